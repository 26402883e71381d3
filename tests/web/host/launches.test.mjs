import assert from 'node:assert/strict';
import { test } from 'node:test';

import { watch_launches } from '../../../web/host/launches.js';

test('an app that is opened again is told the new address, not the one it was opened with', () => {
    /** @type {string[]} */
    const told = [];
    let launch = (/** @type {{targetURL?: string}} */ _params) => {};
    const href = 'https://a.example/?hold=20';
    const window = /** @type {any} */ ({ location: { href }, launchQueue: { setConsumer: (/** @type {typeof launch} */ take) => { launch = take; } } });
    watch_launches(window, ({ search, hash }) => void told.push(search + hash));
    launch({ targetURL: href });
    launch({});
    launch({ targetURL: 'https://a.example/?tab=history#move=1.x' });
    assert.deepEqual(told, ['?tab=history#move=1.x']);
});

test('a browser without launches is no error', () => watch_launches(/** @type {any} */ ({ location: { href: '' } }), () => assert.fail()));
