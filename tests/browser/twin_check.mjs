// Whether the page's twin is what the program has told of its screen: every node an element of its role and name, at its
// rectangle, in its order; none missing, none besides.

import { roles } from '../../web/shared/positions.js';

/** Before the page loads: window.sent holds the nodes that came last. The twin keeps them as its `coming`. @param {import('playwright-core').Page} page */
export const keep_what_is_sent = (page) => page.addInitScript(() => {
    const coming = new WeakMap();
    Object.defineProperty(Object.prototype, 'coming', {
        get() { return coming.get(this); },
        set(value) {
            coming.set(this, value);
            if ('placed' in this) Object.assign(window, { sent: value });
        },
    });
});

/** What a reader takes an element for, by the app's own roles. @type {Record<typeof roles[number], string>} */
const selectors = {
    heading: 'h1, h2, h3', text: 'p', button: 'button:not([role])', tab: 'button[role=tab]', radio_group: '[role=radiogroup]',
    radio: 'input[type=radio]', slider: 'input[type=range]', toggle: 'input[role=switch]', progress: '[role=progressbar]', timer: '[role=timer]',
    image: '[role=img]', list: 'ul', list_item: 'li', group: '[role=group]', dialog: '[role=dialog][aria-modal=true]', link: 'a[href]',
    table: ':has(> table > caption)', row: 'tbody > tr',
    disclosure: 'button[aria-expanded]', time: 'input[type=time]',
};

/** Runs in the page. @param {{selectors: string[], laid_out: boolean}} expected */
function compare({ selectors: by_role, laid_out }) {
    const sent = /** @type {any} */ (window).sent;
    const elements = /** @type {HTMLElement[]} */ ([...document.querySelectorAll('#twin [data-node]')]);
    const wrong = [];
    const ids = [sent.map(({ id }) => id), elements.map(({ dataset }) => dataset.node)];
    if (ids[0].join() !== ids[1].join()) return [`told ${ids[0]}, there are ${ids[1]}`];
    for (const [i, node] of sent.entries()) {
        const element = elements[i];
        if (!element.matches(by_role[node.role])) wrong.push(`${node.id} is no ${by_role[node.role]}`);
        const words = `${element.getAttribute('aria-label') ?? ''} ${element.textContent} ${element.getAttribute('aria-valuetext') ?? element.getAttribute('aria-description') ?? ''}`;
        // The rest of these is told in other ways: a field's value, marks in a picture and beside a list, where a link leads.
        const cells = element.matches('input[type=time], [role=img], a, ul') ? [node.name] : [node.name, ...node.value.split('\t')];
        const is_named_inside = element.matches('[role=dialog]');
        if (!is_named_inside && !cells.every((cell) => words.includes(cell)) && !element.matches('input[role=switch], button'))
            wrong.push(`${node.id} says "${words}" for "${cells}"`);
        if (!laid_out || element.matches('tr')) continue;
        const { left, top, width, height } = element.getBoundingClientRect();
        const off = Math.max(...[left - node.x, top - node.y, width - node.width, height - node.height].map(Math.abs));
        if (off > 2) wrong.push(`${node.id} is ${off} px off`);
    }
    return wrong;
}

/** @param {import('./browser.mjs').App} app opened with `keep_what_is_sent` @param {boolean} [laid_out] by the canvas @returns {Promise<string[]>} */
export const twin_faults = (app, laid_out = true) =>
    app.page.evaluate(compare, { selectors: roles.map((role) => selectors[role]), laid_out });
