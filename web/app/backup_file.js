// A backup is one JSON file with every kept value. People can read it; the app reads only what agrees with the length
// and checksum that stand in front of each value, `head`. What is no JSON, such as a damaged value that was set aside,
// stands there as `text`. A file that comes in may be anything: nothing in it is called, or believed to be a text.

import { import_newer, import_read, import_unread, import_unusable } from '../shared/positions.js';

/** @typedef {[key: string, value: string]} Pair */

/** Higher only when an older reader would take the file for something that it is not. */
const version = 1;

const head_pattern = /^HS1(\|[0-9a-f]+){5}\|/;

/** @param {Pair[]} pairs @param {string} made an instant, ISO 8601 */
export function backup_text(pairs, made) {
    return JSON.stringify({ hamstretch: 'backup', version, made, values: pairs.map(entry_of) }, null, 1);
}

/** @param {Pair} pair */
function entry_of([key, text]) {
    const head = text.match(head_pattern)?.[0];
    const payload = text.slice(head?.length);
    const value = head === undefined ? undefined : parsed(payload);
    return JSON.stringify(value) === payload ? { key, head, value } : { key, text };
}

/**
 * What a file is, by position in stretch::ImportFile, and its values. An entry that is none has an empty key.
 * @param {string | null} file null: it could not be read
 * @returns {{what: number, pairs: Pair[]}}
 */
export function read_backup(file) {
    if (file === null) return { what: import_unread, pairs: [] };
    const backup = parsed(file);
    const is_ours = backup?.hamstretch === 'backup' && Number.isInteger(backup.version) && backup.version > 0;
    if (is_ours && backup.version > version) return { what: import_newer, pairs: [] };
    if (!is_ours || !Array.isArray(backup.values)) return { what: import_unusable, pairs: [] };
    return { what: import_read, pairs: backup.values.map(pair_of) };
}

/** @param {any} entry @returns {Pair} */
function pair_of(entry) {
    const key = typeof entry?.key === 'string' ? entry.key : '';
    if (typeof entry?.text === 'string') return [key, entry.text];
    return [key, typeof entry?.head === 'string' ? entry.head + written(entry.value) : ''];
}

/** @param {unknown} value */
function written(value) {
    try {
        return JSON.stringify(value) ?? '';
    } catch {
        return ''; // it nests deeper than there is room for
    }
}

/** @param {string} text @returns {any} undefined when it is no JSON */
function parsed(text) {
    try {
        return JSON.parse(text);
    } catch {
        return undefined;
    }
}
