// What must work in every engine, told once. Only what all three drivers can do is used.

import assert from 'node:assert/strict';

import { PNG } from 'pngjs';

import { until } from './until.mjs';

/**
 * @typedef {object} Driver one browser with one page
 * @property {(url: string) => Promise<void>} open
 * @property {(expression: string) => Promise<any>} evaluate an expression whose value JSON can carry
 * @property {() => Promise<void>} reload
 * @property {(key: string) => Promise<void>} press
 * @property {(x: number, y: number) => Promise<void>} click CSS pixels of the page
 * @property {() => Promise<Buffer>} screenshot PNG
 * @property {() => Promise<void>} close
 */

const short_dose = '?hold=5&reps=1&rest=3&switch=5&voice=off';
const long_hold = '?hold=30&reps=1&rest=3&switch=5&voice=off';
const fast = 40;
const slow = 10;

/** The app in one page of one engine. */
class App {
    /** @param {Driver} driver @param {string} address */
    constructor(driver, address) {
        this.driver = driver;
        this.address = address;
    }

    /** Opens it as somebody who has never been there. @param {string} query */
    async open(query = '') {
        await this.driver.open(`${this.address}empty.html`);
        await this.driver.evaluate('localStorage.clear()');
        await this.driver.open(`${this.address}${query}`);
        await this.started();
    }

    async reload() {
        await this.driver.reload();
        await this.started();
    }

    started() {
        return this.until('the first frame', "!document.documentElement.classList.contains('is-loading')");
    }

    /** @param {string} what @param {string} expression of the page */
    until(what, expression) {
        return until(what, () => this.driver.evaluate(expression));
    }

    /** @param {number} speed */
    hurry(speed) {
        return this.driver.evaluate(`void test.set_speed(${speed})`);
    }

    /** @param {string} heading */
    heading(heading) {
        return this.until(`the heading "${heading}"`, `[...document.querySelectorAll('#twin h1, #twin h2')].some((h) => h.textContent === ${JSON.stringify(heading)})`);
    }

    /** @param {string} name */
    button(name) {
        return this.until(`the button "${name}"`, `[...document.querySelectorAll('#twin button')].some((b) => b.textContent === ${JSON.stringify(name)})`);
    }

    /** Clicks the control of that name on the canvas, where the twin says that it is. @param {string} name */
    async click(name) {
        await this.button(name);
        const [x, y] = await this.driver.evaluate(`(() => {
            const control = [...document.querySelectorAll('#twin button')].find((b) => b.textContent === ${JSON.stringify(name)});
            const { left, top, width, height } = control.getBoundingClientRect();
            return [left + width / 2, top + height / 2];
        })()`);
        await this.driver.click(Math.round(x), Math.round(y));
    }

    time_left() {
        return this.driver.evaluate("document.querySelector('#twin [role=timer]').textContent");
    }

    /** Lets the page's own clock go on by so much. @param {number} ms */
    async pass(ms) {
        const end = await this.driver.evaluate('performance.now()') + ms;
        await this.until(`${ms} ms later`, `performance.now() > ${end}`);
    }

    async play_whole_session() {
        await this.hurry(fast);
        await this.click('Start');
        await this.heading('Well done');
    }

    async no_faults() {
        assert.deepEqual(await this.driver.evaluate('test.record.faults'), []);
    }
}

/** @param {Buffer} png */
function colours_of(png) {
    const { data } = PNG.sync.read(png);
    const colours = new Set();
    for (let i = 0; i < data.length; i += 4) colours.add(data.readUInt32BE(i));
    return colours.size;
}

/** @type {Record<string, (app: App) => Promise<void>>} */
const stories = {
    async 'the app starts and draws'(app) {
        await app.open();
        await app.button('Start');
        assert.ok(colours_of(await app.driver.screenshot()) > 50, 'the canvas shows more than its ground');
    },

    async 'a whole session by mouse, announced phase by phase for both legs'(app) {
        await app.open(short_dose);
        await app.play_whole_session();
        const announced = await app.driver.evaluate('test.record.announced');
        const phases = ['left', 'right'].flatMap((leg) => ['Lift', 'Pull', 'Hold', 'Lower'].map((phase) => `${phase}, ${leg} leg`));
        const heard = announced.map((text) => text.split(',').slice(0, 2).join(',')).filter((text) => phases.includes(text));
        assert.deepEqual(heard, phases);
        assert.equal(announced.at(-1), 'Done. The session is finished.');
    },

    async 'Space pauses and resumes'(app) {
        await app.open(short_dose);
        await app.hurry(slow);
        await app.click('Start');
        await app.button('Pause');
        await app.driver.press(' ');
        await app.button('Resume');
        const left = await app.time_left();
        await app.pass(5000);
        assert.equal(await app.time_left(), left);
        await app.driver.press(' ');
        await app.button('Pause');
        await app.until('time goes on', `document.querySelector('#twin [role=timer]').textContent !== ${JSON.stringify(left)}`);
    },

    async 'after a reload the history shows the session'(app) {
        await app.open(short_dose);
        await app.play_whole_session();
        await app.reload();
        await app.click('History');
        await app.until('the session', "document.querySelectorAll('#twin li').length === 1");
        const item = await app.driver.evaluate("document.querySelector('#twin li').textContent");
        assert.match(item, /Left 5 of 5 s, right 5 of 5 s/);
    },

    async '"It hurts" during a hold lowers the leg and ends the session'(app) {
        await app.open(long_hold);
        await app.hurry(slow);
        await app.click('Start');
        await app.heading('Hold');
        await app.click('It hurts');
        await app.heading('Lower');
        await app.hurry(fast);
        await app.button('Back to today');
    },
};

/** The same stories for each engine; a page that logged an error or broke its policy has failed. */
export const scenarios = Object.entries(stories).map(([name, story]) => ({
    name,
    /** @param {Driver} driver @param {string} address */
    async run(driver, address) {
        const app = new App(driver, address);
        await story(app);
        await app.no_faults();
    },
}));
