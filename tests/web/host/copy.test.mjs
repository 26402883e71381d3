// The second copy, in IndexedDB: what localStorage loses comes back from it, and nothing that was deleted does.

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { IDBFactory } from 'fake-indexeddb';

import { compare } from '../../../web/app/two_copies.js';
import { Copy } from '../../../web/host/copy.js';
import { KeptValues } from '../../../web/host/storage.js';
import { fake_store } from '../../support/fake_store.mjs';

const sealed = (generation, payload = '{}') => `HS1|2|1|${generation}|${payload.length}|0|${payload}`;

/** What a next visit whose store has these values does to it, in the order of the keys, and enters into the copy. */
async function next_visit(factory, values = {}) {
    const copy = await Copy.open(factory);
    const { to_store, to_copy } = compare(await copy.read(), new KeptValues(() => fake_store(values)), []);
    return { to_store, to_copy, copy };
}
const missing = async (factory, values = {}) => (await next_visit(factory, values)).to_store;

test('fault 11: what was put is given back to who has lost it, and only that', async () => {
    const factory = new IDBFactory();
    const copy = await Copy.open(factory);
    copy.put(['hamstretch:session:1:a', sealed(0, '{"one":1}')], 0);
    copy.put(['hamstretch:settings:b', sealed(3)], 0);
    assert.deepEqual(await missing(factory), [['hamstretch:session:1:a', sealed(0, '{"one":1}')], ['hamstretch:settings:b', sealed(3)]]);
    assert.deepEqual(await missing(factory, { 'hamstretch:session:1:a': sealed(0, '{"one":1}') }), [['hamstretch:settings:b', sealed(3)]]);
});

test('of two generations the higher one counts, wherever it is', async () => {
    const factory = new IDBFactory();
    (await Copy.open(factory)).put(['hamstretch:settings:a', sealed(10)], 0);
    for (const [generation, given_back] of /** @type {const} */ ([[9, 1], [10, 0], [11, 0]]))
        assert.equal((await missing(factory, { 'hamstretch:settings:a': sealed(generation) })).length, given_back);
});

test('what was removed is removed again where it came back, is never brought back, and stays where it was kept anew', async () => {
    const factory = new IDBFactory();
    const copy = await Copy.open(factory);
    const key = 'hamstretch:session:1:a';
    copy.put([key, sealed(0)], 0);
    copy.put([key, null], 0, 7);
    assert.deepEqual(await missing(factory), []);
    assert.deepEqual(await missing(factory, { [key]: sealed(0) }), [[key, null]], 'the store has lost the removal');
    const { to_store, to_copy } = await next_visit(factory, { [key]: sealed(0), 'hamstretch:removals': '7' });
    assert.deepEqual([to_store, to_copy], [[], [[key, sealed(0)]]], 'the store knows of it');
});

test('a null without a number, as the first versions left it, removes nothing', async () => {
    const factory = new IDBFactory();
    const copy = await Copy.open(factory);
    copy.put(['hamstretch:session:1:a', null], 0);
    assert.deepEqual(await missing(factory, { 'hamstretch:session:1:a': sealed(0) }), []);
});

test('nothing enters a copy that lacks a removal before it is told', async () => {
    const factory = new IDBFactory();
    const copy = await Copy.open(factory);
    const told = new Promise((resolve) => { copy.fell_behind = () => resolve('told'); });
    copy.put(['hamstretch:session:1:a', sealed(0)], 5);
    assert.equal(await told, 'told');
    assert.deepEqual(await missing(factory), []);
    copy.enter_all([], 5);
    copy.put(['hamstretch:session:1:a', sealed(0)], 5);
    assert.equal((await missing(factory)).length, 1);
});

test('what is folded elsewhere is forgotten: neither brought back nor removed', async () => {
    const factory = new IDBFactory();
    const copy = await Copy.open(factory);
    copy.put(['hamstretch:session:1:a', sealed(0)], 0);
    copy.put(['hamstretch:session:1:a', undefined], 0);
    assert.deepEqual(await missing(factory), []);
    assert.deepEqual(await missing(factory, { 'hamstretch:session:1:a': sealed(0) }), []);
});

test('folded tables, what was set aside and the page\'s own marks are not copied', async () => {
    const factory = new IDBFactory();
    const copy = await Copy.open(factory);
    for (const key of ['month:2026-01', 'ranges:2026', 'quarantine:hamstretch:session:1', 'probe', 'deleted', 'removals', 'emptied'])
        copy.put([`hamstretch:${key}`, sealed(0)], 0);
    copy.put(['hamstretch:month:2026-01', null], 0, 3);
    const held = await copy.read();
    assert.deepEqual([held.values.size, held.last_removal, held.emptied_at], [0, 3, 0], 'but that one was removed is known');
});

test('of more than a hundred sessions the newest fifty stay', async () => {
    const factory = new IDBFactory();
    const copy = await Copy.open(factory);
    for (let i = 0; i < 101; ++i) copy.put([`hamstretch:session:${1000 + i}:a`, sealed(0)], 0);
    const { to_store, to_copy } = await next_visit(factory);
    assert.equal(to_store.length, 101);
    copy.enter_all(to_copy, 0);
    const left = (await missing(factory)).map(([key]) => key);
    assert.equal(left.length, 50);
    assert.equal(left[0], 'hamstretch:session:1051:a');
});

test('a database that is taken away is no error', async () => {
    const copy = await Copy.open(new IDBFactory());
    copy.database.close();
    copy.put(['hamstretch:session:1:a', sealed(0)], 0);
    copy.empty(1);
});

test('without IndexedDB the opening fails, and nothing else', async () => {
    const refusing = { open: () => { throw new DOMException('refused', 'SecurityError'); } };
    await assert.rejects(Copy.open(/** @type {any} */ (refusing)));
});
