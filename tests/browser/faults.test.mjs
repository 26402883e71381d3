// When a part does not arrive, or is taken away in the middle.

import assert from 'node:assert/strict';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';

import { serve } from '../../scripts/serve.mjs';
import { open_app, shared, site_folder, started, with_browser } from './browser.mjs';

with_browser();

/** Colours of a few places of the canvas: whether there is a picture. */
const picture = (app) => app.page.screenshot({ clip: { x: 0, y: 60, width: 390, height: 500 } });

test('a lost drawing context comes back in the middle of a session, and the time is right', async () => {
    const app = await open_app({ query: '?hold=30' });
    await app.press('button', 'Start');
    await app.press('button', 'Pause');
    const before = await picture(app);
    const lost = await app.page.evaluateHandle(() => /** @type {HTMLCanvasElement} */ (document.querySelector('canvas'))
        .getContext('webgl2')?.getExtension('WEBGL_lose_context'));
    await lost.evaluate((extension) => extension?.loseContext());
    await app.press('button', 'Resume');
    await app.pass_seconds(5);
    await app.press('button', 'Pause');
    const left = await app.by_role('timer', 'Time left').textContent();
    await lost.evaluate((extension) => extension?.restoreContext());
    await app.page.waitForTimeout(300);
    await app.pass(200);
    assert.match(left ?? '', /^0:1[0-5]$/);
    const after = await picture(app);
    assert.ok(after.length > before.length * 0.7, 'the figure is drawn again');
    await app.close();
});

test('twenty losses in a row leave a working app', async () => {
    const app = await open_app();
    const before = await picture(app);
    for (let i = 0; i < 20; ++i) {
        await app.page.evaluate(async () => {
            const extension = document.querySelector('canvas')?.getContext('webgl2')?.getExtension('WEBGL_lose_context');
            /** @type {any} */ (window).extension ??= extension;
            /** @type {any} */ (window).extension.loseContext();
        });
        await app.page.waitForTimeout(30);
        await app.page.evaluate(() => /** @type {any} */ (window).extension.restoreContext());
        await app.page.waitForTimeout(30);
    }
    await app.pass(300);
    assert.ok((await picture(app)).equals(before), 'the same picture as before');
    await app.close();
});

/** Opens the app where requests for `pattern` are answered by `answer`. */
const open_with = (pattern, answer) => open_app({
    starts: false,
    may_log: /Failed to load resource|Error|CompileError|preload/,
    prepare: (page) => page.route(pattern, answer),
});

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

test('without WebGL 2 that is said, with the way out', async () => {
    const app = await open_app({
        starts: false,
        may_log: /Error/,
        prepare: (page) => page.addInitScript(() => {
            const get_context = HTMLCanvasElement.prototype.getContext;
            HTMLCanvasElement.prototype.getContext = /** @type {any} */ (function (kind, ...more) {
                return kind === 'webgl2' ? null : get_context.call(this, kind, ...more);
            });
        }),
    });
    await app.page.getByRole('button', { name: 'Try again' }).waitFor();
    assert.match(await app.page.getByRole('alert').innerText(), /WebGL 2/);
    await app.close();
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
        assert.match(await app.text('today.summary') ?? '', /10 s/);
        await app.close();
    } finally {
        shared.address = usual;
        await elsewhere.close();
        await rm(root, { recursive: true });
    }
});
