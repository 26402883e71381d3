// What a page makes of the store and of its copy when it has both. Which of the two is newer, in every order of events:
//
// A write is in the store at once, on disk up to a minute later, and in the copy within milliseconds, if the copy is there in that
// visit at all. So the copy is ahead after a kill, the store after a visit without it, and a missing value may be lost or removed.
// Removals have numbers that rise; both keep the last one they know, and nothing enters a copy that lacks a removal the store knows
// (web/host/copy.js). What this page changed before the copy came is right in any case. For the rest, by the numbers found:
// - The same: both know every removal. What only the copy has, or has in a later generation, the store has lost. What stands in the
//   store but was removed in the copy was kept anew since, in a visit without it.
// - The copy's is lower: it has missed a removal, and so holds nothing later than that: the store is right in everything.
// - The store's is lower: a kill took removals from it. What the copy notes as removed goes again; everything, if
//   that was the deletion of everything. What the copy has is later.

import { kept_session } from '../shared/positions.js';

// So many sessions are copied at least; more than once in a while they are thinned out to that.
const sessions_copied = 50;

/** @param {string} text the generation in a value's envelope */
const generation = (text) => Number(text.split('|', 4)[3]);
const is_session = (/** @type {string} */ key) => key.startsWith(kept_session);

/** @typedef {import('../host/copy.js').Entry} Entry */
/** @typedef {import('../host/storage.js').Change} Change */
/** @typedef {Awaited<ReturnType<import('../host/copy.js').Copy['read']>>} Held */

/**
 * @param {Held} held by the copy
 * @param {import('../host/storage.js').KeptValues} kept
 * @param {Change[]} changes of this page that the copy has not seen
 * @returns {{to_store: [key: string, value: string | null][], to_copy: Entry[], is_deletion_lost: boolean}} is_deletion_lost: all that the store has is to go
 */
export function compare(held, kept, changes) {
    const found = removal_found(kept, changes);
    const changed = new Map(changes.map(([key, value]) => [key, value === undefined ? undefined : current(kept, key)]));
    /** @type {[key: string, value: string | null][]} */ const to_store = [];
    if (changed.has(kept.deleted_mark)) return { to_store, to_copy: [...kept.all(), ...kept.unsaved], is_deletion_lost: false };
    if (held.last_removal < found) return { to_store, to_copy: [...as_stored(held, kept), ...changed], is_deletion_lost: false };
    if (held.emptied_at > found) for (const [key] of kept.everything()) if (!changed.has(key)) to_store.push([key, null]);
    const is_deletion_lost = to_store.length > 0;
    /** @type {Entry[]} */ const to_copy = [...thinned([...held.values.keys()]), ...changed];
    for (const [key, value] of held.values) {
        if (changed.has(key)) continue;
        const now = is_deletion_lost ? null : kept.get(key);
        if (value !== null) {
            if (now === null || generation(value) > generation(now)) to_store.push([key, value]);
        } else if (now !== null) {
            if (held.last_removal > found) to_store.push([key, null]);
            else to_copy.push([key, now]);
        }
    }
    return { to_store, to_copy, is_deletion_lost };
}

/** The copy made anew from the store. What is gone there may have been folded: it is forgotten, not noted as removed. @param {Held} held @param {import('../host/storage.js').KeptValues} kept @returns {Entry[]} */
export function as_stored(held, kept) {
    const values = new Map([...kept.all(), ...kept.unsaved]);
    const gone = [...held.values.keys()].filter((key) => !values.has(key));
    const older = [...values.keys()].filter(is_session).sort().slice(0, -sessions_copied);
    for (const key of older) values.delete(key);
    return [...gone.map((key) => /** @type {Entry} */ ([key, undefined])), ...values];
}

/** @param {import('../host/storage.js').KeptValues} kept @param {string} key */
const current = (kept, key) => kept.get(key) ?? kept.unsaved.get(key) ?? null;

/** The number of the last removal that is not among this page's own. @param {import('../host/storage.js').KeptValues} kept @param {Change[]} changes */
function removal_found(kept, changes) {
    let found = 0;
    let own = -1;
    for (const [, , removal] of changes) {
        if (!removal) continue;
        if (removal.before !== own) found = removal.before;
        own = removal.now;
    }
    const last = kept.last_removal();
    return last === own ? found : last;
}

/** @param {string[]} keys oldest first, as those of sessions begin with the time @returns {Entry[]} what is forgotten */
function thinned(keys) {
    const sessions = keys.filter(is_session);
    return sessions.length > 2 * sessions_copied ? sessions.slice(0, -sessions_copied).map((key) => [key, undefined]) : [];
}
