// The other tabs of the app: what they keep and delete, and whether one of them is playing a session.

const of_the_app = /^hamstretch:(?!quarantine:|(?:probe|deleted|removals)$)/;

/** What a tab has written reaches another one a little later than its lock does. */
export const settling_ms = 100;

/** @param {string} tab */
const lock_of = (tab) => `hamstretch:plays:${tab}`;

/**
 * @typedef {object} TabActions
 * @property {(key: string) => void} changed kept anew, or removed
 * @property {() => void} deleted everything
 * @property {(is_certain: boolean) => void} gone the watched tab plays no session any more
 */

export class Tabs {
    /**
     * @param {string} id of this tab
     * @param {{window: Pick<Window, 'addEventListener' | 'setTimeout' | 'clearTimeout'>, locks: LockManager | undefined}} globals
     * @param {string} deleted_mark a key that is kept for a moment when everything is deleted
     * @param {TabActions} actions
     */
    constructor(id, { window, locks }, deleted_mark, actions) {
        this.id = id;
        this.window = window;
        this.locks = locks;
        this.actions = actions;
        /** @type {(() => void) | null} */
        this.release = null;
        /** @type {number | undefined} */
        this.letting_go = undefined;
        window.addEventListener('storage', ({ key, newValue }) => {
            if (key === deleted_mark && newValue !== null) actions.deleted();
            else if (key !== null && of_the_app.test(key)) actions.changed(key);
        });
    }

    /**
     * As long as this tab plays a session it holds a lock, which the browser takes from it however it ends. At the end it
     * lets go a little later: what it has just kept must reach the other tabs first.
     * @param {boolean} plays
     */
    mark(plays) {
        this.window.clearTimeout(this.letting_go);
        if (!plays) this.letting_go = this.window.setTimeout(() => this.let_go(), settling_ms);
        else if (!this.release) this.hold();
    }

    /** @private */
    hold() {
        const until = new Promise((resolve) => { this.release = () => resolve(undefined); });
        this.locks?.request(lock_of(this.id), () => until).catch(() => {});
    }

    /** @private */
    let_go() {
        this.release?.();
        this.release = null;
    }

    /** Tells when that tab is gone, or has ended its session. @param {string} tab */
    watch(tab) {
        if (!this.locks) return this.actions.gone(false);
        this.locks.request(lock_of(tab), () => this.actions.gone(true)).catch(() => this.actions.gone(false));
    }
}
