// The twin as the page itself, where the browser cannot draw: loaded only then. The same elements, dressed: labels and
// values that the canvas would show, the figure as SVG, and a style sheet of its own.

import { Dress } from './dress.js';

/**
 * @param {Document} document
 * @param {import('../twin/twin.js').Twin} twin
 */
export async function show_plainly(document, twin) {
    await switch_on(/** @type {HTMLLinkElement} */ (document.querySelector('link[data-file="plain"]')));
    document.documentElement.classList.add('plain');
    twin.wear(new Dress(document, twin.main));
}

/** The page names the style sheet, but a disabled one is not fetched. @param {HTMLLinkElement} link */
function switch_on(link) {
    return new Promise((resolve, reject) => {
        link.addEventListener('load', resolve);
        link.addEventListener('error', () => reject(new Error(`${link.href} did not arrive`)));
        link.disabled = false;
    });
}
