import assert from 'node:assert/strict';
import { test } from 'node:test';

import { save_file } from '../../../web/shared/save_file.js';

/** A page whose downloads and timers are noted. */
function fake_page() {
    /** @type {Blob[]} */
    const blobs = [];
    /** @type {unknown[]} */
    const happened = [];
    /** @type {(() => void)[]} */
    const timers = [];
    const link = { href: '', download: '', click: () => void happened.push(['click', link.download, link.href]) };
    const page = {
        document: { createElement: () => link },
        URL: {
            createObjectURL: (/** @type {Blob} */ blob) => `blob:${blobs.push(blob)}`,
            revokeObjectURL: (/** @type {string} */ address) => void happened.push(['revoke', address]),
        },
        setTimeout: (/** @type {() => void} */ action) => void timers.push(action),
    };
    return { page: /** @type {any} */ (page), blobs, happened, timers };
}

test('a file goes out under its name, and its address is given back later', async () => {
    const { page, blobs, happened, timers } = fake_page();
    save_file(page, 'hamstretch.ics', 'BEGIN:VCALENDAR');
    assert.deepEqual(happened, [['click', 'hamstretch.ics', 'blob:1']]);
    assert.equal(await blobs[0].text(), 'BEGIN:VCALENDAR');
    for (const action of timers) action();
    assert.deepEqual(happened.slice(1), [['revoke', 'blob:1']]);
});

for (const [name, type] of [['a.ics', 'text/calendar'], ['a.csv', 'text/csv'], ['a.json', 'application/json'], ['a.svg', 'image/svg+xml'], ['a.png', 'image/png']])
    test(`a file goes out as what it is: ${name}`, () => {
        const { page, blobs } = fake_page();
        save_file(page, name, 'content');
        assert.equal(blobs[0].type, type);
    });
