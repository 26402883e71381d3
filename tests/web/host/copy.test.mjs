// The second copy, in IndexedDB: what localStorage loses comes back from it, and nothing that was deleted does.

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { IDBFactory } from 'fake-indexeddb';

import { Copy } from '../../../web/host/copy.js';

const sealed = (generation, payload = '{}') => `HS1|2|1|${generation}|${payload.length}|0|${payload}`;
const none = () => null;

/** What a next visit finds missing, in the order of the keys. */
async function missing(factory, kept = none) {
    const copy = await Copy.open(factory);
    return copy.differences(kept);
}

test('fault 11: what was put is given back to who has lost it, and only that', async () => {
    const factory = new IDBFactory();
    const copy = await Copy.open(factory);
    copy.put('hamstretch:session:1:a', sealed(0, '{"one":1}'));
    copy.put('hamstretch:settings:b', sealed(3));
    assert.deepEqual(await missing(factory), [['hamstretch:session:1:a', sealed(0, '{"one":1}')], ['hamstretch:settings:b', sealed(3)]]);
    const has_session = (key) => (key.includes('session') ? sealed(0, '{"one":1}') : null);
    assert.deepEqual(await missing(factory, has_session), [['hamstretch:settings:b', sealed(3)]]);
});

test('of two generations the higher one counts, wherever it is', async () => {
    const factory = new IDBFactory();
    (await Copy.open(factory)).put('hamstretch:settings:a', sealed(10));
    assert.deepEqual(await missing(factory, () => sealed(9)), [['hamstretch:settings:a', sealed(10)]]);
    assert.deepEqual(await missing(factory, () => sealed(10)), []);
    assert.deepEqual(await missing(factory, () => sealed(11)), []);
});

test('what was removed is removed again where it came back, and is never brought back', async () => {
    const factory = new IDBFactory();
    const copy = await Copy.open(factory);
    copy.put('hamstretch:session:1:a', sealed(0));
    copy.put('hamstretch:session:1:a', null);
    assert.deepEqual(await missing(factory), []);
    assert.deepEqual(await missing(factory, () => sealed(0)), [['hamstretch:session:1:a', null]]);
});

test('what is folded elsewhere is forgotten: neither brought back nor removed', async () => {
    const factory = new IDBFactory();
    const copy = await Copy.open(factory);
    copy.put('hamstretch:session:1:a', sealed(0));
    copy.put('hamstretch:session:1:a', undefined);
    assert.deepEqual(await missing(factory), []);
    assert.deepEqual(await missing(factory, () => sealed(0)), []);
});

test('folded tables and what was set aside are not copied', async () => {
    const factory = new IDBFactory();
    const copy = await Copy.open(factory);
    for (const key of ['month:2026-01', 'ranges:2026', 'quarantine:hamstretch:session:1', 'probe', 'deleted'])
        copy.put(`hamstretch:${key}`, sealed(0));
    assert.deepEqual(await missing(factory), []);
});

test('of more than a hundred sessions the newest fifty stay', async () => {
    const factory = new IDBFactory();
    const copy = await Copy.open(factory);
    for (let i = 0; i < 101; ++i) copy.put(`hamstretch:session:${1000 + i}:a`, sealed(0));
    assert.equal((await missing(factory)).length, 101);
    const left = (await missing(factory)).map(([key]) => key);
    assert.equal(left.length, 50);
    assert.equal(left[0], 'hamstretch:session:1051:a');
});

test('a database that is taken away is no error', async () => {
    const copy = await Copy.open(new IDBFactory());
    copy.database.close();
    copy.put('hamstretch:session:1:a', sealed(0));
});

test('without IndexedDB the opening fails, and nothing else', async () => {
    const refusing = { open: () => { throw new DOMException('refused', 'SecurityError'); } };
    await assert.rejects(Copy.open(/** @type {any} */ (refusing)));
});
