import assert from 'node:assert/strict';
import { test } from 'node:test';

import { copy_text } from '../../../web/host/clipboard.js';

test('a text is copied, and that is told', async () => {
    /** @type {string[]} */
    const copied = [];
    const clipboard = /** @type {any} */ ({ writeText: async (/** @type {string} */ text) => void copied.push(text) });
    assert.equal(await copy_text(clipboard, 'a link'), true);
    assert.deepEqual(copied, ['a link']);
});

test('where it may not be copied, or there is no clipboard, that is told and no error', async () => {
    const refusing = /** @type {any} */ ({ writeText: () => Promise.reject(new Error('not allowed')) });
    assert.equal(await copy_text(refusing, 'a link'), false);
    assert.equal(await copy_text(undefined, 'a link'), false);
});
