// The fields of the browser's own, laid over the canvas, and what unfolds.

import assert from 'node:assert/strict';

import { open_app, started, test, with_browser } from './browser.mjs';

with_browser();

/** Whether the field is to be seen, and whether a finger on its middle reaches it. @param {import('./browser.mjs').App} app @param {string} id */
const in_sight = (app, id) => app.page.evaluate((node) => {
    const field = /** @type {HTMLElement} */ (document.querySelector(`[data-node="${node}"]`));
    const { x, y, width, height } = field.getBoundingClientRect();
    const style = (/** @type {Element} */ element) => getComputedStyle(element);
    let is_seen = style(field).visibility === 'visible' && width > 60 && height > 40;
    for (let element = /** @type {Element | null} */ (field); element; element = element.parentElement) is_seen &&= style(element).opacity === '1';
    return { is_seen, is_reached: document.elementFromPoint(x + width / 2, y + height / 2) === field };
}, id);

test('a time of day is a field of the browser in the place that the canvas has for it, chosen by keys and kept', async () => {
    const app = await open_app({ context: { viewport: { width: 390, height: 844 } } });
    await app.press('tab', 'Plan');
    const field = app.page.getByLabel('A day begins at');
    await field.focus();
    await app.pass(200);
    assert.deepEqual(await in_sight(app, 'plan.day_start'), { is_seen: true, is_reached: true });
    assert.equal(await field.inputValue(), '00:00');
    await field.fill('04:00');
    await app.pass(1000);
    assert.equal(await field.inputValue(), '04:00');
    await field.press('ArrowUp');
    await app.pass(1000);
    assert.equal(await field.inputValue(), '05:00', 'an arrow moves it by what it counts in');
    await app.page.reload();
    await started(app.page);
    await app.press('tab', 'Plan');
    assert.equal(await field.inputValue(), '05:00');
    await app.close();
});

test('behind a dialog no field is seen or reached, and those of the dialog are', async () => {
    const app = await open_app({ context: { viewport: { width: 390, height: 844 } } });
    await app.press('tab', 'Plan');
    await app.page.getByLabel('A day begins at').focus();
    await app.pass(200);
    await app.press('button', 'Set reminders');
    await app.pass(200);
    assert.deepEqual(await in_sight(app, 'dialog.reminders.time.1'), { is_seen: true, is_reached: true });
    assert.equal((await in_sight(app, 'plan.day_start')).is_seen, false);
    await app.key('Escape');
    assert.equal(await app.by_role('dialog').count(), 0, 'Escape leaves a dialog with a field in it too');
    await app.close();
});

test('nothing else of the twin is seen over the canvas', async () => {
    const app = await open_app();
    for (const tab of ['Today', 'Plan', 'Settings']) {
        await app.press('tab', tab);
        const seen = await app.page.evaluate(() => [...document.querySelectorAll('#twin [data-node]:not(input[type=time])')]
            .filter((element) => getComputedStyle(element).opacity !== '0').map((element) => element.outerHTML));
        assert.deepEqual(seen, [], tab);
    }
    await app.close();
});

test('what is set by hand unfolds by a key, and the focus stays where it was', async () => {
    const app = await open_app();
    await app.press('tab', 'Plan');
    const fold = app.by_role('button', 'Set it yourself');
    assert.equal(await fold.getAttribute('aria-expanded'), 'false');
    await fold.focus();
    await app.key('Enter');
    assert.equal(await fold.getAttribute('aria-expanded'), 'true');
    assert.equal(await app.page.evaluate(() => document.activeElement?.textContent), 'Set it yourself');
    assert.equal(await app.by_role('slider', 'Hold').count(), 1);
    await app.key('Enter');
    assert.equal(await app.by_role('slider', 'Hold').count(), 0);
    await app.close();
});

test('in a wide window the list of Settings leads to each part, in a narrow one there is none', async () => {
    const app = await open_app({ context: { viewport: { width: 1440, height: 900 } } });
    await app.press('tab', 'Settings');
    const link = app.by_role('link', 'What is kept here');
    await link.focus();
    await app.key('Enter');
    await app.pass(200);
    assert.equal(await app.page.evaluate(() => document.activeElement?.id), 'node.settings.h.data');
    const { y } = /** @type {{y: number}} */ (await app.page.locator('[data-node="settings.h.data"]').boundingBox());
    assert.ok(y > 0 && y < 900, `${y}`);
    await app.resize({ width: 390, height: 844 });
    assert.equal(await link.count(), 0);
    await app.close();
});
