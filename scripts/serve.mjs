// A small static server for the site: node scripts/serve.mjs [FOLDER] [--port N] [--host ADDRESS]

import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';

import sirv from 'sirv';

const hashed = /-[0-9a-f]{10}\.\w+$/;

/**
 * @param {string} folder
 * @param {number} port 0: any that is free
 * @param {string} host the address to listen on; 0.0.0.0 lets other machines in
 * @returns {Promise<{address: string, close(): Promise<void>}>}
 */
export function serve(folder, port, host = '127.0.0.1') {
    const site = sirv(folder, {
        dev: true, // reads each file anew, so that a rebuilt site is served without a restart
        etag: true,
        setHeaders: (response, path) => response.setHeader('Cache-Control',
            hashed.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache'),
    });
    const server = createServer((request, response) => site(request, response, () => {
        response.statusCode = 404;
        response.end('not found\n');
    }));
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
