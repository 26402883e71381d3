import assert from 'node:assert/strict';
import { test } from 'node:test';

import { open_move_page, parcel } from '../../../web/move/open.js';

/** A window without its storage, and where it was sent. */
function window_at(address) {
    const sent = [];
    return { sent, location: { href: address, assign: (to) => sent.push(to) } };
}

test('the page with the link is opened with what the link carries', () => {
    const kept = new Map();
    const window = Object.assign(window_at('http://localhost/app/?hold=5'), { sessionStorage: { setItem: (key, value) => kept.set(key, value) } });
    open_move_page(['a', 'b'], /** @type {any} */ (window));
    assert.deepEqual(window.sent, ['http://localhost/app/move/']);
    assert.ok(kept.get(parcel));
});

test('where the tab has no storage the page is opened too: it says that there is nothing to show', () => {
    const refuse = () => { throw new DOMException('The document is sandboxed', 'SecurityError'); };
    for (const storage of [{ get: refuse }, { value: { setItem: refuse } }, { value: null }]) {
        const window = Object.defineProperty(window_at('http://localhost/app/'), 'sessionStorage', storage);
        open_move_page(['a', 'b'], /** @type {any} */ (window));
        assert.deepEqual(window.sent, ['http://localhost/app/move/']);
    }
});
