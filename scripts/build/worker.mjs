// Puts sw.js into a site, with the list of what it keeps: node scripts/build/worker.mjs [SITE_FOLDER]
// The list is taken from the folder as it is, so call it when everything else is there.

import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { pathToFileURL } from 'node:url';

import { transform } from 'esbuild';

/** Names that change with their content: by our own hash, or by esbuild's. */
export const hashed = /-(?:[0-9a-f]{10}|[0-9A-Z]{8})\.\w+$/;

const pages_and_what_they_name = /\.(html|js|svg|webmanifest)$/;

/** Every file of a folder, as addresses relative to it. @param {string} folder @returns {Promise<string[]>} */
export async function files_of(folder) {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    return entries.filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name).slice(join(folder, sep).length).split(sep).join('/')).sort();
}

/** The address under which a page is opened. @param {string} file */
export const address_of_page = (file) => file.replace(/(^|\/)index\.html$/, '$1') || './';

/** @param {string} site @returns {Promise<[address: string, integrity: string][]>} */
export async function list_of_copy(site) {
    // Posters are for pages of other sites, which no worker of ours serves.
    const kept = (await files_of(site)).filter((file) =>
        file !== 'sw.js' && !file.startsWith('embed/posters/') && (hashed.test(file) || pages_and_what_they_name.test(file)));
    return Promise.all(kept.map(async (file) => {
        const hash = createHash('sha256').update(await readFile(join(site, file))).digest('base64');
        return [address_of_page(file), `sha256-${hash}`];
    }));
}

/** @param {string} site */
export async function write_worker(site) {
    const files = JSON.stringify(await list_of_copy(site));
    const build = createHash('sha256').update(files).digest('hex').slice(0, 10);
    const { code } = await transform(await readFile('web/worker/sw.js', 'utf8'), {
        define: { FILES: files, BUILD: JSON.stringify(build) },
        minify: true,
        target: 'es2022',
    });
    await writeFile(join(site, 'sw.js'), code);
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) await write_worker(process.argv[2] ?? 'dist');
