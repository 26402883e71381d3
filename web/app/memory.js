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
import { as_stored, compare } from './two_copies.js';

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
    /** @param {Page} page @param {(() => void)[]} [actions] by position in stretch::PageAction */
    static async start(page, actions = []) {
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
            deleted: () => {
                kept.unsaved.clear();
                program.deleted_elsewhere();
            },
            gone: (is_certain) => told_already(this.reload_running(is_certain)),
        });
        /** @type {Copy | null} */
        this.copy = null;
        /** Folded tables, as the program has them. @type {Map<string, string>} */
        this.read = new Map();
        this.is_persistence_asked = false;
        this.is_settled = false;
        kept.on_change = (...change) => this.note(...change);
        for (const change of kept.changes.splice(0)) this.note(...change);
    }

    /** @private */
    async open_copy() {
        const copy = await Copy.open(indexedDB);
        const held = await copy.read();
        // From here on nothing comes in between.
        const { kept } = this;
        const { to_store, to_copy, is_deletion_lost } = compare(held, kept, kept.changes);
        const last_removal = Math.max(held.last_removal, kept.last_removal());
        const deletion = kept.changes.filter(([key]) => key === kept.deleted_mark).pop()?.[2];
        const changed = kept.changes.splice(0).map(([key]) => key);
        if (deletion) copy.empty(deletion.now);
        if (to_copy.length > 0 || last_removal > held.last_removal) copy.enter_all(to_copy, last_removal);
        copy.fell_behind = () => told_already(this.make_copy_anew(copy));
        this.copy = copy;
        if (last_removal > kept.last_removal()) kept.note_removal(last_removal);
        if (is_deletion_lost) this.program.deleted_elsewhere();
        for (const [key, value] of to_store) {
            if (value === null) kept.remove(key);
            else kept.put(key, value);
        }
        for (const key of new Set([...to_store.map(([key]) => key), ...is_deletion_lost ? changed : []])) this.reload(key);
    }

    /** @private @param {Copy} copy that lacks a removal */
    async make_copy_anew(copy) {
        const held = await copy.read();
        copy.enter_all(as_stored(held, this.kept), this.kept.last_removal());
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
        const [key, value, removal] = change;
        if (!this.copy) this.kept.changes.push(change);
        else if (removal && key === this.kept.deleted_mark) this.copy.empty(removal.now);
        else this.copy.put([key, value], removal?.before ?? this.kept.last_removal(), removal?.now);
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
        await this.read_folded();
        await navigator.locks?.request('hamstretch:fold', { ifAvailable: true }, async (lock) => {
            if (!lock) return;
            // What another tab has folded meanwhile.
            await pause(settling_ms);
            await this.read_folded();
            this.program.fold_months();
        });
    }

    /** What has not been read as it is now; in slices, so that a movement on the screen goes on. @private */
    async read_folded() {
        let began = performance.now();
        for (const pair of this.kept.folded()) {
            const [key, value] = pair;
            if (this.read.get(key) === value) continue;
            this.read.set(key, value);
            this.program.load(pair);
            if (performance.now() - began < slice_ms) continue;
            await pause(0);
            began = performance.now();
        }
    }
}
