// Without WebGL2 the twin is the page: everything works, everything is seen, nothing is drawn.

import assert from 'node:assert/strict';

import { axe_violations, open_app, tab_to, test, with_browser } from './browser.mjs';
import { broken_words, covered_by_tabs, open_plain, out_of_sight, overflowing, set_own_text_size, without_webgl } from './plain_page.mjs';
import { short_dose, walk_everything } from './walk.mjs';

with_browser();

/** Before the page loads: a canvas that is no more than an element. @param {import('playwright-core').Page} page */
const without_canvas = (page) => page.addInitScript(() => {
    delete (/** @type {any} */ (HTMLCanvasElement.prototype).getContext);
});

/** The picture's outlines, to tell one pose from another. */
const figure = (app) => app.page.evaluate(() =>
    [...document.querySelectorAll('[data-node="figure"] svg :is(path, circle)')].map((shape) => shape.outerHTML).join());

/** Walks every screen and the states of a session by roles and keys. @param {(app: any, where: string) => Promise<void>} look */
async function walk(app, look) {
    for (const tab of ['Plan', 'Learn', 'History', 'Settings', 'Today']) {
        await app.press('tab', tab);
        await look(app, tab);
    }
    await app.press('button', 'Start');
    for (const heading of ['Get ready', 'Lift', 'Pull', 'Hold', 'Lower', 'Switch legs']) {
        await app.play_until(heading, 30);
        await look(app, heading);
    }
    await app.press('button', 'End session');
    await look(app, 'the question to end');
    await app.press('button', 'Keep going');
    await app.play_until('Well done', 90);
    await look(app, 'the end');
    await app.press('button', 'Back to today');
    await app.press('tab', 'History');
    await look(app, 'History with a session');
}

const small_phone = { width: 320, height: 568 };
const on_its_side = { width: 568, height: 320 };
const phone = { width: 390, height: 844 };

test('on any screen, in any state axe finds nothing; at twice the browser\'s text nothing sticks out, no word is broken', async () => {
    const wrong = [];
    await walk_everything(async (app, where) => {
        for (const fault of await axe_violations(app)) wrong.push(`${where}: ${fault}`);
        for (const window of [small_phone, on_its_side]) {
            await app.resize(window, { text: 'twice' });
            for (const fault of [...await overflowing(app), ...await broken_words(app)]) wrong.push(`${where} at ${window.width}: ${fault}`);
        }
        await app.resize(phone);
    }, { prepare: without_webgl });
    assert.deepEqual(wrong, []);
});

test('in a hold "It hurts", Pause, End and the time left are in sight, whatever window and size of text', async () => {
    const wrong = [];
    const app = await open_plain({ query: '?hold=30&reps=1&rest=3&switch=5' });
    for (const own of [100, 150, 200]) {
        await set_own_text_size(app, own);
        await app.press('tab', 'Today');
        await app.press('button', 'Start');
        await app.play_until('Hold', 60);
        for (const window of [small_phone, on_its_side, phone, { width: 360, height: 640 }, { width: 667, height: 375 }, { width: 844, height: 390 }])
            for (const text of /** @type {const} */ (['usual', 'half as much again', 'twice'])) {
                await app.resize(window, { text });
                for (const fault of [...await out_of_sight(app), ...await overflowing(app), ...await broken_words(app)])
                    wrong.push(`${window.width}x${window.height}, ${own} %, ${text}: ${fault}`);
            }
        await app.resize(phone);
        await app.press('button', 'End session');
        await app.by_role('dialog').getByRole('button', { name: 'End session' }).dispatchEvent('click');
        await app.press('button', 'Back to today');
    }
    assert.deepEqual(wrong, []);
    await app.close();
});

test('the bar of tabs is a row, and leaves the window to the page where it would cover much', async () => {
    const app = await open_plain();
    await app.press('tab', 'Settings');
    for (const window of [small_phone, on_its_side, phone, { width: 1280, height: 800 }])
        for (const text of /** @type {const} */ (['usual', 'twice'])) {
            await app.resize(window, { text });
            const share = await covered_by_tabs(app);
            assert.ok(share < 0.15, `${share} of ${window.width}x${window.height}, ${text}`);
        }
    await app.close();
});

test('the two sizes of text together make letters no more than twice as large', async () => {
    const app = await open_plain({ context: { viewport: small_phone } });
    const size = () => app.page.evaluate(() => Number.parseFloat(getComputedStyle(/** @type {Element} */ (document.getElementById('twin'))).fontSize));
    assert.equal(await size(), 17);
    await app.resize(small_phone, { text: 'twice' });
    assert.equal(await size(), 34);
    await set_own_text_size(app, 200);
    assert.equal(await size(), 34);
    await app.resize(small_phone);
    assert.equal(await size(), 34);
    await app.close();
});

test('axe finds nothing in any phase; in every theme words stand out from what they are on; in larger windows too nothing sticks out or is cut', async () => {
    for (const theme of ['light', 'dark', 'contrast']) {
        const app = await open_plain({ query: `${short_dose}&theme=${theme}&aid=rope` });
        assert.equal(await app.page.evaluate(() => document.documentElement.dataset.palette), theme);
        await walk(app, async (_, where) => {
            // A theme changes colours and nothing else.
            assert.deepEqual(await axe_violations(app, theme === 'light' ? undefined : ['color-contrast']), [], `axe on ${where}, ${theme}`);
            if (theme !== 'light') return;
            for (const viewport of [phone, { width: 844, height: 390 }, { width: 1440, height: 900 }, phone]) {
                await app.resize(viewport);
                assert.deepEqual(await overflowing(app), [], `${where} at ${viewport.width}`);
            }
        });
        await app.close();
    }
});

test('a whole session by keyboard alone, spoken, timed, announced and kept', async () => {
    const app = await open_plain();
    await tab_to(app, 'Today');
    await tab_to(app, 'Start');
    await app.key('Enter');
    assert.equal(await app.by_role('timer', 'Time left').textContent(), '0:20');
    await app.key(' ');
    await app.pass_seconds(5);
    assert.equal(await app.by_role('button', 'Resume').count(), 1);
    await app.key(' ');
    await app.key('ArrowRight');
    assert.equal(await app.by_role('heading', 'Lift').isVisible(), true);
    await app.key('Escape');
    assert.equal(await app.by_role('dialog').isVisible(), true);
    await app.key('Escape');
    await app.play_until('Well done', 90);
    const { announced, spoken } = await app.record();
    assert.ok(announced.includes('Hold, right leg, repetition 1 of 1, 5 seconds. Keep your bottom down'));
    assert.equal(announced.at(-1), 'Done. The session is finished.');
    assert.ok(spoken.includes('Hold. Breathe. 5 seconds.'));
    await tab_to(app, 'Back to today');
    await app.key('Enter');
    await app.press('tab', 'History');
    assert.deepEqual(await app.listed(), ['Mon 23 Nov, 08:30: Left 5 of 5\u00a0s, right 5 of 5\u00a0s']);
    await app.close();
});

test('the first screen has its figure, and its words the size that was chosen', async () => {
    const app = await open_plain({ query: '', real_time: true });
    const letters = () => app.page.evaluate(() => parseFloat(getComputedStyle(/** @type {Element} */ (document.getElementById('twin'))).fontSize));
    const usual = await letters();
    assert.ok((await figure(app)).length > 500, 'there is a figure');
    await set_own_text_size(app, 150);
    await app.page.reload();
    await app.by_role('button', 'Start').waitFor();
    assert.equal(await letters(), usual * 1.5);
    assert.ok((await figure(app)).length > 500, 'there is a figure, of who has been here before too');
    await app.close();
});

test('the figure follows the leg, and stands still while the session does', async () => {
    const app = await open_plain();
    await app.press('button', 'Start');
    const poses = new Set();
    for (const heading of ['Get ready', 'Lift', 'Pull', 'Hold']) {
        await app.play_until(heading, 30);
        await app.pass(2000);
        poses.add(await figure(app));
    }
    assert.equal(poses.size, 4);
    await app.press('button', 'Pause');
    const before = await figure(app);
    assert.ok(before.length > 500, 'there is a figure');
    await app.pass_seconds(5);
    assert.equal(await figure(app), before);
    await app.close();
});

test('with less movement wanted the figure changes with the phases only', async () => {
    const app = await open_plain({ context: { reducedMotion: 'reduce' } });
    await app.press('button', 'Start');
    await app.play_until('Lift', 30);
    await app.pass(100);
    const first = await figure(app);
    await app.pass(2000);
    assert.equal(await figure(app), first);
    await app.play_until('Pull', 30);
    await app.pass(100);
    assert.notEqual(await figure(app), first);
    await app.close();
});

test('sliders, choices and toggles show their names and values, and take clicks on them', async () => {
    const app = await open_plain();
    await app.press('tab', 'Plan');
    await app.press('button', 'Set it yourself');
    const label = (/** @type {string} */ words) => app.page.locator('label', { has: app.page.getByText(words, { exact: true }) });
    await label('Straight').click();
    await app.pass(100);
    assert.equal(await app.by_role('radio', 'Straight').isChecked(), true);
    const hold = app.by_role('slider', 'Hold');
    await hold.focus();
    await app.key('ArrowRight');
    assert.match(await hold.evaluate((input) => input.parentElement?.innerText ?? ''), /Hold\s*10 seconds|Hold\s*6 seconds/);
    assert.equal(await app.page.evaluate(() => document.activeElement?.id), 'node.dose.hold');
    await app.press('tab', 'Settings');
    await label('Captions').click();
    await app.pass(100);
    assert.equal(await app.by_role('switch', 'Captions').isChecked(), false);
    await app.close();
});

test('twice the text size by the setting fits 320 pixels', async () => {
    const app = await open_plain({ context: { viewport: small_phone } });
    await set_own_text_size(app, 200);
    await walk(app, async (_, where) => assert.deepEqual([...await overflowing(app), ...await broken_words(app)], [], where));
    await app.close();
});

test('in an embed too a session begins at Start, at whatever time it is pressed', async () => {
    const app = await open_plain({ path: 'embed/' });
    // By then the browser has told whether the player is in view.
    await app.page.evaluate(() => new Promise((done) => new IntersectionObserver(done).observe(document.documentElement)));
    await app.press('button', 'Start');
    assert.equal(await app.by_role('button', 'Pause').count(), 1);
    await app.resize({ width: 400, height: 640 }, { text: 'twice' });
    assert.deepEqual(await out_of_sight(app), []);
    await app.play_until('Well done', 90);
    await app.close();
});

test('a browser that knows no canvas at all is served too', async () => {
    const app = await open_plain({ prepare: without_canvas });
    assert.equal(await app.by_role('button', 'Start').isVisible(), true);
    await app.close();
});

test('a drawing context that does not come back leaves a page that goes on with the session', async () => {
    const app = await open_app({ query: '?hold=30', draws: true });
    await app.press('button', 'Start');
    await app.by_role('button', 'Pause').focus();
    await app.page.evaluate(() => new Promise((heard) => {
        const canvas = /** @type {HTMLCanvasElement} */ (document.querySelector('canvas'));
        canvas.addEventListener('webglcontextlost', () => heard(null), { once: true });
        canvas.getContext('webgl2')?.getExtension('WEBGL_lose_context')?.loseContext();
    }));
    await app.pass_seconds(12);
    await app.page.locator('html.plain').waitFor();
    await app.pass(200);
    assert.equal(await app.by_role('button', 'Pause').isVisible(), true);
    assert.equal(await app.page.evaluate(() => document.activeElement?.textContent), 'Pause');
    assert.equal(await app.by_role('timer', 'Time left').textContent(), '0:08');
    assert.ok((await figure(app)).length > 500);
    await app.close();
});

test('only a page that cannot draw asks for what it takes', async () => {
    const asked = [];
    const app = await open_app({ prepare: async (page) => void page.on('request', (request) => asked.push(request.url())) });
    assert.deepEqual(asked.filter((url) => url.includes('plain')), []);
    await app.close();
});

test('a program that fails says so here too', async () => {
    const app = await open_plain({ may_log: /./ });
    await app.page.evaluate(() => {
        performance.now = () => { throw new TypeError('no time'); };
        window.dispatchEvent(new Event('pagehide'));
    });
    assert.match(await app.page.locator('body').innerText(), /has stopped/);
    assert.equal(await app.page.getByRole('button', { name: 'Try again' }).isVisible(), true);
    assert.equal(await app.page.locator('#twin').isVisible(), false);
    await app.close();
});
