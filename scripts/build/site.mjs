// Makes the site: node scripts/build/site.mjs [MODULE_FOLDER [OUTPUT_FOLDER]]
//
// MODULE_FOLDER (build/web/site) holds what Emscripten linked: hamstretch.mjs and hamstretch.wasm. OUTPUT_FOLDER
// (dist) becomes plain static files with relative addresses; every file but the pages has a hash of itself in its name.

import { createHash } from 'node:crypto';
import { cp, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

import { build, transform } from 'esbuild';

import { cut_fonts } from './fonts.mjs';
import { collect_licences } from './licences.mjs';

// The oldest browsers that run WebAssembly exceptions, or newer ones.
const target = ['chrome107', 'firefox104', 'safari16'];

/** @param {string} module_folder @param {string} output */
export async function build_site(module_folder, output) {
    const part = `${output}.part`;
    await rm(part, { recursive: true, force: true });
    await mkdir(part, { recursive: true });
    const fonts = await cut_fonts('assets/text');
    const names = {
        script: await put(part, 'app', 'js', await bundle(module_folder)),
        style: await put(part, 'style', 'css', await small_css()),
        program: await put(part, 'hamstretch', 'wasm', await readFile(join(module_folder, 'hamstretch.wasm'))),
        regular: await put(part, 'manrope-regular', 'ttf', fonts.regular),
        bold: await put(part, 'manrope-bold', 'ttf', fonts.bold),
    };
    await cp('assets/icons', join(part, 'icons'), { recursive: true });
    await writeFile(join(part, 'index.html'), page(await readFile('web/index.html', 'utf8'), names));
    await writeFile(join(part, 'licenses.txt'), await collect_licences());
    await rm(output, { recursive: true, force: true });
    await rename(part, output);
}

/** @param {string} module_folder */
async function bundle(module_folder) {
    const result = await build({
        entryPoints: ['web/boot.js'],
        alias: { 'hamstretch-module': resolve(module_folder, 'hamstretch.mjs') },
        bundle: true,
        format: 'esm',
        minify: true,
        target,
        write: false,
        legalComments: 'none',
        logLevel: 'warning',
    });
    return result.outputFiles[0].contents;
}

async function small_css() {
    const { code } = await transform(await readFile('web/style.css', 'utf8'), { loader: 'css', minify: true, target });
    return code;
}

/** Writes a file under a name that changes with its content. @param {string} folder @param {string} stem @param {string} ending @param {string | Uint8Array} content */
async function put(folder, stem, ending, content) {
    const hash = createHash('sha256').update(content).digest('hex').slice(0, 10);
    const name = `${stem}-${hash}.${ending}`;
    await writeFile(join(folder, name), content);
    return name;
}

/**
 * @param {string} source
 * @param {{script: string, style: string, program: string, regular: string, bold: string}} names
 */
function page(source, names) {
    const preload = (/** @type {string} */ file, /** @type {string} */ name) =>
        `<link rel="preload" as="fetch" crossorigin data-file="${file}" href="${name}">`;
    const files = [
        `<link rel="stylesheet" href="${names.style}">`,
        `<link rel="modulepreload" href="${names.script}">`,
        preload('program', names.program),
        preload('font-regular', names.regular),
        preload('font-bold', names.bold),
        '<link rel="icon" type="image/svg+xml" href="icons/icon.svg">',
        `<script type="module" src="${names.script}"></script>`,
    ].join('\n');
    const place = /<!-- files:.*?-->/;
    if (!place.test(source)) throw new Error('web/index.html has no place for its files');
    return source.replace(place, files).replace(/\n\s+/g, '\n');
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
    const [module_folder = 'build/web/site', output = 'dist'] = process.argv.slice(2);
    await build_site(module_folder, output);
}
