// A second copy of what was kept last, in IndexedDB. localStorage may lose the last minute when the browser is killed;
// IndexedDB has a value on disk within milliseconds. Only a help: without it nothing is missing but that minute.

import { kept_month, kept_range_checks, kept_session } from '../shared/positions.js';

const passing = /^hamstretch:(quarantine|probe|deleted)\b/;
const is_copied = (/** @type {string} */ key) => !passing.test(key) && !key.startsWith(kept_month) && !key.startsWith(kept_range_checks);
// So many sessions are copied at least; more than once in a while they are thinned out to that.
const sessions_copied = 50;

/** @template T @param {IDBRequest<T>} request @returns {Promise<T>} */
const answer = (request) => new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
});

/** @param {string} text the generation in a value's envelope */
const generation = (text) => Number(text.split('|', 4)[3]);

export class Copy {
    /** @param {IDBFactory} factory @returns {Promise<Copy>} rejected where there is no IndexedDB */
    static async open(factory) {
        const request = factory.open('hamstretch', 1);
        request.onupgradeneeded = () => request.result.createObjectStore('kept');
        return new Copy(await answer(request));
    }

    /** @param {IDBDatabase} database */
    constructor(database) {
        this.database = database;
    }

    /** Null notes that the value was removed, undefined forgets it. @param {string} key @param {string | null | undefined} value */
    put(key, value) {
        if (!is_copied(key)) return;
        try {
            const store = this.store('readwrite');
            if (value === undefined) store.delete(key);
            else store.put(value, key);
        } catch { /* the database was taken away */ }
    }

    /**
     * What the store has lost, and what came back to it although it had been removed.
     * @param {(key: string) => string | null} kept
     * @returns {Promise<[key: string, value: string | null][]>}
     */
    async differences(kept) {
        const store = this.store('readonly');
        const [keys, values] = await Promise.all([answer(store.getAllKeys()), answer(store.getAll())]);
        const pairs = keys.map((key, i) => /** @type {[string, string | null]} */ ([String(key), values[i]]));
        this.thin_out(pairs.map(([key]) => key).filter((key) => key.startsWith(kept_session)));
        return pairs.filter(([key, value]) => {
            const now = kept(key);
            return value === null ? now !== null : now === null || generation(value) > generation(now);
        });
    }

    /** @private @param {string[]} keys of sessions, oldest first, as their keys begin with the time */
    thin_out(keys) {
        if (keys.length > 2 * sessions_copied) for (const key of keys.slice(0, -sessions_copied)) this.put(key, undefined);
    }

    /** @private @param {IDBTransactionMode} mode */
    store(mode) {
        return this.database.transaction('kept', mode).objectStore('kept');
    }
}
