import assert from 'node:assert/strict';
import { test } from 'node:test';

import { KeptValues } from '../../web/host/storage.js';

/** A store like localStorage; `faults` replaces single methods. */
function fake_store(values = {}, faults = {}) {
    const map = new Map(Object.entries(values));
    const store = {
        map,
        get length() { return map.size; },
        key: (i) => [...map.keys()][i] ?? null,
        getItem: (key) => map.get(key) ?? null,
        setItem: (key, value) => void map.set(key, String(value)),
        removeItem: (key) => void map.delete(key),
    };
    return Object.defineProperties(store, Object.getOwnPropertyDescriptors(faults));
}

const refuse = (name) => () => { throw Object.assign(new Error(name), { name }); };

test('gives back the app\'s own values, newest key first, and nobody else\'s', () => {
    const kept = new KeptValues(() => fake_store({
        'hamstretch:session:1': 'a', 'hamstretch:session:2': 'b', 'other': 'x', 'hamstretch:quarantine:hamstretch:session:0': 'bad',
    }));
    assert.deepEqual(kept.all(), [['hamstretch:session:2', 'b'], ['hamstretch:session:1', 'a']]);
    assert.equal(kept.is_blocked, false);
});

test('what was put is there, under its own key', () => {
    const store = fake_store();
    const kept = new KeptValues(() => store);
    assert.equal(kept.put('hamstretch:session:1', 'text'), true);
    assert.deepEqual([...store.map], [['hamstretch:session:1', 'text']]);
});

for (const name of ['QuotaExceededError', 'NS_ERROR_DOM_QUOTA_REACHED', 'Error']) {
    test(`a store that is full (${name}) is a failure to keep, and the old values stand`, () => {
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

test('a store that swallows a value, or half of it, is found out by reading back', () => {
    for (const swallow of [() => {}, (key, value, map) => map.set(key, value.slice(0, 2))]) {
        const store = fake_store();
        const kept = new KeptValues(() => store);
        store.setItem = (key, value) => swallow(key, value, store.map);
        assert.equal(kept.put('hamstretch:session:1', 'whole'), false);
    }
});

const unusable = {
    'throws when touched': refuse('SecurityError'),
    'is null': () => null,
    'throws at every call': () => fake_store({}, {
        length: { get: refuse('E') }, getItem: refuse('E'), setItem: refuse('E'), key: refuse('E'), removeItem: refuse('E'),
    }),
    'refuses every value': () => fake_store({}, { setItem: refuse('QuotaExceededError') }),
};
for (const [how, find_store] of Object.entries(unusable)) {
    test(`a store that ${how} is replaced by memory, and that is told`, () => {
        const kept = new KeptValues(find_store);
        assert.equal(kept.is_blocked, true);
        assert.equal(kept.put('hamstretch:session:1', 'text'), true);
        assert.deepEqual(kept.all(), [['hamstretch:session:1', 'text']]);
    });
}

test('one value that cannot be read costs no other', () => {
    const store = fake_store({ 'hamstretch:session:1': 'a', 'hamstretch:session:2': 'b' });
    const kept = new KeptValues(() => store);
    store.getItem = (key) => (key.endsWith('1') ? refuse('E')() : store.map.get(key));
    assert.deepEqual(kept.all(), [['hamstretch:session:2', 'b']]);
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
