// Bytes to the first frame, and the gate on them: node scripts/build/size.mjs [SITE_FOLDER]
// What counts is everything fetched before the app's first frame, as brotli at its best sends it.

import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';

const most_bytes = 175_000;

const site = process.argv[2] ?? 'dist';
const fetched = (await readdir(site)).filter((name) => name === 'index.html' || /\.(js|css|wasm|ttf)$/.test(name)).sort();

let total = 0;
for (const name of fetched) {
    const content = await readFile(join(site, name));
    const bytes = brotliCompressSync(content, {
        params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: content.length },
    }).length;
    total += bytes;
    console.log(`${String(bytes).padStart(8)}  ${name}  (${content.length} as it is)`);
}
console.log(`${String(total).padStart(8)}  in all, at most ${most_bytes}`);
if (total > most_bytes) {
    console.error(`too much: ${total - most_bytes} bytes over`);
    process.exitCode = 1;
}
