// Bytes to the first frame and those of the element for other people's pages, and the gates on them:
// node scripts/build/size.mjs [SITE_FOLDER]
// What counts for the first frame is everything fetched before the app's first frame, as brotli at its best sends it: the page, and the
// styles, scripts and files that it names to be fetched at once. Scripts imported later are files of their own.

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { brotliCompressSync, constants } from 'node:zlib';

const most_bytes = 175_000;
/** Every page that shows a player pays for it before anybody presses Start. */
const most_of_element = 4_000;

/** @param {string} file */
async function weighed(file) {
    const content = await readFile(file);
    const bytes = brotliCompressSync(content, {
        params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: content.length },
    }).length;
    return { bytes, as_it_is: content.length };
}

/** What a first visit fetches up to its first frame. @param {string} site */
export async function first_load(site) {
    const page = await readFile(join(site, 'index.html'), 'utf8');
    const named = [...page.matchAll(/<(?:link rel="(?:stylesheet|modulepreload|preload)"|script)[^>]* (?:href|src)="([^"]+)"/g)];
    const fetched = ['index.html', ...new Set(named.map(([, name]) => name))];
    return Promise.all(fetched.map(async (name) => ({ name, ...await weighed(join(site, name)) })));
}

/** @param {string} what @param {{name: string, bytes: number, as_it_is: number}[]} files @param {number} most */
function judge(what, files, most) {
    for (const { name, bytes, as_it_is } of files) console.log(`${String(bytes).padStart(8)}  ${name}  (${as_it_is} as it is)`);
    const total = files.reduce((sum, { bytes }) => sum + bytes, 0);
    console.log(`${String(total).padStart(8)}  ${what}, at most ${most}`);
    if (total <= most) return;
    console.error(`${what}: ${total - most} bytes too much`);
    process.exitCode = 1;
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
    const site = process.argv[2] ?? 'dist';
    judge('to the first frame', await first_load(site), most_bytes);
    judge('for an embed before it is pressed', [{ name: 'embed.js', ...await weighed(join(site, 'embed.js')) }], most_of_element);
}
