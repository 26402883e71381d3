// navigator.locks without a browser: one holder a name, the next in line when it lets go.

export class FakeLocks {
    /** @type {Map<string, Promise<unknown>>} */ held = new Map();

    /** @param {string} name @param {any} options or the callback @param {(lock: object | null) => unknown} [callback] */
    async request(name, options, callback) {
        const action = callback ?? options;
        const before = this.held.get(name);
        if (before && callback && options.ifAvailable) return action(null);
        const turn = (before ?? Promise.resolve()).then(() => action({ name }));
        const over = turn.catch(() => {}).then(() => { if (this.held.get(name) === over) this.held.delete(name); });
        this.held.set(name, over);
        return turn;
    }
}
