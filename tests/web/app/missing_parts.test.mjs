// A part of the page that did not arrive: whoever asks for what it does is told so, and loses nothing.

import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';

import { host_methods } from '../../../web/app/host_methods.js';
import { take_move } from '../../../web/app/late.js';

const settle = () => new Promise(setImmediate);
const missing = () => Promise.reject(new TypeError('Failed to fetch dynamically imported module'));

test('what is pressed and takes a part that did not arrive is told, each time; what nobody asked for is not', async () => {
    const told = [];
    const parts = { document: {}, status: {}, memory: missing(), program: () => ({ part_missing: () => told.push('missing') }) };
    const host = host_methods(/** @type {any} */ (parts));
    const presses = { save_backup: [], save_file: ['a.csv', ''], choose_backup: [] };
    for (const [name, values] of Object.entries(presses)) {
        for (let times = 1; times <= 2; ++times) {
            host[name](...values);
            await settle();
            assert.equal(told.splice(0).join(), 'missing', name);
        }
    }
    host.mark_running(true);
    host.set_badge(2);
    await settle();
    assert.deepEqual(told, []);
});

test('whether another tab still plays is then guessed, as without locks', async () => {
    const told = [];
    const host = host_methods(/** @type {any} */ ({ document: {}, status: {}, memory: missing(), program: () => ({ tab_gone: (is_certain) => told.push(is_certain) }) }));
    host.watch_tab('another');
    await settle();
    assert.deepEqual(told, [false]);
});

const { location, history } = globalThis;
afterEach(() => Object.assign(globalThis, { location, history }));

/** What happens when a page is opened with that hash. @param {string} hash @param {() => Promise<any>} fetch_take */
async function open_with(hash, fetch_take) {
    const log = [];
    const address = { hash, pathname: '/app/', search: '?hold=5' };
    const history = { state: null, replaceState: (_state, _title, to) => { log.push(`address ${to}`); address.hash = ''; } };
    Object.assign(globalThis, { location: address, history });
    const program = { part_missing: () => log.push('missing'), offer_move: () => log.push('offered') };
    await take_move(hash, /** @type {any} */ (program), fetch_take);
    return log;
}

test('a link from another device leaves the address once it is taken, not before', async () => {
    const take = (packed) => `taken ${packed}`;
    const taken = [];
    assert.deepEqual(await open_with('#move=1.abc', async () => ({ take: (packed) => taken.push(take(packed)) })), ['address /app/?hold=5']);
    assert.deepEqual(taken, ['taken 1.abc']);
    assert.deepEqual(await open_with('#move=1.abc', missing), ['missing'], 'the next load has it still');
});

test('an empty link is a link that is not whole; another hash is none', async () => {
    assert.deepEqual(await open_with('#move=', () => import('../../../web/move/take.js')), ['address /app/?hold=5', 'offered']);
    for (const hash of ['', '#', '#moved=1', '#top']) assert.deepEqual(await open_with(hash, missing), []);
});
