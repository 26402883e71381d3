// A small static server for the site: node scripts/serve.mjs [FOLDER] [--port N] [--host ADDRESS]

import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';

import sirv from 'sirv';

import { headers_of } from './build/headers.mjs';

/** The file that answers an address, as sirv finds it. @param {string} folder @param {string} address */
function file_of(folder, address) {
    try {
        const path = decodeURIComponent(address).slice(1);
        const candidates = [path, join(path, 'index.html'), `${path}.html`];
        return candidates.find((file) => statSync(join(folder, file), { throwIfNoEntry: false })?.isFile());
    } catch {
        return undefined; // no name that a file could have
    }
}

/** A file that was written anew since it was compressed. @param {string} file */
function is_newer_than_compressed(file) {
    const compressed = statSync(`${file}.br`, { throwIfNoEntry: false });
    return !compressed || compressed.mtimeMs < statSync(file).mtimeMs;
}

/**
 * The headers that a host should send (build/headers.mjs), for a site that lies somewhere below the folder.
 * @param {string} folder
 * @param {string} file
 */
function headers_for(folder, file) {
    const site = site_of(folder, file);
    return headers_of(file.slice(site.length), file.endsWith('.html') ? readFileSync(join(folder, file), 'utf8') : undefined);
}

/** The folder of the site that the file belongs to, with a slash at its end, or nothing. @param {string} folder @param {string} file */
function site_of(folder, file) {
    const parents = file.split('/').slice(0, -1).map((_, i, all) => `${all.slice(0, i + 1).join('/')}/`);
    return ['', ...parents].find((parent) => existsSync(join(folder, parent, 'sw.js'))) ?? '';
}

/**
 * @param {string} folder
 * @param {number} port 0: any that is free
 * @param {string} host the address to listen on; 0.0.0.0 lets other machines in
 * @param {(request: import('node:http').IncomingMessage, response: import('node:http').ServerResponse) => boolean} answers
 *     for tests: sees each request first, and is true when it has answered it
 * @returns {Promise<{address: string, close(): Promise<void>}>}
 */
export function serve(folder, port, host = '127.0.0.1', answers = () => false) {
    // "dev" reads each file anew, so that a rebuilt site is served without a restart.
    const site = sirv(folder, { dev: true, etag: true, brotli: true, gzip: true });
    const server = createServer((request, response) => {
        if (answers(request, response)) return;
        const file = file_of(folder, new URL(request.url ?? '/', 'http://localhost').pathname);
        if (file !== undefined) {
            for (const [name, value] of Object.entries(headers_for(folder, file))) response.setHeader(name, value);
            if (is_newer_than_compressed(join(folder, file))) delete request.headers['accept-encoding'];
        }
        site(request, response, () => {
            response.statusCode = 404;
            response.end('not found\n');
        });
    });
    return new Promise((resolve, reject) => {
        server.once('error', reject);
        server.listen(port, host, () => {
            const bound = /** @type {import('node:net').AddressInfo} */ (server.address());
            resolve({
                address: `http://localhost:${bound.port}/`,
                close: () => new Promise((done) => {
                    server.close(() => done());
                    server.closeAllConnections();
                }),
            });
        });
    });
}

async function main() {
    const { values, positionals } = parseArgs({
        options: { port: { type: 'string', default: '8000' }, host: { type: 'string', default: '127.0.0.1' } },
        allowPositionals: true,
    });
    const folder = positionals[0] ?? 'dist';
    const port = Number(values.port);
    if (!Number.isInteger(port) || port < 0 || port > 65535) return stop(`--port takes a number from 0 to 65535, not "${values.port}"`);
    if (!existsSync(join(folder, 'index.html'))) return stop(`${folder}/index.html is not there: run scripts/start, which builds it`);
    try {
        const { address } = await serve(folder, port, values.host);
        console.log(`Hamstretch is at ${address} (Ctrl+C stops it)`);
    } catch (error) {
        const { code, message } = /** @type {NodeJS.ErrnoException} */ (error);
        stop(code === 'EADDRINUSE' ? `Port ${port} is taken: stop what uses it, or choose another with --port N` : message);
    }
}

/** @param {string} message */
function stop(message) {
    console.error(message);
    process.exitCode = 1;
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) await main();
