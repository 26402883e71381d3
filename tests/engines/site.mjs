// The built site with one script more, which runs before the app's own: a clock that can be hurried, and a record of
// what is announced and what goes wrong. A file of the same origin, as the page's policy asks for.

import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { write_worker } from '../../scripts/build/worker.mjs';
import { serve } from '../../scripts/serve.mjs';

/** Runs in the page, as a file. */
function hurry_and_record() {
    const real = { now: performance.now.bind(performance), wall: Date.now.bind(Date), setTimeout: window.setTimeout.bind(window) };
    const hurry = { speed: 1, from: real.now(), passed: real.now() };
    const began = real.wall() - real.now();
    // However slow the machine, a hurried frame sees at most half a second, so that no phase goes by unseen.
    const most_ms = () => (hurry.speed > 1 ? 500 : Infinity);
    performance.now = () => hurry.passed + Math.min((real.now() - hurry.from) * hurry.speed, most_ms());
    Date.now = () => Math.round(began + performance.now());
    window.setTimeout = (action, ms = 0, ...rest) => real.setTimeout(action, ms / hurry.speed, ...rest);

    const record = { announced: [], faults: [] };
    const set_speed = (speed) => Object.assign(hurry, { passed: performance.now(), from: real.now(), speed });
    Object.defineProperty(window, 'test', { value: { record, set_speed } });
    const each_frame = () => {
        set_speed(hurry.speed);
        requestAnimationFrame(each_frame);
    };
    each_frame();
    document.addEventListener('securitypolicyviolation', (event) => record.faults.push(`policy: ${event.violatedDirective} ${event.blockedURI}`));
    window.addEventListener('error', (event) => record.faults.push(event.message));
    window.addEventListener('unhandledrejection', (event) => record.faults.push(String(event.reason)));
    const { error } = console;
    console.error = (...words) => (record.faults.push(words.join(' ')), error.apply(console, words));

    document.addEventListener('DOMContentLoaded', () => {
        // The added nodes: several announcements of one frame arrive together.
        new MutationObserver((changes) => {
            for (const { addedNodes } of changes) for (const { textContent } of addedNodes) record.announced.push(textContent.trim());
        }).observe(document.getElementById('status'), { childList: true });
    });
}

/** @typedef {{address: string, be_away(away: boolean): void, close(): Promise<void>}} Site */

/** @param {string} site @returns {Promise<Site>} */
export async function serve_hurried(site) {
    const folder = await mkdtemp(join(tmpdir(), 'hamstretch-engines-'));
    await cp(site, folder, { recursive: true });
    const page = await readFile(join(folder, 'index.html'), 'utf8');
    await writeFile(join(folder, 'index.html'), page.replace('<title>', '<script src="hurry.js"></script><title>'));
    await writeFile(join(folder, 'hurry.js'), `(${hurry_and_record})();\n`);
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
