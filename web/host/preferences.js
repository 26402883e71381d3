// What the person told the system about how things should look, and every later change of it.

import { prefers_dark, prefers_forced_colours, prefers_more_contrast, prefers_reduced_motion } from '../shared/positions.js';

/** The app's own bit for each preference. */
const preference_bits = {
    '(prefers-reduced-motion: reduce)': prefers_reduced_motion,
    '(prefers-color-scheme: dark)': prefers_dark,
    '(prefers-contrast: more)': prefers_more_contrast,
    '(forced-colors: active)': prefers_forced_colours,
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
