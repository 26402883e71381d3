// Kept values that are damaged, refused or have no room: told, and a session runs all the same.

import assert from 'node:assert/strict';

import { with_values } from '../support/kept.mjs';
import { open_app, started, test, with_browser } from './browser.mjs';

with_browser();

const shortest = '?hold=5&reps=1&rest=3&switch=5';
const notices = (app) => app.page.locator('[data-node^="notice."]:not(button)').allTextContents();

/** What the store has after one session, which is played once for all tests. @type {Promise<Record<string, string>> | undefined} */
let stored;
const stored_by_a_session = () => stored ??= play_a_session();

async function play_a_session() {
    const app = await open_app({ query: shortest });
    await app.press('button', 'Start');
    await app.play_until('Well done', 90);
    const after = Object.entries(await app.stored()).filter(([key]) => key.startsWith('hamstretch:session:'));
    await app.close();
    return Object.fromEntries(after);
}

test('faults 14-16: damaged values are set aside and told; the good ones are kept', async () => {
    const [[key, good]] = Object.entries(await stored_by_a_session());
    const damaged = {
        'hamstretch:session:1000:a': good.slice(0, -7),
        'hamstretch:session:2000:b': good.replace('"offset_min":0', '"offset_min":1'),
        'hamstretch:session:3000:c': '',
        'hamstretch:settings:a': 'HS1|1|1|3|2|deadbeef|{}',
    };
    const app = await open_app({ prepare: with_values({ ...damaged, [key]: good, 'other:key': 'x' }) });
    assert.ok((await notices(app)).length >= 1);
    await app.press('tab', 'History');
    assert.equal(await app.by_role('listitem').count(), 1);
    const expected = { [key]: good, 'other:key': 'x' };
    for (const [bad, value] of Object.entries(damaged)) expected[`hamstretch:quarantine:${bad}`] = value;
    assert.deepEqual(await app.stored(), expected);
    await app.page.reload();
    await started(app.page);
    assert.deepEqual(await notices(app), [], 'told once, not at every visit');
    await app.close();
});

test('fault 31: a value of a later version is left alone', async () => {
    const [[, good]] = Object.entries(await stored_by_a_session());
    const newer = { 'hamstretch:session:1000:a': good.replace('HS1|1|1|', 'HS1|9|9|') };
    const app = await open_app({ prepare: with_values(newer) });
    assert.deepEqual(await app.stored(), newer);
    await app.close();
});

/** Replaces parts of the store's prototype. @param {string} how */
const with_storage_that = (how) => (page) => page.addInitScript((kind) => {
    const refuse = () => { throw new DOMException('refused', 'SecurityError'); };
    if (kind === 'null') Object.defineProperty(window, 'localStorage', { value: null });
    if (kind === 'blocked') Object.defineProperty(window, 'localStorage', { get: refuse });
    if (kind === 'refuses every write') Storage.prototype.setItem = refuse;
    if (kind === 'throws when read') Storage.prototype.getItem = refuse;
    if (kind === 'forgets') Storage.prototype.setItem = () => {};
}, how);

for (const [what, how] of [
    ['fault 1: with storage that is', 'blocked'], ['fault 2: with storage that is', 'null'], ['fault 3: with storage that', 'refuses every write'],
    ['fault 4: with storage that', 'throws when read'], ['fault 10: with storage that', 'forgets'],
]) {
    test(`${what} ${how} a session runs, and it is said that nothing is kept`, async () => {
        const app = await open_app({ query: shortest, prepare: with_storage_that(how) });
        assert.equal((await notices(app)).length, 1);
        await app.press('button', 'Start');
        await app.play_until('Well done', 90);
        await app.press('button', 'Back to today');
        await app.press('tab', 'History');
        assert.equal(await app.by_role('listitem').count(), 1, 'kept as long as the page is open');
        await app.close();
    });
}

/** Runs in the page: takes every character that the store still has room for. */
function fill_the_store() {
    for (let size = 2 ** 22, number = 0; size >= 1; size = Math.floor(size / 2)) {
        try {
            for (;;) localStorage.setItem(`filler:${number++}`, 'x'.repeat(size));
        } catch { /* no room for that much: try less */ }
    }
}

test('faults 5-7: a store that fills up during a session is told, and what it had stands', async () => {
    const [[key, good]] = Object.entries(await stored_by_a_session());
    const app = await open_app({ query: shortest, prepare: with_values({ [key]: good }) });
    await app.press('button', 'Start');
    await app.page.evaluate(fill_the_store);
    await app.play_until('Well done', 90);
    await app.pass(3000);
    assert.match(await app.text('finish.kept'), /could not be kept/);
    assert.equal((await notices(app)).length, 1);
    const ours = Object.entries(await app.stored()).filter(([name]) => name.startsWith('hamstretch:'));
    assert.deepEqual(ours, [[key, good]]);
    await app.close();
});
