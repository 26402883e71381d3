// Before the very first session the warning signs are asked about, once: by pointer, by keys, and by a link that begins at once.

import assert from 'node:assert/strict';

import { axe_violations, open_app, started, tab_to, test, with_browser } from './browser.mjs';

with_browser();

const focused = (app) => app.page.evaluate(() => document.activeElement?.textContent);

test('the first Start shows the signs; Escape leads back to it, and "None of these" is asked for once', async () => {
    const app = await open_app({ first_use: true });
    await tab_to(app, 'Start');
    await app.key('Enter');
    assert.equal(await focused(app), 'Before you start');
    assert.match((await app.record()).announced.join(' '), /Before you start/);
    assert.equal(await app.by_role('listitem').count(), 6);
    assert.deepEqual(await axe_violations(app), []);
    await app.key('Escape');
    assert.equal(await app.by_role('heading', 'Today').count(), 1);
    assert.deepEqual(await app.stored(), {}, 'nothing is answered by going back');
    await app.press('button', 'Start');
    await app.press('button', 'None of these');
    assert.equal(await app.by_role('button', 'Pause').count(), 1);
    await app.press('button', 'End session');
    await app.click('dialog.end.confirm');
    await app.page.reload();
    await started(app.page);
    await app.press('button', 'Start');
    assert.equal(await app.by_role('button', 'Pause').count(), 1);
    await app.close();
});

test('a link that begins at once asks first; a sign of an emergency leads to what to do now', async () => {
    const app = await open_app({ query: '?begin=now', first_use: true });
    assert.equal(await app.by_role('button', 'Pause').count(), 0);
    await app.by_role('button', 'One of these applies').focus();
    await app.key('Enter');
    assert.equal(await focused(app), 'Which of these?');
    await app.page.locator('[data-node="signs.which.1"]').dispatchEvent('click');
    await app.pass(100);
    await app.press('button', 'Next');
    assert.equal(await app.by_role('heading', 'Get emergency care now').count(), 1);
    assert.match((await app.record()).announced.join(' '), /Get emergency care now/);
    assert.equal(await app.by_role('button', 'Start').count(), 0);
    assert.deepEqual(await axe_violations(app), []);
    await app.page.reload();
    await started(app.page);
    assert.equal(await app.by_role('button', 'Start').count(), 0, 'it is remembered');
    await app.close();
});
