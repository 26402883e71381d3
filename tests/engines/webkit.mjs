// WebKitGTK's own small browser, by the calls of the W3C WebDriver protocol.

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';

import { hang_guard_ms, until } from '../support/patience.mjs';
import { open_display, stop } from './display.mjs';

const libraries = '/usr/lib';

/** The browser comes inside the library's package, in a folder named after machine and version. */
function mini_browser() {
    for (const machine of readdirSync(libraries))
        for (const version of ['webkit2gtk-4.1', 'webkitgtk-6.0', 'webkit2gtk-4.0']) {
            const path = join(libraries, machine, version, 'MiniBrowser');
            if (existsSync(path)) return path;
        }
    throw new Error('MiniBrowser is not there: install webkit2gtk-driver');
}

async function free_port() {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
    server.close();
    await once(server, 'close');
    return port;
}

/**
 * What the driver says when a process of the browser has died: of whatever it was just asked, that it does not know, and of
 * everything after that, that the session is over.
 * @param {{error: string, message: string}} answer
 */
const tells_a_crash = ({ error, message }) =>
    error === 'invalid session id' || (error === 'unknown error' && ['', 'Could not parse script result'].includes(message));

/** @param {string} method @param {string} url @param {object} [body] */
async function call(method, url, body) {
    // A browser without its network process may leave a call without any answer; one that has an answer is never so slow.
    const response = await fetch(url, { method, body: body && JSON.stringify(body), signal: AbortSignal.timeout(2 * hang_guard_ms) })
        .catch((error) => { throw error.name === 'TimeoutError' ? new Error('Browser crashed: no answer') : error; });
    const { value } = /** @type {any} */ (await response.json());
    if (!response.ok) throw new Error(`${tells_a_crash(value) ? 'Browser crashed: ' : ''}${value.error}: ${value.message}`);
    return value;
}

/** @param {object[]} actions */
const by_mouse = (actions) => ({ actions: [{ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions }] });

/** Keys without a character, as WebDriver numbers them. @type {Record<string, string>} */
const key_values = {
    Tab: '\uE004', Enter: '\uE006', Shift: '\uE008', Escape: '\uE00C', End: '\uE010', Home: '\uE011',
    ArrowLeft: '\uE012', ArrowUp: '\uE013', ArrowRight: '\uE014', ArrowDown: '\uE015',
};
/** @param {string} key such as " ", "Tab" or "Shift+Tab" */
function by_keys(key) {
    const values = key.split('+').map((name) => key_values[name] ?? name);
    const down = values.map((value) => ({ type: 'keyDown', value }));
    const up = values.toReversed().map((value) => ({ type: 'keyUp', value }));
    return { actions: [{ type: 'key', id: 'keys', actions: [...down, ...up] }] };
}

/** @returns {Promise<import('./scenarios.mjs').Driver & {process_id: number}>} */
export async function start_webkit() {
    const display = await open_display();
    const port = await free_port();
    const service = `http://127.0.0.1:${port}`;
    const driver = spawn('WebKitWebDriver', ['--host=127.0.0.1', `--port=${port}`],
        { stdio: ['ignore', 'ignore', 'pipe'], env: { ...process.env, DISPLAY: display.name, LIBGL_ALWAYS_SOFTWARE: '1' } });
    // The last words of a process that gives itself up.
    driver.stderr.setEncoding('utf8').on('data', (words) => {
        for (const line of words.split('\n')) if (/(ERROR|CRITICAL) \*\*/.test(line)) console.log(`WebKit: ${line}`);
    });
    await until('WebKitWebDriver', () => call('GET', `${service}/status`).catch(() => null));
    const options = { binary: mini_browser(), args: ['--automation'] };
    const { sessionId } = await call('POST', `${service}/session`,
        { capabilities: { alwaysMatch: { 'webkitgtk:browserOptions': options } } });
    const session = `${service}/session/${sessionId}`;
    const post = (/** @type {string} */ path, body = {}) => call('POST', `${session}/${path}`, body);
    await post('timeouts', { script: hang_guard_ms, pageLoad: hang_guard_ms });
    return {
        open: (url) => post('url', { url }),
        evaluate: (expression) => post('execute/sync', { script: `return (${expression});`, args: [] }),
        reload: () => post('refresh'),
        press: (key) => post('actions', by_keys(key)),
        click: (x, y) => post('actions', by_mouse([
            { type: 'pointerMove', x, y }, { type: 'pointerDown', button: 0 }, { type: 'pointerUp', button: 0 },
        ])),
        screenshot: async () => Buffer.from(await call('GET', `${session}/screenshot`), 'base64'),
        process_id: /** @type {number} */ (driver.pid),
        async close() {
            try {
                await call('DELETE', session);
            } finally {
                await stop(driver);
                await display.close();
            }
        },
    };
}
