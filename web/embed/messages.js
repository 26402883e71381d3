// Messages of the player.js protocol (https://github.com/embedly/player.js), read from a page that nobody vouches for.

export const context = 'player.js';
export const version = '0.0.11';

export const events = [
    'ready', 'progress', 'timeupdate', 'play', 'pause', 'ended', 'error', 'phase', 'resize', 'finished',
];

// Codes of the event "error".
/** The player has stopped for good, until it is loaded again. */
export const has_failed = 1;
export const no_such_method = 2;
export const no_such_value = 3;
/** What does not go during a session, or not any more. */
export const not_now = 4;

const longest_message = 4096;
const longest_name = 128;

/** @typedef {string | number | null} Listener what tells the askers of one page apart; echoed */
/** @typedef {{method: string, value: unknown, listener: Listener}} Message */

/**
 * The message in what a page sent, JSON text or an object; null when it is none of this protocol.
 * @param {unknown} data
 * @returns {Message | null}
 */
export function read_message(data) {
    const fields = own_fields(typeof data === 'string' ? parsed(data) : data);
    if (!fields || fields.get('context') !== context || !is_spoken(fields.get('version'))) return null;
    const method = fields.get('method');
    const listener = fields.get('listener') ?? null;
    if (typeof method !== 'string' || method.length > longest_name || !is_listener(listener)) return null;
    return { method, value: fields.get('value'), listener };
}

/** @param {string} event @param {unknown} value @param {Listener} listener */
export function write_message(event, value, listener) {
    return JSON.stringify({ context, version, event, ...(value === undefined ? {} : { value }), ...(listener === null ? {} : { listener }) });
}

/**
 * The fields of a plain object, without what it may have inherited; null: it is something else, or too large.
 * @param {unknown} value
 * @returns {Map<string, unknown> | null}
 */
export function own_fields(value) {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
    const entries = Object.entries(value);
    return entries.length <= 32 ? new Map(entries) : null;
}

/** Of this protocol there are only versions 0; what says none is taken for one. @param {unknown} asked */
function is_spoken(asked) {
    return asked === undefined || (typeof asked === 'string' && /^0\.\d{1,4}\.\d{1,4}$/.test(asked));
}

/** @param {string} text */
function parsed(text) {
    if (text.length > longest_message) return null;
    try {
        return JSON.parse(text);
    } catch {
        return null;
    }
}

/** @param {unknown} listener @returns {listener is Listener} */
function is_listener(listener) {
    if (listener === null) return true;
    return typeof listener === 'string' ? listener.length <= longest_name : Number.isFinite(listener);
}
