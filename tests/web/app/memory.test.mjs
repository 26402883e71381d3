// What the first frame does not need of keeping things, put together.

import assert from 'node:assert/strict';
import { afterEach, beforeEach, test } from 'node:test';

import { IDBFactory } from 'fake-indexeddb';

import { Memory } from '../../../web/app/memory.js';
import { KeptValues } from '../../../web/host/storage.js';
import { file_table, handed_perhaps, page_keep_for_good } from '../../../web/shared/positions.js';
import { fake_store } from '../../support/fake_store.mjs';
import { FakeLocks } from '../../support/locks.mjs';

const before = new Map();
let asked_to_stay = 0;

function stand_in(name, value) {
    before.set(name, Object.getOwnPropertyDescriptor(globalThis, name));
    Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
}

beforeEach(() => {
    asked_to_stay = 0;
    stand_in('window', Object.assign(new EventTarget(), { setTimeout, clearTimeout }));
    stand_in('document', {});
    stand_in('indexedDB', new IDBFactory());
    stand_in('navigator', { locks: new FakeLocks(), storage: { persist: async () => ++asked_to_stay > 0 } });
});
afterEach(() => {
    for (const [name, property] of before)
        if (property) Object.defineProperty(globalThis, name, property);
        else delete globalThis[name];
});

const value = 'HS1|2|1|0|2|0|{}';

/** A page with these values; `folded` resolves once the program is told to fold. */
function page_with(values) {
    /** @type {unknown[][]} */
    const told = [];
    /** @type {any[][]} */
    const kinds = [];
    let fold = () => {};
    const folded = new Promise((resolve) => { fold = () => resolve(undefined); });
    const program = {
        load: (pair) => void told.push(['load', ...pair]),
        forget: (key) => void told.push(['forget', key]),
        fold_months: () => { told.push(['fold']); fold(); },
        tab_gone: (is_certain) => void told.push(['gone', is_certain]),
        deleted_elsewhere: () => void told.push(['deleted']),
        storage_kind: (...kind) => void kinds.push(kind),
    };
    const store = fake_store(values);
    return { id: 'tab', told, kinds, folded, store, kept: new KeptValues(() => store), program: /** @type {any} */ (program) };
}

test('folded tables are loaded after the first frame, and only then, by the tab that has the lock, more is folded', async () => {
    const page = page_with({ 'hamstretch:month:2026-01': value, 'hamstretch:ranges:2025': value, 'hamstretch:session:1:a': value });
    await Memory.start(page, []);
    await page.folded;
    assert.deepEqual(page.told, [['load', 'hamstretch:ranges:2025', value], ['load', 'hamstretch:month:2026-01', value], ['fold']]);
});

test('while another tab folds this one only reads', async () => {
    let let_go = () => {};
    void navigator.locks.request('hamstretch:fold', () => new Promise((resolve) => { let_go = () => resolve(undefined); }));
    await new Promise(setImmediate);
    const page = page_with({ 'hamstretch:month:2026-01': value });
    let seen = () => {};
    const loaded = new Promise((resolve) => { seen = () => resolve(undefined); });
    page.program.load = (pair) => { page.told.push(['load', ...pair]); seen(); };
    await Memory.start(page, []);
    await loaded;
    await new Promise(setImmediate);
    assert.deepEqual(page.told, [['load', 'hamstretch:month:2026-01', value]]);
    let_go();
});

for (const [how, request] of /** @type {[string, () => Promise<unknown>][]} */ ([
    ['refuses a lock', () => Promise.reject(new DOMException('Access denied', 'SecurityError'))],
    ['throws when asked for a lock', () => { throw new DOMException('Access denied', 'SecurityError'); }],
    ['never answers for a lock', () => new Promise(() => {})],
]))
    test(`where the browser ${how} the old months are read all the same, and nothing is folded`, async () => {
        stand_in('navigator', { locks: { request } });
        const page = page_with({ 'hamstretch:month:2026-01': value });
        await Memory.start(page);
        await new Promise(setImmediate);
        assert.deepEqual(page.told, [['load', 'hamstretch:month:2026-01', value]]);
    });

test('what another tab folds while this one waits for the lock is read before this one folds', async () => {
    let let_go = (/** @type {unknown} */ _) => {};
    const page = page_with({ 'hamstretch:month:2026-01': value, 'hamstretch:month:2026-02': value });
    const later = value.replace('{}', '[]');
    stand_in('navigator', { locks: { request: (_name, _options, action) => new Promise((resolve) => { let_go = resolve; }).then(() => action({})) } });
    await Memory.start(page);
    await new Promise(setImmediate);
    assert.equal(page.told.splice(0).length, 2);
    page.store.map.set('hamstretch:month:2026-01', later);
    let_go(undefined);
    await page.folded;
    assert.deepEqual(page.told, [['load', 'hamstretch:month:2026-01', later], ['fold']]);
});

test('the browser is asked to keep everything once, after the first session that is finished', async () => {
    const page = page_with({ 'hamstretch:session:1:a': value });
    await Memory.start(page, []);
    page.kept.put('hamstretch:settings:a', value);
    assert.equal(asked_to_stay, 0);
    page.kept.put('hamstretch:session:2:tab', value);
    page.kept.put('hamstretch:session:3:tab', value);
    await new Promise(setImmediate);
    assert.equal(asked_to_stay, 1);
    assert.equal(page.kinds.length, 2, 'at the start, and with the answer');
});

test('a browser that would ask the person is asked by a press alone, and its answer is told', async () => {
    stand_in('window', Object.assign(new EventTarget(), { setTimeout, clearTimeout, mozInnerScreenX: 0 }));
    const page = page_with({});
    const actions = [];
    await Memory.start(page, actions);
    page.kept.put('hamstretch:session:1:tab', value);
    await new Promise(setImmediate);
    assert.equal(asked_to_stay, 0);
    actions[page_keep_for_good]();
    await new Promise(setImmediate);
    assert.equal(asked_to_stay, 1);
    assert.deepEqual(page.kinds.map(([kind]) => kind.would_ask), [true, true]);
});

test('fault 38: what was evicted between visits comes back from the copy and is told; then nothing is asked of the browser', async () => {
    const first = page_with({});
    await Memory.start(first, []);
    first.kept.put('hamstretch:session:1:tab', value);
    first.kept.put('hamstretch:profile:a', value);
    await new Promise(setImmediate);
    assert.equal(asked_to_stay, 1);

    const next = page_with({});
    await Memory.start(next, []);
    assert.deepEqual(next.told.slice(0, 2), [['load', 'hamstretch:profile:a', value], ['load', 'hamstretch:session:1:tab', value]]);
    assert.equal(next.store.map.get('hamstretch:session:1:tab'), value);
    assert.equal(asked_to_stay, 1);
});

test('what is kept before the copy is open gets into it all the same', async () => {
    const first = page_with({});
    first.kept.put('hamstretch:session:1:tab', value);
    await Memory.start(first, []);
    const next = page_with({});
    await Memory.start(next, []);
    assert.equal(next.kept.get('hamstretch:session:1:tab'), value);
});

test('without IndexedDB and locks everything else works, and nothing is folded', async () => {
    stand_in('indexedDB', { open: () => { throw new DOMException('refused', 'SecurityError'); } });
    stand_in('navigator', {});
    const page = page_with({ 'hamstretch:month:2026-01': value });
    const memory = await Memory.start(page, []);
    page.kept.put('hamstretch:session:1:tab', value);
    assert.deepEqual(page.told, [['load', 'hamstretch:month:2026-01', value]]);
    assert.equal(memory.copy, null);
});

test('what another tab keeps or removes is read again', async () => {
    const page = page_with({ 'hamstretch:session:1:b': value });
    await Memory.start(page, []);
    const hear = (key, newValue) => window.dispatchEvent(Object.assign(new Event('storage'), { key, newValue }));
    hear('hamstretch:session:1:b', value);
    hear('hamstretch:session:2:b', null);
    hear('hamstretch:deleted', '1');
    assert.deepEqual(page.told.slice(0, 3), [['load', 'hamstretch:session:1:b', value], ['forget', 'hamstretch:session:2:b'], ['deleted']]);
});

test('a file for the person is handed out, and the program is told which one, and what became of it', async () => {
    const page = page_with({});
    const handed = [];
    page.program.handed = (...what) => void handed.push(what);
    const memory = await Memory.start(page);
    const link = { click() {} };
    Object.assign(window, { navigator, URL: { createObjectURL: () => 'blob:1', revokeObjectURL() {} }, document: { createElement: () => link } });
    await memory.files.save(file_table, 'hamstretch.csv', 'a,b');
    assert.equal(link.download, 'hamstretch.csv');
    assert.deepEqual(handed, [[file_table, handed_perhaps]]);
});
