import assert from 'node:assert/strict';
import { test } from 'node:test';

import { choose_file } from '../../../web/host/choose_file.js';

test('fault 61: a file that is far too large is refused without being read', async () => {
    const input = Object.assign(new EventTarget(), {
        files: [{ size: 100_000_000, text: () => assert.fail('it was read') }],
        click() { input.dispatchEvent(new Event('change')); },
    });
    assert.equal(await choose_file(/** @type {any} */ ({ createElement: () => input }), '.json'), null);
});
