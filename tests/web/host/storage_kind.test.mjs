import assert from 'node:assert/strict';
import { test } from 'node:test';

import { storage_kind } from '../../../web/host/storage_kind.js';

test('a browser that forgets is known by what it can do; without an answer nothing is promised', async () => {
    const persistent = { persisted: async () => true };
    assert.deepEqual(await storage_kind({}, { storage: persistent }), { is_persistent: true, forgets_in_a_week: false, would_ask: false });
    assert.deepEqual(await storage_kind({ GestureEvent: class {} }, { standalone: false }), { is_persistent: false, forgets_in_a_week: true, would_ask: false });
    assert.deepEqual(await storage_kind({ GestureEvent: class {} }, { standalone: true, storage: persistent }), { is_persistent: true, forgets_in_a_week: false, would_ask: false });
    assert.deepEqual(await storage_kind({}, { storage: { persisted: () => Promise.reject(new Error('no')) } }), { is_persistent: false, forgets_in_a_week: false, would_ask: false });
    assert.deepEqual(await storage_kind({}, {}), { is_persistent: false, forgets_in_a_week: false, would_ask: false });
});

test('a browser that asks the person first is one that is known to, has not agreed, and has not been told no', async () => {
    const firefox = { mozInnerScreenX: 0 };
    const with_state = (state, is_persistent = false) => ({
        storage: { persisted: async () => is_persistent }, permissions: { query: async ({ name }) => ({ state: name === 'persistent-storage' ? state : '' }) },
    });
    const would_ask = async (window, navigator) => (await storage_kind(window, navigator)).would_ask;
    assert.equal(await would_ask(firefox, with_state('prompt')), true);
    assert.equal(await would_ask(firefox, { storage: with_state('prompt').storage }), true, 'without a word on it');
    assert.equal(await would_ask(firefox, { ...with_state(''), permissions: { query: () => Promise.reject(new TypeError('unknown')) } }), true);
    assert.equal(await would_ask(firefox, with_state('denied')), false);
    assert.equal(await would_ask(firefox, with_state('granted')), false);
    assert.equal(await would_ask(firefox, with_state('prompt', true)), false);
    assert.equal(await would_ask({}, with_state('prompt')), false, 'others call it so and never ask');
});
