// Learn: its steps turned by finger and keys, and its pages as words that can be marked, copied and linked.

import assert from 'node:assert/strict';

import { open_app, test, with_browser } from './browser.mjs';

with_browser();

/** @param {import('./browser.mjs').App} app */
const step = (app) => app.page.locator('[data-node="learn.step"]').textContent();

/** A finger moves sideways over the words of a step. @param {import('./browser.mjs').App} app @param {number} by CSS pixels */
async function swipe(app, by) {
    const session = await app.page.context().newCDPSession(app.page);
    const at = { x: 195, y: 560 };
    await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [at] });
    for (const share of [0.3, 0.6, 1]) {
        await app.pass(40);
        await session.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: [{ x: at.x + by * share, y: at.y }] });
    }
    await app.pass(40);
    await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    await app.pass(200);
}

test('a finger moved sideways turns to the next step and back, the arrow keys do the same', async () => {
    const app = await open_app({ query: '?tab=learn&section=steps', context: { viewport: { width: 390, height: 844 }, hasTouch: true } });
    await swipe(app, -140);
    assert.equal(await step(app), 'Place the towel');
    await swipe(app, 140);
    assert.equal(await step(app), 'Lie down');
    await swipe(app, -20);
    assert.equal(await step(app), 'Lie down', 'a finger that hardly moves turns nothing');
    await app.page.keyboard.press('ArrowRight');
    await app.pass(100);
    await app.page.keyboard.press('ArrowRight');
    await app.pass(100);
    assert.equal(await step(app), 'Lift');
    await app.page.keyboard.press('ArrowLeft');
    await app.pass(100);
    assert.equal(await step(app), 'Place the towel');
    await app.page.keyboard.press('Escape');
    await app.comes(app.by_role('heading', 'Learn'));
    await app.close();
});

test('a page is read as text: all its words can be marked, its link opens it again, and the way back is where one was', async () => {
    const app = await open_app({ query: '?tab=learn&section=safe' });
    await app.press('button', 'Read as text');
    const reading = app.page.locator('#reading');
    await app.comes(reading);
    assert.equal(await app.page.evaluate(() => document.activeElement?.textContent), 'Stay safe');
    const marked = await app.page.evaluate(() => {
        getSelection()?.selectAllChildren(/** @type {Element} */ (document.querySelector('#reading article')));
        return String(getSelection());
    });
    const said = await app.page.locator('#twin-main > p[data-node^="learn."]:not([data-node^="learn.to."])').allTextContents();
    assert.ok(said.length > 4);
    for (const words of said) assert.ok(marked.includes(words), words);
    const address = await reading.getByRole('link').getAttribute('href');
    assert.equal(new URL(String(address)).search, '?tab=learn&section=safe');
    await app.page.keyboard.press('Escape');
    await app.until(async () => await reading.count() === 0, 'it is closed');
    await app.press('button', 'The rules and their sources');
    await app.press('button', 'R2. One step further');
    await app.press('button', 'Read as text');
    await app.comes(reading);
    assert.equal(new URL(String(await reading.getByRole('link').getAttribute('href'))).search, '?tab=learn&section=rule-2');
    await reading.getByRole('button', { name: 'Close' }).click();
    assert.deepEqual(app.faults, []);
    await app.close();
});
