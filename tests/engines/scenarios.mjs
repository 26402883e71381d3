// What must work in every engine, told once. Only what all three drivers can do is used.

import assert from 'node:assert/strict';

import { PNG } from 'pngjs';

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

const short_dose = '?hold=5&reps=1&rest=3&switch=5&voice=off';
const long_hold = '?hold=30&reps=1&rest=3&switch=5&voice=off';
/** Longer than any session that is played here. */
const at_most_s = 600;

/** Whether there is such an element with such words: an expression of the page. @param {string} selector @param {string} words */
const there_is = (selector, words) =>
    `[...document.querySelectorAll('#twin :is(${selector})')].some(({ textContent }) => textContent === ${JSON.stringify(words)})`;

/** The app in one page of one engine. */
class App {
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
        await until('a canvas that shows more than its ground', async () => colours_of(await app.driver.screenshot()) > 50);
    },

    async 'a whole session by mouse, announced phase by phase for both legs'(app) {
        await app.open(short_dose);
        await app.play_whole_session();
        const announced = await app.driver.evaluate('test.record.announced');
        const phases = ['left', 'right'].flatMap((leg) => ['Lift', 'Pull', 'Hold', 'Lower'].map((phase) => `${phase}, ${leg} leg`));
        // What a slow frame brings together is told together.
        const heard = announced.join(' ').match(/(Lift|Pull|Hold|Lower), (left|right) leg/g);
        assert.deepEqual(heard, phases);
        assert.ok(announced.at(-1).endsWith('Done. The session is finished.'), announced.at(-1));
    },

    async 'Space pauses and resumes'(app) {
        await app.open(long_hold);
        await app.click('Start');
        await app.button('Pause');
        await app.key(' ');
        await app.button('Resume');
        const left = await app.time_left();
        await app.pass(5000);
        assert.equal(await app.time_left(), left);
        await app.key(' ');
        await app.button('Pause');
        await app.pass(2000);
        assert.notEqual(await app.time_left(), left);
    },

    async 'a whole first use by keys alone, with the tree as the only eyes'(app) {
        await app.open('?voice=off');
        await app.press('button "Answer five questions"');
        const answers = [
            ['How tight are the backs of your thighs?', 'radio "Not so tight"', 'ArrowDown'], ['How used are you to stretching?', 'radio "New to it"'],
            ['Is any of these injured, painful or fragile?', 'switch "None of these"'], ['Is your low back rather flat?', 'radio "No, it curves inward"'],
            ['Does any of this apply to you?', 'switch "None of these"'],
        ];
        for (const [question, answer, key = ' '] of answers) {
            await app.heading(question);
            await app.press(answer, key);
            await app.button('Next');
            await app.press('button "Next"');
        }
        await app.heading('Your plan is ready');
        await app.press('button "Back to today"');
        await app.button('Start');

        await app.press('button "Start"');
        await app.heading('Get ready');
        await app.key(' ');
        await app.button('Resume');
        const left = await app.time_left();
        await app.key(' ');
        await app.button('Pause');
        await app.pass(2000);
        assert.notEqual(await app.time_left(), left);
        await app.play_until_heading('How strong was the stretch?');
        await app.press('button "Mild: 3"');
        await app.heading('Any pain?');
        await app.press('button "No pain"');
        await app.heading('Next time');
        await app.press('button "Back to today"');
        await app.heading('Today');
        await app.tab_to('tab "Today"', 'Shift+Tab');
        for (const heading of ['Your plan', 'History']) {
            await app.key('ArrowRight');
            await app.heading(heading);
        }
        await app.until('the session', "[...document.querySelectorAll('#twin li')].some((item) => /Left (\\d+) of \\1 s, right \\1 of \\1 s/.test(item.textContent))");

        await app.tab_to('tab "History"', 'Shift+Tab');
        await app.key('ArrowLeft');
        await app.heading('Your plan');
        await app.press('radio "Knee bent"', 'ArrowRight');
        await app.until('the other choice', "document.activeElement.getAttribute('aria-label') === 'Long' && document.activeElement.checked");
        await app.press('slider "Hold"', 'Home');
        await app.until('the shortest hold', "document.activeElement.getAttribute('aria-valuetext') === '5 seconds'");
    },

    async 'after a reload the history shows the session'(app) {
        await app.open(short_dose);
        await app.play_whole_session();
        await app.reload();
        await app.click('History');
        await app.until('the session', "[...document.querySelectorAll('#twin li')].some((item) => /5 of 5 s/.test(item.textContent))");
        const item = await app.driver.evaluate("document.querySelector('#twin').textContent");
        assert.match(item, /Left 5 of 5 s, right 5 of 5 s/);
    },

    async 'without the server it opens again, and a whole session is kept'(app) {
        await app.open(short_dose);
        await app.driver.evaluate("void navigator.serviceWorker.ready.then(() => { test.has_copy = true; })");
        await app.until('the copy for times without a network', 'test.has_copy === true');
        app.site.be_away(true);
        try {
            await app.reload();
            await app.play_whole_session();
            await app.reload();
            await app.click('History');
            await app.until('the session', "[...document.querySelectorAll('#twin li')].some((item) => /5 of 5 s/.test(item.textContent))");
            await app.no_faults();
        } finally {
            app.site.be_away(false);
        }
    },

    async '"It hurts" during a hold lowers the leg and ends the session'(app) {
        await app.open(long_hold);
        await app.click('Start');
        await app.play_until_heading('Hold');
        await app.click('It hurts');
        await app.heading('Lower');
        await app.play_until('the end', there_is('button', 'Back to today'));
    },
};

/** The same stories for each engine; a page that logged an error or broke its policy has failed. */
export const scenarios = Object.entries(stories).map(([name, story]) => ({
    name,
    /** @param {Driver} driver @param {import('./site.mjs').Site} site */
    async run(driver, site) {
        const app = new App(driver, site);
        await story(app);
        await app.no_faults();
    },
}));
