// clang-tidy over src/, two files at a time, and only over what is not as it was when it last passed:
//   node scripts/checks/tidy.mjs build/debug      where the toolchain is; the build tells what each file includes
// A file's stamp in build/tidy is a hash over the file, everything of this repository that it includes, how it is
// compiled, .clang-tidy and clang-tidy's version. Exit status 1 when a file has a finding.

import { execFileSync, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';

const clang_tidy = 'clang-tidy-22';

/** Each source of src/ with what it includes of this repository, from the text of `ninja -t deps`.
 * @param {string} text @param {string} folder in which ninja builds @returns {Map<string, string[]>} */
export function inputs_of(text, folder) {
    /** @type {Map<string, string[]>} */
    const inputs = new Map();
    for (const block of text.split(/\n\n+/)) {
        const [target, ...lines] = block.split('\n');
        if (!/\.o: #deps \d+, .*\(VALID\)$/.test(target)) continue;
        const read = lines.map((line) => relative('.', resolve(folder, line.trim()))).filter((path) => !/^(\.\.|build)\//.test(path));
        const source = read.find((path) => /^src\/.*\.cpp$/.test(path));
        if (source !== undefined) inputs.set(source, [...new Set(read)].sort());
    }
    return inputs;
}

/** How each source is compiled. @param {{ file: string, directory: string, command: string }[]} entries as CMake writes them
 * @returns {Map<string, string>} */
export function commands_of(entries) {
    return new Map(entries.map(({ file, directory, command }) => [relative('.', resolve(directory, file)), command]));
}

/** @param {string[]} inputs @param {string[]} words that count too @returns {string} */
export function stamp_of(inputs, words) {
    const hash = createHash('sha256');
    for (const word of words) hash.update(`${word.length}:${word}`);
    for (const path of inputs) {
        const text = readFileSync(path);
        hash.update(`${path.length}:${path}${text.length}:`).update(text);
    }
    return hash.digest('hex');
}

/** Runs `run` for each source whose stamp is not the one kept in `folder`, two at a time, and keeps the stamps of those that
 * pass. A source without a stamp of its own (its inputs are unknown) always runs.
 * @param {Map<string, string | undefined>} stamps by source @param {string} folder
 * @param {(source: string) => Promise<boolean>} run whether it passed @returns {Promise<{ run: string[], failed: string[] }>} */
export async function run_changed(stamps, folder, run) {
    mkdirSync(folder, { recursive: true });
    const kept = (/** @type {string} */ source) => join(folder, `${source.replaceAll('/', '__')}.stamp`);
    const is_unchanged = (/** @type {string} */ source, /** @type {string | undefined} */ stamp) =>
        stamp !== undefined && existsSync(kept(source)) && readFileSync(kept(source), 'utf8') === stamp;
    const changed = [...stamps].filter(([source, stamp]) => !is_unchanged(source, stamp));
    /** @type {string[]} */
    const failed = [];
    const waiting = [...changed];
    const worker = async () => {
        for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
            const [source, stamp] = next;
            if (!(await run(source))) failed.push(source);
            else if (stamp !== undefined) writeFileSync(kept(source), stamp);
        }
    };
    await Promise.all([worker(), worker()]);
    return { run: changed.map(([source]) => source), failed };
}

/** Tells the findings, all of a file together. @param {string} source @param {string} build @returns {Promise<boolean>} */
function tidy(source, build) {
    return new Promise((done) => {
        const child = spawn(clang_tidy, ['-p', build, '--quiet', source], { stdio: ['ignore', 'pipe', 'pipe'] });
        let told = '';
        for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => (told += part));
        child.on('error', (error) => (told += error.message));
        child.on('close', (status) => {
            if (status !== 0) console.error(`${source}:\n${told}`);
            done(status === 0);
        });
    });
}

/** @param {string} build */
async function main(build) {
    // Those with Emscripten's headers are not in the native build.
    const sources = readdirSync('src', { recursive: true, encoding: 'utf8' }).map((entry) => join('src', entry)).sort()
        .filter((path) => path.endsWith('.cpp') && !/^src\/host\/(web|sheet)\//.test(path));
    const inputs = inputs_of(execFileSync('ninja', ['-C', build, '--quiet', '-t', 'deps'], { encoding: 'utf8', maxBuffer: 1e9 }), build);
    const commands = commands_of(JSON.parse(readFileSync(join(build, 'compile_commands.json'), 'utf8')));
    const shared = [execFileSync(clang_tidy, ['--version'], { encoding: 'utf8' }), readFileSync('.clang-tidy', 'utf8')];
    const stamps = new Map(sources.map((source) => {
        const read = inputs.get(source), command = commands.get(source);
        const is_known = read !== undefined && command !== undefined && read.every((path) => existsSync(path));
        return [source, is_known ? stamp_of(read, [...shared, command]) : undefined];
    }));
    const { run, failed } = await run_changed(stamps, join(dirname(build), 'tidy'), (source) => tidy(source, build));
    console.log(`${sources.length} files, ${run.length} of them read anew, ${failed.length} with findings`);
    process.exitCode = failed.length === 0 ? 0 : 1;
}

if (process.argv[1] === import.meta.filename) await main(process.argv[2]);
