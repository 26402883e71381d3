// A browser that is visited, closed and killed, without one: what its disk has, what its pages see, and its database.

import { IDBFactory } from 'fake-indexeddb';

import { Memory } from '../../web/app/memory.js';
import { KeptValues } from '../../web/host/storage.js';
import { fake_store } from './fake_store.mjs';
import { FakeLocks } from './locks.mjs';

const before = new Map();

/** @param {string} name @param {unknown} value */
function stand_in(name, value) {
    if (!before.has(name)) before.set(name, Object.getOwnPropertyDescriptor(globalThis, name));
    Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
}

/** Before each test. */
export function begin() {
    stand_in('document', {});
    stand_in('navigator', { locks: new FakeLocks() });
}

/** After each test: what it put in place of the globals goes. */
export function end() {
    for (const [name, property] of before)
        if (property) Object.defineProperty(globalThis, name, property);
        else delete (/** @type {any} */ (globalThis))[name];
    before.clear();
}

export class Browser {
    disk = new Map();
    live = new Map();
    database = new IDBFactory();

    /** @param {'here' | 'fails' | 'late' | 'no script'} copy what comes of it in this visit */
    async visit(copy = 'here') {
        stand_in('window', Object.assign(new EventTarget(), { setTimeout, clearTimeout }));
        const { live } = this;
        const store = fake_store({}, {
            get length() { return live.size; },
            key: (/** @type {number} */ i) => [...live.keys()][i] ?? null,
            getItem: (/** @type {string} */ key) => live.get(key) ?? null,
            setItem: (/** @type {string} */ key, /** @type {string} */ text) => void live.set(key, text),
            removeItem: (/** @type {string} */ key) => void live.delete(key),
        });
        const kept = new KeptValues(() => store);
        /** Of the program: the keys it holds. */
        const known = new Set(kept.all().map(([key]) => key));
        /** @type {string[]} */
        const deletions = [];
        const program = new Proxy(/** @type {Record<string | symbol, Function>} */ ({
            load: (/** @type {[string, string]} */ [key]) => known.add(key), forget: (/** @type {string} */ key) => known.delete(key),
            deleted_elsewhere: () => { deletions.push('told'); known.clear(); },
        }), { get: (told, name) => told[name] ?? (() => {}) });
        let arrive = () => {};
        const arrived = copy === 'late' ? new Promise((resolve) => { arrive = () => resolve(undefined); }) : Promise.resolve();
        stand_in('indexedDB', copy === 'fails' ? { open() { throw new DOMException('backing store', 'UnknownError'); } } : later(this.database, arrived));
        const started = copy === 'no script' ? undefined : Memory.start({ id: 'tab', kept, program: /** @type {any} */ (program) });
        if (copy !== 'late') await started;
        return { kept, known, deletions, store, arrive: async () => { arrive(); await started; } };
    }

    /** Whatever was asked of the database is done. */
    async settle() {
        const database = await answer(this.database.open('hamstretch', 1), (request) => request.result.createObjectStore('kept'));
        await answer(database.transaction('kept').objectStore('kept').count());
        database.close();
    }

    flush() { this.disk = new Map(this.live); }
    async close() { await this.settle(); this.flush(); }
    async kill() { await this.settle(); this.live = new Map(this.disk); }
    keys() { return [...this.live.keys()].filter((key) => key !== 'hamstretch:removals').sort(); }
}

/** @param {any} request @param {(request: any) => void} upgrade */
const answer = (request, upgrade = () => {}) => new Promise((resolve, reject) => {
    request.onupgradeneeded = () => upgrade(request);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
});

/** The database, which answers from a moment on. @param {IDBFactory} factory @param {Promise<unknown>} moment */
const later = (factory, moment) => ({
    open(/** @type {[string, number?]} */ ...given) {
        const stand_in_request = /** @type {any} */ ({});
        void moment.then(() => {
            const request = /** @type {any} */ (factory.open(...given));
            for (const event of ['onupgradeneeded', 'onsuccess', 'onerror'])
                request[event] = () => {
                    for (const field of event === 'onerror' ? ['error'] : ['result']) stand_in_request[field] = request[field];
                    stand_in_request[event]?.();
                };
        });
        return stand_in_request;
    },
});
