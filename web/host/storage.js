// The kept values: localStorage, keys of one prefix, or memory where the browser refuses it. No method throws.

import { kept_month, kept_range_checks } from '../shared/positions.js';

const prefix = 'hamstretch:';
const quarantine = `${prefix}quarantine:`;
/** Old months of sessions, old years of range checks. */
const is_folded_table = (/** @type {string} */ key) => key.startsWith(kept_month) || key.startsWith(kept_range_checks);
const probe = `${prefix}probe`;
/** Set for a moment when everything is deleted: other tabs hear of it. */
const deleted_mark = `${prefix}deleted`;
/** The number of the last removal: with it the copy knows whether it has missed one. It outlives all that is deleted. */
const removals = `${prefix}removals`;

const is_ours = (/** @type {string} */ key) => key.startsWith(prefix) && ![probe, deleted_mark, removals].includes(key);
const is_for_first_frame = (/** @type {string} */ key) => !is_folded_table(key) && !key.startsWith(quarantine);

/** @typedef {{before: number, now: number}} Removal its number, and the last one before it */
/** @typedef {[key: string, value: string | null | undefined, removal?: Removal]} Change */
/** @typedef {Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>} Store */

export class KeptValues {
    /** @param {() => Store | null} find_store for example `() => window.localStorage`, which may throw */
    constructor(find_store) {
        /** @type {Store} */
        this.store = memory_store();
        /** True when nothing outlives this page. */
        this.is_blocked = true;
        this.open(find_store);
        /** The key that other tabs hear of when everything is deleted. */
        this.deleted_mark = deleted_mark;
        /** What the store would not take: part of a backup all the same. @type {Map<string, string>} */
        this.unsaved = new Map();
        /** Values that are there but could not be read: nothing is written over them. @type {Set<string>} */
        this.unread = new Set();
        /** Changes since the start, until somebody listens. @type {Change[]} */
        this.changes = [];
        /** A value, null for one that is removed (`deleted_mark`: everything), undefined for one that is kept elsewhere now. @type {(...change: Change) => void} */
        this.on_change = (...change) => void this.changes.push(change);
    }

    /** Takes that store from now on, if it works. @param {() => Store | null} find_store */
    open(find_store) {
        const store = working(find_store);
        this.is_blocked = !store;
        this.store = store ?? memory_store();
    }

    /** From now on nothing is written: what the store has stays as it is. */
    close() {
        const refuse = () => false;
        Object.assign(this, { open: refuse, put: refuse, remove: refuse, remove_everything: refuse, set_aside: refuse, write: refuse });
    }

    /**
     * What the first frame needs, newest key first: all but what is folded and what was set aside.
     * @returns {[key: string, value: string][]}
     */
    all() {
        return this.values(is_for_first_frame);
    }

    /** Whether there is anything the first frame needs. */
    has_values() {
        return this.keys().some((key) => is_ours(key) && is_for_first_frame(key));
    }

    folded() {
        return this.values(is_folded_table);
    }

    /** For a backup: also what was set aside and what there was no room for. */
    everything() {
        return [...new Map([...this.values(() => true), ...this.unsaved])];
    }

    /** @param {string} key */
    get(key) {
        return this.read(key) ?? null;
    }

    /** Keeps a value; false when it is not certain to be there afterwards. @param {string} key @param {string} value */
    put(key, value) {
        const is_kept = !this.unread.has(key) && this.write(key, value);
        if (is_kept) this.unsaved.delete(key);
        else this.unsaved.set(key, value);
        this.on_change(key, value);
        return is_kept;
    }

    /** @param {string} key @param {boolean} [is_folded] its content is kept under another key */
    remove(key, is_folded = false) {
        const removal = is_folded ? undefined : this.begin_removal();
        this.unsaved.delete(key);
        attempt(() => this.store.removeItem(key));
        if (removal) this.note_removal(removal.now);
        this.on_change(key, is_folded ? undefined : null, removal);
    }

    /** Every key of the app; false when one is still there. Other tabs hear of it. */
    remove_everything() {
        const ours = () => this.keys().filter((key) => key.startsWith(prefix) && key !== removals);
        const removal = this.begin_removal();
        this.write(deleted_mark, '1');
        for (const key of ours()) attempt(() => this.store.removeItem(key));
        this.unsaved.clear();
        this.note_removal(removal.now);
        this.on_change(deleted_mark, null, removal);
        return ours().length === 0;
    }

    /** @private Its number is noted before it, and again after it: a full store has room only then. @returns {Removal} */
    begin_removal() {
        const before = this.last_removal();
        const now = Math.max(before + 1, Date.now());
        this.note_removal(now);
        return { before, now };
    }

    last_removal() {
        return Number(this.read(removals)) || 0;
    }

    /** @param {number} number */
    note_removal(number) {
        this.write(removals, `${number}`);
    }

    /**
     * Moves a value that cannot be read out of the way; it stays where it is unless the copy is safe.
     * @param {string} key
     * @param {string} value
     */
    set_aside(key, value) {
        if (!this.write(quarantine + key, value)) return false;
        return attempt(() => {
            if (this.store.getItem(key) === value) this.store.removeItem(key);
            return true;
        }) ?? false;
    }

    /** @private @param {string} key @param {string} value */
    write(key, value) {
        const is_taken = attempt(() => (this.store.setItem(key, value), true)) ?? false;
        return is_taken && this.read(key) === value;
    }

    /** Undefined when it throws, asked twice. @private @param {string} key */
    read(key) {
        const ask = () => this.store.getItem(key);
        const value = attempt(ask);
        return value === undefined ? attempt(ask) : value;
    }

    /** @private @param {(key: string) => boolean} is_wanted @returns {[key: string, value: string][]} */
    values(is_wanted) {
        /** @type {[string, string][]} */
        const found = [];
        for (const key of this.keys().sort().reverse()) {
            if (!is_ours(key) || !is_wanted(key)) continue;
            const value = this.read(key);
            if (value === undefined) this.unread.add(key);
            else if (value !== null) found.push([key, value]);
        }
        return found;
    }

    /** @private */
    keys() {
        const ask = () => Array.from({ length: this.store.length }, (_, i) => this.store.key(i) ?? '');
        return attempt(ask) ?? attempt(ask) ?? [];
    }
}

/** Whether there is a store; neither read nor written by the question. @param {Window} window */
export const has_store = (window) => Boolean(attempt(() => window.localStorage));

/** @template T @param {() => T} action @returns {T | undefined} undefined when it throws */
function attempt(action) {
    try {
        return action();
    } catch {
        return undefined;
    }
}

/** The store, when it takes and gives back a value. A full one still counts. @param {() => Store | null} find_store */
function working(find_store) {
    const store = attempt(find_store);
    if (!store || attempt(() => store.length) === undefined) return null;
    const try_it = () => (store.setItem(probe, '1'), store.getItem(probe) === '1');
    const kept = attempt(try_it) ?? attempt(try_it);
    attempt(() => store.removeItem(probe));
    return kept || (attempt(() => store.length) ?? 0) > 0 ? store : null;
}

/** @returns {Store} */
function memory_store() {
    /** @type {Map<string, string>} */
    const values = new Map();
    return {
        get length() { return values.size; },
        key: (index) => [...values.keys()][index] ?? null,
        getItem: (key) => values.get(key) ?? null,
        setItem: (key, value) => void values.set(key, value),
        removeItem: (key) => void values.delete(key),
    };
}
