// A backup is one JSON file with every kept value. People can read it; the app reads only what agrees with the length
// and checksum that stand in front of each value, `head`. What is no JSON, such as a damaged value that was set aside,
// stands there as `text`.

/** @typedef {[key: string, value: string]} Pair */

const head_pattern = /^HS1(\|[0-9a-f]+){5}\|/;

/** @param {Pair[]} pairs @param {string} made an instant, ISO 8601 */
export function backup_text(pairs, made) {
    return JSON.stringify({ hamstretch: 'backup', version: 1, made, values: pairs.map(entry_of) }, null, 1);
}

/** @param {Pair} pair */
function entry_of([key, text]) {
    const head = text.match(head_pattern)?.[0];
    const payload = text.slice(head?.length);
    const value = head === undefined ? undefined : parsed(payload);
    return JSON.stringify(value) === payload ? { key, head, value } : { key, text };
}

/** The values of a file; null when it is no backup. @param {string} file @returns {Pair[] | null} */
export function read_backup(file) {
    const backup = parsed(file);
    if (backup?.hamstretch !== 'backup' || !Array.isArray(backup.values)) return null;
    return backup.values.filter((/** @type {any} */ entry) => typeof entry?.key === 'string').map((/** @type {any} */ entry) =>
        [entry.key, 'value' in entry ? `${entry.head}${JSON.stringify(entry.value)}` : String(entry.text)]);
}

/** @param {string} text @returns {any} undefined when it is no JSON */
function parsed(text) {
    try {
        return JSON.parse(text);
    } catch {
        return undefined;
    }
}
