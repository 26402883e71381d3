// <hamstring-player> in the life of its page: made before it is put in, changed while it plays, scrolled away, steered by keys.

import assert from 'node:assert/strict';

import { test, with_browser } from './browser.mjs';
import { element_script as script, open_blog, with_blog } from './frames.mjs';

with_browser();
with_blog();

const player = '<hamstring-player hold="5" reps="1" rest="3" switch="5"></hamstring-player>';
const start = (page) => page.page.locator('hamstring-player').getByRole('button', { name: 'Start', exact: true });

test('asked to play before it is in the page, it plays once it is; asked to pause again, its Start still works', async () => {
    const page = await open_blog(script());
    await page.page.evaluate(async () => {
        await customElements.whenDefined('hamstring-player');
        const early = /** @type {any} */ (document.createElement('hamstring-player'));
        early.play();
        document.body.append(early);
    });
    await page.shows(await page.player(), 'Pause');
    await page.page.evaluate(() => {
        document.querySelector('hamstring-player')?.remove();
        const undecided = /** @type {any} */ (document.createElement('hamstring-player'));
        undecided.play();
        undecided.pause();
        document.body.append(undecided);
    });
    await page.pass(500);
    assert.equal(await page.page.locator('hamstring-player iframe').count(), 0);
    await start(page).click();
    await page.shows(await page.player(), 'Pause');
    await page.close();
});

test('after Start the keys are the player\'s, on a page of another site too; a player that comes by itself takes no focus', async () => {
    const page = await open_blog(`${player}<p style="height: 3000px">${script()}`);
    await start(page).click();
    const frame = await page.player();
    await page.shows(frame, 'Pause');
    await page.until(() => frame.evaluate(() => document.hasFocus()));
    await page.page.keyboard.press('Space');
    await page.shows(frame, 'Resume');
    assert.equal(await page.page.evaluate(() => scrollY), 0);
    await page.close();

    const other = await open_blog(`<input id="name">${player.replace('>', ' preload="near">')}${script()}`);
    await other.page.locator('#name').focus();
    const near = await other.player();
    assert.equal(await near.evaluate(() => document.hasFocus()), false);
    assert.equal(await other.page.evaluate(() => document.activeElement?.id), 'name');
    await other.close();
});

test('a dose and a theme set during a session are those of the next one', async () => {
    const page = await open_blog(player + script());
    await start(page).click();
    const frame = await page.player();
    await page.shows(frame, 'Pause');
    await page.page.evaluate(() => {
        const element = /** @type {any} */ (document.querySelector('hamstring-player'));
        element.setAttribute('hold', '20');
        element.setAttribute('theme', 'dark');
    });
    await page.play_until(frame, 'Well done', 90);
    assert.match(await frame.locator('[data-node="finish.left"]').textContent() ?? '', /5 of 5/, 'this one went on as it was');
    await page.press(frame, 'Back to the start');
    await page.until(async () => /1 × 20 s/.test(await frame.locator('#twin').textContent() ?? ''));
    assert.equal(await frame.evaluate(() => document.documentElement.dataset.palette), 'dark');
    await page.close();
});

test('on a page that is read from right to left the dose is not', async () => {
    const page = await open_blog(`<div dir="rtl" lang="he">${player}</div>${script()}`);
    const words = page.page.getByText('1 × 5 s for each leg, towel, knee bent', { exact: true });
    await words.waitFor();
    assert.deepEqual(await words.evaluate((element) => [getComputedStyle(element).direction, /** @type {HTMLElement} */ (element.closest('[lang]'))?.lang]), ['ltr', 'en']);
    await page.close();
});

test('scrolled away a session that has ended keeps its last screen, where it can still be kept', async () => {
    const page = await open_blog(`${player}<p style="height: 9000px">${script()}`);
    await start(page).click();
    const frame = await page.player();
    await page.play_until(frame, 'Well done', 90);
    await page.page.evaluate(() => scrollTo(0, 8000));
    await page.pass(2000);
    await page.page.evaluate(() => scrollTo(0, 0));
    await page.pass(500);
    assert.equal(await page.page.locator('hamstring-player iframe').count(), 1);
    assert.equal(await frame.getByRole('heading', { name: 'Well done', exact: true }).count(), 1);
    await page.close();
});
