// The built site with one script more, which runs before the app's own: a clock that stands still, and a record of what is
// announced and what goes wrong. A file of the same origin, as the page's policy asks for; the site that is shipped has neither.

import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { build } from 'esbuild';

import { write_worker } from '../../scripts/build/worker.mjs';
import { serve } from '../../scripts/serve.mjs';

const clock_file = fileURLToPath(new URL('page_clock.js', import.meta.url));

/** With a hash in its name, so that it is there without a network too. @param {string} folder @returns {Promise<string>} its name */
async function put_clock(folder) {
    const { metafile } = await build({
        entryPoints: [clock_file], bundle: true, outdir: folder, entryNames: '[name]-[hash]', metafile: true, logLevel: 'warning',
        external: ['util'], // asked for in Node alone
    });
    return basename(Object.keys(metafile.outputs)[0]);
}

/** @typedef {{address: string, be_away(away: boolean): void, close(): Promise<void>}} Site */

/** @param {string} site @param {string} [last] put at the end of the page @returns {Promise<Site>} */
export async function serve_held(site, last = '') {
    const folder = await mkdtemp(join(tmpdir(), 'hamstretch-engines-'));
    await cp(site, folder, { recursive: true });
    const page = await readFile(join(folder, 'index.html'), 'utf8');
    await writeFile(join(folder, 'index.html'), page.replace('<title>', `<script src="${await put_clock(folder)}"></script><title>`).replace('</body>', `${last}</body>`));
    await writeFile(join(folder, 'empty.html'), '<!doctype html><title>empty</title>');
    await write_worker(folder); // its list is of the pages as they are now
    let is_away = false;
    const server = await serve(folder, 0, '127.0.0.1', (_, response) => is_away && Boolean(response.destroy()));
    return {
        address: server.address,
        /** From now on every request fails, or none. */
        be_away: (/** @type {boolean} */ away) => void (is_away = away),
        async close() {
            await server.close();
            await rm(folder, { recursive: true });
        },
    };
}
