// The pages beside the player: the printed sheet (handout.html), the builder of links (share/), the link to another
// device (move/), and the drawings of the first two and of the embed. Each has scripts of its own, so that the player's first
// load knows nothing of them.

import { execFile } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';

import { build } from 'esbuild';

import { write_drawings } from './drawings.mjs';
import { page_of, small_css } from './pages.mjs';
import { form_of } from './share_form.mjs';

const run = promisify(execFile);

/**
 * @typedef {object} Tools
 * @property {(folder: string, stem: string, ending: string, content: string | Uint8Array) => Promise<string>} put writes a file
 *     under a name that changes with its content, and returns that name
 * @property {string[]} target the oldest browsers
 */

/** @param {string} output @param {string} module_folder @param {Tools} tools */
export async function write_other_pages(output, module_folder, tools) {
    const program = resolve(module_folder, '../hamstretch.cjs');
    const fields = JSON.parse((await run(process.execPath, [program, 'fields'])).stdout);
    await write_drawings(program, fields, output);
    await writeFile(join(output, 'steps/shown.css'), await small_css('web/app/shown.css', tools.target));
    await write_handout(output, module_folder, tools);
    await write_builder(output, fields, tools);
    await write_move(output, tools);
}

/** @param {string} output @param {string} module_folder @param {Tools} tools */
async function write_handout(output, module_folder, tools) {
    const script = await tools.put(output, 'handout', 'js', await bundle('web/handout/handout.js', module_folder, tools));
    const style = await tools.put(output, 'handout', 'css', await small_css('web/handout/handout.css', tools.target));
    const wasm = await tools.put(output, 'sheet', 'wasm', await readFile(join(module_folder, 'sheet.wasm')));
    const program = `<link rel="preload" as="fetch" crossorigin data-file="program" href="${wasm}">`;
    await writeFile(join(output, 'handout.html'), await page_of('web/handout/handout.html', { files: [...files_of('', style, script), program].join('\n') }));
}

/** @param {string} output @param {import('./share_form.mjs').Field[]} fields @param {Tools} tools */
async function write_builder(output, fields, tools) {
    const folder = join(output, 'share');
    await mkdir(folder, { recursive: true });
    const script = await tools.put(folder, 'share', 'js', await bundle('web/share/share.js', '', tools));
    const style = await tools.put(folder, 'share', 'css', await small_css('web/share/share.css', tools.target));
    await writeFile(join(folder, 'index.html'), await page_of('web/share/index.html', {
        files: files_of('../', style, script).join('\n'),
        form: form_of(fields),
    }));
}

/** @param {string} output @param {Tools} tools */
async function write_move(output, tools) {
    const folder = join(output, 'move');
    await mkdir(folder, { recursive: true });
    const script = await tools.put(folder, 'move', 'js', await bundle('web/move/move.js', '', tools));
    const style = await tools.put(folder, 'move', 'css', await small_css('web/move/move.css', tools.target));
    await writeFile(join(folder, 'index.html'), await page_of('web/move/index.html', { files: files_of('../', style, script).join('\n') }));
}

/** @param {string} root @param {string} style @param {string} script */
const files_of = (root, style, script) => [
    `<link rel="stylesheet" href="${style}">`,
    `<link rel="icon" type="image/svg+xml" href="${root}icons/icon.svg">`,
    `<script type="module" src="${script}"></script>`,
];

/** @param {string} entry @param {string} module_folder @param {Tools} tools */
async function bundle(entry, module_folder, { target }) {
    const result = await build({
        entryPoints: [entry],
        alias: { 'hamstretch-sheet': resolve(module_folder, 'sheet.mjs') },
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
