// Runs the program up to its first frame, without a browser: what it is joined to here only says yes. The build learns
// from it which functions a first visit needs (scripts/build/split.mjs).

import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

import { Program } from '../../web/app/program.js';
import { prefers_dark, prefers_forced_colours, prefers_more_contrast, prefers_reduced_motion } from '../../web/shared/positions.js';

/** @typedef {{width: number, height: number, ratio: number, preferences: number, embedded?: boolean, link?: string}} Visit */

/** First visits that differ in what they need: phone, phone on its side, desktop, dark, contrast, a link, a frame. @type {Visit[]} */
export const visits = [
    { width: 390, height: 844, ratio: 3, preferences: 0 },
    { width: 844, height: 390, ratio: 2, preferences: prefers_dark },
    { width: 1440, height: 900, ratio: 1, preferences: prefers_more_contrast },
    { width: 320, height: 480, ratio: 2, preferences: prefers_reduced_motion | prefers_forced_colours },
    { width: 390, height: 844, ratio: 2, preferences: 0, link: '?hold=20&aid=band&theme=dark&voice=off' },
    { width: 480, height: 620, ratio: 2, preferences: 0, embedded: true, link: '?hold=20&reps=3' },
];

/**
 * @param {string} glue hamstretch.mjs as Emscripten made it
 * @param {WebAssembly.Module} compiled
 * @param {{regular: Uint8Array, bold: Uint8Array}} fonts
 * @param {number} late_words how many bytes of words come later only; asking for one of them fails
 * @param {Visit} visit
 * @returns {Promise<WebAssembly.Exports>} of the program, after it has drawn
 */
export async function run_first_frame(glue, compiled, fonts, late_words, visit) {
    /** @type {WebAssembly.Exports} */ let exports = {};
    Object.assign(globalThis, {
        window: {},
        WebGLRenderingContext: class {},
        document: { querySelector: () => ({ getContext: drawing_context }) },
    });
    const { default: create_module } = await import(pathToFileURL(resolve(glue)).href);
    const program = new Program(await create_module({
        host: quiet_host(),
        instantiateWasm(/** @type {WebAssembly.Imports} */ imports, /** @type {(instance: WebAssembly.Instance) => void} */ done) {
            const instance = new WebAssembly.Instance(compiled, imports);
            exports = instance.exports;
            done(instance);
            return exports;
        },
    }));
    program.take_late_words(new ArrayBuffer(late_words));
    if (!program.init('build', buffer_of(fonts.regular), buffer_of(fonts.bold))) throw new Error('the program did not start');
    if (visit.embedded) program.become_embed(false);
    program.set_preferences(visit.preferences);
    program.set_viewport({
        width: visit.width, height: visit.height, device_width: visit.width * visit.ratio, device_height: visit.height * visit.ratio,
        safe: { top: 0, right: 0, bottom: 0, left: 0 }, text_scale: 1,
    });
    program.open_link(visit.link ?? '');
    for (let frame = 0; frame < 4; ++frame) program.frame();
    return exports;
}

/** A page whose clock goes on and that does nothing. */
function quiet_host() {
    let now = 0;
    const clock = { now: () => now += 10, utc_ms: () => 1_790_000_000_000 + now, offset_min: () => 60 };
    return new Proxy(/** @type {Record<string, () => number>} */ (clock), { get: (told, name) => told[String(name)] ?? (() => 1) });
}

/** WebGL2 that takes everything and answers every question with yes. */
function drawing_context() {
    const one = () => 1;
    const thing = () => ({ name: 'scale', size: 1 });
    return new Proxy(/** @type {Record<string, unknown>} */ ({ getSupportedExtensions: () => [] }), {
        get: (kept, name) => kept[String(name)] ?? (/^get.*Parameter$/.test(String(name)) ? one : thing),
    });
}

/** @param {Uint8Array} bytes */
function buffer_of(bytes) {
    return /** @type {ArrayBuffer} */ (bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength));
}
