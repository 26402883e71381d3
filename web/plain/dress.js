// What the elements of the twin need to be looked at: words beside the controls, the figure, and what the style sheet
// goes by.

import { svg_element } from '../shared/svg.js';

/** @typedef {import('../twin/twin.js').TwinNode} TwinNode */

/** A page at least so many times as wide as its letters are high has two columns. */
const wide_em = 46;
/** And in one narrower than this every control has a row of its own. */
const narrow_em = 16;
/** In a window less high than this what matters most stays in sight, and the rest is scrolled. */
const low_em = 38;

export class Dress {
    /** @param {Document} document @param {HTMLElement} main */
    constructor(document, main) {
        this.document = document;
        this.main = main;
        this.window = /** @type {Window & typeof globalThis} */ (document.defaultView);
        this.page = /** @type {HTMLElement} */ (main.closest('#twin'));
        new this.window.ResizeObserver(() => this.fit()).observe(this.page);
        this.window.addEventListener('resize', () => this.fit()); // its height alone changes no size of the page
    }

    /** What stands in the page for the element: itself, or a label round it. @param {HTMLElement} element @param {string} kind */
    wrap(element, kind) {
        if (kind !== 'radio' && kind !== 'slider' && kind !== 'toggle' && kind !== 'time') return element;
        const label = this.document.createElement('label');
        label.className = kind;
        label.append(element, this.words('name'), this.words('value'));
        return label;
    }

    /** @param {HTMLElement} outer @param {TwinNode} node */
    refresh(outer, node) {
        for (const part of ['name', 'value']) {
            const words = outer.querySelector(`:scope > .${part}`);
            if (words) words.textContent = part === 'name' ? node.name : node.value;
        }
        const share = (node.now - node.least) / (node.most - node.least || 1);
        outer.style.setProperty('--share', `${share * 100}%`);
    }

    /** A screen is named by what its heading is called; a new one begins at its top. */
    settle() {
        const screen = this.main.querySelector('h1')?.dataset.node?.split('.')[0] ?? '';
        if (this.main.dataset.screen === screen) return;
        this.main.dataset.screen = screen;
        this.window.scrollTo(0, 0);
    }

    /** @param {string} svg as the program writes it; empty: there is none */
    show_figure(svg) {
        const picture = svg_element(this.document, svg);
        this.main.querySelector('[data-node="figure"]')?.replaceChildren(...(picture ? [picture] : []));
    }

    /** @param {number} percent */
    set_text_size(percent) {
        this.page.style.setProperty('--text-size', String(percent / 100));
        this.fit();
    }

    /** @private */
    fit() {
        const letter_px = Number.parseFloat(this.window.getComputedStyle(this.page).fontSize) || 16;
        const width_em = this.page.clientWidth / letter_px;
        this.main.classList.toggle('is-wide', width_em >= wide_em);
        this.main.classList.toggle('is-narrow', width_em < narrow_em);
        this.page.classList.toggle('is-tight', width_em < narrow_em || this.window.innerHeight / letter_px < low_em);
    }

    /** @private Seen, but not read: the element beside it says the same. @param {string} part */
    words(part) {
        const words = this.document.createElement('span');
        words.className = part;
        words.setAttribute('aria-hidden', 'true');
        return words;
    }
}
