// The snippets in hosting/ in the servers they are for: nginx and Caddy take them, and send with every file of the site, in a
// folder below their root, what scripts/build/headers.mjs says.

import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, before, describe, test } from 'node:test';

import { headers_of } from '../../scripts/build/headers.mjs';
import { address_of_page, files_of } from '../../scripts/build/worker.mjs';
import { until } from '../support/patience.mjs';

const site = process.env.HAMSTRETCH_SITE ?? 'dist';
const below = 'a/folder';

/** @returns {Promise<number>} */
function free_port() {
    return new Promise((done) => {
        const probe = createServer().listen(0, '127.0.0.1', () => {
            const { port } = /** @type {import('node:net').AddressInfo} */ (probe.address());
            probe.close(() => done(port));
        });
    });
}

/** @param {string} text @param {string} from @param {string} to */
function replaced(text, from, to) {
    assert.ok(text.includes(from), from);
    return text.replace(from, to);
}

/** How each server is told of its snippet. @type {Record<string, {file: string, config: (snippet: string, root: string, port: number) => string, check: string[], run: string[]}>} */
const servers = {
    nginx: {
        file: 'nginx.conf',
        config: (snippet, root, port) => `daemon off; ${process.getuid?.() === 0 ? 'user root;' : ''} pid ${root}/pid; error_log ${root}/errors; worker_processes 1;
            events {} http { access_log off; ${['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${root}/${name};`).join(' ')}
            ${replaced(replaced(snippet, 'listen 80;', `listen 127.0.0.1:${port};`), 'root /var/www;', `root ${root}/www;`)} }`,
        check: ['-t', '-c'],
        run: ['-c'],
    },
    caddy: {
        file: 'Caddyfile',
        config: (snippet, root, port) => `{\n admin off\n}\n${replaced(replaced(snippet, 'your.host {', `http://127.0.0.1:${port} {`), '/var/www', `${root}/www`)}`,
        check: ['validate', '--adapter', 'caddyfile', '--config'],
        run: ['run', '--adapter', 'caddyfile', '--config'],
    },
};

for (const [name, { file, config, check, run }] of Object.entries(servers))
    describe(name, () => {
        let root = '';
        let address = '';
        /** @type {import('node:child_process').ChildProcess} */
        let server;

        /** @param {string} path @param {string} encoding @returns {Promise<import('node:http').IncomingMessage>} */
        const get = (path, encoding = 'identity') => new Promise((done, reject) => {
            request(new URL(path, address), { headers: { 'Accept-Encoding': encoding } }, (response) => done(response.resume())).on('error', reject).end();
        });

        before(async () => {
            root = await mkdtemp(join(tmpdir(), 'hamstretch-host-'));
            await mkdir(join(root, 'www/a'), { recursive: true });
            await symlink(resolve(site), join(root, 'www', below));
            const port = await free_port();
            address = `http://127.0.0.1:${port}/${below}/`;
            const path = join(root, 'config');
            await writeFile(path, config(await readFile(join('hosting', file), 'utf8'), root, port));
            const env = { ...process.env, HOME: root, XDG_DATA_HOME: root, XDG_CONFIG_HOME: root };
            execFileSync(name, [...check, path], { stdio: 'pipe', env });
            server = spawn(name, [...run, path], { stdio: 'ignore', env });
            await until(`${name} that answers`, () => {
                assert.equal(server.exitCode, null, `${name} runs`);
                return get('').catch(() => null);
            });
        });
        after(async () => {
            server.kill();
            if (server.exitCode === null) await new Promise((done) => server.once('exit', done));
            await rm(root, { recursive: true });
        });

        test(`${name} sends the headers of every file, under each of its addresses`, async () => {
            const originals = (await files_of(site)).filter((one) => !/\.(br|gz)$/.test(one) && one !== '_headers');
            for (const original of originals) {
                const html = original.endsWith('.html') ? await readFile(join(site, original), 'utf8') : undefined;
                for (const path of new Set([original, html === undefined ? original : address_of_page(original)])) {
                    const { statusCode, headers } = await get(path);
                    assert.equal(statusCode, 200, path);
                    for (const [header, value] of Object.entries(headers_of(original, html))) assert.equal(headers[header.toLowerCase()], value, `${path}: ${header}`);
                }
            }
        });

        test(`${name} sends the right types, and the files that are compressed already`, async () => {
            const types = { html: 'text/html', js: 'text/javascript', wasm: 'application/wasm', svg: 'image/svg+xml', webmanifest: 'application/manifest+json' };
            const files = await files_of(site);
            for (const [ending, type] of Object.entries(types)) {
                const one = files.find((path) => path.endsWith(`.${ending}`) && files.includes(`${path}.gz`));
                assert.ok(one, ending);
                const { headers } = await get(one, 'gzip');
                assert.equal(headers['content-type']?.split(';')[0], type, one);
                assert.equal(headers['content-encoding'], 'gzip', one);
            }
        });
    });
