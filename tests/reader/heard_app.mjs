// The app as it is heard: whatever is done to it is written down with what the reader said of it.

import assert from 'node:assert/strict';

import { App } from '../engines/app.mjs';
import { until } from '../support/patience.mjs';

/** For the page: a place whose words, once spoken, tell that all before them is. */
export const marker = '<p id="marker" aria-live="polite"></p>';

const frame_ms = 50;

/** Of the page: the name of what has the focus, as the twin gives it. */
const focused_name = `(() => {
    const element = document.activeElement;
    return element.dataset.node ? element.getAttribute('aria-label') ?? element.textContent : '';
})()`;

const squeezed = (/** @type {string} */ words) => words.replace(/[^\p{L}\p{N}]+/gu, ' ').trim();

export class HeardApp extends App {
    /** @param {import('../engines/app.mjs').Driver} driver @param {import('../engines/site.mjs').Site} site @param {import('./reader.mjs').Reader} reader */
    constructor(driver, site, reader) {
        super(driver, site);
        this.reader = reader;
        /** @type {string[]} */
        this.log = [];
        this.marks = 0;
        this.lines_before = 0;
    }

    /** @private Everything said until these words were. @param {string} last @returns {Promise<string[]>} */
    async said_until(last) {
        const said = await until(`the reader that says "${last}"`, async () => {
            const lines = (await this.reader.said()).slice(this.lines_before);
            return lines.some((line) => squeezed(line) === squeezed(last)) && lines;
        });
        this.lines_before += said.length;
        return said.filter((line) => squeezed(line) !== squeezed(last));
    }

    /** Opens the page; what is said of that is the browser's. @override @param {string} query */
    async open(query = '') {
        await super.open(query);
        await this.hear('open', async () => {});
        this.log = [];
    }

    /** What is done, and what is said of it. @param {string} what @param {() => Promise<unknown>} action @returns {Promise<string[]>} */
    async hear(what, action) {
        await action();
        const mark = `Mark ${++this.marks}.`;
        await this.driver.evaluate(`void (document.getElementById('marker').textContent = ${JSON.stringify(mark)})`);
        const said = await this.said_until(mark);
        this.note(what, said);
        return said;
    }

    /** @private @param {string} what @param {string[]} said */
    note(what, said) {
        this.log.push(`> ${what}`, ...said.map((line) => `  ${line}`));
    }

    /** Frame by frame, each shown: what two of them change is not told at once. @override @param {number} ms */
    async pass(ms) {
        for (let passed = 0; passed < ms; passed += frame_ms) await this.driver.evaluate(`test.pass(${frame_ms}), test.shown()`);
    }

    announced() {
        return this.driver.evaluate('test.record.announced.splice(0).filter((words) => words)');
    }

    /** Every stop speaks: what gets the focus is named. @override @param {string} key */
    async key(key) {
        const before = await this.driver.evaluate(focused_name);
        const said = await this.hear(key, () => super.key(key));
        const after = await this.driver.evaluate(focused_name);
        if (after && after !== before) assert.ok(squeezed(said.join(' ')).includes(squeezed(after)), `"${after}" has the focus, said is "${said.join(' ')}"`);
    }

    /** Plays on, while a voice says each thing to its end; nothing is said but what the app announces. @override @param {string} what @param {string} expression of the page */
    async play_until(what, expression) {
        await this.announced();
        while (!await this.driver.evaluate(expression)) {
            await this.pass_second();
            const announced = await this.announced();
            if (announced.length === 0) continue;
            const said = await this.hear('…', async () => {});
            assert.equal(squeezed(said.join(' ')), squeezed(announced.join(' ')));
        }
    }
}
