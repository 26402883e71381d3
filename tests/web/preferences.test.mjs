import assert from 'node:assert/strict';
import { test } from 'node:test';

import { preference_bits, watch_preferences } from '../../web/host/preferences.js';

test('tells the state at once and every change after', () => {
    const lists = Object.fromEntries(Object.keys(preference_bits).map((query) => [query, Object.assign(new EventTarget(), { matches: false })]));
    const told = [];
    lists['(prefers-color-scheme: dark)'].matches = true;
    watch_preferences((query) => /** @type {any} */ (lists[query]), (bits) => told.push(bits));
    lists['(prefers-reduced-motion: reduce)'].matches = true;
    lists['(prefers-reduced-motion: reduce)'].dispatchEvent(new Event('change'));
    assert.deepEqual(told, [2, 3]);
});

test('each preference has a bit of its own', () => {
    const bits = Object.values(preference_bits);
    assert.equal(bits.reduce((all, bit) => all | bit, 0), bits.reduce((sum, bit) => sum + bit, 0));
});
