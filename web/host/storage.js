// The kept values: localStorage, keys of one prefix, or memory where the browser refuses it. No method throws.

const prefix = 'hamstretch:';
const quarantine = `${prefix}quarantine:`;
const probe = `${prefix}probe`;

/** @typedef {Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>} Store */

export class KeptValues {
    /** @param {() => Store | null} find_store for example `() => window.localStorage`, which may throw */
    constructor(find_store) {
        const store = working(find_store);
        /** True when nothing outlives this page. */
        this.is_blocked = !store;
        /** @type {Store} */
        this.store = store ?? memory_store();
    }

    /**
     * Every value kept by the app, newest key first; what was set aside is not among them.
     * @returns {[key: string, value: string][]}
     */
    all() {
        /** @type {[string, string][]} */
        const found = [];
        for (const key of this.keys().sort().reverse()) {
            if (!key.startsWith(prefix) || key.startsWith(quarantine) || key === probe) continue;
            const value = attempt(() => this.store.getItem(key));
            if (value != null) found.push([key, value]);
        }
        return found;
    }

    /** Keeps a value; false when it is not certain to be there afterwards. @param {string} key @param {string} value */
    put(key, value) {
        return attempt(() => (this.store.setItem(key, value), this.store.getItem(key) === value)) ?? false;
    }

    /**
     * Moves a value that cannot be read out of the way; it stays where it is unless the copy is safe.
     * @param {string} key
     * @param {string} value
     */
    set_aside(key, value) {
        if (!this.put(quarantine + key, value)) return false;
        return attempt(() => {
            if (this.store.getItem(key) === value) this.store.removeItem(key);
            return true;
        }) ?? false;
    }

    /** @private */
    keys() {
        return attempt(() => Array.from({ length: this.store.length }, (_, i) => this.store.key(i) ?? '')) ?? [];
    }
}

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
    const kept = attempt(() => (store.setItem(probe, '1'), store.getItem(probe) === '1'));
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
