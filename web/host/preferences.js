// What the person told the system about how things should look, and every later change of it.

/** Bit for each preference, as stretch_set_preferences reads them. */
export const preference_bits = {
    '(prefers-reduced-motion: reduce)': 1,
    '(prefers-color-scheme: dark)': 2,
    '(prefers-contrast: more)': 4,
    '(forced-colors: active)': 8,
};

/** The bits of what is wanted now. @param {(query: string) => MediaQueryList} match_media */
export function preferences(match_media) {
    return Object.entries(preference_bits).reduce((bits, [query, bit]) => bits | (match_media(query).matches ? bit : 0), 0);
}

/**
 * @param {(query: string) => MediaQueryList} match_media
 * @param {(bits: number) => void} changed called once at once, then at every change
 */
export function watch_preferences(match_media, changed) {
    const tell = () => changed(preferences(match_media));
    for (const query of Object.keys(preference_bits)) match_media(query).addEventListener('change', tell);
    tell();
}
