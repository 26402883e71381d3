import assert from 'node:assert/strict';
import { test } from 'node:test';

import { OfflineCopy } from '../../../web/host/offline_copy.js';

class Worker extends EventTarget {
    state = 'installing';
    messages = /** @type {string[]} */ ([]);
    postMessage(message) { this.messages.push(message); }
    become(state) {
        this.state = state;
        this.dispatchEvent(new Event('statechange'));
    }
}

class Registration extends EventTarget {
    installing = null;
    waiting = null;
    active = null;
    updates = 0;
    async update() { ++this.updates; }
    find_update() {
        this.installing = new Worker();
        this.dispatchEvent(new Event('updatefound'));
        return this.installing;
    }
}

class Container extends EventTarget {
    registration = new Registration();
    scripts = /** @type {string[]} */ ([]);
    async register(script) {
        this.scripts.push(script);
        return this.registration;
    }
}

function set_up(changes = {}) {
    const container = new Container();
    const page = { updates: 0, reloads: 0, time: 0, container, document: new (class extends EventTarget { visibilityState = 'visible'; })() };
    const copy = new OfflineCopy(/** @type {any} */ ({
        container: () => container,
        top_document: () => ({}),
        document: page.document,
        now: () => page.time,
        reload: () => ++page.reloads,
        ...changes,
    }), () => ++page.updates);
    return { page, copy, container, registration: container.registration };
}

test('the first copy is no update', async () => {
    const { page, copy, registration } = set_up();
    const first = registration.find_update();
    await copy.start('sw.js');
    first.become('installed');
    first.become('activated');
    assert.equal(page.updates, 0);
});

test('a newer version is told when it waits, whether it was there before or comes later', async () => {
    const before = set_up();
    before.registration.active = new Worker();
    before.registration.waiting = new Worker();
    await before.copy.start('sw.js');
    assert.equal(before.page.updates, 1);

    const later = set_up();
    later.registration.active = new Worker();
    await later.copy.start('sw.js');
    const newer = later.registration.find_update();
    assert.equal(later.page.updates, 0);
    newer.become('installed');
    assert.equal(later.page.updates, 1);
});

test('an update reloads once, when the newer worker is in charge and not before', async () => {
    const { page, copy, container, registration } = set_up();
    registration.active = new Worker();
    const waiting = registration.waiting = new Worker();
    await copy.start('sw.js');
    copy.update();
    assert.deepEqual(waiting.messages, ['take over']);
    assert.equal(page.reloads, 0);
    container.dispatchEvent(new Event('controllerchange'));
    waiting.become('activated');
    assert.equal(page.reloads, 1);
});

test('a change of the worker that nobody here asked for reloads nothing', async () => {
    const { page, copy, container, registration } = set_up();
    registration.active = new Worker();
    registration.waiting = new Worker();
    await copy.start('sw.js');
    container.dispatchEvent(new Event('controllerchange'));
    assert.equal(page.reloads, 0);
    registration.waiting = null;
    copy.update();
    assert.equal(page.reloads, 1, 'asked for after another page let it in');
});

test('a page in somebody else\'s frame, or where workers are forbidden, keeps nothing and does not fail', async () => {
    const forbidden = () => { throw new DOMException('no', 'SecurityError'); };
    for (const changes of [{ top_document: forbidden }, { top_document: () => null }, { container: forbidden }, { container: () => undefined }]) {
        const { copy, container } = set_up(changes);
        await copy.start('sw.js');
        assert.deepEqual(container.scripts, []);
    }
});

test('a worker that cannot be had is no error', async () => {
    const { copy, container, page } = set_up();
    container.register = () => Promise.reject(new TypeError('404'));
    await copy.start('sw.js');
    assert.equal(page.updates, 0);
});

test('a page that stays open looks for a newer version once an hour, when it is looked at', async () => {
    const { page, copy, registration } = set_up();
    await copy.start('sw.js');
    const show = (minutes) => {
        page.time = minutes * 60_000;
        page.document.dispatchEvent(new Event('visibilitychange'));
    };
    show(59);
    assert.equal(registration.updates, 0);
    show(61);
    show(62);
    assert.equal(registration.updates, 1);
    page.document.visibilityState = 'hidden';
    show(500);
    assert.equal(registration.updates, 1);
});
