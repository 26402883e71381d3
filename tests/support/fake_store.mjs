// localStorage without a browser; `faults` replaces single methods.

export function fake_store(values = {}, faults = {}) {
    const map = new Map(Object.entries(values));
    const store = {
        map,
        get length() { return map.size; },
        key: (/** @type {number} */ i) => [...map.keys()][i] ?? null,
        getItem: (/** @type {string} */ key) => map.get(key) ?? null,
        setItem: (/** @type {string} */ key, /** @type {unknown} */ value) => void map.set(key, String(value)),
        removeItem: (/** @type {string} */ key) => void map.delete(key),
    };
    return Object.defineProperties(store, Object.getOwnPropertyDescriptors(faults));
}
