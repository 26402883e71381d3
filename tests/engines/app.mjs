// The app in one page of one engine, as somebody uses it who has a mouse, keys and the accessible tree.

import assert from 'node:assert/strict';

import { until } from '../support/patience.mjs';

/**
 * @typedef {object} Driver one browser with one page
 * @property {(url: string) => Promise<void>} open
 * @property {(expression: string) => Promise<any>} evaluate an expression whose value JSON can carry
 * @property {() => Promise<void>} reload
 * @property {(key: string) => Promise<void>} press " ", "Tab", "Shift+Tab"
 * @property {(x: number, y: number) => Promise<void>} click CSS pixels of the page
 * @property {() => Promise<Buffer>} screenshot PNG
 * @property {() => Promise<void>} close
 */

/** At most so many controls are passed on the way to one. */
const most_tabs = 60;

/** In the page: what a reader says of the element that has the focus. */
function focused() {
    const element = /** @type {HTMLInputElement} */ (document.activeElement);
    const by_tag = { BUTTON: 'button', A: 'link', H1: 'heading', H2: 'heading' };
    const by_type = { radio: 'radio', range: 'slider', checkbox: 'checkbox' };
    const role = element.getAttribute('role') ?? by_type[element.type] ?? by_tag[element.tagName] ?? '';
    return `${role} "${element.getAttribute('aria-label') ?? element.textContent}"`;
}

/** In a page without the app: also the copy, which would bring back what localStorage has lost, and move what is on the screen. */
function forget() {
    localStorage.clear();
    const gone = indexedDB.deleteDatabase('hamstretch');
    gone.onsuccess = gone.onblocked = () => { /** @type {any} */ (window).has_forgotten = true; };
}

/** In the page: whether the signs were asked about. */
function click_none() {
    const none = /** @type {HTMLElement | null} */ (document.querySelector('[data-node="signs.none"]'));
    none?.click();
    return none !== null;
}

/** Longer than any session that is played here. */
const at_most_s = 600;

/** Whether there is such an element with such words: an expression of the page. @param {string} selector @param {string} words */
export const there_is = (selector, words) =>
    `[...document.querySelectorAll('#twin :is(${selector})')].some(({ textContent }) => textContent === ${JSON.stringify(words)})`;

/** The app in one page of one engine. */
export class App {
    /** @param {Driver} driver @param {import('./site.mjs').Site} site */
    constructor(driver, site) {
        this.driver = driver;
        this.site = site;
        this.address = site.address;
    }

    /** Opens it as somebody who has never been there. @param {string} query */
    async open(query = '') {
        await this.driver.open(`${this.address}empty.html`);
        await this.driver.evaluate(`(${forget})()`);
        await this.until('nothing is kept', 'window.has_forgotten === true');
        await this.driver.open(`${this.address}${query}`);
        await this.started();
    }

    async reload() {
        await this.driver.reload();
        await this.started();
    }

    async started() {
        await this.until('the start', "document.getElementById('twin')?.hidden === false");
        await this.pass(100);
    }

    /** Waits in the world's time alone. @param {string} what @param {string} expression of the page */
    until(what, expression) {
        return until(what, () => this.driver.evaluate(expression));
    }

    /** Lets so much of the page's time pass, all of it in frames. @param {number} ms */
    pass(ms) {
        return this.driver.evaluate(`test.pass(${ms})`);
    }

    pass_second() {
        return this.driver.evaluate('test.pass_second()');
    }

    /** Plays on, second by second, until something holds. @param {string} what @param {string} expression of the page */
    async play_until(what, expression) {
        for (let second = 0; second < at_most_s; ++second)
            if (await this.driver.evaluate(`${expression} || void test.pass_second()`)) return;
        assert.fail(`${what} did not come within ${at_most_s} seconds`);
    }

    /** @param {string} heading */
    play_until_heading(heading) {
        return this.play_until(`the heading "${heading}"`, there_is('h1, h2', heading));
    }

    /** @param {string} heading */
    heading(heading) {
        return this.until(`the heading "${heading}"`, there_is('h1, h2', heading));
    }

    /** @param {string} name */
    button(name) {
        return this.until(`the button "${name}"`, there_is('button', name));
    }

    /**
     * Waits until the page has got what the driver does, and lets it answer.
     * @param {number} count of keys and buttons let go
     * @param {() => Promise<void>} action
     */
    async input(count, action) {
        const before = await this.driver.evaluate('test.record.input');
        await action();
        await this.until('input that reaches the page', `test.record.input >= ${before + count}`);
        await this.pass(100);
        await this.deny_signs();
    }

    /** Before the very first session: none of the signs. */
    async deny_signs() {
        if (await this.driver.evaluate(`(${click_none})()`)) await this.pass(100);
    }

    /** @param {string} key */
    key(key) {
        return this.input(key.split('+').length, () => this.driver.press(key));
    }

    /** Clicks the control of that name on the canvas, where the twin says that it is. @param {string} name */
    async click(name) {
        await this.button(name);
        const [x, y] = await this.driver.evaluate(`(() => {
            const control = [...document.querySelectorAll('#twin button')].find((b) => b.textContent === ${JSON.stringify(name)});
            const { left, top, width, height } = control.getBoundingClientRect();
            return [left + width / 2, top + height / 2];
        })()`);
        await this.input(1, () => this.driver.click(Math.round(x), Math.round(y)));
    }

    /** Tab, or Shift and Tab, until that is heard: 'button "Start"'. @param {string} what @param {'Tab' | 'Shift+Tab'} [key] */
    async tab_to(what, key = 'Tab') {
        const heard = [];
        for (let i = 0; i < most_tabs; ++i) {
            await this.key(key);
            heard.push(await this.driver.evaluate(`(${focused})()`));
            if (heard.at(-1) === what) return;
        }
        assert.fail(`${key} does not lead to ${what}, only to ${heard.join(', ')}`);
    }

    /** By keys alone. @param {string} what @param {string} [key] */
    async press(what, key = 'Enter') {
        await this.tab_to(what);
        await this.key(key);
    }

    time_left() {
        return this.driver.evaluate("document.querySelector('#twin [role=timer]').textContent");
    }

    async play_whole_session() {
        await this.click('Start');
        await this.play_until_heading('Well done');
    }

    async no_faults() {
        assert.deepEqual(await this.driver.evaluate('test.record.faults'), []);
    }
}
