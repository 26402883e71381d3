// What no first frame needs: the copy for times without a network, installing, and links that come to a running app.

import { Installation } from '../host/install.js';
import { watch_launches } from '../host/launches.js';
import { OfflineCopy } from '../host/offline_copy.js';
import { trusted_script } from '../host/trusted_script.js';
import { by_id } from '../shared/by_id.js';
import { page_prompt_to_install, page_read_as_text, page_reload_for_update } from '../shared/positions.js';

/**
 * @typedef {object} Later what the page holds for this part until it is there
 * @property {import('../host/install.js').InstallPrompt | null} install_prompt
 * @property {(() => void)[]} actions by position in stretch::PageAction
 */

/** A link from another device, in the part of the address that no server sees. */
const move = /^#move=(.*)$/;

/**
 * The address keeps the link until there is what takes it: who loads the page again has it still.
 * @param {string} hash
 * @param {import('./program.js').Program} program
 */
export async function take_move(hash, program, fetch_take = () => import('../move/take.js')) {
    const packed = hash.match(move)?.[1];
    if (packed === undefined) return;
    const part = await fetch_take().catch(() => null);
    if (!part) return program.part_missing();
    if (location.hash === hash) history.replaceState(history.state, '', location.pathname + location.search);
    part.take(packed, program);
}

/** The site's copy for times without a network. @param {() => void} update_is_ready */
export function keep_copy(update_is_ready) {
    const copy = new OfflineCopy({
        container: () => navigator.serviceWorker,
        top_document: () => window.top?.document,
        document,
        now: () => performance.now(),
        reload: () => location.reload(),
    }, update_is_ready);
    void copy.start(trusted_script(window, new URL('sw.js', import.meta.url).href));
    return copy;
}

/** @param {import('./program.js').Program} program @param {Later} later */
export function start_late(program, later) {
    const copy = keep_copy(() => program.update_ready());
    const installation = new Installation(window, navigator, (way) => program.install_way(way));
    if (later.install_prompt) installation.keep(later.install_prompt);
    later.actions[page_reload_for_update] = () => copy.update();
    later.actions[page_prompt_to_install] = () => installation.ask();
    later.actions[page_read_as_text] = () => void import('./reading.js').then(({ read_as_text }) => read_as_text(document, by_id('twin-main')), () => program.part_missing());
    watch_launches(window, ({ search, hash }) => {
        program.open_link(search);
        void take_move(hash, program);
    });
    void take_move(location.hash, program);
    window.addEventListener('hashchange', () => void take_move(location.hash, program));
}
