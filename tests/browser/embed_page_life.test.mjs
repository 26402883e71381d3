// <hamstring-player> in the life of its page: made before it is put in or before its script came, changed and moved while it
// plays, taken out while it loads, scrolled away, steered by keys, and left alone by the host it comes from.

import assert from 'node:assert/strict';

import { shared, test, with_browser } from './browser.mjs';
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
    await page.until(async () => /1\u00a0×\u00a020\u00a0s/.test(await frame.locator('#twin').textContent() ?? ''));
    assert.equal(await frame.evaluate(() => document.documentElement.dataset.palette), 'dark');
    await page.close();
});

test('on a page that is read from right to left the dose is not', async () => {
    const page = await open_blog(`<div dir="rtl" lang="he">${player}</div>${script()}`);
    const words = page.page.getByText('1\u00a0×\u00a05\u00a0s for each leg, towel, knee bent', { exact: true });
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

/** From now on the page hears these of its player. */
const listen = (page) => page.page.evaluate(() => {
    const heard = [];
    const player = document.querySelector('hamstring-player');
    for (const name of ['play', 'pause', 'ended', 'error'])
        player?.addEventListener(name, (event) => heard.push([name, .../** @type {any} */ (event).detail ? [/** @type {any} */ (event).detail.code] : []].join(' ')));
    Object.assign(window, { heard });
});
const heard = (page) => page.page.evaluate(() => /** @type {any} */ (window).heard);
const says = (page) => page.page.evaluate(() => {
    const { paused, currentTime, duration } = /** @type {any} */ (document.querySelector('hamstring-player'));
    return { paused, currentTime, duration };
});
const not_there = { paused: true, currentTime: 0, duration: 0 };

test('what a page or its framework sets before the script comes is taken over, and stands in front of nothing', async () => {
    const page = await open_blog('<hamstring-player hold="7"></hamstring-player><div></div>');
    await page.page.evaluate(() => {
        const player = /** @type {any} */ (document.querySelector('hamstring-player'));
        Object.assign(player, { dose: { hold: 12, reps: 3, aid: 'band' }, currentTime: 40, paused: false, duration: 9 });
        const loose = /** @type {any} */ (document.createElement('hamstring-player'));
        loose.dose = { hold: 9 };
        Object.assign(window, { loose });
    });
    await page.page.addScriptTag({ url: `${shared.address}embed.js` });
    await page.page.getByText('3\u00a0×\u00a012\u00a0s for each leg, band, knee bent', { exact: true }).waitFor();
    assert.deepEqual(await says(page), not_there);
    assert.deepEqual(await page.page.evaluate(() => {
        const { loose } = /** @type {any} */ (window);
        document.querySelector('div')?.append(loose);
        const player = /** @type {any} */ (document.querySelector('hamstring-player'));
        player.dose = { hold: 15 };
        return [player, loose].map((one) => [one.getAttribute('hold'), one.dose, ['dose', 'currentTime', 'paused', 'duration'].filter((name) => Object.hasOwn(one, name))]);
    }), [['15', { hold: '15' }, []], ['9', { hold: '9' }, []]]);
    await page.close();
});

test('taken out and put in elsewhere while it plays, it says that it has stopped, and can be started again', async () => {
    const page = await open_blog(`${player}<section></section>${script()}`);
    await start(page).click();
    await page.shows(await page.player(), 'Pause');
    await listen(page);
    await page.page.evaluate(() => document.querySelector('section')?.append(/** @type {Element} */ (document.querySelector('hamstring-player'))));
    assert.deepEqual([await heard(page), await says(page)], [['pause'], not_there]);
    await start(page).click();
    await page.shows(await page.player(), 'Pause');
    assert.deepEqual(await heard(page), ['pause', 'play']);
    await page.page.evaluate(() => document.querySelector('hamstring-player')?.remove());
    await page.close();
});

test('moved with all that is in it, it plays on', async () => {
    const page = await open_blog(`${player}<section></section>${script()}`);
    await start(page).click();
    const frame = await page.player();
    await page.shows(frame, 'Pause');
    await listen(page);
    await page.page.evaluate(() => /** @type {any} */ (document.querySelector('section')).moveBefore(document.querySelector('hamstring-player'), null));
    assert.equal(await page.page.locator('section hamstring-player').count(), 1);
    await page.play_until(frame, 'Lift', 40);
    assert.deepEqual(await heard(page), []);
    await page.page.evaluate(() => /** @type {any} */ (document.querySelector('hamstring-player')).pause());
    await page.shows(frame, 'Resume');
    await page.until(async () => (await heard(page)).join() === 'pause');
    await page.close();
});

/** The time it waits begins again when the answer is there, which comes in the world's time. */
const gives_up = (page) => page.until(async () => (await page.pass(5000), await start(page).isVisible()));

test('where its frame has nothing to show, picture, Start and link come back, the page hears of it, and Start tries again', async () => {
    const page = await open_blog(player.replace('></', `><a href="${shared.address}?hold=5">Hamstring stretch</a></`) + script(), { may_log: /404/ });
    await page.page.route('**/embed/index.html*', (route) => route.fulfill({ status: 404, contentType: 'text/html', body: 'Not here' }));
    await listen(page);
    await start(page).click();
    await page.until(() => page.frames().length === 1);
    await page.pass(15_000);
    assert.deepEqual(await heard(page), [], 'it may come late');
    await gives_up(page);
    assert.deepEqual([await heard(page), await says(page)], [['error 6'], not_there]);
    assert.equal(await page.page.locator('hamstring-player iframe').count(), 0);
    for (const part of [start(page), page.page.getByRole('link', { name: 'Hamstring stretch' }), page.page.getByText('The player did not come.')])
        assert.equal(await part.isVisible(), true);
    assert.equal(await page.page.evaluate(() => document.querySelector('hamstring-player')?.shadowRoot?.activeElement?.textContent), 'Start', 'where the focus was');
    await page.page.unroute('**/embed/index.html*');
    await start(page).click();
    await page.shows(await page.player(), 'Pause');
    await page.pass(60_000);
    assert.deepEqual(await heard(page), ['error 6', 'play']);
    await page.close();
});

test('a player that comes by itself does not come again and again where there is nothing', async () => {
    const page = await open_blog(`<p style="height: 9000px">${script()}`, { may_log: /404/ });
    let asked = 0;
    await page.page.route('**/embed/index.html*', (route) => (++asked, route.fulfill({ status: 404, contentType: 'text/html', body: 'Not here' })));
    await page.page.evaluate((html) => document.body.insertAdjacentHTML('afterbegin', html), player.replace('>', ' preload="near">'));
    await page.until(() => page.frames().length === 1);
    await gives_up(page);
    for (const y of [8000, 0]) {
        await page.page.evaluate((top) => scrollTo(0, top), y);
        await page.pass(1000);
    }
    assert.equal(asked, 1);
    assert.equal(await start(page).isVisible(), true);
    await page.close();
});

for (const what of ['index.html', 'wasm', 'ttf', 'frame-', 'hamstretch-late'])
    test(`taken out while its ${what} is on its way, it goes without a word`, async () => {
        const page = await open_blog(`${player}${script()}`);
        const held = [];
        await page.page.route((url) => url.pathname.includes(what), (route) => void held.push(route));
        await start(page).click();
        await page.until(() => held.length > 0);
        await page.page.evaluate(() => document.querySelector('hamstring-player')?.remove());
        await page.until(() => page.page.frames().length === 1);
        await Promise.all(held.map((route) => route.continue().catch(() => {})));
        await page.pass(60_000);
        assert.equal(await page.page.evaluate(() => document.title), 'A blog');
        await page.close();
    });
