import assert from 'node:assert/strict';
import { test } from 'node:test';

import { storage_kind } from '../../../web/host/storage_kind.js';

test('a browser that forgets is known by what it can do; without an answer nothing is promised', async () => {
    const persistent = { persisted: async () => true };
    assert.deepEqual(await storage_kind({}, { storage: persistent }), { is_persistent: true, forgets_in_a_week: false });
    assert.deepEqual(await storage_kind({ GestureEvent: class {} }, { standalone: false }), { is_persistent: false, forgets_in_a_week: true });
    assert.deepEqual(await storage_kind({ GestureEvent: class {} }, { standalone: true, storage: persistent }), { is_persistent: true, forgets_in_a_week: false });
    assert.deepEqual(await storage_kind({}, { storage: { persisted: () => Promise.reject(new Error('no')) } }), { is_persistent: false, forgets_in_a_week: false });
    assert.deepEqual(await storage_kind({}, {}), { is_persistent: false, forgets_in_a_week: false });
});
