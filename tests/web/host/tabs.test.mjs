// The other tabs: what they keep and delete, and whether one of them plays a session.

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { Tabs } from '../../../web/host/tabs.js';
import { FakeLocks } from '../../support/locks.mjs';

/** A tab that notes what it is told. */
function tab(id, locks) {
    /** @type {Map<number, () => void>} */
    const timers = new Map();
    let timer = 0;
    const window = Object.assign(new EventTarget(), {
        setTimeout: (/** @type {() => void} */ action) => (timers.set(++timer, action), timer),
        clearTimeout: (/** @type {number} */ id) => void timers.delete(id),
    });
    const settle = () => [...timers].forEach(([id, action]) => (timers.delete(id), action()));
    /** @type {unknown[][]} */
    const told = [];
    let hear = () => {};
    const heard = new Promise((resolve) => { hear = () => resolve(undefined); });
    const tabs = new Tabs(id, { window: /** @type {any} */ (window), locks }, 'hamstretch:deleted', {
        changed: (key) => told.push(['changed', key]),
        deleted: () => told.push(['deleted']),
        gone: (is_certain) => { told.push(['gone', is_certain]); hear(); },
    });
    const store = (key, newValue = 'x') => window.dispatchEvent(Object.assign(new Event('storage'), { key, newValue }));
    return { tabs, told, store, heard, settle };
}

test('fault 33: what another tab keeps or removes is told by its key; what is not the app\'s is not', () => {
    const { told, store } = tab('a', undefined);
    store('hamstretch:session:1:b');
    store('hamstretch:month:2026-01', null);
    for (const key of ['other', 'hamstretch:quarantine:hamstretch:session:1', 'hamstretch:probe', null]) store(key);
    assert.deepEqual(told, [['changed', 'hamstretch:session:1:b'], ['changed', 'hamstretch:month:2026-01']]);
});

test('fault 35: that everything was deleted is told once', () => {
    const { told, store } = tab('a', undefined);
    store('hamstretch:deleted', '1');
    store('hamstretch:deleted', null);
    assert.deepEqual(told, [['deleted']]);
});

test('fault 36: a tab that plays is known by its lock; that it is gone is told when the lock is free, with certainty', async () => {
    const locks = new FakeLocks();
    const player = tab('a', locks), watcher = tab('b', locks);
    player.tabs.mark(true);
    player.tabs.mark(true);
    watcher.tabs.watch('a');
    await new Promise(setImmediate);
    assert.deepEqual(watcher.told, []);
    player.tabs.mark(false);
    await new Promise(setImmediate);
    assert.deepEqual(watcher.told, [], 'what it has just kept is on its way');
    player.settle();
    await watcher.heard;
    assert.deepEqual(watcher.told, [['gone', true]]);
});

test('a tab that plays again at once has never let go', async () => {
    const locks = new FakeLocks();
    const player = tab('a', locks), watcher = tab('b', locks);
    player.tabs.mark(true);
    watcher.tabs.watch('a');
    player.tabs.mark(false);
    player.tabs.mark(true);
    player.settle();
    await new Promise(setImmediate);
    assert.deepEqual(watcher.told, []);
});

test('a tab that plays nothing is gone at once', async () => {
    const { tabs, told, heard } = tab('b', new FakeLocks());
    tabs.watch('nobody');
    await heard;
    assert.deepEqual(told, [['gone', true]]);
});

test('without locks, or where they are refused, it is a guess', async () => {
    const refusing = { request: () => Promise.reject(new DOMException('refused', 'SecurityError')) };
    for (const locks of [undefined, refusing]) {
        const { tabs, told, heard } = tab('b', /** @type {any} */ (locks));
        tabs.mark(true);
        tabs.watch('a');
        await heard;
        assert.deepEqual(told, [['gone', false]]);
    }
});
