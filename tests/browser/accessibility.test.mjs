// axe finds nothing on any screen; and since axe sees only what is in the page, the twin is also checked to be what the
// program has told of its screen, and every control to be where the canvas shows it.

import assert from 'node:assert/strict';

import { axe_violations, open_app, shared, test, with_browser } from './browser.mjs';
import { keep_what_is_sent, twin_faults } from './twin_check.mjs';
import { as_phone_of_apple, broken_off, choose_backup, dialog_comes, put_in, short_dose, walk_everything, with_large_text_of_the_browser } from './walk.mjs';

with_browser();

/** Controls that, once they have the focus, are not wholly on the screen or too small to press. */
async function misplaced(app) {
    const controls = await app.page.locator('#twin :is(button, input, a):not([inert] *)').all();
    const wrong = [];
    for (const control of controls) {
        if (await control.evaluate((element) => element === document.activeElement)) { // it had the focus before the window changed
            await control.blur();
            await app.pass(100);
        }
        await control.focus();
        await app.pass(100);
        const fault = await control.evaluate((element) => {
            const { width, height, left, right, top, bottom } = element.getBoundingClientRect();
            const fits = left >= -1 && top >= -1 && right <= innerWidth + 1 && bottom <= innerHeight + 1;
            return fits && width >= 24 && height >= 24 ? '' : `${element.id}: ${width} x ${height} at ${left}, ${top}`;
        });
        if (fault) wrong.push(fault);
    }
    return wrong;
}

const phone = { width: 320, height: 568 };
const desk = { width: 1280, height: 800 };
const zoomed = { width: 320, height: 256 }; // a window of 1280 by 1024 at 400 %

test('every screen and state: axe finds nothing; the twin is what the program tells, where it tells, on a phone and on a desk; '
    + 'and at 400 % page zoom with twice the text size every control comes wholly onto the screen', async () => {
    const wrong = [];
    const add = (/** @type {string} */ where, /** @type {string[]} */ faults) => wrong.push(...faults.map((fault) => `${where}: ${fault}`));
    await walk_everything(async (app, where) => {
        add(where, await twin_faults(app));
        add(where, await axe_violations(app));
        await app.resize(desk);
        add(`${where} on a desk`, await twin_faults(app));
        await app.resize(zoomed, { text: 'twice' });
        add(`${where}, zoomed`, await misplaced(app));
        await app.resize(phone);
    }, { context: { viewport: phone }, prepare: keep_what_is_sent });
    assert.deepEqual(wrong, []);
});

const focused = (app) => app.page.evaluate(() => document.activeElement?.textContent);

/** Opens a dialog by keys, walks round in it, and leaves it by Escape. */
async function enter_and_leave(app, opener, open = () => app.key('Enter')) {
    await app.by_role('button', opener).focus();
    await open();
    assert.equal(await app.by_role('dialog').count(), 1, opener);
    for (let i = 0; i < 4; ++i) {
        assert.equal(await app.page.evaluate(() => document.activeElement?.closest('#twin main') === null), true, opener);
        await app.key('Tab');
    }
    await app.key('Escape');
    assert.equal(await app.by_role('dialog').count(), 0, opener);
    assert.equal(await focused(app), opener);
}

test('every dialog keeps the focus to itself; Escape loses nothing and gives the focus back', async () => {
    const app = await open_app({ query: short_dose, prepare: as_phone_of_apple });
    await app.press('tab', 'Settings');
    await enter_and_leave(app, 'Show the keys');
    await enter_and_leave(app, 'Restore a backup', () => choose_backup(app, () => app.key('Enter')));
    assert.deepEqual(await app.stored(), {});
    await app.press('tab', 'Today');
    await app.press('button', 'Start');
    await enter_and_leave(app, 'End session');
    await app.play_until('Well done', 90);
    await app.press('button', 'Skip');
    await enter_and_leave(app, 'Add to Home Screen');
    await app.press('button', 'Back to today');
    await app.press('tab', 'Settings');
    await enter_and_leave(app, 'Delete everything');
    assert.equal(Object.keys(await app.stored()).filter((key) => key.startsWith('hamstretch:session:')).length, 1);
    await app.close();

    const next = await open_app({ prepare: (page) => put_in(page, broken_off) });
    await dialog_comes(next);
    await next.key('Escape');
    assert.equal(await focused(next), 'Today');
    assert.deepEqual(Object.keys(await next.stored()).filter((key) => /session|running/.test(key)).map((key) => key.split(':')[1]), ['session']);
    await next.close();
});

for (const [wish, context] of /** @type {[string, import('playwright-core').BrowserContextOptions][]} */ ([
    ['forced colours', { forcedColors: 'active' }], ['more contrast', { contrast: 'more' }],
])) {
    test(`${wish}: the reader's wish wins over the theme of the page around`, async () => {
        const app = await open_app({ path: 'embed/', query: '?theme=light', context });
        assert.equal(await app.page.evaluate(() => document.documentElement.dataset.palette), 'contrast');
        await app.close();
    });
}

test('the shell before the start, and the failure, have nothing either', async () => {
    const app = await open_app({
        starts: false, may_log: /Failed to load resource|Error|net::/,
        prepare: (page) => page.route(/\.wasm$/, (route) => route.abort()),
    });
    const button = app.page.getByRole('button', { name: 'Try again' });
    await button.waitFor();
    assert.deepEqual(await axe_violations(app), []);
    await app.page.emulateMedia({ forcedColors: 'active' });
    assert.equal(await button.evaluate((element) => getComputedStyle(element).borderTopStyle), 'solid', 'an edge in colours of the system\'s own choosing');
    await app.close();
});

test('the canvas itself is hidden from readers, and what is read is not empty', async () => {
    const app = await open_app();
    assert.equal(await app.page.locator('canvas').getAttribute('aria-hidden'), 'true');
    const nodes = await app.page.locator('#twin [data-node]').count();
    assert.ok(nodes >= 10, `${nodes} nodes`);
    await app.close();
});

/** How high the words of the notice are that the link gives rise to. */
async function height_of_notice(app) {
    const box = await app.page.locator('[data-node="notice.0"]').boundingBox();
    return box?.height ?? 0;
}

test('twice the text size on a narrow page, by the browser and by the setting: words twice as high', async () => {
    for (const path of ['', 'embed/']) {
        const open = (/** @type {any} */ prepare) => open_app({ path, query: `${short_dose}&aid=rope`, context: { viewport: { width: 320, height: 640 } }, prepare });
        const usual = await open(undefined);
        const height = await height_of_notice(usual);
        const larger = await open(with_large_text_of_the_browser);
        const heights = [await height_of_notice(larger)];
        await larger.close();
        if (path === '') {
            await usual.press('tab', 'Settings');
            await usual.by_role('slider', 'Text size').focus();
            for (let i = 0; i < 12; ++i) await usual.key('ArrowRight');
            assert.equal(await usual.by_role('slider', 'Text size').inputValue(), '200');
            await usual.press('tab', 'Today');
            heights.push(await height_of_notice(usual));
        }
        await usual.close();
        for (const twice of heights) assert.ok(twice > 1.9 * height, `${path}: ${height} px, then ${twice} px`);
    }
});

test('the text size of the system is followed, also when it changes meanwhile', async () => {
    for (const path of ['', 'embed/']) {
        const app = await open_app({ path, query: `${short_dose}&aid=rope`, context: { viewport: { width: 320, height: 640 } } });
        const height = await height_of_notice(app);
        const session = await app.page.context().newCDPSession(app.page);
        await session.send('Emulation.setEmulatedOSTextScale', { scale: 2 });
        await app.until(async () => await height_of_notice(app) > 1.9 * height, `words twice as high, ${path}`);
        await app.close();
    }
});

test('with twice the text size of the system, and more, nothing sticks out of the pages beside the app on a phone', async () => {
    const context = await shared.browser.newContext({ viewport: { width: 320, height: 640 } });
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    for (const scale of [2, 3]) {
        await session.send('Emulation.setEmulatedOSTextScale', { scale });
        for (const path of ['share/', 'move/', 'handout.html']) {
            await page.goto(shared.address + path);
            if (path === 'handout.html') await page.locator('.sheet').waitFor();
            const { font, excess } = await page.evaluate(() => ({
                font: getComputedStyle(document.documentElement).fontSize, excess: document.documentElement.scrollWidth - innerWidth,
            }));
            assert.deepEqual([font, excess], [`${16 * scale}px`, 0], `${path} ${scale}`);
        }
    }
    await context.close();
});

test('where the system tells its text size by a font of its own (iOS), words are larger as that font is, and as usual at its usual 17 pixels', async () => {
    const heights = [];
    let says_so = false;
    for (const px of [null, 17, 34]) {
        const app = await open_app({ query: `${short_dose}&aid=rope`, context: { viewport: { width: 320, height: 640 } }, prepare: (page) =>
            page.route(/style-\w+\.css$/, async (route) => {
                const css = await (await route.fetch()).text();
                says_so = /@supports[^{]*-apple-system-body/.test(css);
                const as_there = css.replace(/@supports[^{]*/, '@supports (display:block)').replace(/-apple-system-body/, `${px}px system-ui`);
                await route.fulfill({ contentType: 'text/css', body: px ? as_there : css });
            }) });
        heights.push(await height_of_notice(app));
        await app.close();
    }
    const [usual, as_usual, twice] = heights;
    assert.ok(says_so, 'the style sheet asks for that font');
    assert.equal(as_usual, usual);
    assert.ok(twice > 1.9 * usual, `${usual} px, then ${twice} px`);
});

test('the page may be pinched larger, and is not held back from it', async () => {
    const app = await open_app({ context: { hasTouch: true, isMobile: true } });
    const viewport = await app.page.locator('meta[name=viewport]').getAttribute('content') ?? '';
    assert.doesNotMatch(viewport, /user-scalable|maximum-scale/);
    const session = await app.page.context().newCDPSession(app.page);
    const fingers = (/** @type {number} */ apart) => [{ x: 195 - apart, y: 300, id: 0 }, { x: 195 + apart, y: 300, id: 1 }];
    const touch = (/** @type {'touchStart' | 'touchMove' | 'touchEnd'} */ type, /** @type {any[]} */ touchPoints) =>
        session.send('Input.dispatchTouchEvent', { type, touchPoints });
    await touch('touchStart', [fingers(40)[0]]);
    await touch('touchStart', fingers(40));
    for (let apart = 50; apart <= 140; apart += 10) await touch('touchMove', fingers(apart));
    await touch('touchEnd', []);
    await app.page.waitForFunction(() => (visualViewport?.scale ?? 1) > 1.5, null, { polling: 50 });
    await app.close();
});
