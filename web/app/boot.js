// Starts the app: fetches the program, joins it to the browser, draws the first frame, then takes the shell away.

import create_module from 'hamstretch-module';

import { by_id } from '../shared/by_id.js';
import { address_of, fetch_font, fetch_program, late_address } from '../shared/named_files.js';
import { page_open_full_app, page_open_store } from '../shared/positions.js';
import { Page, show_plainly } from './page.js';
import { canvas, fail, is_embed } from './shell.js';

/** @type {import('./late.js').Later} */
const later = { install_prompt: null, actions: [] };
window.addEventListener('beforeinstallprompt', (event) => {
    event.preventDefault();
    later.install_prompt = /** @type {import('../host/install.js').InstallPrompt} */ (event);
}, { once: true });

/** @typedef {{program: WebAssembly.Module, regular: ArrayBuffer, bold: ArrayBuffer}} Files */

/**
 * Starts the program and draws the first frame. Without its late part it traps as soon as it needs it.
 * @param {Page} page
 * @param {Files} files
 * @param {WebAssembly.Module | null} late
 * @returns {Promise<boolean>} false: there is no WebGL2, and what is shown then takes the late part
 */
async function begin(page, files, late) {
    page.join(await create_module({
        host: page.host,
        instantiateWasm(imports, done) {
            WebAssembly.instantiate(files.program, imports)
                .then((instance) => {
                    page.exports = instance.exports;
                    done(instance);
                })
                .catch((error) => page.stop(error));
            return {};
        },
    }));
    if (late) await page.add(late);
    if (!page.program.init(page.id, files.regular, files.bold)) {
        if (!late) return false;
        await show_plainly(page.twin);
    }
    page.tell_all();
    page.frame();
    return true;
}

/**
 * With nothing kept the first part is enough to draw; should it ever not be, all is begun again with both.
 * @param {Page} page
 * @param {Files} files
 * @param {() => Promise<WebAssembly.Module>} fetch_late
 */
async function begin_with_what_it_takes(page, files, fetch_late) {
    try {
        if (!page.kept.has_values() && await begin(page, files, null)) return;
    } catch (error) {
        if (!(error instanceof WebAssembly.RuntimeError)) throw error;
    }
    await begin(page, files, await fetch_late());
}

/** @type {Page | null} */ let stoppable = null;

async function start() {
    /** @type {Promise<WebAssembly.Module> | null} */ let late = null;
    const fetch_late = () => late ??= fetch_program(late_address(document));
    const [program, regular, bold, embed] = await Promise.all([
        fetch_program(address_of(document, 'program')),
        fetch_font(address_of(document, 'font-regular')),
        fetch_font(address_of(document, 'font-bold')),
        is_embed ? import('../embed/frame.js') : null,
    ]);
    const page = stoppable = new Page(later);
    embed?.join(page, window);
    // Where a canvas is no more than an element, the program asks it for a context all the same.
    canvas.getContext ??= () => null;
    await begin_with_what_it_takes(page, { program, regular, bold }, fetch_late);
    document.documentElement.classList.remove('is-loading');
    by_id('shell').hidden = true;
    performance.mark('hamstretch-first-frame');
    const focus = import('../twin/focus.js');
    if (!page.has_late) await page.add(await fetch_late());
    page.is_whole = true;
    page.twin.focus = new (await focus).Focus(page.twin);
    by_id('twin').hidden = false;
    page.listen();
    page.loop.poke();
    if (is_embed) {
        later.actions[page_open_full_app] = () => page.around.open_app();
        later.actions[page_open_store] = () => page.open_store();
        page.around.ready();
        page.await_size();
        // By itself on the screen; in a frame it leaves nothing.
        if (window.top === window) import('./late.js').then(({ keep_copy }) => keep_copy(() => {}), () => {});
    } else {
        // Without them everything works but what their first lines say: whoever asks for that is told.
        page.memory_is_here(import('./memory.js').then(({ Memory }) => Memory.start(page, later.actions)));
        page.memory.catch(() => {});
        import('./late.js').then(({ start_late }) => start_late(page.program, later), () => location.hash.startsWith('#move') && page.program.part_missing());
    }
}

// A frame that is taken out of its page loses what it fetches before itself: it says nothing any more.
const log = (/** @type {unknown} */ error) => void setTimeout(() => console.error(error), 1000);

start().catch((error) => {
    if (stoppable) return stoppable.stop(error, log);
    log(error);
    fail('start', 'load');
});
