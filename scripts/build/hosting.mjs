// Writes the snippets for servers of one's own: node scripts/build/hosting.mjs [SITE_FOLDER [OUTPUT_FOLDER]]

import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

import { caddy, nginx } from './headers.mjs';

/** @param {string} site @returns {Promise<Record<string, string>>} by file name */
export async function snippets(site) {
    return { 'nginx.conf': await nginx(site), Caddyfile: await caddy(site) };
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
    const [site = 'dist', output = 'hosting'] = process.argv.slice(2);
    await mkdir(output, { recursive: true });
    for (const [name, text] of Object.entries(await snippets(site))) await writeFile(join(output, name), text);
}
