// Fault 33: two tabs of one browser play 400 sessions each, at once. In the page an hour passes in a second.

import assert from 'node:assert/strict';

import { hang_guard_ms, until } from '../support/patience.mjs';
import { shared, test, with_browser } from './browser.mjs';

with_browser();

const each = 400;

/**
 * Runs in the page: its clocks and timers go faster, and a frame comes as soon as the one before is done. Nothing is
 * drawn: two tabs that do would have a slow machine draw for minutes what nobody looks at. Short waits are for the
 * browser, such as that for what another tab has just written, and the browser is not hurried.
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
    window.requestAnimationFrame = (frame) => set(() => frame(performance.now()), 0);
    window.cancelAnimationFrame = (id) => clearTimeout(id);
    WebGL2RenderingContext.prototype.drawElements = () => {};
    const RealDate = Date;
    window.Date = /** @type {any} */ (class extends RealDate {
        constructor(/** @type {[any]} */ ...args) {
            if (args.length > 0) super(...args);
            else super(Date.now());
        }
    });
}

/** Runs in the page: window.written holds the key of every session that this tab has kept. */
function note_what_is_written() {
    const written = new Set();
    Object.assign(window, { written });
    const { setItem } = Storage.prototype;
    Storage.prototype.setItem = function (key, value) {
        if (key.startsWith('hamstretch:session:')) written.add(key);
        return setItem.call(this, key, value);
    };
}

/**
 * Runs in the page: plays at least so many sessions by the accessible controls, and tells how many. As a person does, it
 * presses again what did not answer: in so hurried a time a question about the other tab's session may come and go under
 * the finger, and a whole session between two looks at the screen.
 * @param {number} count
 */
async function play(count) {
    const { written } = /** @type {any} */ (window);
    const control = (id) => /** @type {any} */ (document.querySelector(`[data-node="${id}"]`));
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    for (; written.size < count; await frame()) (control('finish.close') ?? control('signs.none') ?? control('start'))?.click();
    while (!control('start')) {
        control('finish.close')?.click();
        await frame();
    }
    return written.size;
}

test('fault 33: two tabs that save 400 sessions each end with 800: none is lost', { timeout: 2 * hang_guard_ms }, async () => {
    const context = await shared.browser.newContext({ viewport: { width: 320, height: 320 } });
    await context.addInitScript(hurry);
    await context.addInitScript(note_what_is_written);
    const tabs = await Promise.all([0, 1].map(async () => {
        const page = await context.newPage();
        await page.goto(`${shared.address}?hold=5&reps=1&rest=3&switch=5&voice=off&sound=off`);
        await page.waitForSelector('[data-node="start"]', { state: 'attached' });
        return page;
    }));
    const written = await Promise.all(tabs.map((page) => page.evaluate(play, each)));
    const all = written[0] + written[1];
    assert.ok(Math.min(...written) >= each, `${written}`);
    const kept = () => tabs[0].evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('hamstretch:session:')).length);
    await until(`${all} sessions`, async () => await kept() >= all);
    assert.equal(await kept(), all);
    const running = await tabs[0].evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('hamstretch:running:')));
    assert.deepEqual(running, []);
    await context.close();
});
