// What the first frame does not need of keeping things: the second copy, old months, other tabs, backups. Fetched after
// that frame.

import { Badge } from '../host/badge.js';
import { choose_file } from '../host/choose_file.js';
import { Copy } from '../host/copy.js';
import { storage_kind } from '../host/storage_kind.js';
import { settling_ms, Tabs } from '../host/tabs.js';
import { kept_running, kept_session, page_keep_for_good } from '../shared/positions.js';
import { save_file } from '../shared/save_file.js';
import { Backup } from './backup.js';

const slice_ms = 8;
// A database that another version of the page blocks is not waited for.
const longest_opening_ms = 3000;

const running = [`${kept_running}a`, `${kept_running}b`];

/** @param {number} ms */
const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** A program that fails meanwhile has stopped the page, which says so. @param {Promise<void>} work */
const told_already = (work) => void work.catch(() => {});

/** @typedef {{id: string, kept: import('../host/storage.js').KeptValues, program: import('./program.js').Program}} Page */

export class Memory {
    /** @param {Page} page @param {(() => void)[]} actions by position in stretch::PageAction */
    static async start(page, actions) {
        const memory = new Memory(page);
        actions[page_keep_for_good] = () => told_already(memory.keep_for_good());
        await Promise.race([memory.open_copy(), pause(longest_opening_ms)]).catch(() => {});
        memory.is_settled = true;
        told_already(memory.load_folded());
        told_already(memory.tell_storage_kind());
        return memory;
    }

    /** @param {Page} page */
    constructor({ id, kept, program }) {
        this.kept = kept;
        this.program = program;
        this.badge = new Badge(navigator);
        /** @type {import('./backup.js').Files} */
        this.files = {
            save: async (file, name, text) => program.handed(file, await save_file(window, name, text)),
            choose: (accept) => choose_file(document, accept),
        };
        this.backup = new Backup(kept, this.files, program, () => new Date());
        this.tabs = new Tabs(id, { window, locks: navigator.locks }, kept.deleted_mark, {
            changed: (key) => this.reload(key),
            deleted: () => program.deleted_elsewhere(),
            gone: (is_certain) => told_already(this.reload_running(is_certain)),
        });
        /** @type {Copy | null} */
        this.copy = null;
        this.is_persistence_asked = false;
        this.is_settled = false;
        kept.on_change = (key, value) => this.note(key, value);
        for (const change of kept.changes.splice(0)) this.note(...change);
    }

    /** @private */
    async open_copy() {
        const copy = await Copy.open(indexedDB);
        for (const [key, value] of await copy.differences((key) => this.kept.get(key))) {
            if (value === null) this.kept.remove(key);
            else this.kept.put(key, value);
            this.reload(key);
        }
        this.copy = copy;
        for (const change of this.kept.changes.splice(0)) copy.put(...change);
    }

    /** @private What a tab kept last, once it is gone. @param {boolean} is_certain */
    async reload_running(is_certain) {
        await pause(settling_ms);
        for (const key of running) this.reload(key);
        this.program.tab_gone(is_certain);
    }

    /** @private @param {string} key */
    reload(key) {
        const value = this.kept.get(key);
        if (value === null) this.program.forget(key);
        else this.program.load([key, value]);
    }

    /** @private @param {import('../host/storage.js').Change} change */
    note(...change) {
        const [key, value] = change;
        if (this.copy) this.copy.put(...change);
        else this.kept.changes.push(change);
        // Whoever has finished a session wants it to stay.
        if (value && key.startsWith(kept_session) && this.is_settled && !this.is_persistence_asked) {
            this.is_persistence_asked = true;
            told_already(this.keep_for_good_unasked());
        }
    }

    /** A question of the browser's comes only after our own words and a press. @private */
    async keep_for_good_unasked() {
        if (!(await this.storage_kind()).would_ask) await this.keep_for_good();
    }

    async keep_for_good() {
        await navigator.storage?.persist?.().catch(() => {});
        await this.tell_storage_kind();
    }

    /** @private */
    async tell_storage_kind() {
        this.program.storage_kind(await this.storage_kind());
    }

    /** @private */
    storage_kind() {
        return storage_kind(/** @type {any} */ (window), navigator);
    }

    /** What is folded; then, by one tab at a time, what has become old since is folded too. @private */
    async load_folded() {
        if (!navigator.locks) return this.read_folded();
        await navigator.locks.request('hamstretch:fold', { ifAvailable: true }, async (lock) => {
            await pause(settling_ms);
            await this.read_folded();
            if (lock) this.program.fold_months();
        });
    }

    /** In slices, so that a movement on the screen goes on. @private */
    async read_folded() {
        let began = performance.now();
        for (const pair of this.kept.folded()) {
            this.program.load(pair);
            if (performance.now() - began < slice_ms) continue;
            await pause(0);
            began = performance.now();
        }
    }
}
