// Makes the site: node scripts/build/site.mjs [MODULE_FOLDER [OUTPUT_FOLDER]]
//
// MODULE_FOLDER (build/web/site) holds what Emscripten linked and split.mjs split: hamstretch.mjs, first.wasm, late.wasm. OUTPUT_FOLDER
// (dist) becomes plain static files with relative addresses; every file but the pages has a hash of itself in its name.

import { createHash } from 'node:crypto';
import { cp, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

import { build } from 'esbuild';

import { compress_files } from './compress.mjs';
import { discovery, embed_page, oembed, put_element, site_address } from './embed.mjs';
import { cut_fonts } from './fonts.mjs';
import { netlify } from './headers.mjs';
import { collect_licences } from './licences.mjs';
import { write_manifest } from './manifest.mjs';
import { write_other_pages } from './other_pages.mjs';
import { page_of, small_css } from './pages.mjs';
import { write_worker } from './worker.mjs';

// The oldest browsers that run WebAssembly exceptions, or newer ones.
const target = ['chrome107', 'firefox104', 'safari16'];

// The script of each page; `frame` is what the app's asks for when it finds itself in a frame.
const entries = { app: 'web/app/boot.js', frame: 'web/embed/frame.js' };

/** @param {string} module_folder @param {string} output */
export async function build_site(module_folder, output) {
    const part = `${output}.part`;
    await rm(part, { recursive: true, force: true });
    await mkdir(part, { recursive: true });
    const fonts = await cut_fonts('assets/text');
    const scripts = await bundle(part, module_folder);
    const names = {
        scripts: scripts.app,
        style: await put(part, 'style', 'css', await small_css('web/app/style.css', target)),
        plain_style: await put(part, 'plain', 'css', await small_css('web/plain/plain.css', target)),
        program: await put(part, 'hamstretch', 'wasm', await readFile(join(module_folder, 'first.wasm'))),
        late: await put(part, 'hamstretch-late', 'wasm', await readFile(join(module_folder, 'late.wasm'))),
        regular: await put(part, 'manrope-regular', 'ttf', fonts.regular),
        bold: await put(part, 'manrope-bold', 'ttf', fonts.bold),
    };
    await cp('assets/icons', join(part, 'icons'), { recursive: true });
    const index = await page_of('web/app/index.html', { files: files_of(names) });
    await writeFile(join(part, 'index.html'), index);
    await mkdir(join(part, 'embed'), { recursive: true });
    await writeFile(join(part, 'embed/index.html'), embed_page(index, scripts.frame));
    for (const folder of ['', 'embed/']) await writeFile(join(part, folder, 'oembed.json'), oembed(folder));
    await put_element(part, target);
    await write_manifest(part);
    await write_other_pages(part, module_folder, { put, target });
    await writeFile(join(part, 'licenses.txt'), await collect_licences());
    // These take the folder as it is by now.
    await write_worker(part);
    await writeFile(join(part, '_headers'), await netlify(part));
    await compress_files(part);
    await rm(output, { recursive: true, force: true });
    await rename(part, output);
}

/**
 * Bundles the scripts of the pages. What is only imported by `import()` becomes a file of its own, fetched when it is
 * asked for.
 * @param {string} output
 * @param {string} module_folder
 * @returns {Promise<Record<string, string[]>>} for each entry its file, then all that it imports statically
 */
async function bundle(output, module_folder) {
    const { metafile } = await build({
        entryPoints: entries,
        alias: { 'hamstretch-module': resolve(module_folder, 'hamstretch.mjs') },
        bundle: true,
        splitting: true,
        format: 'esm',
        minify: true,
        target,
        outdir: output,
        entryNames: '[name]-[hash]',
        chunkNames: '[name]-[hash]',
        metafile: true,
        legalComments: 'none',
        logLevel: 'warning',
    });
    const of_entry = (/** @type {string} */ source) => {
        const file = Object.keys(metafile.outputs).find((name) => metafile.outputs[name].entryPoint === source);
        return [...with_static_imports(metafile, /** @type {string} */ (file))].map((name) => basename(name));
    };
    return Object.fromEntries(Object.entries(entries).map(([entry, source]) => [entry, of_entry(source)]));
}

/**
 * @param {import('esbuild').Metafile} metafile
 * @param {string} file
 * @returns {Set<string>} in the order in which they are found
 */
function with_static_imports(metafile, file, found = new Set([file])) {
    for (const { path, kind } of metafile.outputs[file].imports) {
        if (kind !== 'import-statement' || found.has(path)) continue;
        with_static_imports(metafile, path, found.add(path));
    }
    return found;
}

/** Writes a file under a name that changes with its content. @param {string} folder @param {string} stem @param {string} ending @param {string | Uint8Array} content */
async function put(folder, stem, ending, content) {
    const hash = createHash('sha256').update(content).digest('hex').slice(0, 10);
    const name = `${stem}-${hash}.${ending}`;
    await writeFile(join(folder, name), content);
    return name;
}

/**
 * What the app's page names, to be fetched at once or kept in mind.
 * @param {{scripts: string[], style: string, plain_style: string, program: string, late: string, regular: string, bold: string}} names
 */
function files_of(names) {
    const preload = (/** @type {string} */ file, /** @type {string} */ name) =>
        `<link rel="preload" as="fetch" crossorigin data-file="${file}" href="${name}">`;
    return [
        `<link rel="stylesheet" href="${names.style}">`,
        // Not fetched before it is switched on.
        `<link data-file="plain" rel="stylesheet" href="${names.plain_style}" disabled>`,
        ...names.scripts.map((name) => `<link rel="modulepreload" href="${name}">`),
        preload('program', names.program),
        preload('font-regular', names.regular),
        preload('font-bold', names.bold),
        '<link rel="icon" type="image/svg+xml" href="icons/icon.svg">',
        '<link rel="apple-touch-icon" href="icons/apple-touch-180.png">',
        '<link rel="manifest" href="manifest.webmanifest">',
        // Said only where it is known: a relative one says nothing.
        ...(site_address ? [`<link rel="canonical" href="${site_address}">`] : []),
        discovery(''),
        `<script type="module" src="${names.scripts[0]}" data-late="${names.late}"></script>`,
    ].join('\n');
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
    const [module_folder = 'build/web/site', output = 'dist'] = process.argv.slice(2);
    await build_site(module_folder, output);
}
