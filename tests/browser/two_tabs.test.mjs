// Fault 33: two tabs of one browser play 400 sessions each, at once. In the page an hour passes in a second.

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { shared, with_browser } from './browser.mjs';

with_browser();

const each = 400;

/**
 * Runs in the page: its clocks and timers go faster. Short waits are for the browser, such as that for what another tab
 * has just written, and the browser is not hurried.
 */
function hurry() {
    const times = 4000;
    const of_the_browser_ms = 100;
    const now = performance.now.bind(performance);
    const wall = Date.now();
    performance.now = () => now() * times;
    Date.now = () => wall + Math.floor(now() * times);
    const set = window.setTimeout;
    window.setTimeout = /** @type {any} */ ((action, ms = 0) => set(action, ms > of_the_browser_ms ? ms / times : ms));
    const RealDate = Date;
    window.Date = /** @type {any} */ (class extends RealDate {
        constructor(...args) {
            if (args.length > 0) super(...args);
            else super(Date.now());
        }
    });
}

/**
 * Runs in the page: plays so many sessions by the accessible controls. As a person does, it presses again what did not
 * answer: in so hurried a time a question about the other tab's session may come and go under the finger. It waits before
 * it does, as a second press that comes when the session is over already begins another one.
 * @param {number} count
 */
async function play(count) {
    const frames_to_answer = 60;
    const control = (id) => document.querySelector(`[data-node="${id}"]`);
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    for (let i = 0; i < count; ++i) {
        for (let waited = 0; !control('finish.close'); await frame(), ++waited)
            if (waited % frames_to_answer === 0) control('start')?.click();
        for (; control('finish.close'); await frame()) control('finish.close').click();
    }
}

test('fault 33: two tabs that save 400 sessions each end with 800', { timeout: 180_000 }, async () => {
    const context = await shared.browser.newContext({ viewport: { width: 320, height: 320 } });
    await context.addInitScript(hurry);
    const tabs = await Promise.all([0, 1].map(async () => {
        const page = await context.newPage();
        await page.goto(`${shared.address}?hold=5&reps=1&rest=3&switch=5&voice=off&sound=off`);
        await page.waitForSelector('[data-node="start"]', { state: 'attached' });
        return page;
    }));
    await Promise.all(tabs.map((page) => page.evaluate(play, each)));
    const kept = () => tabs[0].evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('hamstretch:session:')).length);
    const deadline = Date.now() + 5000;
    while (await kept() < 2 * each && Date.now() < deadline) await new Promise((resolve) => setTimeout(resolve, 50));
    assert.equal(await kept(), 2 * each);
    const running = await tabs[0].evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('hamstretch:running:')));
    assert.deepEqual(running, []);
    await context.close();
});
