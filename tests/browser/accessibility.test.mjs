// axe finds nothing on any screen; and since axe sees only what is in the page, every control is also checked to be
// where the canvas shows it.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { test } from 'node:test';

import { open_app, with_browser } from './browser.mjs';

with_browser();

const axe_source = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

async function violations(app) {
    await app.page.evaluate(axe_source);
    const report = app.page.evaluate(() => /** @type {any} */ (window).axe.run(document, { resultTypes: ['violations'] })
        .then(({ violations: found }) => found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(', ')}`)));
    const finished = report.then(() => true);
    // axe waits by timers, and the clock is ours.
    while (!(await Promise.race([finished, app.pass(100).then(() => false)])));
    return report;
}

/** Controls that, once they have the focus, are not wholly on the screen or too small to press. */
async function misplaced(app) {
    const controls = await app.page.locator('#twin :is(button, input):not([inert] *)').all();
    const wrong = [];
    for (const control of controls) {
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

async function check(app, screen) {
    assert.deepEqual(await violations(app), [], `axe on ${screen}`);
    assert.deepEqual(await misplaced(app), [], `places on ${screen}`);
}

for (const [what, viewport] of Object.entries({ phone: { width: 320, height: 568 }, desk: { width: 1280, height: 800 } })) {
    test(`every screen, on a ${what}`, async () => {
        const app = await open_app({ query: '?hold=5&reps=1&rest=3&switch=5&aid=rope', context: { viewport } });
        for (const tab of ['Today', 'Plan', 'History', 'Settings']) {
            await app.press('tab', tab);
            await check(app, tab);
        }
        await app.press('tab', 'Today');
        await app.press('button', 'Start');
        await check(app, 'the player');
        await app.press('button', 'End session');
        await check(app, 'the question to end');
        await app.press('button', 'Keep going');
        await app.play_until('Well done', 90);
        await check(app, 'the finish');
        await app.press('button', 'Back to today');
        await app.press('tab', 'History');
        await check(app, 'History with a session');
        await app.close();
    });
}

test('the shell before the start, and the failure, have nothing either', async () => {
    const app = await open_app({
        starts: false, may_log: /Failed to load resource|Error|net::/,
        prepare: (page) => page.route(/\.wasm$/, (route) => route.abort()),
    });
    await app.page.getByRole('button', { name: 'Try again' }).waitFor();
    assert.deepEqual(await violations(app), []);
    await app.close();
});

test('the canvas itself is hidden from readers, and what is read is not empty', async () => {
    const app = await open_app();
    assert.equal(await app.page.locator('canvas').getAttribute('aria-hidden'), 'true');
    const nodes = await app.page.locator('#twin [data-node]').count();
    assert.ok(nodes >= 10, `${nodes} nodes`);
    await app.close();
});

test('twice the text size and a narrow page keep every control on the screen', async () => {
    const app = await open_app({ context: { viewport: { width: 320, height: 640 } } });
    await app.press('tab', 'Settings');
    await app.by_role('slider', 'Text size').focus();
    for (let i = 0; i < 12; ++i) await app.key('ArrowRight');
    for (const tab of ['Settings', 'Today']) {
        await app.press('tab', tab);
        assert.deepEqual(await misplaced(app), [], tab);
    }
    await app.press('button', 'Start');
    assert.deepEqual(await misplaced(app), [], 'the player');
    await app.close();
});
