// The page without WebGL2, opened and looked at: what sticks out of it, what is broken or out of sight.

import assert from 'node:assert/strict';

import { open_app } from './browser.mjs';
import { short_dose } from './walk.mjs';

/** Before the page loads: no WebGL2. @param {import('playwright-core').Page} page */
export const without_webgl = (page) => page.addInitScript(() => {
    const get_context = HTMLCanvasElement.prototype.getContext;
    HTMLCanvasElement.prototype.getContext = /** @type {any} */ (/** @this {any} */ function (kind, ...more) {
        return kind === 'webgl2' ? null : get_context.call(this, kind, ...more);
    });
});

/** @param {Parameters<typeof open_app>[0]} [options] */
export const open_plain = (options = {}) => open_app({ query: short_dose, prepare: without_webgl, ...options });

/** What sticks out of the page sideways, and words that are cut off by their own box. */
export const overflowing = (app) => app.page.evaluate(() => {
    const found = document.documentElement.scrollWidth > innerWidth ? [`the page is ${document.documentElement.scrollWidth} wide`] : [];
    for (const element of document.querySelectorAll('#twin [data-node], #twin span')) {
        const { left, right, width } = element.getBoundingClientRect();
        if (width > 0 && (left < -0.5 || right > innerWidth + 0.5)) found.push(`${element.id || element.className} at ${left} to ${right}`);
        if (element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 0 && !element.matches('input')) found.push(`${element.id || element.className} is cut`);
    }
    return found;
});

/** Words that stand on two lines, but for the longest, which no line of a small window holds at twice the size, and tables. */
export const broken_words = (app) => app.page.evaluate(() => {
    const found = [];
    const texts = document.createTreeWalker(/** @type {Element} */ (document.getElementById('twin')), NodeFilter.SHOW_TEXT);
    for (let text = texts.nextNode(); text; text = texts.nextNode())
        for (const { index, 0: word } of (text.nodeValue ?? '').matchAll(/[^\s\p{Pd}/]+/gu)) {
            if (word.length > 14 || text.parentElement?.closest('table')) continue;
            const range = document.createRange();
            range.setStart(text, index);
            range.setEnd(text, index + word.length);
            if (new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size > 1) found.push(word);
        }
    return found;
});

/** What of a hold has to be at hand is not all inside the window, or lies under something. */
export const out_of_sight = (app) => app.page.evaluate(() => ['time_left', 'pause', 'hurts', 'end'].flatMap((id) => {
    const range = document.createRange();
    const element = document.querySelector(`[data-node="${id}"]`);
    range.selectNodeContents(/** @type {Element} */ (element));
    return [element, range].flatMap((part) => {
        const { left, top, right, bottom } = /** @type {Element | Range} */ (part).getBoundingClientRect();
        const is_inside = left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight;
        const is_free = element?.contains(document.elementFromPoint((left + right) / 2, (top + bottom) / 2));
        return is_inside && is_free ? [] : [`${id} at ${left}..${right} of ${innerWidth}, ${top}..${bottom} of ${innerHeight}`];
    });
}));

/** How much of the window the bar of tabs still covers when the page is scrolled to its end. */
export const covered_by_tabs = (app) => app.page.evaluate(() => {
    scrollTo(0, document.documentElement.scrollHeight);
    return Math.max(0, (document.querySelector('[role="tablist"]')?.getBoundingClientRect().bottom ?? 0) / innerHeight);
});

/** @param {import('./browser.mjs').App} app @param {number} percent */
export async function set_own_text_size(app, percent) {
    await app.press('tab', 'Settings');
    await app.by_role('slider', 'Text size').evaluate((/** @type {HTMLInputElement} */ slider, value) => {
        slider.value = value;
        slider.dispatchEvent(new Event('input', { bubbles: true }));
    }, String(percent));
    await app.pass(100);
    assert.equal(await app.by_role('slider', 'Text size').inputValue(), String(percent));
}
