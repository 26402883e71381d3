// Everything the program may ask of the page (src/host/web/host_imports.h), put together from the parts in web/host.

import { palettes, tones as cues, turns } from '../shared/positions.js';
import { Announcer } from '../twin/announcer.js';

/** @typedef {ReturnType<typeof host_methods>} HostMethods */

/**
 * @param {object} parts
 * @param {Document} parts.document
 * @param {import('../host/clock.js').Clock} parts.clock
 * @param {import('../host/speech.js').Speech} parts.speech
 * @param {import('../host/audio.js').Tones} parts.tones
 * @param {import('../host/wake_lock.js').ScreenWakeLock} parts.wake_lock
 * @param {import('../host/storage.js').KeptValues} parts.kept
 * @param {import('../host/loop.js').Loop} parts.loop
 * @param {import('../twin/twin.js').Twin} parts.twin
 * @param {import('./late.js').Later} parts.later
 * @param {Promise<import('./memory.js').Memory>} parts.memory comes after the first frame
 * @param {HTMLElement} parts.status the live region
 * @param {import('./page.js').Around} parts.around
 * @param {() => import('./program.js').Program} parts.program
 * @param {() => void} parts.turned the canvas has another size (web/host/viewport.js)
 */
export function host_methods({ document, clock, speech, tones, wake_lock, kept, loop, twin, later, memory, status, around, program, turned }) {
    const announcer = new Announcer(status);
    const part_is_missing = () => program().part_missing();
    const ask = (/** @type {(memory: import('./memory.js').Memory) => unknown} */ action, otherwise = part_is_missing) => void memory.then(action, otherwise);
    const silently = () => {};
    return {
        now: () => clock.now(),
        utc_ms: () => clock.wall().utc_ms,
        offset_min: () => clock.wall().offset_min,
        speak: (/** @type {string} */ text) => speech.say(text),
        stop_speaking: () => speech.hush(),
        beep: (/** @type {number} */ tone) => tones.play(cues[tone]),
        keep_awake: (/** @type {boolean} */ on) => void wake_lock.keep(on),
        store: (/** @type {string} */ key, /** @type {string} */ value) => kept.put(key, value),
        set_aside: (/** @type {string} */ key, /** @type {string} */ value) => kept.set_aside(key, value),
        remove: (/** @type {string} */ key, /** @type {boolean} */ is_folded) => kept.remove(key, is_folded),
        remove_everything: () => kept.remove_everything(),
        mark_running: (/** @type {boolean} */ on) => ask(({ tabs }) => tabs.mark(on), silently),
        watch_tab: (/** @type {string} */ tab) => ask(({ tabs }) => tabs.watch(tab), () => program().tab_gone(false)),
        save_backup: () => ask(({ backup }) => backup.save()),
        save_file: (/** @type {[number, string, string]} */ ...file) => ask(({ files }) => files.save(...file)),
        choose_backup: () => ask(({ backup }) => backup.choose()),
        open_move: (/** @type {[string, string]} */ ...values) => void import('../move/open.js').then((part) => part.open_move_page(values, window), part_is_missing),
        set_badge: (/** @type {number} */ sessions) => ask(({ badge }) => badge.show(sessions), silently),
        announce: (/** @type {string} */ text, /** @type {boolean} */ is_spoken) => announcer.say(text, is_spoken && speech.is_heard()),
        palette: (/** @type {number} */ palette) => show_palette(document, palettes[palette]),
        turn: (/** @type {number} */ turn) => {
            document.documentElement.dataset.turn = turns[turn];
            turned();
        },
        act_on_page: (/** @type {number} */ action) => later.actions[action]?.(),
        tell_phase: (/** @type {string} */ id, /** @type {number[]} */ ...phase) => around.tell_phase(id, ...phase),
        tell_finished: (/** @type {[number, number, number, number, boolean]} */ ...finished) => around.tell_finished(...finished),
        request_frame: () => loop.poke(),
        figure: (/** @type {string} */ svg) => twin.dress?.show_figure(svg),
        text_size: (/** @type {number} */ percent) => twin.dress?.set_text_size(percent),
        twin_begin: () => twin.begin(),
        twin_node: (/** @type {import('../twin/twin.js').TwinNode} */ node) => twin.add(node),
        twin_end: () => {
            twin.end();
            announcer.stand_on(twin.screen());
        },
    };
}

/** The page round the canvas, and the browser's own bars, take the colour of the ground. @param {Document} document @param {string} palette */
function show_palette(document, palette) {
    const root = document.documentElement;
    root.dataset.palette = palette;
    const ground = document.defaultView?.getComputedStyle(root).getPropertyValue('--ground').trim() ?? '';
    for (const meta of document.querySelectorAll('meta[name=theme-color]')) meta.setAttribute('content', ground);
}
