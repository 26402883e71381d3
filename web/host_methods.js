// Everything the program may ask of the page (src/host/web/host_imports.h), put together from the parts in host/.

import { Announcer } from './host/announcer.js';

/** @typedef {ReturnType<typeof host_methods>} HostMethods */

/** In the order of stretch::Tone. @type {import('./host/audio.js').Cue[]} */
const tones_in_order = ['setup', 'lift', 'pull', 'hold', 'lower', 'rest', 'change', 'done', 'tick', 'pain'];

/** In the order of stretch::ui::Palette. */
const palettes_in_order = ['light', 'dark', 'contrast'];

/**
 * @param {object} parts
 * @param {Document} parts.document
 * @param {import('./host/clock.js').Clock} parts.clock
 * @param {import('./host/speech.js').Speech} parts.speech
 * @param {import('./host/audio.js').Tones} parts.tones
 * @param {import('./host/wake_lock.js').ScreenWakeLock} parts.wake_lock
 * @param {import('./host/storage.js').KeptValues} parts.kept
 * @param {import('./host/loop.js').Loop} parts.loop
 * @param {import('./host/twin.js').Twin} parts.twin
 * @param {HTMLElement} parts.status the live region
 */
export function host_methods({ document, clock, speech, tones, wake_lock, kept, loop, twin, status }) {
    const announcer = new Announcer(status);
    return {
        now: () => clock.now(),
        utc_ms: () => clock.wall().utc_ms,
        offset_min: () => clock.wall().offset_min,
        speak: (/** @type {string} */ text) => speech.say(text),
        stop_speaking: () => speech.hush(),
        beep: (/** @type {number} */ tone) => tones.play(tones_in_order[tone]),
        keep_awake: (/** @type {boolean} */ on) => void wake_lock.keep(on),
        store: (/** @type {string} */ key, /** @type {string} */ value) => kept.put(key, value),
        set_aside: (/** @type {string} */ key, /** @type {string} */ value) => kept.set_aside(key, value),
        announce: (/** @type {string} */ text) => announcer.say(text),
        palette: (/** @type {number} */ palette) => show_palette(document, palettes_in_order[palette]),
        request_frame: () => loop.poke(),
        twin_begin: () => twin.begin(),
        twin_node: (/** @type {import('./host/twin.js').TwinNode} */ node) => twin.add(node),
        twin_end: () => twin.end(),
    };
}

/** The page round the canvas, and the browser's own bars, take the colour of the ground. @param {Document} document @param {string} palette */
function show_palette(document, palette) {
    const root = document.documentElement;
    root.dataset.palette = palette;
    const ground = document.defaultView?.getComputedStyle(root).getPropertyValue('--ground').trim() ?? '';
    for (const meta of document.querySelectorAll('meta[name=theme-color]')) meta.setAttribute('content', ground);
}
