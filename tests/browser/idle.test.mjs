// Drawing on demand: nothing is drawn while nothing moves, and GL is never asked a question.

import assert from 'node:assert/strict';
import { isDeepStrictEqual } from 'node:util';

import { open_app, test, with_browser } from './browser.mjs';

with_browser({ draws: true });

/** Counts animation frames, draw calls and questions to GL in the page. @param {import('playwright-core').Page} page */
function count_calls(page) {
    return page.addInitScript(() => {
        const counts = { frames: 0, draws: 0, gets: 0, calls: 0 };
        Object.assign(window, { counts });
        const ask = window.requestAnimationFrame.bind(window);
        window.requestAnimationFrame = (action) => { counts.frames += 1; return ask(action); };
        const gl = WebGL2RenderingContext.prototype;
        for (const name of Object.getOwnPropertyNames(gl)) {
            const property = Object.getOwnPropertyDescriptor(gl, name);
            if (typeof property?.value !== 'function') continue;
            const call = property.value;
            gl[name] = function (...given) {
                counts.calls += 1;
                if (name.startsWith('draw')) counts.draws += 1;
                if (name.startsWith('get') || name.startsWith('is') || name === 'readPixels') counts.gets += 1;
                return call.apply(this, given);
            };
        }
    });
}

const counts = (app) => app.page.evaluate(() => ({ .../** @type {any} */ (window).counts }));
const reset = (app) => app.page.evaluate(() => Object.assign(/** @type {any} */ (window).counts, { frames: 0, draws: 0, gets: 0, calls: 0 }));
const nothing = { frames: 0, draws: 0, gets: 0, calls: 0 };

/** Three seconds of the page's time go by in which nothing is asked for; what the world still brings may spoil a few tries. @param {string} where */
async function is_at_rest(app, where) {
    let last = null;
    for (let i = 0; i < 10; ++i) {
        await reset(app);
        await app.pass(3000);
        last = await counts(app);
        if (isDeepStrictEqual(last, nothing)) return;
    }
    assert.deepEqual(last, nothing, where);
}

test('Today and a paused session ask for no frame and draw nothing', async () => {
    const app = await open_app({ prepare: count_calls });
    await is_at_rest(app, 'on Today');
    await app.press('button', 'Start');
    await app.press('button', 'Pause');
    await is_at_rest(app, 'paused');
    await app.close();
});

test('a step of the stretch draws while its figure moves, and nothing afterwards', async () => {
    const app = await open_app({ query: '?tab=learn&section=steps-3', prepare: count_calls });
    await reset(app);
    await app.pass(1000);
    assert.ok((await counts(app)).draws > 5);
    await app.pass(5000);
    await is_at_rest(app, 'at the end of the step');
    await app.press('button', 'Next step');
    await app.pass(6000);
    await is_at_rest(app, 'at the end of the next one');
    await app.close();
});

test('the finish asks its first question by itself, and then draws nothing', async () => {
    const app = await open_app({ query: '?hold=5&reps=1&rest=3&switch=5', prepare: count_calls });
    await app.press('button', 'Start');
    await app.play_until('Well done', 90);
    assert.equal(await app.by_role('button', 'Mild: 3').count(), 0);
    await app.pass(3000);
    assert.equal(await app.by_role('button', 'Mild: 3').count(), 1);
    assert.equal(await app.by_role('heading', 'Well done').count(), 0);
    await is_at_rest(app, 'on the finish');
    await app.close();
});

test('one movement of the mouse costs at most three frames', async () => {
    const app = await open_app({ prepare: count_calls });
    await is_at_rest(app, 'on Today');
    await app.page.mouse.move(200, 300);
    await app.pass(1000);
    const { frames } = await counts(app);
    assert.ok(frames >= 1 && frames <= 3, `${frames} frames`);
    await app.close();
});

test('while the leg moves, a frame takes few calls and asks GL nothing', async () => {
    const app = await open_app({ query: '?hold=5', prepare: count_calls });
    await app.press('button', 'Start');
    await app.press('button', 'Next phase');
    await app.pass(1500);
    await reset(app);
    await app.pass(1500);
    const { frames, draws, gets, calls } = await counts(app);
    assert.ok(frames > 5, `${frames} frames`);
    assert.equal(gets, 0);
    assert.ok(draws / frames <= 4, `${draws / frames} draw calls a frame`);
    assert.ok(calls / frames <= 20, `${calls / frames} calls a frame`);
    await app.close();
});

const hide = (app, /** @type {boolean} */ is_hidden) => app.page.evaluate((hidden) => {
    Object.defineProperty(document, 'hidden', { configurable: true, get: () => hidden });
    Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => (hidden ? 'hidden' : 'visible') });
    document.dispatchEvent(new Event('visibilitychange'));
}, is_hidden);

test('a hidden page draws nothing and loses no time', async () => {
    const app = await open_app({ prepare: count_calls, query: '?hold=5&reps=1' });
    await app.press('button', 'Start');
    await hide(app, true);
    await reset(app);
    await app.pass_seconds(22);
    assert.deepEqual(await counts(app), nothing);
    const { announced } = await app.record();
    assert.deepEqual(announced.map((words) => words.split('. ')[0]), ['Get ready, left leg, 20 seconds', 'Lift, left leg, repetition 1 of 1, 6 seconds']);
    await hide(app, false);
    await app.pass(100);
    assert.equal(await app.by_role('heading', 'Lift').count(), 1);
    await app.close();
});

test('Today turns to the next day by itself, and in a tab that slept over midnight as soon as it is seen', async () => {
    const app = await open_app({ query: '?hold=5&reps=1&rest=3&switch=5' });
    await app.press('button', 'Start');
    await app.play_until('Well done', 90);
    await app.press('button', 'Back to today');
    assert.equal(await app.text('today.done'), 'Done for today.');
    await app.page.clock.fastForward('16:00:00');
    await app.pass(100);
    assert.equal(await app.text('today.done'), 'Ready when you are.');
    await app.press('button', 'Start');
    await app.play_until('Well done', 90);
    await app.press('button', 'Back to today');
    await hide(app, true);
    await app.page.clock.setSystemTime(new Date('2026-11-25T06:00:00Z')); // no timer runs in sleep
    await hide(app, false);
    await app.pass(100);
    assert.equal(await app.text('today.done'), 'Ready when you are.');
    await app.close();
});

test('with less movement wanted a playing session draws with the seconds, not in between', async () => {
    const app = await open_app({
        prepare: async (page) => {
            await page.emulateMedia({ reducedMotion: 'reduce' });
            await count_calls(page);
        },
    });
    await app.press('button', 'Start');
    await app.pass(1500);
    await reset(app);
    const before = await app.text('time_left');
    await app.pass(3000);
    const { frames } = await counts(app);
    assert.ok(frames >= 2 && frames <= 8, `${frames} frames in 3 s`);
    assert.notEqual(await app.text('time_left'), before);
    await app.close();
});

test('with less movement wanted one pose fades into the next in a third of a second, then all is still', async () => {
    const app = await open_app({ context: { reducedMotion: 'reduce' }, prepare: count_calls });
    await app.press('button', 'Start');
    await app.pass(19_000);
    const place = await app.page.locator('[data-node="figure"]').boundingBox();
    const picture = async () => (await app.page.screenshot({ clip: place ?? undefined })).toString('base64');
    const before = await picture();
    await app.play_until('Lift', 5);
    await app.pass(120);
    const between = await picture();
    await app.pass(400);
    const after = await picture();
    assert.notEqual(between, before);
    assert.notEqual(between, after);
    await reset(app);
    await app.pass(3000);
    assert.equal(await picture(), after);
    const { frames } = await counts(app);
    assert.ok(frames >= 2 && frames <= 8, `${frames} frames in 3 s`);
    await app.close();
});
