import assert from 'node:assert/strict';
import { test } from 'node:test';

import { ScreenWakeLock } from '../../../web/host/wake_lock.js';

const settle = () => new Promise(setImmediate);

function fake_screen(request) {
    const document = Object.assign(new EventTarget(), { visibilityState: 'visible' });
    const log = [];
    const api = { request: request ?? (async () => { log.push('request'); return { release: async () => void log.push('release') }; }) };
    const show = (state) => { document.visibilityState = state; document.dispatchEvent(new Event('visibilitychange')); };
    return { lock: new ScreenWakeLock(api, document), document, log, show };
}

test('is asked for while wanted, and let go after', async () => {
    const { lock, log } = fake_screen();
    await lock.keep(true);
    await lock.keep(false);
    assert.deepEqual(log, ['request', 'release']);
});

test('is asked for again when the page is seen again', async () => {
    const { lock, log, show } = fake_screen();
    await lock.keep(true);
    show('hidden');
    show('visible');
    await settle();
    assert.equal(log.filter((each) => each === 'request').length, 2);
});

test('is not asked for while hidden, nor when not wanted', async () => {
    const { lock, log, show } = fake_screen();
    show('visible');
    show('hidden');
    await lock.keep(true);
    assert.deepEqual(log, []);
});

test('one that arrives after it was given up is let go at once', async () => {
    let grant;
    const released = [];
    const { lock } = fake_screen(() => new Promise((resolve) => { grant = () => resolve({ release: async () => void released.push(1) }); }));
    const asked = lock.keep(true);
    await lock.keep(false);
    grant();
    await asked;
    assert.equal(released.length, 1);
});

test('a refusal, or a browser without it, is no error', async () => {
    const { lock } = fake_screen(async () => { throw new Error('NotAllowedError'); });
    await lock.keep(true);
    await lock.keep(false);
    await new ScreenWakeLock(undefined, Object.assign(new EventTarget(), { visibilityState: 'visible' })).keep(true);
});
