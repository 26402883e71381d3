// A year as the app itself has kept it: every chart is a table to readers, every screen passes axe, and what is drawn
// can be pressed, dragged, corrected, deleted and brought back.

import assert from 'node:assert/strict';

import { with_values } from '../support/kept.mjs';
import { stored_by, year_script } from '../support/year.mjs';
import { axe_violations, open_app, started, test, with_browser } from './browser.mjs';

with_browser();

const stored = stored_by(year_script());
const sessions = Object.keys(stored).filter((key) => key.startsWith('hamstretch:session:')).length;

/** Opens History with what is kept of a year. */
async function open_history(options = {}) {
    const app = await open_app({ ...options, prepare: with_values(stored) });
    await app.press('tab', 'History');
    return app;
}

/** @returns {Promise<Record<string, {heads: string[], rows: string[][]}>>} by their captions */
const tables = (app) => app.page.locator('#twin table').evaluateAll((found) => Object.fromEntries(found.map((element) => {
    const table = /** @type {HTMLTableElement} */ (element);
    const words = (row) => [...row.cells].map((cell) => cell.textContent?.replaceAll('\u00a0', ' '));
    return [table.caption?.textContent, { heads: words(table.tHead.rows[0]), rows: [...table.tBodies[0].rows].map(words) }];
})));

test('every chart and the calendar are tables with a caption, heads, and cells under each', async () => {
    const app = await open_history();
    const found = await tables(app);
    assert.deepEqual(Object.keys(found), [
        'Days with a session, week by week',
        'Step of each leg at the end of a week, 1 to 15',
        'Left leg, other knee bent: degrees of the thigh',
        'Right leg, other knee bent: degrees of the thigh',
        'Strength of the stretch, 0 to 10',
        'Days with a session',
    ]);
    for (const [caption, { heads, rows }] of Object.entries(found)) {
        assert.ok(rows.length >= 4, caption);
        for (const row of rows) assert.equal(row.length, heads.length, `${caption}: ${row}`);
    }
    const weeks = found['Days with a session, week by week'].rows;
    assert.equal(weeks.length, 12);
    assert.deepEqual(weeks.at(-1), ['23 Nov', '0 days', '0 min', '0 min', '–']);
    assert.ok(weeks.slice(0, -1).every(([, , left]) => Number.parseFloat(left) > 0), 'minutes in every week');
    await app.close();
});

test('a table is no wider or higher than the chart it belongs to', async () => {
    const app = await open_history({ context: { viewport: { width: 390, height: 3600 } } });
    const outside = await app.page.locator('#twin table').evaluateAll((found) => found.flatMap((element) => {
        const table = /** @type {HTMLTableElement} */ (element);
        const frame = table.parentElement.getBoundingClientRect(), own = table.getBoundingClientRect();
        const fits = own.width <= frame.width + 2 && own.height <= frame.height + 2;
        return fits ? [] : [`${table.caption.textContent}: ${own.width} x ${own.height} in ${frame.width} x ${frame.height}`];
    }));
    assert.deepEqual(outside, []);
    await app.close();
});

for (const [what, viewport] of Object.entries({ 'a phone': { width: 390, height: 844 }, 'a desk': { width: 1440, height: 900 } })) {
    test(`axe finds nothing on the history, a session and the range check, on ${what}`, async () => {
        const app = await open_history({ context: { viewport } });
        assert.deepEqual(await axe_violations(app), [], 'history');
        await app.by_role('button', 'How far can you lift?').dispatchEvent('click');
        await app.pass(100);
        assert.deepEqual(await axe_violations(app), [], 'range');
        await app.press('button', 'Back');
        await app.page.getByRole('button', { name: /^Details: 22 November/ }).first().dispatchEvent('click');
        await app.pass(100);
        assert.deepEqual(await axe_violations(app), [], 'session');
        await app.close();
    });
}

test('sessions come twenty at a time', async () => {
    const app = await open_history();
    const items = app.page.locator('#twin li');
    assert.equal(await items.count(), 20);
    assert.equal(await app.text('history.shown'), `20 of ${sessions} sessions`);
    await app.press('button', 'Show more');
    assert.equal(await items.count(), 40);
    await app.close();
});

test('a session is corrected, deleted and brought back, and stays so after a reload', async () => {
    const app = await open_history();
    const first = app.page.locator('[data-node="history.item.0"]');
    const before = await first.textContent();
    const open_first = async () => {
        await app.page.locator('[data-node="history.item.0.open"]').dispatchEvent('click');
        await app.pass(100);
    };
    await open_first();
    await app.by_role('slider', 'Left leg held').focus();
    for (let i = 0; i < 3; ++i) await app.key('ArrowLeft');
    assert.match(await app.text('session.held'), /^Left 7 of 10\u00a0s/);
    await app.press('button', 'Back');
    assert.match(await first.textContent(), /Left 7 of 10\u00a0s/);
    await open_first();
    await app.press('button', 'Delete this session');
    assert.notEqual(await first.textContent(), before);
    assert.equal((await app.text('history.shown')), `20 of ${sessions - 1} sessions`);
    await app.press('button', 'Undo');
    assert.match(await first.textContent(), /Left 7 of 10\u00a0s/);
    const { announced } = await app.record();
    assert.ok(announced.includes('The session is deleted.') && announced.includes('The session is back.'));
    await app.page.reload();
    await started(app.page);
    await app.press('tab', 'History');
    assert.match(await first.textContent(), /Left 7 of 10\u00a0s/);
    await app.close();
});

test('the leg is dragged to an angle on the canvas, told in the twin, and kept', async () => {
    const app = await open_history();
    await app.press('button', 'How far can you lift?');
    const angle = app.by_role('slider', 'Thigh angle');
    const before = Number(await angle.inputValue());
    const box = await app.page.locator('[data-node="figure"]').boundingBox();
    assert.ok(box);
    // The left leg, seen from its side: its foot is at the left.
    await app.page.mouse.move(box.x + box.width * 0.45, box.y + box.height * 0.2);
    await app.pass(50);
    await app.page.mouse.down();
    await app.pass(50);
    await app.page.mouse.move(box.x + box.width * 0.15, box.y + box.height * 0.45, { steps: 6 });
    await app.pass(100);
    await app.page.mouse.up();
    await app.pass(100);
    const dragged = Number(await angle.inputValue());
    assert.ok(dragged < before - 15 && dragged > 5, `${before} became ${dragged}`);
    assert.equal(await angle.getAttribute('aria-valuetext'), `${dragged} degrees`);
    await angle.focus();
    await app.key('ArrowRight');
    assert.match(await app.page.locator('[data-node="figure"]').getAttribute('aria-label'), new RegExp(`raised ${dragged + 1} degrees`));
    await app.press('button', 'Save');
    const kept = Object.entries(await app.stored()).filter(([key, value]) => key.startsWith('hamstretch:range:') && value.includes(`:${dragged + 1}`));
    assert.equal(kept.length, 1);
    await app.close();
});

test('a chart is walked with keys, told by the twin, and pressed on the canvas', async () => {
    const app = await open_history();
    const look = app.by_role('slider', 'Days with a session, week by week');
    assert.match(await look.getAttribute('aria-valuetext') ?? '', /^16 Nov: \d days?, left /);
    await look.focus();
    await app.key('ArrowLeft');
    assert.match(await look.getAttribute('aria-valuetext') ?? '', /^9 Nov: \d days?, left /);
    await app.key('Home');
    assert.match(await look.getAttribute('aria-valuetext') ?? '', /^7 Sep: /);
    const box = await look.boundingBox();
    assert.ok(box);
    await app.page.mouse.click(box.x + box.width - 8, box.y + box.height / 2);
    await app.pass(100);
    assert.match(await look.getAttribute('aria-valuetext') ?? '', /^This week: 0 days/);
    await app.close();
});

test('the month turns with keys, and is announced', async () => {
    const app = await open_history();
    await app.by_role('button', 'Previous month').focus();
    await app.key('Enter');
    assert.equal(await app.text('history.month.title'), 'October 2026');
    assert.ok((await app.record()).announced.includes('October 2026'));
    assert.equal(await app.page.evaluate(() => document.activeElement?.textContent), 'Previous month');
    await app.close();
});
