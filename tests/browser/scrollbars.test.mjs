// With scrollbars that take room, as most desktops have them and headless browsers do not: no page shows one without need,
// and the first frame is as wide as the window.

import assert from 'node:assert/strict';

import { open_app, shared, test, with_browser } from './browser.mjs';

with_browser({ ignoreDefaultArgs: ['--hide-scrollbars'] });

const windows = [[1440, 900], [1024, 600], [390, 844], [844, 390]];
/** So low that what is seen before the first frame has to be scrolled. */
const low = [480, 150];

const bars = () => {
    const { clientWidth, clientHeight } = document.documentElement;
    return [innerWidth - clientWidth, innerHeight - clientHeight];
};

test('scrollbars take room here', async () => {
    const context = await shared.browser.newContext();
    const page = await context.newPage();
    await page.goto(`${shared.address}licenses.txt`);
    assert.ok((await page.evaluate(bars))[0] > 0);
    await context.close();
});

for (const path of ['', 'embed/'])
    test(`${path || 'the app'}: nothing is to be scrolled while it loads, and its first frame is as large as the window`, async () => {
        for (const [width, height] of [...windows, low]) {
            const what = `${width} x ${height}`;
            /** @type {(value?: unknown) => void} */ let let_come = () => {};
            const may_come = new Promise((resolve) => { let_come = resolve; });
            const app = await open_app({ path, starts: false, context: { viewport: { width, height } }, prepare: async (page) => {
                await page.route(/\.wasm$/, async (route) => { await may_come; await route.continue(); });
                await page.addInitScript(() => {
                    const mark = performance.mark.bind(performance);
                    performance.mark = (name, ...more) => {
                        const canvas = /** @type {HTMLCanvasElement} */ (document.getElementById('canvas'));
                        if (name === 'hamstretch-first-frame') Object.assign(window, { first_frame: [canvas.width, canvas.height] });
                        return mark(name, ...more);
                    };
                });
            } });
            if (height !== low[1]) assert.deepEqual(await app.page.evaluate(bars), [0, 0], `while it loads, ${what}`);
            let_come();
            await app.until(() => app.page.evaluate(() => document.getElementById('twin')?.hidden === false), 'the first frame');
            assert.deepEqual(await app.page.evaluate(() => /** @type {any} */ (window).first_frame), [width, height], `first frame, ${what}`);
            assert.deepEqual(await app.page.evaluate(bars), [0, 0], `after it, ${what}`);
            await app.close();
        }
    });
