// The service worker when the browser's own cache fails: a page that is online opens all the same.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { runInNewContext } from 'node:vm';

const script = await readFile('web/worker/sw.js', 'utf8');
const scope = 'http://localhost/app/';

/** The worker's answer to a page that is opened; `wait` lets its patience end. */
function worker({ cache, network }) {
    const listeners = {};
    const due = [];
    const self = {
        clients: {}, registration: { scope }, addEventListener: (name, action) => { listeners[name] = action; },
    };
    runInNewContext(script, {
        self, FILES: [['./', ''], ['app-0123456789.js', '']], BUILD: '1', URL, Response, Map,
        caches: { open: async () => ({ match: cache }), match: cache },
        fetch: async () => network(), setTimeout: (action) => due.push(action), clearTimeout() {},
    });
    const open = (path, mode) => {
        let answered;
        listeners.fetch({ request: { method: 'GET', url: scope + path, mode }, respondWith: (answer) => { answered = answer; } });
        return Promise.resolve(answered);
    };
    return {
        open,
        async wait() {
            await new Promise(setImmediate);
            for (const action of due.splice(0)) action();
        },
    };
}

const refuse = () => Promise.reject(new DOMException('Unexpected internal error', 'UnknownError'));
const silent = () => new Promise(() => {});
const asked = /** @type {const} */ ([['', 'navigate'], ['app-0123456789.js', 'no-cors'], ['old-0123456789.js', 'no-cors']]);

test('what the copy has is answered from it, without the network', async () => {
    for (const [path, mode] of asked)
        assert.equal(await worker({ cache: async () => 'kept', network: refuse }).open(path, mode), 'kept');
});

test('a cache that refuses, or has nothing, costs a visit online nothing', async () => {
    for (const [path, mode] of asked)
        for (const cache of [refuse, async () => undefined])
            assert.equal(await worker({ cache, network: async () => 'fetched' }).open(path, mode), 'fetched');
});

test('a cache that does not answer is waited for with a limit; without a network it is waited for all the same', async () => {
    for (const [path, mode] of asked) {
        const online = worker({ cache: silent, network: async () => 'fetched' });
        const answer = online.open(path, mode);
        await online.wait();
        assert.equal(await answer, 'fetched');

        let answer_late = (_) => {};
        const offline = worker({ cache: () => new Promise((resolve) => { answer_late = resolve; }), network: refuse });
        const late = offline.open(path, mode);
        await offline.wait();
        answer_late('kept');
        assert.equal(await late, 'kept');
    }
});

test('with neither, what the network says is the answer', async () => {
    const offline = worker({ cache: refuse, network: () => Promise.reject(new TypeError('Failed to fetch')) });
    await assert.rejects(offline.open('', 'navigate'), /Failed to fetch/);
});
