// The player in frames of every kind that a blog may make: a session runs to its end, nothing is kept, and it says so.

import assert from 'node:assert/strict';

import { shared, test, with_browser } from './browser.mjs';
import { open_blog, snippet, usual_allow, with_blog } from './frames.mjs';

with_browser({ is_whole: true });
with_blog();

const shortest = '?hold=5&reps=1&rest=3&switch=5';

const store_of = (frame) => frame.evaluate(() => {
    try {
        return Object.keys(localStorage);
    } catch (error) {
        return /** @type {any} */ (error).name;
    }
});

const kinds = {
    'without storage': { more: `allow="${usual_allow}"`, store: 'SecurityError' },
    'with storage of its own': { more: `allow="${usual_allow}"`, storage: 'partitioned', store: [] },
    'that may nothing but run scripts': { more: `sandbox="allow-scripts" allow="${usual_allow}"`, store: 'SecurityError' },
    'without any permission': { more: '', store: 'SecurityError' },
    'with storage of its own and without any permission': { more: '', storage: 'partitioned', store: [] },
    'as WordPress makes it': { more: 'sandbox="allow-scripts" security="restricted"', query: `${shortest}#?secret=aBcDe12345`, store: 'SecurityError' },
};

for (const [what, { more, storage, query = shortest, store }] of Object.entries(kinds)) {
    test(`a frame ${what} plays a whole session, keeps nothing and says so`, async () => {
        const page = await open_blog(snippet(query, more), { storage });
        const frame = await page.player();
        assert.deepEqual(await frame.getByRole('tab').count(), 0);
        assert.match(await frame.locator('[data-node="today.summary"]').textContent() ?? '', /1\u00a0×\u00a05\u00a0s/);
        assert.match(await frame.locator('[data-node="today.advice"]').textContent() ?? '', /^Nothing is kept here\./);
        await page.press(frame, 'Start');
        await page.play_until(frame, 'Well done', 90);
        assert.match(await frame.locator('[data-node="finish.kept"]').textContent() ?? '', /^Nothing was kept here\./);
        assert.deepEqual(await store_of(frame), store);
        assert.equal(await frame.getByRole('button', { name: 'Keep on this device' }).count(), storage ? 1 : 0, 'only where there is a store');
        await page.press(frame, 'Back to the start');
        assert.equal(await frame.getByRole('button', { name: 'Start', exact: true }).count(), 1);
        await page.close();
    });
}

test('asked to, a frame with storage of its own keeps this session and the next, and finds them at another visit', async () => {
    const page = await open_blog(snippet(shortest), { storage: 'partitioned' });
    let frame = await page.player();
    const play = async () => {
        await page.press(frame, 'Start');
        await page.play_until(frame, 'Well done', 90);
    };
    const kept = () => frame.locator('[data-node="finish.kept"]').textContent();
    await play();
    await page.press(frame, 'Keep on this device');
    assert.match(await kept() ?? '', /^Kept in this browser, for the player on this page\. Sessions kept here: 1\./);
    await page.press(frame, 'Back to the start');
    await play();
    assert.match(await kept() ?? '', /Sessions kept here: 2\./);
    const keys = await store_of(frame);
    assert.equal(keys.length, 2);
    for (const key of keys) assert.match(key, /^hamstretch:session:/);
    await page.page.reload();
    frame = await page.player();
    assert.match(await frame.locator('[data-node="today.advice"]').textContent() ?? '', /^Nothing is kept here\./);
    await play();
    assert.equal((await store_of(frame)).length, 2, 'asked for anew at each visit');
    await page.press(frame, 'Keep on this device');
    assert.match(await kept() ?? '', /Sessions kept here: 3\./);
    await page.close();
});

test('where a host says who may frame it, pages of others frame the player and not the app', async () => {
    const page = await open_blog(`${snippet()}<iframe id="app" src="${shared.address}"></iframe>`, { may_log: /frame-ancestors/ });
    await page.player();
    const app = await (await page.page.locator('#app').elementHandle())?.contentFrame();
    await page.until(async () => app?.url().startsWith('chrome-error:') ?? false);
    await page.close();
});

test('the app itself turns into the player alone when it is framed', async () => {
    const page = await open_blog('', { real_time: false });
    // Hosts that send headers allow only pages of their own to frame the app; the others allow every page.
    await page.on_host_without_headers(`${shared.address}?hold=20`);
    await page.page.evaluate((src) => document.body.append(Object.assign(document.createElement('iframe'), { src, width: 320, height: 480 })), `${shared.address}?hold=20`);
    const frame = await page.player();
    assert.equal(await frame.getByRole('tab').count(), 0);
    assert.equal(await frame.getByRole('link', { name: 'Open in the full app' }).getAttribute('href'), `${shared.address}?hold=20`);
    await page.close();
});

test('the way to the full app carries the dose and opens a window of its own', async () => {
    const page = await open_blog(snippet('?hold=20&aid=band&origin=http%3A%2F%2F127.0.0.1&theme=dark'.replace('&origin=http%3A%2F%2F127.0.0.1', '')));
    const frame = await page.player();
    const link = frame.getByRole('link', { name: 'Open in the full app' });
    assert.equal(await link.getAttribute('href'), `${shared.address}?hold=20&aid=band&theme=dark`);
    const opened = page.page.context().waitForEvent('page');
    await link.dispatchEvent('click');
    const app = await opened;
    assert.equal(app.url(), `${shared.address}?hold=20&aid=band&theme=dark`);
    assert.equal(await app.evaluate(() => window.opener), null);
    await page.close();
});

for (const [width, height] of [[280, 360], [320, 480], [900, 420]]) {
    test(`at ${width} × ${height} Start is in sight and can be pressed`, async () => {
        const page = await open_blog(snippet('').replace('width="320" height="480"', `width="${width}" height="${height}"`),
            { context: { viewport: { width: 960, height: 800 } } });
        const frame = await page.player();
        const box = await frame.locator('[data-node="start"]').boundingBox();
        const outer = await page.page.locator('iframe').boundingBox();
        assert.ok(box && outer);
        assert.ok(box.height >= 44 && box.y >= outer.y && box.y + box.height <= outer.y + outer.height, JSON.stringify([box, outer]));
        await page.page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
        await page.pass(50);
        await page.page.mouse.down();
        await page.pass(50);
        await page.page.mouse.up();
        await page.pass(200);
        assert.equal(await frame.getByRole('button', { name: 'Pause', exact: true }).count(), 1);
        await page.close();
    });
}

const long_blog = (query = '', height = 480) => `<p>Above</p>${snippet(query).replace('height="480"', `height="${height}"`)}<div style="height: 3000px">Below</div>`;

/** A finger on the middle of the player that moves up. */
async function drag(page, frame_box) {
    const session = await page.page.context().newCDPSession(page.page);
    const x = frame_box.x + frame_box.width / 2;
    const start = frame_box.y + frame_box.height / 2;
    const touch = (type, y) => session.send('Input.dispatchTouchEvent', { type, touchPoints: type === 'touchEnd' ? [] : [{ x, y }] });
    await touch('touchStart', start);
    for (let step = 1; step <= 10; ++step) await touch('touchMove', start - step * 20);
    await touch('touchEnd', start);
    await session.detach();
}

/** How far the blog is scrolled after a finger, and after a wheel, over the player. */
async function try_both(page) {
    const player = page.page.locator('#player');
    await page.page.evaluate(() => scrollTo(0, 0));
    await drag(page, await player.boundingBox());
    const by_finger = await page.scrolled_to();
    await page.page.evaluate(() => scrollTo(0, 0));
    const box = await player.boundingBox();
    await page.page.mouse.move(box.x + 150, box.y + 200);
    await page.page.mouse.wheel(0, 120);
    return { by_finger, by_wheel: await page.scrolled_to() };
}

/** As the page around may, at once. @param {import('./frames.mjs').Blog} page @param {string} method @param {unknown} [value] */
const order = (page, method, value) => page.page.evaluate((given) => /** @type {any} */ (document.getElementById('player')).contentWindow.postMessage(
    JSON.stringify({ context: 'player.js', version: '0.0.11', ...given }), '*'), { method, value });

/** Where nothing can be drawn. */
const without_webgl = () => void (HTMLCanvasElement.prototype.getContext = () => null);

for (const [form, prepare] of /** @type {const} */ ([['', undefined], [', where nothing can be drawn', without_webgl]]))
    test(`finger and wheel over a player scroll the blog, but for a session that runs${form}`, async () => {
        const page = await open_blog(long_blog('', 900), { context: { hasTouch: true, viewport: { width: 390, height: 1200 } }, prepare });
        const frame = await page.player();
        const moves = async () => {
            const { by_finger, by_wheel } = await try_both(page);
            return { by_finger: by_finger > 100, by_wheel: by_wheel > 100 };
        };
        const both = { by_finger: true, by_wheel: true };
        assert.deepEqual(await moves(), both, 'not begun');
        await page.press(frame, 'Start');
        assert.deepEqual(await try_both(page), { by_finger: 0, by_wheel: 0 }, 'running');
        await page.press(frame, 'Pause');
        assert.deepEqual(await moves(), both, 'paused');
        await page.press(frame, 'Resume');
        assert.deepEqual(await try_both(page), { by_finger: 0, by_wheel: 0 }, 'running again');
        await order(page, 'setCurrentTime', 1e5);
        await page.shows(frame, 'Back to the start');
        assert.deepEqual(await moves(), both, 'finished');
        await page.close();
    });

for (const by of ['finger', 'wheel'])
    test(`a list of the player's own goes on under the ${by} to its end, and there the blog moves`, async () => {
        const page = await open_blog(long_blog('', 300), { context: { hasTouch: true } });
        const frame = await page.player();
        await page.press(frame, 'Start');
        await order(page, 'setCurrentTime', 1e5);
        await page.shows(frame, 'Back to the start');
        await page.pass(200);
        const player = page.page.locator('#player');
        const list = () => frame.locator('#twin [data-node]').evaluateAll((nodes) => nodes.map((node) => /** @type {HTMLElement} */ (node).style.cssText).join());
        const box = await player.boundingBox();
        await page.page.mouse.move(box.x + 150, box.y + 150);
        let steps = 0;
        for (let moved = true; moved; ++steps) {
            const before = await list();
            assert.equal(await page.page.evaluate(() => scrollY), 0, 'its own list first');
            if (by === 'finger') await drag(page, await player.boundingBox());
            else await page.page.mouse.wheel(0, 60);
            await page.until(async () => await list() !== before || await page.page.evaluate(() => scrollY > 0));
            moved = await list() !== before;
        }
        assert.ok(steps > 1, 'there was a list to scroll');
        assert.ok(await page.scrolled_to() > 0);
        await page.close();
    });

test('a player that gets its size out of view, after it has begun, is there for who reads the page', async () => {
    const page = await open_blog(`<div style="height: 3000px">Long</div>${snippet().replace('width="320" height="480"', 'width="0" height="0"')}`);
    await page.until(() => page.frames().length > 0);
    const [frame] = page.frames();
    await page.until(() => frame.evaluate(() => document.getElementById('twin')?.hidden === false));
    assert.equal(await frame.locator('[data-node="start"]').count(), 0);
    await page.page.evaluate(() => Object.assign(/** @type {HTMLElement} */ (document.getElementById('player')).style, { width: '320px', height: '480px' }));
    await page.shows(frame, 'Start');
    await page.close();
});

test('a player that gets its size out of view, while it begins, is there for who reads the page', async () => {
    const page = await open_blog(`<div style="height: 3000px">Long</div>${snippet()}`, {
        prepare: () => {
            const { getBoundingClientRect } = HTMLCanvasElement.prototype;
            HTMLCanvasElement.prototype.getBoundingClientRect = function () {
                HTMLCanvasElement.prototype.getBoundingClientRect = getBoundingClientRect; // the first time alone there is none
                return new DOMRect();
            };
        },
    });
    await page.shows(await page.player(), 'Start');
    await page.close();
});

test('an idle player out of view gives its drawing context back and has it again when it comes into view', async () => {
    const page = await open_blog(`<div style="height: 3000px">Long</div>${snippet()}`, { draws: true });
    const frame = await page.player();
    const is_lost = () => frame.evaluate(() => /** @type {HTMLCanvasElement} */ (document.getElementById('canvas')).getContext('webgl2')?.isContextLost());
    await page.until(is_lost);
    await page.page.locator('#player').scrollIntoViewIfNeeded();
    await page.until(async () => !await is_lost());
    await page.page.evaluate(() => {
        const heard = [];
        window.addEventListener('message', ({ data }) => heard.push(JSON.parse(data).value?.id));
        Object.assign(window, { heard });
        /** @type {HTMLIFrameElement} */ (document.getElementById('player')).contentWindow?.postMessage(
            JSON.stringify({ context: 'player.js', version: '0.0.11', method: 'addEventListener', value: 'phase' }), '*');
    });
    await page.press(frame, 'Start');
    await page.page.evaluate(() => scrollTo(0, 0));
    await page.until(async () => {
        await page.pass(900);
        return await page.page.evaluate(() => /** @type {any} */ (window).heard.includes('lift'));
    });
    assert.equal(await is_lost(), false, 'a running one keeps it, and goes on');
    await page.close();
});

test('the keys stay with the blog until the player has the focus, which it never takes by itself', async () => {
    const page = await open_blog(long_blog());
    const frame = await page.player();
    await page.page.keyboard.press('Space');
    assert.ok(await page.scrolled_to() > 0);
    await page.page.evaluate(() => scrollTo(0, 0));
    assert.equal(await frame.getByRole('button', { name: 'Pause', exact: true }).count(), 0);
    await page.page.evaluate(() => /** @type {any} */ (document.getElementById('player')).contentWindow.postMessage(
        JSON.stringify({ context: 'player.js', version: '0.0.11', method: 'play' }), '*'));
    await page.shows(frame, 'Pause');
    assert.equal(await page.page.evaluate(() => document.activeElement?.tagName), 'BODY');
    await page.close();
});
