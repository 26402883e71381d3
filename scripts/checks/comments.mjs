// Checks that every file and folder that a comment or a page of the documentation names is there:
//   node scripts/checks/comments.mjs [FOLDER]
// A name may be as seen from the repository, from src/, src/core/, web/, tests/, scripts/, assets/ or assets/exercises/, or from
// the file's own folder, and without its ending; "*" and "<what>" stand for anything. Prints each other one as file:line; exit
// status 1 when there is one.

import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, extname, join, posix } from 'node:path';

import { comments_of } from './comments_of.mjs';

const root = process.argv[2] ?? '.';
const written_in = ['src', 'web', 'scripts', 'tests', 'cmake'];
const documentation = /^(docs\/.*|[A-Z]+)\.md$/;
const not_ours = /^(\.git|build|dist|node_modules)$/;
const seen_from = ['', 'src', 'src/core', 'web', 'tests', 'scripts', 'assets', 'assets/exercises'];

/** Made by the build, or somebody else's. */
const not_here = [
    /^(build|dist|node_modules)\//, /^(embed\/posters|steps|icons|screenshots)\//,
    /^(embed\.js|embed\/index\.html|oembed\.json|licenses\.txt)$/,
    /^(hamstretch\.(mjs|wasm|cjs)|(first|late)\.wasm|sheet\.(mjs|wasm))$/,
    /^imgui\w*\.(h|cpp)$/, /^robots\.txt$/,
];

/** @param {string} folder @returns {string[]} */
function files_below(folder) {
    return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
        const path = posix.join(folder, entry.name);
        if (entry.isDirectory()) return folder === '' && not_ours.test(entry.name) ? [] : files_below(path);
        return [path];
    });
}

const { devDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const files = files_below('');
const folders = new Set(files.flatMap((file) => {
    const parts = dirname(file).split('/');
    return parts.map((_, i) => parts.slice(0, i + 1).join('/'));
}));
const there = new Set([...files, ...folders]);
for (const file of files) there.add(file.slice(0, file.length - extname(file).length));
const folder_names = new Set([...folders].map((folder) => basename(folder)));
const file_names = [...new Set(files.map((file) => basename(file)))];

/** @param {string} name with "*" or "<what>" in it */
const pattern_of = (name) => new RegExp(`^${name.replace(/[.+^${}()|[\]\\]/g, '\\$&').replace(/<[^<>]*>|\*/g, '[^/]*')}$`);

/** @param {string} name @param {string} file that names it */
function is_there(name, file) {
    if (name in devDependencies || not_here.some((pattern) => pattern.test(name))) return true;
    if (!name.includes('/')) return file_names.some((one) => pattern_of(name).test(one));
    const has = (/** @type {string} */ path) => there.has(path) || (/[*<]/.test(path) && [...there].some((one) => pattern_of(path).test(one)));
    const own = dirname(file).split('/').map((_, i, parts) => parts.slice(0, i + 1).join('/'));
    return [...seen_from, ...own].some((folder) => has(posix.normalize(posix.join(folder, name)).replace(/\/$/, '')));
}

const name_of_file = /(?<![\w@:$/.#&?=…-])(?:\.{1,2}\/)*(?:<[\w +]+>|[\w*])(?:<[\w +]+>|[\w*.+-])*(?:\/(?:<[\w +]+>|[\w*.+-])*)*/g;
const ending = /\.(?:js|mjs|cjs|ts|cpp|h|inc|css|html|cmake|json|md|script|transcript|sh|txt|py|svg|png|ttf|wasm)$/;

/** The names of files and folders in words of a comment. @param {string} words @returns {string[]} */
function names_in(words) {
    // Addresses are none, nor what a command writes, nor the imports that the types are checked by.
    const found = words.replace(/import\('[^']*'\)|\b[a-z]+:\/\/\S+|> [\w.]+/g, ' ').match(name_of_file) ?? [];
    return found.map((name) => name.replace(/[.+-]+$/, '')).filter((name) => {
        if (ending.test(name)) return true;
        return name.includes('/') && folder_names.has(name.replace(/^[./]*/, '').split('/')[0]);
    });
}

let count = 0;
for (const file of files) {
    const is_written = written_in.includes(file.split('/')[0]) || file === 'CMakeLists.txt';
    if (!is_written && !documentation.test(file)) continue;
    for (const { line, words } of comments_of(file, () => readFileSync(join(root, file), 'utf8'))) {
        for (const name of names_in(words)) {
            if (is_there(name, file)) continue;
            console.error(`${file}:${line}: there is no ${name}`);
            ++count;
        }
    }
}
process.exit(count === 0 ? 0 : 1);
