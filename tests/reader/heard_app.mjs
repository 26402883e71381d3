// The app as it is heard: whatever is done to it is written down with what the reader said of it.

import assert from 'node:assert/strict';

import { App } from '../engines/app.mjs';
import { until } from '../support/patience.mjs';

/** For the page: a place whose words, once spoken, tell that all before them is. */
export const marker = '<p id="marker" aria-live="polite"></p>';

const frame_ms = 50;

/** Of the page: which node of the twin has the focus, and its name. */
const focused = `(() => {
    const { dataset, ariaLabel, textContent } = document.activeElement;
    return { id: dataset.node ?? '', name: dataset.node ? ariaLabel ?? textContent : '' };
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

    /**
     * What is done, and what is said of it: what is announced first, as the reader chooses between that and what has the focus.
     * @param {string} what @param {() => Promise<unknown>} action @returns {Promise<{said: string[], announced: string[]}>}
     */
    async hear(what, action) {
        await action();
        await this.driver.evaluate('test.shown()');
        const mark = `Mark ${++this.marks}.`;
        await this.driver.evaluate(`void (document.getElementById('marker').textContent = ${JSON.stringify(mark)})`);
        const lines = await this.said_until(mark);
        const announced = await this.announced();
        const is_announced = (/** @type {string} */ line) => announced.some((words) => squeezed(words) === squeezed(line));
        const said = [...lines.filter(is_announced), ...lines.filter((line) => !is_announced(line))];
        this.log.push(`> ${what}`, ...said.map((line) => `  ${line}`));
        return { said, announced };
    }

    /** Frame by frame, each shown: what two of them change is not told at once. @override @param {number} ms */
    async pass(ms) {
        for (let passed = 0; passed < ms; passed += frame_ms) await this.driver.evaluate(`test.pass(${frame_ms}), test.shown()`);
    }

    /** @private @returns {Promise<string[]>} since it was asked last */
    announced() {
        return this.driver.evaluate('test.record.announced.splice(0).filter((words) => words)');
    }

    /** Every stop speaks: what gets the focus is named. @override @param {string} key */
    async key(key) {
        const before = await this.driver.evaluate(focused);
        const { said } = await this.hear(key, () => super.key(key));
        const { id, name } = await this.driver.evaluate(focused);
        const is_said = squeezed(said.join(' ')).includes(squeezed(name));
        assert.ok(id === before.id || is_said, `"${name}" has the focus, said is "${said.join(' ')}"`);
    }

    /** Plays on, while a voice says each thing to its end; nothing is said but what the app announces. @override @param {string} what @param {string} expression of the page */
    async play_until(what, expression) {
        for (let is_there = false; !is_there;) {
            is_there = await this.driver.evaluate(play_on(expression));
            const { said, announced } = await this.hear('…', async () => {});
            // The new screen, once it is there, begins with its heading.
            assert.deepEqual((is_there ? said.slice(0, announced.length) : said).map(squeezed), announced.map(squeezed), what);
        }
    }
}

/** In the page: second by second, each shown, until something is announced. @param {string} there */
function play_on(there) {
    return `(async () => {
        for (let second = 0; second < 600; ++second) {
            test.pass_second();
            await test.shown();
            if (${there}) return true;
            if (test.record.announced.some((words) => words)) return false;
        }
        throw new Error('nothing is announced any more');
    })()`;
}
