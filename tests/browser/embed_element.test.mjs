// <hamstring-player> on a page of another site, with nothing but the pasted snippet.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';

import { serve } from '../../scripts/serve.mjs';
import { shared, site_folder, test, with_browser } from './browser.mjs';
import { element_script as script, open_blog, with_blog } from './frames.mjs';

with_browser();
with_blog();

const dose = 'hold="5" reps="1" rest="3" switch="5"';
const element = (attributes = dose) =>
    `<hamstring-player ${attributes}><a href="${shared.address}?hold=5">Open in the full app</a></hamstring-player>`;

const facade = (page, index = 0) => page.page.locator('hamstring-player').nth(index).getByRole('button', { name: 'Start' });
const frames_of = (page) => page.page.locator('hamstring-player iframe').count();

/** Every event of every player on the page ends up in window.heard. */
function hear_all(page) {
    return page.page.evaluate(async () => {
        const heard = [];
        await customElements.whenDefined('hamstring-player');
        for (const player of document.querySelectorAll('hamstring-player'))
            for (const name of ['ready', 'timeupdate', 'play', 'pause', 'ended', 'error', 'phase', 'resize', 'finished'])
                player.addEventListener(name, (event) => heard.push([name, /** @type {CustomEvent} */ (event).detail, player.id]));
        Object.assign(window, { heard });
    });
}
const heard = (page) => page.page.evaluate(() => /** @type {any} */ (window).heard);

test('the pasted snippet plays a whole session after one press, and its page hears that it is finished', async () => {
    const page = await open_blog(element() + script());
    await hear_all(page);
    assert.equal(await frames_of(page), 0);
    await page.page.getByText('1\u00a0×\u00a05\u00a0s for each leg, towel, knee bent', { exact: true }).waitFor();
    await facade(page).click();
    const frame = await page.player();
    assert.equal(await frame.evaluate(() => document.referrer.length >= 0 && location.search.includes('hold=5')), true);
    await page.shows(frame, 'Pause');
    await page.play_until(frame, 'Well done', 90);
    await page.until(async () => (await heard(page)).some(([name]) => name === 'finished'));
    const [, detail] = (await heard(page)).find(([name]) => name === 'finished');
    assert.deepEqual(detail, { heldSeconds: { left: 5, right: 5 }, plannedSeconds: { left: 5, right: 5 }, stoppedForPain: false });
    const names = new Set((await heard(page)).map(([name]) => name));
    for (const name of ['ready', 'play', 'timeupdate', 'phase', 'resize', 'ended']) assert.ok(names.has(name), name);
    assert.ok(!names.has('error'));
    await page.close();
});

/** The site on a host that sends no policy of who may frame it: none knows a page without an origin, not even "*". */
const serve_without_policy = () => serve(site_folder, 0, '127.0.0.1', (_, response) => {
    const set = response.setHeader.bind(response);
    response.setHeader = (name, value) => (name === 'Content-Security-Policy' ? response : set(name, value));
    return false;
});

test('on a page that a sandbox has taken its origin from, where the host says nothing of frames, the element plays, steers and is heard', async () => {
    const usual = shared.address;
    const host = await serve_without_policy();
    shared.address = host.address;
    try {
        const page = await open_blog(element() + script(), { headers: { 'Content-Security-Policy': 'sandbox allow-scripts' } });
        assert.equal(await page.page.evaluate(() => window.origin), 'null');
        await hear_all(page);
        await facade(page).click();
        const frame = await page.player();
        assert.equal(new URL(frame.url()).searchParams.has('origin'), false);
        await page.until(async () => (await heard(page)).some(([name]) => name === 'play'));
        await page.shows(frame, 'Pause');
        await page.page.evaluate(() => /** @type {any} */ (document.querySelector('hamstring-player')).pause());
        await page.shows(frame, 'Resume');
        await page.page.evaluate(() => /** @type {any} */ (document.querySelector('hamstring-player')).play());
        await page.play_until(frame, 'Well done', 90);
        await page.until(async () => (await heard(page)).some(([name]) => name === 'finished'));
        assert.ok(!(await heard(page)).some(([name]) => name === 'error'));
        await page.close();
    } finally {
        shared.address = usual;
        await host.close();
    }
});

test('methods and properties follow the player', async () => {
    const page = await open_blog(element() + script());
    await hear_all(page);
    const player = (action) => page.page.evaluate(action);
    const until_heard = (event) => page.until(async () => (await heard(page)).some(([name]) => name === event));
    assert.deepEqual(await player(() => {
        const { paused, currentTime, duration, dose: all } = /** @type {any} */ (document.querySelector('hamstring-player'));
        return { paused, currentTime, duration, all };
    }), { paused: true, currentTime: 0, duration: 0, all: { hold: '5', reps: '1', rest: '3', switch: '5' } });
    await player(() => /** @type {any} */ (document.querySelector('hamstring-player')).play());
    const frame = await page.player();
    await until_heard('play');
    await page.until(() => player(() => /** @type {any} */ (document.querySelector('hamstring-player')).currentTime >= 2));
    assert.equal(await player(() => /** @type {any} */ (document.querySelector('hamstring-player')).paused), false);
    assert.ok(await player(() => /** @type {any} */ (document.querySelector('hamstring-player')).duration) > 30);
    await player(() => /** @type {any} */ (document.querySelector('hamstring-player')).next());
    await page.shows(frame, 'Lift', 'heading');
    await player(() => /** @type {any} */ (document.querySelector('hamstring-player')).pause());
    await until_heard('pause');
    assert.equal(await player(() => /** @type {any} */ (document.querySelector('hamstring-player')).paused), true);
    await page.close();
});

test('a dose that is set on the element reaches an idle player in one go', async () => {
    const page = await open_blog(element('preload="near" hold="20"') + script());
    const frame = await page.player();
    await page.page.evaluate(() => void (/** @type {any} */ (document.querySelector('hamstring-player')).dose = { hold: 10, reps: 3, aid: 'band' }));
    const summary = () => frame.locator('[data-node="today.summary"]').textContent();
    await page.until(async () => /3\u00a0×\u00a010\u00a0s.*band/.test(await summary() ?? ''));
    assert.equal(await page.page.locator('hamstring-player').getAttribute('hold'), '10');
    await page.close();
});

test('a page with a strict policy of its own shows picture, button and player', async () => {
    const host = new URL(shared.address).origin;
    const page = await open_blog(element() + script(), {
        headers: { 'Content-Security-Policy': `default-src 'none'; script-src ${host}; frame-src ${host}; img-src ${host}; require-trusted-types-for 'script'; trusted-types 'none'` },
    });
    assert.equal(await facade(page).evaluate((button) => getComputedStyle(button).borderRadius), '26px');
    await facade(page).click();
    const frame = await page.player();
    await page.shows(frame, 'Pause');
    await page.close();
});

/** What pages put around an element. */
const layouts = {
    'a block': (one) => `<div>${one}</div>`,
    'a row': (one) => `<div style="display: flex; justify-content: center">${one}</div>`,
    'a column that centres': (one) => `<div style="display: flex; flex-direction: column; align-items: center">${one}</div>`,
    'a grid that centres': (one) => `<div style="display: grid; place-items: center">${one}</div>`,
    'a float': (one) => `<div style="float: left">${one}</div>`,
    'an inline block': (one) => `<div style="display: inline-block">${one}</div>`,
    'as wide as its content': (one) => `<div style="width: fit-content; margin: auto">${one}</div>`,
    'a figure as a table': (one) => `<figure style="display: table">${one}</figure>`,
    'a cell': (one) => `<table><tr><td>${one}</td></tr></table>`,
    'out of the flow': (one) => `<div style="position: relative; height: 480px"><div style="position: absolute">${one}</div></div>`,
    'a dialog': (one) => `<dialog open style="position: static">${one}</dialog>`,
};

test('whatever a page lays it out in, and however it writes, the element is wide enough, and its words stay inside as they are meant', async () => {
    const loud = 'white-space: nowrap; text-transform: uppercase; letter-spacing: .3em; text-indent: -9999px; line-height: 3; text-shadow: 0 0 9px red';
    const ways = { ...layouts, 'a page that writes loudly': (one) => `<div style="${loud}">${one}</div>` };
    const page = await open_blog(Object.values(ways).map((around) => around(element('hold="20" aid="tubing" knee="nearly-straight"'))).join('') + script());
    await facade(page, Object.keys(ways).length - 1).waitFor();
    const seen = await page.page.evaluate(() => [...document.querySelectorAll('hamstring-player')].map((player) => {
        const box = /** @type {Element} */ (player.shadowRoot?.querySelector('.box')).getBoundingClientRect();
        const words = [...player.shadowRoot?.querySelectorAll('b, small:not([hidden]), button') ?? []].map((element) => {
            const range = document.createRange();
            range.selectNodeContents(element);
            const { left, right } = range.getBoundingClientRect();
            return { is_inside: left >= box.left && right <= box.right, is_as_meant: getComputedStyle(element).textTransform === 'none' };
        });
        return { is_wide: box.width >= 240, words_are_right: words.length > 2 && words.every(({ is_inside, is_as_meant }) => is_inside && is_as_meant) };
    }));
    assert.deepEqual(Object.fromEntries(Object.keys(ways).map((name, i) => [name, seen[i]])),
        Object.fromEntries(Object.keys(ways).map((name) => [name, { is_wide: true, words_are_right: true }])));
    await page.close();
});

test('in a browser that makes no style sheets by script the element has picture, button and player all the same', async () => {
    const page = await open_blog(element() + script(), {
        prepare: () => { globalThis.CSSStyleSheet = /** @type {any} */ (class { constructor() { throw new TypeError('Illegal constructor'); } }); },
    });
    assert.equal(await facade(page).evaluate((button) => getComputedStyle(button).borderRadius), '26px');
    await facade(page).click();
    await page.shows(await page.player(), 'Pause');
    await page.close();
});

test('where the system chooses the colours the button has an edge', async () => {
    const page = await open_blog(element() + script(), { context: { forcedColors: 'active' } });
    const edge = await facade(page).evaluate((button) => {
        const { borderTopWidth, borderTopColor, borderTopStyle } = getComputedStyle(button);
        return { is_wide: parseFloat(borderTopWidth) >= 1, is_drawn: borderTopStyle === 'solid' && borderTopColor !== 'rgba(0, 0, 0, 0)' };
    });
    assert.deepEqual(edge, { is_wide: true, is_drawn: true });
    await page.close();
});

test('one plays at a time: Start inside an open frame pauses the other player of the page', async () => {
    const page = await open_blog(element(`id="first" ${dose} preload="near"`) + element(`id="second" ${dose} preload="near"`) + script(),
        { context: { viewport: { width: 390, height: 1400 } } });
    const frames = [await page.player(0), await page.player(1)];
    await page.press(frames[0], 'Start');
    await page.shows(frames[0], 'Pause');
    await page.press(frames[1], 'Start');
    await page.shows(frames[0], 'Resume');
    await page.shows(frames[1], 'Pause');
    await page.press(frames[0], 'Resume');
    await page.shows(frames[1], 'Resume');
    await page.shows(frames[0], 'Pause');
    await page.close();
});

/** Counts WebAssembly programs in every frame, and tells how many of its drawing contexts are alive. */
function count_what_is_dear() {
    const contexts = new Set();
    const count = { programs: 0, living: () => [...contexts].filter((context) => !context.isContextLost()).length };
    Object.defineProperty(window, 'count', { value: count });
    const { instantiate } = WebAssembly;
    WebAssembly.instantiate = /** @type {any} */ ((/** @type {[any]} */ ...given) => { count.programs += 1; return instantiate(...given); });
    const { getContext } = HTMLCanvasElement.prototype;
    HTMLCanvasElement.prototype.getContext = function (/** @type {[any]} */ ...given) {
        const context = /** @type {any} */ (getContext.apply(this, given));
        if (context?.isContextLost) contexts.add(context);
        return context;
    };
}

/**
 * What one frame has. One that goes while it is asked counts for nothing, one that is on its way to its page is asked again.
 * @param {import('playwright-core').Frame} frame @returns {Promise<{programs: number, contexts: number}>}
 */
async function dear_of(frame) {
    try {
        return await frame.evaluate(() => {
            const { programs, living: contexts } = /** @type {any} */ (window).count;
            return { programs, contexts: contexts() };
        });
    } catch (error) {
        if (frame.isDetached()) return { programs: 0, contexts: 0 };
        if (!/context was destroyed/.test(String(error))) throw error;
        return dear_of(frame);
    }
}

/** @param {import('./frames.mjs').Blog} page */
async function living(page) {
    const counts = await Promise.all(page.page.frames().map(dear_of));
    const sum = (/** @type {'programs' | 'contexts'} */ name) => counts.reduce((all, count) => all + count[name], 0);
    return { programs: sum('programs'), contexts: sum('contexts') };
}

test('fifty players on one page start nothing until one is pressed, and idle ones far away give their frames back', async () => {
    const many = Array.from({ length: 50 }, (_, i) => `<p>${i}</p>${element(`id="p${i}" ${dose}`)}`).join('');
    const asked = [];
    const page = await open_blog(many + script(), { draws: true, prepare: count_what_is_dear });
    page.page.on('request', (request) => asked.push(request.url()));
    await facade(page).waitFor();
    assert.equal(await frames_of(page), 0);
    assert.equal(asked.filter((url) => url.endsWith('.wasm')).length, 0);
    await hear_all(page);
    await page.page.evaluate(() => { for (let i = 0; i < 10; ++i) /** @type {any} */ (document.getElementById(`p${i}`)).play(); });
    assert.ok(await frames_of(page) <= 6);
    assert.equal(await page.page.locator('#p9 iframe').count(), 1, 'the one played last is there');
    await page.until(async () => (await heard(page)).some(([name, , id]) => name === 'play' && id === 'p9'));
    await page.page.locator('#p49').scrollIntoViewIfNeeded();
    await page.until(async () => await frames_of(page) === 1);
    assert.equal(await page.page.locator('#p9 iframe').count(), 1, 'the one that plays is kept');
    assert.equal((await heard(page)).filter(([name]) => name === 'play').length, 1, 'the others were not started');
    await page.until(async () => (await living(page)).programs > 1);
    const { programs, contexts } = await living(page);
    assert.equal(programs, 2, 'a program comes in two parts');
    assert.ok(contexts <= 1, 'none, if it was out of sight before it played');
    await page.close();
});

/** Logged when a frame goes while it still loads. */
const of_a_frame_given_back = /Failed to fetch|was aborted/;

test('of fifty players that come when they are near, six are there at most, wherever the page is scrolled to', async () => {
    const many = Array.from({ length: 50 }, (_, i) => element(`id="p${i}" preload="near" ${dose}`)).join('');
    const page = await open_blog(many + script(), { draws: true, prepare: count_what_is_dear, may_log: of_a_frame_given_back });
    for (const place of ['p0', 'p25', 'p49']) {
        await page.page.locator(`#${place}`).scrollIntoViewIfNeeded();
        await page.until(async () => await page.page.locator(`#${place} iframe`).count() === 1);
        await page.until(async () => (await living(page)).contexts >= 1);
        const { programs, contexts } = await living(page);
        assert.ok(await frames_of(page) <= 6 && contexts <= 6 && programs <= 2 * 6, `${programs} ${contexts}`);
    }
    await page.close();
});

test('with more players near than there are places, those on the screen have one', async () => {
    const many = Array.from({ length: 30 }, (_, i) => element(`id="p${i}" preload="near" style="--hamstring-height: 240px" ${dose}`)).join('');
    const page = await open_blog(many + script(), { may_log: of_a_frame_given_back });
    for (const place of ['p0', 'p12', 'p14', 'p20', 'p18']) {
        await page.page.locator(`#${place}`).scrollIntoViewIfNeeded();
        await page.until(async () => await page.page.locator(`#${place} iframe`).count() === 1);
        assert.ok(await frames_of(page) <= 6);
    }
    await page.close();
});

test('without scripts there is the link', async () => {
    const page = await open_blog(element() + script(), { context: { javaScriptEnabled: false }, real_time: true });
    assert.equal(await page.page.getByRole('link', { name: 'Open in the full app' }).isVisible(), true);
    await page.page.context().close();
});

test('the types of the element are those it has', async () => {
    const types = await readFile('web/embed/embed.d.ts', 'utf8');
    const page = await open_blog(element() + script());
    await facade(page).waitFor();
    const members = await page.page.evaluate(() => Object.getOwnPropertyNames(customElements.get('hamstring-player')?.prototype));
    for (const name of ['play', 'pause', 'next', 'previous', 'currentTime', 'duration', 'paused', 'dose']) {
        assert.ok(members.includes(name), name);
        assert.match(types, new RegExp(`\\b${name}\\b`));
    }
    await page.close();
});
