import assert from 'node:assert/strict';
import { test } from 'node:test';

import { KeptValues } from '../../../web/host/storage.js';
import { fake_store } from '../../support/fake_store.mjs';

const refuse = (name) => () => { throw Object.assign(new Error(name), { name }); };

test('what is folded is read by itself', () => {
    const kept = new KeptValues(() => fake_store({ 'hamstretch:session:1': 'a', 'hamstretch:month:2026-01': 'm', 'hamstretch:ranges:2026': 'r' }));
    assert.deepEqual(kept.all(), [['hamstretch:session:1', 'a']]);
    assert.deepEqual(kept.folded(), [['hamstretch:ranges:2026', 'r'], ['hamstretch:month:2026-01', 'm']]);
});

test('gives back the app\'s own values, newest key first, and nobody else\'s', () => {
    const kept = new KeptValues(() => fake_store({
        'hamstretch:session:1': 'a', 'hamstretch:session:2': 'b', 'other': 'x', 'hamstretch:quarantine:hamstretch:session:0': 'bad',
    }));
    assert.deepEqual(kept.all(), [['hamstretch:session:2', 'b'], ['hamstretch:session:1', 'a']]);
    assert.equal(kept.is_blocked, false);
});

test('that something is kept is known without reading it; what is folded or set aside does not count', () => {
    const folded = { 'hamstretch:month:2026-01': 'm', 'hamstretch:quarantine:hamstretch:session:0': 'bad', other: 'x' };
    const unread = { getItem: refuse('read') };
    assert.equal(new KeptValues(() => fake_store(folded, unread)).has_values(), false);
    assert.equal(new KeptValues(() => fake_store({ ...folded, 'hamstretch:session:1': 'a' }, unread)).has_values(), true);
});

test('what was put is there, under its own key', () => {
    const store = fake_store();
    const kept = new KeptValues(() => store);
    assert.equal(kept.put('hamstretch:session:1', 'text'), true);
    assert.deepEqual([...store.map], [['hamstretch:session:1', 'text']]);
});

for (const [what, name] of [
    ['fault 5: a store that is full', 'QuotaExceededError'], ['fault 8: a store that is full', 'NS_ERROR_DOM_QUOTA_REACHED'],
    ['fault 8: a store that is full', 'QUOTA_EXCEEDED_ERR'], ['fault 9: a store that fails', 'Error'],
]) {
    test(`${what} (${name}) is a failure to keep, and the old values stand`, () => {
        const store = fake_store({ 'hamstretch:session:1': 'old' });
        const kept = new KeptValues(() => store);
        store.setItem = refuse(name);
        assert.equal(kept.put('hamstretch:session:1', 'new'), false);
        assert.equal(store.getItem('hamstretch:session:1'), 'old');
    });
}

test('a full store is still read', () => {
    const kept = new KeptValues(() => fake_store({ 'hamstretch:session:1': 'old' }, { setItem: refuse('QuotaExceededError') }));
    assert.equal(kept.is_blocked, false);
    assert.deepEqual(kept.all(), [['hamstretch:session:1', 'old']]);
});

test('fault 9: an error that is no error at all is a failure to keep too', () => {
    const store = fake_store({ 'hamstretch:session:1': 'old' });
    const kept = new KeptValues(() => store);
    store.setItem = () => { throw 'full'; };
    assert.equal(kept.put('hamstretch:session:1', 'new'), false);
    assert.equal(store.getItem('hamstretch:session:1'), 'old');
});

test('fault 10: a store that swallows a value, or half of it, is found out by reading back', () => {
    for (const swallow of [() => {}, (key, value, map) => map.set(key, value.slice(0, 2))]) {
        const store = fake_store();
        const kept = new KeptValues(() => store);
        store.setItem = (key, value) => swallow(key, value, store.map);
        assert.equal(kept.put('hamstretch:session:1', 'whole'), false);
    }
});

const unusable = {
    'fault 1: a store that throws when touched': refuse('SecurityError'),
    'fault 2: a store that is null': () => null,
    'fault 3: a store that throws at every call': () => fake_store({}, {
        length: { get: refuse('E') }, getItem: refuse('E'), setItem: refuse('E'), key: refuse('E'), removeItem: refuse('E'),
    }),
    'fault 3: a store that refuses every value': () => fake_store({}, { setItem: refuse('QuotaExceededError') }),
};
for (const [how, find_store] of Object.entries(unusable)) {
    test(`${how} is replaced by memory, and that is told`, () => {
        const kept = new KeptValues(find_store);
        assert.equal(kept.is_blocked, true);
        assert.equal(kept.put('hamstretch:session:1', 'text'), true);
        assert.deepEqual(kept.all(), [['hamstretch:session:1', 'text']]);
    });
}

test('fault 4: one value that cannot be read costs no other, and is not written over', () => {
    const store = fake_store({ 'hamstretch:settings:a': 'a', 'hamstretch:session:2': 'b' });
    const kept = new KeptValues(() => store);
    store.getItem = (key) => (key.endsWith(':a') ? refuse('E')() : store.map.get(key));
    assert.deepEqual(kept.all(), [['hamstretch:session:2', 'b']]);
    assert.equal(kept.put('hamstretch:settings:a', 'new'), false);
    assert.equal(store.map.get('hamstretch:settings:a'), 'a');
});

test('fault 4: a store that is empty and throws once is used all the same', () => {
    const store = fake_store();
    let calls = 0;
    store.getItem = (key) => (++calls === 1 ? refuse('E')() : store.map.get(key) ?? null);
    assert.equal(new KeptValues(() => store).is_blocked, false);
});

for (const method of ['getItem', 'key'])
    for (let nth = 1; nth <= 4; ++nth)
        test(`fault 4: ${method} throws once, the ${nth}th time: every value is there all the same`, () => {
            const store = fake_store({ 'hamstretch:session:1': 'a', 'hamstretch:session:2': 'b' });
            const usual = store[method];
            let calls = 0;
            store[method] = (...given) => (++calls === nth ? refuse('E')() : usual(...given));
            const kept = new KeptValues(() => store);
            assert.deepEqual(kept.all(), [['hamstretch:session:2', 'b'], ['hamstretch:session:1', 'a']]);
            assert.equal(kept.put('hamstretch:session:3', 'c'), true);
        });

test('what is set aside leaves its key, is kept under another, and is read no more', () => {
    const store = fake_store({ 'hamstretch:session:1': 'spoilt' });
    const kept = new KeptValues(() => store);
    assert.equal(kept.set_aside('hamstretch:session:1', 'spoilt'), true);
    assert.deepEqual([...store.map], [['hamstretch:quarantine:hamstretch:session:1', 'spoilt']]);
    assert.deepEqual(kept.all(), []);
});

test('a spoilt value stays where it is when there is no room to set it aside', () => {
    const store = fake_store({ 'hamstretch:session:1': 'spoilt' });
    const kept = new KeptValues(() => store);
    store.setItem = refuse('QuotaExceededError');
    assert.equal(kept.set_aside('hamstretch:session:1', 'spoilt'), false);
    assert.deepEqual([...store.map], [['hamstretch:session:1', 'spoilt']]);
});

test('a value that another tab has replaced meanwhile is not removed', () => {
    const store = fake_store({ 'hamstretch:session:1': 'good' });
    const kept = new KeptValues(() => store);
    assert.equal(kept.set_aside('hamstretch:session:1', 'spoilt'), true);
    assert.equal(store.getItem('hamstretch:session:1'), 'good');
});

test('a store that is opened later takes what comes from then on, and shows what it holds', () => {
    const store = fake_store({ 'hamstretch:session:1': 'old' });
    const kept = new KeptValues(() => null);
    kept.put('hamstretch:session:2', 'before');
    assert.deepEqual([...store.map.keys()], ['hamstretch:session:1']);
    kept.open(() => store);
    assert.equal(kept.is_blocked, false);
    kept.put('hamstretch:session:3', 'after');
    assert.deepEqual(kept.all().map(([key]) => key), ['hamstretch:session:3', 'hamstretch:session:1']);
    kept.open(refuse('SecurityError'));
    assert.equal(kept.is_blocked, true);
});

test('once it is closed no method writes anything or tells of it, and what is there is read as before', () => {
    const store = fake_store({ 'hamstretch:session:1': 'a', 'hamstretch:month:2026-01': 'm' });
    const kept = new KeptValues(() => store);
    const other = fake_store({});
    kept.close();
    const before = [...store.map];
    const changes = [];
    kept.on_change = (...change) => void changes.push(change);
    /** @type {Record<string, unknown[]>} of those that take more than a key and a value */
    const values = { open: [() => other], values: [() => true] };
    for (const method of Object.getOwnPropertyNames(KeptValues.prototype)) {
        // What the others are made of.
        if (method === 'constructor' || method === 'write') continue;
        kept[method](...values[method] ?? ['hamstretch:session:1', 'b']);
        assert.deepEqual([[...store.map], [...other.map], changes], [before, [], []], method);
    }
    assert.equal(kept.get('hamstretch:session:1'), 'a');
    assert.deepEqual([kept.put('hamstretch:session:2', 'b'), kept.set_aside('hamstretch:session:1', 'a')], [false, false]);
});

test('that everything is removed is said only when nothing of it is left', () => {
    const kept = new KeptValues(() => fake_store({ 'hamstretch:session:1:a': 'x', 'other': 'y' }));
    assert.equal(kept.remove_everything(), true);
    const stubborn = new KeptValues(() => fake_store({ 'hamstretch:session:1:a': 'x' }, { removeItem: { value: () => { throw new DOMException('refused', 'SecurityError'); } } }));
    assert.equal(stubborn.remove_everything(), false);
    assert.deepEqual(stubborn.everything(), [['hamstretch:session:1:a', 'x']]);
});
