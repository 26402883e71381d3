// A second copy of what was kept last, in IndexedDB. localStorage may lose the last minute when the browser is killed;
// IndexedDB has a value on disk within milliseconds. Only a help: without it nothing is missing but that minute.

import { kept_month, kept_range_checks } from '../shared/positions.js';

/** The number of the last removal that the copy knows. */
const removals = 'hamstretch:removals';
const passing = /^hamstretch:(quarantine|probe|deleted|removals|emptied)\b/;
const is_copied = (/** @type {string} */ key) => !passing.test(key) && !key.startsWith(kept_month) && !key.startsWith(kept_range_checks);
/** @template T @param {IDBRequest<T>} request @returns {Promise<T>} */
const answer = (request) => new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
});

/** When everything was deleted last. */
const emptied = 'hamstretch:emptied';

/** @typedef {[key: string, value: string | null | undefined]} Entry null notes that the value was removed, undefined forgets it */

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
        /** Told when a removal is found to be missing here, instead of writing. */
        this.fell_behind = () => {};
    }

    /**
     * Writes where the copy knows every removal up to `before`. With a number of its own the entry is a removal.
     * @param {Entry} entry
     * @param {number} before
     * @param {number} [now]
     */
    put([key, value], before, now = before) {
        if (!is_copied(key) && now === before) return;
        this.write((store) => {
            const request = store.get(removals);
            request.onsuccess = () => {
                const known = Number(request.result) || 0;
                if (known < before) return this.fell_behind();
                attempt(() => {
                    enter(store, [key, value]);
                    if (now > known) store.put(`${now}`, removals);
                });
            };
        });
    }

    /** Everything was deleted, as the removal of that number. @param {number} now */
    empty(now) {
        this.write((store) => {
            store.clear();
            for (const key of [removals, emptied]) store.put(`${now}`, key);
        });
    }

    /** As it is told, whatever was here before. @param {Entry[]} entries @param {number} known the last removal */
    enter_all(entries, known) {
        this.write((store) => {
            for (const entry of entries) enter(store, entry);
            store.put(`${known}`, removals);
        });
    }

    /** @returns {Promise<{values: Map<string, string | null>, last_removal: number, emptied_at: number}>} */
    async read() {
        const store = this.database.transaction('kept', 'readonly').objectStore('kept');
        const [keys, held] = await Promise.all([answer(store.getAllKeys()), answer(store.getAll())]);
        const values = new Map(keys.map((key, i) => /** @type {[string, string | null]} */ ([String(key), held[i]])));
        const take = (/** @type {string} */ key) => {
            const number = Number(values.get(key)) || 0;
            values.delete(key);
            return number;
        };
        return { last_removal: take(removals), emptied_at: take(emptied), values };
    }

    /** @private @param {(store: IDBObjectStore) => void} action */
    write(action) {
        attempt(() => action(this.database.transaction('kept', 'readwrite').objectStore('kept')));
    }
}

/** @param {() => void} action */
function attempt(action) {
    try {
        action();
    } catch { /* the database was taken away, or is full */ }
}

/** @param {IDBObjectStore} store @param {Entry} entry */
function enter(store, [key, value]) {
    if (!is_copied(key)) return;
    if (value === undefined) store.delete(key);
    else store.put(value, key);
}
