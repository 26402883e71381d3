import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';

import { until } from '../support/patience.mjs';
import { play_scenarios } from './play.mjs';
import { start_webkit } from './webkit.mjs';

play_scenarios('WebKit', start_webkit);

/** @typedef {{id: number, name: string, parent: number}} Process */

/** @param {string} id @returns {Process[]} none when it has ended */
function process_of(id) {
    try {
        const [, name, parent] = /** @type {RegExpMatchArray} */ (readFileSync(`/proc/${id}/stat`, 'utf8').match(/\((.*)\) \S (\d+)/));
        return [{ id: Number(id), name, parent: Number(parent) }];
    } catch {
        return [];
    }
}

/** What came from a process. @param {number} ancestor @returns {Process[]} */
function descendants(ancestor) {
    const all = readdirSync('/proc').filter((name) => /^\d+$/.test(name)).flatMap(process_of);
    const of = (/** @type {number} */ id) => all.filter(({ parent }) => parent === id).flatMap((child) => [child, ...of(child.id)]);
    return of(ancestor);
}

test('WebKit: a page that has died is told by the name of a crash, so that the scenario is tried again', async () => {
    const driver = await start_webkit();
    try {
        await driver.open('data:text/html,<p>here');
        const page = await until('the page', () => descendants(driver.process_id).find(({ name }) => 'WebKitWebProcess'.startsWith(name)));
        process.kill(page.id, 'SIGKILL');
        await assert.rejects(until('the death', () => driver.evaluate('1').then(() => false)), /^Error: Browser crashed: /);
    } finally {
        await driver.close().catch(() => {}); // the session ended with the page
    }
});
