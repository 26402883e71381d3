// What the server says with each file, what is written for other hosts, and that every page and link of it holds.

import assert from 'node:assert/strict';
import { readdir, readFile, stat } from 'node:fs/promises';
import { request } from 'node:http';
import { dirname, join, normalize } from 'node:path';
import { after } from 'node:test';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';

import { HtmlValidate } from 'html-validate';

import { snippets } from '../../scripts/build/hosting.mjs';
import { files_of, hashed } from '../../scripts/build/worker.mjs';
import { serve } from '../../scripts/serve.mjs';
import { site_folder, test } from './browser.mjs';

const server = await serve(site_folder, 0);
after(() => server.close());

const files = await files_of(site_folder);
const originals = files.filter((file) => !/\.(br|gz)$/.test(file) && file !== '_headers');
const pages = originals.filter((file) => file.endsWith('.html'));

/** The bare answer: fetch would undo the encoding. @param {string} path @param {string} [encoding] @returns {Promise<{status: number | undefined, headers: Record<string, any>, body: Buffer}>} */
function get(path, encoding = 'identity') {
    return new Promise((resolve, reject) => {
        request(new URL(path, server.address), { headers: { 'Accept-Encoding': encoding } }, (response) => {
            /** @type {Buffer[]} */
            const parts = [];
            response.on('data', (part) => parts.push(part));
            response.on('end', () => resolve({ status: response.statusCode, headers: response.headers, body: Buffer.concat(parts) }));
        }).on('error', reject).end();
    });
}

const policy_of = async (/** @type {string} */ path) => (await get(path)).headers['content-security-policy'];

test('every file is answered, guards against guessing types, may be read from frames without an origin, and tells nobody where one came from', async () => {
    for (const file of originals) {
        const { status, headers } = await get(file);
        assert.equal(status, 200, file);
        assert.equal(headers['x-content-type-options'], 'nosniff', file);
        assert.equal(headers['access-control-allow-origin'], '*', file);
        assert.equal(headers['referrer-policy'], 'no-referrer', file);
    }
});

test('only wake lock, full screen and sound are asked of the browser', async () => {
    const { headers } = await get('');
    const rules = headers['permissions-policy'].split(', ');
    const allowed = rules.filter((rule) => !rule.endsWith('=()'));
    assert.deepEqual(allowed, ['screen-wake-lock=(self)', 'fullscreen=(self)', 'autoplay=(self)']);
    for (const feature of ['camera', 'microphone', 'geolocation', 'payment', 'usb']) assert.ok(rules.includes(`${feature}=()`), feature);
});

test('names that change with their content are kept for ever, pages and the worker are asked for again', async () => {
    for (const file of originals) {
        const cached = (await get(file)).headers['cache-control'];
        if (hashed.test(file)) assert.match(cached, /immutable/, file);
        else if (file.endsWith('.html') || file === 'sw.js') assert.equal(cached, 'no-cache', file);
        else assert.doesNotMatch(cached, /immutable/, file);
    }
    assert.equal((await get('')).headers['cache-control'], 'no-cache');
});

test('every type is the right one', async () => {
    const types = {
        html: 'text/html;charset=utf-8', js: 'text/javascript', css: 'text/css', wasm: 'application/wasm', ttf: 'font/ttf',
        svg: 'image/svg+xml', png: 'image/png', webmanifest: 'application/manifest+json',
    };
    for (const file of originals) {
        const expected = types[/** @type {keyof typeof types} */ (file.split('.').at(-1))];
        if (expected) assert.equal((await get(file)).headers['content-type'], expected, file);
    }
});

test('the policy of the app is strict, in the page and in the header', async () => {
    const strict = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; img-src 'self'; style-src 'self'; manifest-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types app";
    assert.ok((await readFile(join(site_folder, 'index.html'), 'utf8')).includes(`content="${strict}"`));
    assert.equal(await policy_of(''), `${strict}; frame-ancestors 'self'`);
    assert.equal(await policy_of('index.html?hold=20'), `${strict}; frame-ancestors 'self'`);
});

test('no page allows inline code, code from elsewhere, or code made of text', async () => {
    for (const page of pages) {
        const policy = await policy_of(page);
        assert.match(policy, /^default-src 'none'; /, page);
        assert.doesNotMatch(policy, /unsafe-inline|'unsafe-eval'|script-src[^;]*(https?:|\*)/, page);
        assert.match(policy, /require-trusted-types-for 'script'/, page);
        const ancestors = policy.match(/frame-ancestors (.*)$/)[1];
        if (page.startsWith('embed/')) assert.match(ancestors, /^'self' https:/, page);
        else assert.equal(ancestors, "'self'", page);
    }
});

test('no script makes code of text', async () => {
    for (const file of originals.filter((name) => name.endsWith('.js')))
        assert.doesNotMatch(await readFile(join(site_folder, file), 'utf8'), /\beval\(|new Function\(/, file);
});

test('larger files are there compressed, with the same content, and are sent so', async () => {
    for (const file of originals) {
        const content = await readFile(join(site_folder, file));
        const is_worth_it = content.length >= 1024 && !/\.(png|woff2)$/.test(file);
        assert.equal(files.includes(`${file}.br`), is_worth_it, file);
        assert.equal(files.includes(`${file}.gz`), is_worth_it, file);
        if (!is_worth_it) continue;
        for (const [encoding, undo] of Object.entries({ br: brotliDecompressSync, gzip: gunzipSync })) {
            const { headers, body } = await get(file, encoding);
            assert.equal(headers['content-encoding'], encoding, file);
            assert.ok(body.length < content.length, file);
            assert.ok(undo(body).equals(content), `${file}, ${encoding}`);
        }
    }
});

test('what is not there is answered with 404', async () => {
    assert.equal((await get('nothing-here')).status, 404);
    assert.equal((await get('../package.json')).status, 404);
    assert.equal((await get('%2e%2e/package.json')).status, 404);
    assert.equal((await get('%00')).status, 404);
    assert.equal((await get('%')).status, 404);
});

/** @param {string} text the file _headers @returns {Map<string, Record<string, string>>} by path */
function rules_of(text) {
    const rules = new Map();
    let headers = /** @type {Record<string, string>} */ ({});
    for (const line of text.split('\n').filter(Boolean)) {
        if (line.startsWith('/')) rules.set(line, headers = {});
        else headers[line.slice(2, line.indexOf(':')).toLowerCase()] = line.slice(line.indexOf(':') + 2);
    }
    return rules;
}

test('the file for Netlify and Cloudflare says what the server says', async () => {
    const rules = rules_of(await readFile(join(site_folder, '_headers'), 'utf8'));
    const always = rules.get('/*');
    assert.ok(rules.size <= 100, 'as many rules as Cloudflare takes');
    for (const file of originals) {
        const { headers } = await get(file);
        const own = rules.get(`/${file}`) ?? {};
        for (const [name, value] of Object.entries({ ...always, ...own })) assert.equal(headers[name], value, `${file}: ${name}`);
        for (const name of Object.keys(own)) assert.equal(name in always, false, 'a header said twice is joined, not replaced');
        if (hashed.test(file) || file.endsWith('.html')) assert.ok(own['cache-control'], file);
    }
    assert.deepEqual(rules.get('/'), rules.get('/index.html'));
});

test('the snippets for nginx and Caddy are those of this build (else: node scripts/build/hosting.mjs)', async () => {
    for (const [name, text] of Object.entries(await snippets(site_folder)))
        assert.equal(await readFile(join('hosting', name), 'utf8'), text, name);
});

test('no page asks iOS to lie under its status bar: there the window would end that much above the foot of the screen', async () => {
    for (const page of pages) assert.doesNotMatch(await readFile(join(site_folder, page), 'utf8'), /apple-mobile-web-app|black-translucent/, page);
});

test('the markup of every page is valid', async () => {
    const validator = new HtmlValidate({
        extends: ['html-validate:standard'],
        rules: {
            'doctype-style': 'off', // either case is right
            'long-title': 'off', // a matter of taste
            'no-multiple-main': 'off', // of the shell and the twin one is always hidden
            'require-sri': 'off', // the files come from where the page comes from
            'void-style': 'off',
        },
    });
    for (const page of pages) {
        const report = await validator.validateFile(join(site_folder, page));
        const problems = report.results.flatMap(({ messages }) => messages.map(({ ruleId, message, line }) => `${page}:${line} ${ruleId}: ${message}`));
        assert.deepEqual(problems, []);
    }
});

const is_there = async (/** @type {string} */ path) => (await stat(path).catch(() => null)) !== null;
const is_elsewhere = (/** @type {string} */ address) => /^([a-z]+:|\/\/|#)/.test(address) || address === '';

test('every address that a page or the manifest names is a file of the site', async () => {
    for (const page of pages) {
        const html = (await readFile(join(site_folder, page), 'utf8')).replace(/<!--.*?-->/gs, '');
        for (const [, address] of html.matchAll(/\s(?:href|src)="([^"]*)"/g)) {
            if (is_elsewhere(address)) continue;
            const path = normalize(join(site_folder, dirname(page), address.replace(/[?#].*$/, '')));
            const index = (await stat(path).catch(() => null))?.isDirectory() ? join(path, 'index.html') : path;
            assert.ok(await is_there(index), `${page} names ${address}`);
        }
    }
});

test('every file that the documents name is there', async () => {
    const documents = ['README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md', 'assets/SOURCES.md',
        ...(await readdir('docs')).filter((name) => name.endsWith('.md')).map((name) => `docs/${name}`)];
    for (const document of documents) {
        const text = (await readFile(document, 'utf8')).replace(/```.*?```/gs, '');
        for (const [, address] of text.matchAll(/\]\(([^)\s]+)\)/g)) {
            if (is_elsewhere(address)) continue;
            assert.ok(await is_there(join(dirname(document), address.replace(/#.*$/, ''))), `${document} names ${address}`);
        }
    }
});
