// Splits the program in two: what a first visit needs up to its first frame, and the rest, which the page fetches after
// it: node scripts/build/split.mjs [MODULE_FOLDER]
//
// MODULE_FOLDER (build/web/site) holds hamstretch.mjs and hamstretch.wasm as Emscripten linked them; first.wasm and
// late.wasm are put beside them. Runs where emcc is: it needs Binaryen's wasm-split.

import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { appendFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

import { run_first_frame, visits } from './first_frame.mjs';
import { cut_fonts } from './fonts.mjs';

const features = ['bulk-memory', 'exception-handling', 'multivalue', 'mutable-globals', 'nontrapping-float-to-int',
    'reference-types', 'sign-ext'].map((feature) => `--enable-${feature}`);

const folder = process.argv[2] ?? 'build/web/site';
const whole = join(folder, 'hamstretch.wasm');
const scratch = await mkdtemp(join(tmpdir(), 'hamstretch-split-'));
try {
    await split();
} finally {
    await rm(scratch, { recursive: true });
}

async function split() {
    const counting = join(scratch, 'counting.wasm');
    wasm_split('--instrument', ...features, whole, '-o', counting);
    const { from, to } = place_of_late_words(await readFile(whole));
    const profiles = await profile(await WebAssembly.compile(await readFile(counting)), to - from);
    const merged = join(scratch, 'merged.profile');
    wasm_split('--merge-profiles', ...profiles, '-o', merged);
    // Without placeholders a call of the late part that comes too early traps; the page then starts again with both parts.
    wasm_split('--split', ...features, whole, `--profile=${merged}`, '--no-placeholders', '--export-prefix=%',
        '-o1', join(folder, 'first.wasm'), '-o2', join(folder, 'late.wasm'));
    await move_late_words(join(folder, 'first.wasm'), join(folder, 'late.wasm'));
}

/** From their mark up to their end (src/app/words/late_words.h). @param {Buffer} program */
function place_of_late_words(program) {
    const mark = Buffer.from('\x01late words\x01');
    const from = program.indexOf(mark);
    const to = program.indexOf(1, from + mark.length) + 1;
    if (from < 0 || to === 0 || program.includes(mark, to)) throw new Error('the late words do not stand in the program once');
    return { from, to };
}

/** Zeros stand for them in the first part; the late one carries them in a custom section. @param {string} first @param {string} late */
async function move_late_words(first, late) {
    const program = await readFile(first);
    const { from, to } = place_of_late_words(program);
    const section = Buffer.concat([counted(Buffer.from('words')), program.subarray(from, to)]);
    await appendFile(late, Buffer.concat([Buffer.of(0), counted(section)]));
    await writeFile(first, program.fill(0, from, to));
    await WebAssembly.compile(program);
}

/** Bytes with their number before them, in LEB128 as WebAssembly counts. @param {Buffer} bytes */
function counted(bytes) {
    const digits = [];
    for (let rest = bytes.length; ; rest >>= 7) {
        if (rest < 128) return Buffer.concat([Buffer.of(...digits, rest), bytes]);
        digits.push((rest & 127) | 128);
    }
}

/**
 * One file for each visit: which functions it has called.
 * @param {WebAssembly.Module} counting @param {number} late_words how many bytes they are @returns {Promise<string[]>}
 */
async function profile(counting, late_words) {
    const fonts = await cut_fonts('assets/text');
    return Promise.all(visits.map(async (visit, number) => {
        const exports = await run_first_frame(join(folder, 'hamstretch.mjs'), counting, fonts, late_words, visit);
        const write_profile = /** @type {(address: number, size: number) => number} */ (exports.__write_profile);
        const memory = /** @type {WebAssembly.Memory} */ (Object.values(exports).find((value) => value instanceof WebAssembly.Memory));
        const size = write_profile(0, 0);
        const address = memory.grow(Math.ceil(size / 65536)) * 65536;
        write_profile(address, size);
        const file = join(scratch, `${number}.profile`);
        await writeFile(file, new Uint8Array(memory.buffer, address, size));
        return file;
    }));
}

/** @param {string[]} options */
function wasm_split(...options) {
    execFileSync(tool(), options, { stdio: ['ignore', 'inherit', 'inherit'] });
}

/** On PATH, or where an emsdk has it. */
function tool() {
    const places = (process.env.PATH ?? '').split(':').flatMap((place) => [place, join(dirname(place), 'bin')]);
    return places.map((place) => join(place, 'wasm-split')).find(existsSync) ?? 'wasm-split';
}
