// Writes FILE.br and FILE.gz beside every larger file of a site, for hosts that send them as they are.

import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

import { files_of } from './worker.mjs';

const least_bytes = 1024;
const is_compressed_already = /\.(png|br|gz|woff2)$/;

/** @param {Buffer} content */
export const brotli = (content) => promisify(brotliCompress)(content, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: content.length },
});

/** @param {string} site */
export async function compress_files(site) {
    const files = (await files_of(site)).filter((file) => !is_compressed_already.test(file) && file !== '_headers');
    await Promise.all(files.map(async (file) => {
        const content = await readFile(join(site, file));
        if (content.length < least_bytes) return;
        await writeFile(join(site, `${file}.br`), await brotli(content));
        await writeFile(join(site, `${file}.gz`), await promisify(gzip)(content, { level: 9 }));
    }));
}
