// What the page shows before the program does, and in its place when it fails.

import { by_id } from '../shared/by_id.js';

export const canvas = /** @type {HTMLCanvasElement} */ (by_id('canvas'));

/** In a frame, or at the address made for one, the app is the player alone. */
export const is_embed = window.parent !== window || document.documentElement.hasAttribute('data-embed');

/** @param {string[]} reasons as in data-failure: when, why, and what there is to go on with */
export function fail(...reasons) {
    document.documentElement.classList.add('is-loading');
    for (const id of ['twin', 'loading']) by_id(id).hidden = true;
    for (const id of ['shell', 'failure']) by_id(id).hidden = false;
    for (const text of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll('[data-failure]')))
        text.hidden = !reasons.includes(text.dataset.failure ?? '');
    by_id('in-short').classList.toggle('is-shown', reasons.includes('start'));
    by_id('retry').addEventListener('click', () => location.reload());
    by_id('retry').focus();
}
