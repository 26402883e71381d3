// Kept values as the app writes them, made without the app.

/** CRC-32 as in zlib and PNG. @param {string} text ASCII */
function crc32(text) {
    let sum = -1;
    for (let i = 0; i < text.length; ++i) {
        sum ^= text.charCodeAt(i);
        for (let bit = 0; bit < 8; ++bit) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0);
    }
    return ~sum >>> 0;
}

/** @param {object} value */
export function sealed(value) {
    const payload = JSON.stringify(value);
    return `HS1|1|1|0|${payload.length}|${crc32(payload).toString(16)}|${payload}`;
}

const dose = {
    cereal_class_version: 1, resting_leg: 0, aid: 0, knee: 0, grip_percent: 0, hold_ms: 30000, repetitions: 2, rest_ms: 10000,
    change_ms: 20000, first: 0, sessions_a_day: 1, ready: 0,
};

/** A whole session of the usual dose. @param {number} start */
export const session = (start) => ({
    cereal_class_version: 1, started_utc_ms: start, offset_min: 0, length_ms: 251000, planned_ms: 60000, held_left_ms: 60000,
    held_right_ms: 60000, ending: 1, exercise: 'supine', dose,
});

/** @param {number} start */
export const id_of = (start) => `${start}:0a1b2c3d`;

/** So many sessions under keys of their own, one a day, the last one a day before. @param {number} count @param {number} now_ms */
export function daily_sessions(count, now_ms) {
    return Object.fromEntries(Array.from({ length: count }, (_, day) => {
        const start = now_ms - (day + 1) * 86_400_000;
        return [`hamstretch:session:${id_of(start)}`, sealed(session(start))];
    }));
}

/** Sessions folded into one value. @param {number[]} starts */
export function folded(starts) {
    const { dose: inner, ...outer } = session(0);
    const columns = [...Object.keys(outer), ...Object.keys(inner).map((name) => `dose.${name}`)];
    const row = (/** @type {number} */ start) => [id_of(start), ...Object.values({ ...outer, started_utc_ms: start }), ...Object.values(inner)];
    return sealed({ tables: [{ columns, rows: starts.map(row) }] });
}

/** Fills the store before the app's first look at it. @param {Record<string, string>} values */
export const with_values = (values) => (/** @type {import('playwright-core').Page} */ page) => page.addInitScript((given) => {
    if (sessionStorage.getItem('filled')) return;
    sessionStorage.setItem('filled', '1');
    for (const [key, value] of Object.entries(given)) localStorage.setItem(key, value);
}, values);
