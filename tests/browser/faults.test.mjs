// When a part does not arrive, or is taken away in the middle.

import assert from 'node:assert/strict';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { serve } from '../../scripts/serve.mjs';
import { open_app, shared, site_folder, started, take_violations, test, with_browser } from './browser.mjs';

with_browser();

/** In the page: takes the drawing context away, and gives it back; each is done when the page has heard of it. @param {import('./browser.mjs').App} app */
async function losable(app) {
    const context = await app.page.evaluateHandle(() => {
        const canvas = /** @type {HTMLCanvasElement} */ (document.querySelector('canvas'));
        const extension = canvas.getContext('webgl2')?.getExtension('WEBGL_lose_context');
        const heard = (/** @type {string} */ event) => new Promise((resolve) => canvas.addEventListener(event, resolve, { once: true }));
        return {
            lose: () => Promise.all([heard('webglcontextlost'), extension?.loseContext()]).then(() => {}),
            restore: () => Promise.all([heard('webglcontextrestored'), extension?.restoreContext()]).then(() => {}),
        };
    });
    return { lose: () => context.evaluate(({ lose }) => lose()), restore: () => context.evaluate(({ restore }) => restore()) };
}

/** Colours of a few places of the canvas: whether there is a picture. */
const picture = (app) => app.page.screenshot({ clip: { x: 0, y: 60, width: 390, height: 500 } });

test('fault 51: a lost drawing context comes back in the middle of a session, and the time is right', async () => {
    const app = await open_app({ query: '?hold=30', draws: true });
    await app.press('button', 'Start');
    await app.press('button', 'Pause');
    const before = await picture(app);
    const context = await losable(app);
    await context.lose();
    await app.press('button', 'Resume');
    await app.pass_seconds(5);
    await app.press('button', 'Pause');
    const left = await app.by_role('timer', 'Time left').textContent();
    await context.restore();
    await app.pass(200);
    assert.equal(left, '0:15');
    const after = await picture(app);
    assert.ok(after.length > before.length * 0.7, 'the figure is drawn again');
    await app.close();
});

test('fault 52: twenty losses in a running session: it goes on, the time is right, and the picture comes back', async () => {
    const app = await open_app({ draws: true });
    await app.press('button', 'Start');
    const before = await picture(app);
    const context = await losable(app);
    // Of the whole session, whatever phase it is in by then; just as the second turns, so that a whole second says it exactly.
    const shown = () => app.page.evaluate(() => {
        const [minutes, seconds] = document.querySelector('[data-node="player.total"]')?.textContent?.match(/\d+/g) ?? [];
        return { left: Number(minutes) * 60 + Number(seconds), now: performance.now() / 1000 };
    });
    const times = async () => {
        const { left } = await shown();
        for (;;) {
            await app.pass(50);
            const later = await shown();
            if (later.left !== left) return later;
        }
    };
    const at_first = await times();
    for (let i = 0; i < 20; ++i) {
        await context.lose();
        await app.pass(300);
        await context.restore();
        await app.pass(200);
    }
    const at_last = await times();
    const off = at_first.left - at_last.left - (at_last.now - at_first.now);
    assert.ok(at_last.now - at_first.now >= 10 && Math.abs(off) <= 1, `${off} s off`);
    assert.ok((await picture(app)).length > before.length * 0.7, 'the figure is drawn again');
    await app.close();
});

/** Opens the app where requests for `pattern` are answered by `answer`. */
const open_with = (pattern, answer) => open_app({
    starts: false,
    may_log: /Failed to load resource|Error|CompileError|preload/,
    prepare: (page) => page.route(pattern, answer),
});

/** @type {Record<string, [RegExp, (route: import('playwright-core').Route) => Promise<void>]>} */
const broken = {
    'the program is not there': [/\.wasm$/, (route) => route.fulfill({ status: 404, body: 'not found' })],
    'a page comes in place of the program': [/\.wasm$/, (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html><p>hello' })],
    'a page comes in place of the program, said to be one': [/\.wasm$/, (route) => route.fulfill({ contentType: 'application/wasm', body: '<!doctype html>' })],
    'the program is cut short': [/\.wasm$/, async (route) => {
        const response = await route.fetch();
        const body = await response.body();
        await route.fulfill({ response, body: body.subarray(0, body.length / 2) });
    }],
    'a font does not arrive': [/\.ttf$/, (route) => route.abort()],
    'a page comes in place of a font': [/\.ttf$/, (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html><p>hello' })],
};
for (const [what, [pattern, answer]] of Object.entries(broken)) {
    test(`when ${what}, that is said, and "Try again" helps once it is better`, async () => {
        const app = await open_with(pattern, answer);
        const alert = app.page.getByRole('alert');
        await alert.getByRole('button', { name: 'Try again' }).waitFor();
        assert.match(await alert.innerText(), /could not start/);
        assert.match(await alert.innerText(), /did not arrive/);
        await app.page.unroute(pattern);
        await app.page.getByRole('button', { name: 'Try again' }).click();
        await started(app.page);
        assert.equal(await app.by_role('button', 'Start').count(), 1);
        await app.close();
    });
}

/** Before the page loads: makes the program's functions trap when that is wanted, and counts what is awake and what is hushed. @param {import('playwright-core').Page} page */
const watch_inside = (page) => page.addInitScript(() => {
    const inside = { traps: false, awake: 0, hushed: 0 };
    Object.assign(window, { inside });
    // A function that is nothing but "unreachable".
    const bytes = [0, 97, 115, 109, 1, 0, 0, 0, 1, 4, 1, 96, 0, 0, 3, 2, 1, 0, 7, 5, 1, 1, 116, 0, 0, 10, 5, 1, 3, 0, 0, 11];
    const instantiate = /** @type {any} */ (WebAssembly.instantiate);
    WebAssembly.instantiate = /** @type {any} */ (async (/** @type {any[]} */ ...what) => {
        const { exports } = await instantiate(...what);
        const trap = /** @type {any} */ (new WebAssembly.Instance(new WebAssembly.Module(new Uint8Array(bytes))).exports.t);
        const trapping = (/** @type {Function} */ call) => (/** @type {unknown[]} */ ...values) => {
            if (!inside.traps) return call(...values);
            inside.traps = false;
            trap();
        };
        // Those that begin with "%" join the two parts of the program.
        const is_called = (/** @type {[string, any]} */ [name, value]) => typeof value === 'function' && !name.startsWith('%');
        return { exports: Object.fromEntries(Object.entries(exports).map((each) => (is_called(each) ? [each[0], trapping(each[1])] : each))) };
    });
    Object.defineProperty(navigator, 'wakeLock', { value: { request: async () => (++inside.awake, { release: async () => void --inside.awake }) } });
    speechSynthesis.cancel = () => void ++inside.hushed;
});

/** What the page is told, each of which it tells the program. @type {Record<string, (app: import('./browser.mjs').App) => Promise<unknown>>} */
const told = {
    'a press': (app) => app.page.locator('[data-node="pause"]').dispatchEvent('click'),
    'a key': (app) => app.page.keyboard.press('h'),
    'a pointer': (app) => app.page.locator('canvas').dispatchEvent('pointermove', { isPrimary: true, pointerType: 'mouse' }),
    'leaving the page': (app) => app.page.evaluate(() => void window.dispatchEvent(new Event('pagehide'))),
    'a value of another tab': (app) => app.page.evaluate(() => void window.dispatchEvent(new StorageEvent('storage', { key: 'hamstretch:session:1:b', newValue: '' }))),
    'the next frame': (app) => app.pass(100).catch(() => {}), // the clock that stands gives back what a timer throws
};

/** What goes wrong, once: what is called of the program next traps, or what it asks the page for fails. @type {Record<string, () => void>} */
const spoils = {
    'traps': () => { /** @type {any} */ (window).inside.traps = true; },
    'fails outside': () => {
        const now = performance.now;
        performance.now = () => {
            performance.now = now;
            throw new TypeError('no time');
        };
    },
};

for (const [kind, spoil] of Object.entries(spoils))
    for (const [way, tell] of Object.entries(told)) {
        if (kind === 'fails outside' && way === 'a pointer') continue; // which asks the page for nothing
        test(`when the program ${kind} at ${way} it is over: said, silent, nothing kept any more; "Try again" offers the session`, async () => {
            const app = await open_app({ query: '?hold=30', may_log: /./, prepare: watch_inside });
            await app.press('button', 'Start');
            await app.play_until('Hold', 60);
            const before = await app.stored();
            await app.page.evaluate(spoil);
            await tell(app);
            const alert = app.page.getByRole('alert');
            assert.equal(await alert.count(), 1, 'it is said');
            assert.match(await alert.innerText(), /has stopped[^]*lower it slowly[^]*session is kept/);
            for (const again of Object.values(told)) await again(app);
            await app.pass_seconds(2);
            assert.deepEqual(await app.stored(), before);
            const { awake, hushed } = await app.page.evaluate(() => /** @type {any} */ (window).inside);
            assert.deepEqual([awake, hushed > 0], [0, true]);
            await alert.getByRole('button', { name: 'Try again' }).click();
            await started(app.page);
            await app.until(() => app.by_role('button', 'Continue').count(), 'the offer');
            const at_last = await app.stored();
            assert.deepEqual(Object.keys(at_last).filter((key) => key.startsWith('hamstretch:session:')), []);
            await app.close();
        });
    }

test('a page that breaks its policy is noticed, whoever opened it', async () => {
    const context = await shared.browser.newContext();
    const page = await context.newPage();
    for (const path of ['', 'embed/', 'share/', 'handout.html']) {
        await page.goto(shared.address + path);
        await page.evaluate(() => void document.body.append(Object.assign(document.createElement('img'), { src: 'https://elsewhere.example/x.png' })));
        /** @type {string[]} */
        const found = [];
        // The policy is in the page and in a header: each tells.
        while (found.length < 2) {
            await page.evaluate(() => 0); // a turn of the page, which tells it
            found.push(...take_violations());
        }
        const told = `img-src https://elsewhere.example/x.png on ${shared.address}${path}`;
        assert.deepEqual(found, [told, told]);
    }
    await context.close();
});

test('a server that calls the program just bytes is good enough', async () => {
    const app = await open_app({
        prepare: (page) => page.route(/\.wasm$/, async (route) => {
            const response = await route.fetch();
            await route.fulfill({ response, headers: { ...response.headers(), 'content-type': 'application/octet-stream' } });
        }),
    });
    assert.equal(await app.by_role('button', 'Start').count(), 1);
    await app.close();
});

test('without JavaScript the page tells the exercise', async () => {
    const context = await shared.browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(shared.address);
    assert.equal(await page.getByRole('heading', { name: 'Hamstretch' }).isVisible(), true);
    assert.equal(await page.getByRole('listitem').count(), 5);
    assert.equal(await page.locator('progress').isVisible(), false);
    await context.close();
});

test('the title and a line of text are there before any script', async () => {
    const app = await open_app({ starts: false, may_log: /Failed to load resource|net::/, prepare: (page) => page.route(/\.js$/, (route) => route.abort()) });
    assert.equal(await app.page.getByRole('heading', { name: 'Hamstretch' }).isVisible(), true);
    assert.equal(await app.page.getByRole('progressbar').isVisible(), true);
    await app.close();
});

test('works from any folder', async () => {
    const root = await mkdtemp(join(tmpdir(), 'hamstretch-'));
    await cp(site_folder, join(root, 'a folder', 'deep'), { recursive: true });
    const elsewhere = await serve(root, 0);
    const usual = shared.address;
    shared.address = elsewhere.address;
    try {
        const app = await open_app({ path: 'a%20folder/deep/', query: '?hold=10' });
        assert.match(await app.text('today.summary') ?? '', /10\u00a0s/);
        await app.close();
    } finally {
        shared.address = usual;
        await elsewhere.close();
        await rm(root, { recursive: true });
    }
});
