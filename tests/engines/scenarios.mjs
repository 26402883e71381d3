// What must work in every engine, told once. Only what all three drivers can do is used.

import assert from 'node:assert/strict';

import { PNG } from 'pngjs';

import { until } from '../support/patience.mjs';
import { App, there_is } from './app.mjs';

/** @typedef {import('./app.mjs').Driver} Driver */

const short_dose = '?hold=5&reps=1&rest=3&switch=5&voice=off';
const long_hold = '?hold=30&reps=1&rest=3&switch=5&voice=off';

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
        assert.match(announced.at(-1), /Done\. The session is finished\.$/);
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

    async 'a picture turned for a head on its side fills the window, and is pressed where it is seen'(app) {
        await app.open(long_hold);
        await app.click('Start');
        const fills = async (/** @type {string} */ width, /** @type {string} */ height) => app.driver.evaluate(`(() => {
            const canvas = document.getElementById('canvas'), box = canvas.getBoundingClientRect();
            return Math.abs(canvas.offsetWidth - ${width}) <= 1 && Math.abs(canvas.offsetHeight - ${height}) <= 1 &&
                Math.abs(box.left) < 1 && Math.abs(box.top) < 1 && Math.abs(box.width - innerWidth) < 1 && Math.abs(box.height - innerHeight) < 1;
        })()`);
        for (const side of ['right', 'left']) {
            await app.click('Turn for me');
            assert.equal(await app.driver.evaluate('document.documentElement.dataset.turn'), `head_on_${side}`);
            assert.ok(await fills('innerHeight', 'innerWidth'), `turned to the ${side} it fills the window`);
            await app.click('Pause');
            await app.click('Resume');
        }
        await app.click('Turn for me');
        assert.ok(await fills('innerWidth', 'innerHeight'), 'upright it fills the window');
        await app.click('Pause');
        await app.button('Resume');
    },

    async 'a whole first use by keys alone, with the tree as the only eyes'(app) {
        await app.open('?voice=off');
        await app.press('button "Answer five questions"');
        const answers = [
            ['How tight are the backs of your thighs?', 'radio "Not so tight"', 'ArrowDown'], ['How used are you to stretching?', 'radio "New to it"'],
            ['Do any of these hurt, or need care?', 'switch "None of these"'], ['Is your low back rather flat?', 'radio "No, it curves inward"'],
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
        await app.heading('Any pain, tingling or numbness?');
        await app.press('button "No pain"');
        await app.heading('Next time');
        await app.press('button "Back to today"');
        await app.heading('Today');
        await app.tab_to('tab "Today"', 'Shift+Tab');
        for (const heading of ['Your plan', 'Learn', 'History']) {
            await app.key('ArrowRight');
            await app.heading(heading);
        }
        await app.until('the session', "[...document.querySelectorAll('#twin li')].some((item) => /Left (\\d+) of \\1\u00a0s, right \\1 of \\1\u00a0s/.test(item.textContent))");

        await app.key('Tab'); // so that the way back stays in the page: in Firefox a button of a window without the focus is pressed by no key
        await app.tab_to('tab "History"', 'Shift+Tab');
        for (const heading of ['Learn', 'Your plan']) {
            await app.key('ArrowLeft');
            await app.heading(heading);
        }
        await app.press('button "Set it yourself"');
        await app.until('what was folded', "document.querySelector('[aria-label=\"Knee bent\"]') !== null");
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
        await app.until('the session', "[...document.querySelectorAll('#twin li')].some((item) => /5 of 5\\ss/.test(item.textContent))");
        const item = await app.driver.evaluate("document.querySelector('#twin').textContent");
        assert.match(item, /Left 5 of 5\u00a0s, right 5 of 5\u00a0s/);
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
            await app.until('the session', "[...document.querySelectorAll('#twin li')].some((item) => /5 of 5\\ss/.test(item.textContent))");
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
