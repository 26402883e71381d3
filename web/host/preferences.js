// What the person told the system about how things should look, and every later change of it.

/** Bit for each preference, as stretch_set_preferences reads them. */
export const preference_bits = {
    '(prefers-reduced-motion: reduce)': 1,
    '(prefers-color-scheme: dark)': 2,
    '(prefers-contrast: more)': 4,
    '(forced-colors: active)': 8,
};

/**
 * @param {(query: string) => MediaQueryList} match_media
 * @param {(bits: number) => void} changed called once at once, then at every change
 */
export function watch_preferences(match_media, changed) {
    const lists = Object.entries(preference_bits).map(([query, bit]) => ({ list: match_media(query), bit }));
    const tell = () => changed(lists.reduce((bits, { list, bit }) => bits | (list.matches ? bit : 0), 0));
    for (const { list } of lists) list.addEventListener('change', tell);
    tell();
}
