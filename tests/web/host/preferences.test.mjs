import assert from 'node:assert/strict';
import { test } from 'node:test';

import { watch_preferences } from '../../../web/host/preferences.js';
import { prefers_dark, prefers_forced_colours, prefers_more_contrast, prefers_reduced_motion } from '../../../web/shared/positions.js';

/** @type {[query: string, bit: number][]} */
const preferences = [
    ['(prefers-reduced-motion: reduce)', prefers_reduced_motion], ['(prefers-color-scheme: dark)', prefers_dark],
    ['(prefers-contrast: more)', prefers_more_contrast], ['(forced-colors: active)', prefers_forced_colours],
];

/** A browser whose preferences can be set, and what is told of it. */
function fake_browser() {
    const lists = Object.fromEntries(preferences.map(([query]) => [query, Object.assign(new EventTarget(), { matches: false })]));
    /** @type {number[]} */
    const told = [];
    const watch = () => watch_preferences((query) => /** @type {any} */ (lists[query]), (bits) => told.push(bits));
    return { lists, told, watch };
}

test('tells the state at once and every change after', () => {
    const { lists, told, watch } = fake_browser();
    lists['(prefers-color-scheme: dark)'].matches = true;
    watch();
    lists['(prefers-reduced-motion: reduce)'].matches = true;
    lists['(prefers-reduced-motion: reduce)'].dispatchEvent(new Event('change'));
    assert.deepEqual(told, [prefers_dark, prefers_dark | prefers_reduced_motion]);
});

test('each preference is told by the bit that the program has for it, and no two share one', () => {
    for (const [query, bit] of preferences) {
        const { lists, told, watch } = fake_browser();
        lists[query].matches = true;
        watch();
        assert.deepEqual(told, [bit], query);
    }
    assert.equal(new Set(preferences.map(([, bit]) => bit)).size, preferences.length);
});
