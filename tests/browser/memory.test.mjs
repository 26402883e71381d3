// What is kept, in a real browser: a session broken off, several tabs, old months, backups, deleting everything.

import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';

import { daily_sessions, with_values } from '../support/kept.mjs';
import { open_app, shared, stand_still, started, test, until, with_browser } from './browser.mjs';

with_browser();

const folder = await mkdtemp(join(tmpdir(), 'hamstretch-backup-'));
after(() => rm(folder, { recursive: true }));

const shortest = '?hold=5&reps=1&rest=3&switch=5';

const dialog = (app) => app.by_role('dialog', 'Continue where you left off?');
const sessions = async (app) => Object.keys(await app.stored()).filter((key) => key.startsWith('hamstretch:session:'));
const running = async (app) => Object.keys(await app.stored()).filter((key) => key.startsWith('hamstretch:running:'));

/** A second tab of the same browser, on a clock of its own. */
async function another_tab(app, query = '') {
    const page = await app.page.context().newPage();
    await stand_still(page, '2026-11-23T08:35:00Z');
    await page.goto(`${shared.address}${query}`);
    await started(page);
    return new app.constructor(page, app.faults, false);
}

/** Plays into the first hold. */
async function play_into_hold(app) {
    await app.press('button', 'Start');
    await app.play_until('Hold', 60);
    await app.pass_seconds(2);
}

test('fault 50: a session cut short by a reload is offered, goes on with time to lie down, and is kept once', async () => {
    const app = await open_app({ query: shortest });
    await play_into_hold(app);
    await app.page.reload();
    await started(app.page);
    await app.until(() => dialog(app).count(), 'the offer');
    await app.press('button', 'Continue');
    assert.equal(await app.by_role('heading', 'Get ready').count(), 1);
    await app.play_until('Hold', 40);
    await app.play_until('Well done', 90);
    assert.equal((await sessions(app)).length, 1);
    assert.deepEqual(await running(app), []);
    await app.page.reload();
    await started(app.page);
    await app.pass(500);
    assert.equal(await dialog(app).count(), 0);
    await app.close();
});

test('what was done of a session cut short can be kept as it is', async () => {
    const app = await open_app({ query: shortest });
    await play_into_hold(app);
    await app.page.reload();
    await started(app.page);
    await app.until(() => dialog(app).count(), 'the offer');
    await app.press('button', 'Keep what I did');
    assert.equal(await dialog(app).count(), 0);
    assert.equal((await sessions(app)).length, 1);
    assert.deepEqual(await running(app), []);
    await app.close();
});

test('fault 36: a session that another tab plays, awake or frozen, is not offered; 2 s after that tab has let go it is', async () => {
    const app = await open_app({ query: shortest });
    await play_into_hold(app);
    const second = await another_tab(app);
    for (let i = 0; i < 5; ++i) await second.pass(200);
    assert.equal(await dialog(second).count(), 0);
    const devtools = await app.page.context().newCDPSession(app.page);
    await devtools.send('Page.setWebLifecycleState', { state: 'frozen' });
    for (let i = 0; i < 5; ++i) await second.pass(200);
    assert.equal(await dialog(second).count(), 0);
    const holder = () => second.page.evaluate(async () =>
        (await navigator.locks.query()).held?.find(({ name }) => name?.startsWith('hamstretch:plays:'))?.clientId);
    const plays = await holder();
    await app.page.close({ runBeforeUnload: false });
    await until(async () => await holder() !== plays, 'the release'); // in the world's time: the second tab's clock stands
    await second.pass(2000);
    assert.equal(await dialog(second).count(), 1);
    await second.page.context().close();
});

test('a session that another tab finishes shows up in the history of this one', async () => {
    const app = await open_app({ query: shortest });
    const second = await another_tab(app, shortest);
    await second.press('button', 'Start');
    await second.play_until('Well done', 90);
    await app.press('tab', 'History');
    await app.until(async () => await app.by_role('listitem').count() === 1, 'the entry');
    await second.page.close();
    await app.close();
});

test('fault 34: two tabs edit the settings: both show the one that won', async () => {
    const app = await open_app();
    const second = await another_tab(app);
    for (const [tab, choice] of [[app, 'Straight'], [second, 'Band']]) {
        await tab.press('tab', 'Plan');
        await tab.press('button', 'Set it yourself');
        await tab.press('radio', choice);
    }
    await Promise.all([app.pass(1000), second.pass(1000)]);
    const chosen = async (tab) => [await tab.by_role('radio', 'Straight').isChecked(), await tab.by_role('radio', 'Band').isChecked()];
    await app.until(async () => String(await chosen(app)) === String(await chosen(second)), 'agreement');
    assert.equal((await chosen(app)).filter(Boolean).length, 1, 'one of the two, no mix');
    await second.page.close();
    await app.close();
});

test('fault 35: deleting everything is asked first, told in the other tab, and leaves nothing', async () => {
    const app = await open_app({ query: shortest });
    await app.press('button', 'Start');
    await app.play_until('Well done', 90);
    const second = await another_tab(app);
    await app.press('button', 'Back to today');
    await app.press('tab', 'Settings');
    await app.press('button', 'Delete everything');
    await app.page.getByRole('dialog').getByRole('button', { name: 'Delete everything' }).dispatchEvent('click');
    await app.pass(100);
    assert.deepEqual(await app.stored(), {});
    await second.until(() => second.page.getByText('Everything kept was deleted, in another tab or on the last visit.').count(), 'the word in the other tab');
    await second.page.reload();
    await started(second.page);
    await second.pass(500);
    assert.deepEqual(await second.stored(), {}, 'the copy does not bring it back');
    await second.page.close();
    await app.close();
});

/** Takes values out of the store behind the app's back, as a killed browser does. */
const lose = (app, prefix) => app.page.evaluate((start) => {
    for (const key of Object.keys(localStorage)) if (key.startsWith(start)) localStorage.removeItem(key);
}, prefix);

test('fault 38: what localStorage has lost comes back from the copy; settings with the newer generation win', async () => {
    const app = await open_app({ query: shortest });
    await app.press('tab', 'Plan');
    await app.press('button', 'Set it yourself');
    await app.press('radio', 'Straight');
    await app.pass(1000);
    await app.press('tab', 'Today');
    await app.press('button', 'Start');
    await app.play_until('Well done', 90);
    const before = await app.stored();
    await lose(app, 'hamstretch:');
    await app.page.goto(shared.address);
    await started(app.page);
    await app.until(async () => Object.keys(await app.stored()).length >= Object.keys(before).length, 'the recovery');
    assert.deepEqual(await app.stored(), before);
    await app.press('tab', 'Plan');
    await app.press('button', 'Set it yourself');
    assert.equal(await app.by_role('radio', 'Straight').isChecked(), true);
    await app.press('tab', 'History');
    assert.equal(await app.by_role('listitem').count(), 1);
    await app.close();
});

test('fault 37: storage cleared while a session runs: it goes on and is kept', async () => {
    const app = await open_app({ query: shortest });
    await play_into_hold(app);
    await app.page.evaluate(() => localStorage.clear());
    await app.play_until('Well done', 90);
    assert.equal((await sessions(app)).length, 1);
    await app.close();
});

/** Saves a backup and gives its text. */
async function backup_of(app) {
    await app.press('tab', 'Settings');
    const coming = app.page.waitForEvent('download');
    await app.press('button', 'Make a backup (.json)');
    const download = await coming;
    assert.match(download.suggestedFilename(), /^hamstretch-2026-11-23\.json$/);
    await app.until(() => app.by_role('dialog', 'Did you get the file?').count(), 'the question');
    assert.equal('hamstretch:backup' in await app.stored(), false, 'not before a yes');
    await app.press('button', 'Yes, I have it');
    assert.equal('hamstretch:backup' in await app.stored(), true);
    return readFile(await download.path(), 'utf8');
}

/** Chooses a file for the import. */
async function choose(app, text, name = 'backup.json') {
    const coming = app.page.waitForEvent('filechooser');
    await app.press('button', 'Restore a backup');
    const chooser = await coming;
    await writeFile(join(folder, name), text);
    await chooser.setFiles(join(folder, name));
}

test('faults 62, 63: a backup of one browser, taken into another: cancelled, then twice; the same history, and nothing the second time', async () => {
    const app = await open_app({ query: shortest });
    await app.press('button', 'Start');
    await app.play_until('Well done', 90);
    await app.press('button', 'Back to today');
    const text = await backup_of(app);
    assert.match(text, /"held_left_ms": 5000/, 'people can read it');
    const [[key, value]] = Object.entries(await app.stored()).filter(([name]) => name.startsWith('hamstretch:session:'));
    await app.close();

    const other = await open_app();
    await other.press('tab', 'Settings');
    await choose(other, text);
    await other.until(() => other.by_role('button', 'Restore').count(), 'the question');
    assert.match(await other.text('dialog.import.text'), /not here yet: 1/);
    await other.press('button', 'Cancel');
    assert.deepEqual(await other.stored(), {});
    await choose(other, text);
    await other.until(() => other.by_role('button', 'Restore').count(), 'the question again');
    await other.press('button', 'Restore');
    assert.equal((await other.stored())[key], value);
    await choose(other, text);
    await other.until(() => other.by_role('dialog').count(), 'the answer');
    assert.match(await other.text('dialog.import.title'), /Nothing to restore/);
    await other.press('button', 'Close');
    // And that the warning signs were denied.
    const taken = Object.entries(await other.stored()).filter(([name]) => !name.startsWith('hamstretch:profile:'));
    assert.deepEqual(taken, [[key, value]]);
    await other.close();
});

/** Before the page loads: window.reads counts how often a file is read, in whatever way. @param {import('playwright-core').Page} page */
const count_reads = (page) => page.addInitScript(() => {
    Object.assign(window, { reads: 0 });
    for (const [kind, ways] of /** @type {[any, string[]][]} */ ([[Blob, ['text', 'arrayBuffer', 'bytes', 'stream', 'slice']], [FileReader, ['readAsText', 'readAsArrayBuffer', 'readAsDataURL']]]))
        for (const way of ways) {
            const read = kind.prototype[way];
            kind.prototype[way] = function (...given) {
                /** @type {any} */ (window).reads += 1;
                return read?.apply(this, given);
            };
        }
});

for (const [what, text, reads, told] of /** @type {[string, string | Buffer, number, string][]} */ ([
    ['is no JSON', 'x'.repeat(1000), 1, 'That file is not a Hamstretch backup.'],
    ['is of something else', '{"hamstretch":"backup"}', 1, 'That file is not a Hamstretch backup.'],
    ['nests a million deep', '['.repeat(1_000_000), 1, 'That file is not a Hamstretch backup.'],
    ['is far too large', Buffer.alloc(100_000_000, 'x'), 0, 'That file could not be opened'],
    ['holds nothing', '{"hamstretch":"backup","version":1,"values":[]}', 1, 'There is nothing to restore in that backup.'],
    ['is of a later version', '{"hamstretch":"backup","version":2,"values":[]}', 1, 'A newer Hamstretch made that backup.'],
])) {
    test(`fault 61: a file that ${what} is refused, ${reads === 0 ? 'unread' : 'read once'}, and nothing changes`, async () => {
        const app = await open_app({ prepare: count_reads });
        await app.press('tab', 'Settings');
        await choose(app, text);
        await app.until(() => app.page.getByText(told).count(), 'the refusal');
        assert.equal(await app.page.evaluate(() => /** @type {any} */ (window).reads), reads);
        assert.deepEqual(await app.stored(), {});
        await app.close();
    });
}

test('fault 5: with a full store a backup still has the session that could not be kept', async () => {
    const app = await open_app({ query: shortest, prepare: (page) => page.addInitScript(() => {
        const keep = Storage.prototype.setItem;
        Storage.prototype.setItem = function (key, value) {
            if (key.startsWith('hamstretch:session:')) throw new DOMException('full', 'QuotaExceededError');
            keep.call(this, key, value);
        };
    }) });
    await app.press('button', 'Start');
    await app.play_until('Well done', 90);
    await app.pass(3000);
    assert.match(await app.text('finish.kept'), /could not be kept/);
    await app.press('button', 'Back to today');
    assert.match(await backup_of(app), /"held_left_ms": 5000/);
    await app.close();
});

test('fault 16: damaged values that were set aside are part of a backup', async () => {
    const app = await open_app({ prepare: (page) => page.addInitScript(() => {
        localStorage.setItem('hamstretch:session:1000:a', 'spoilt "value"');
    }) });
    assert.match(await backup_of(app), /hamstretch:quarantine:hamstretch:session:1000:a",\s*"text": "spoilt \\"value\\""/);
    await app.close();
});

test('old months are folded after the start, by one tab, and the next start has every session', async () => {
    const app = await open_app({ prepare: with_values(daily_sessions(300, Date.parse('2026-11-23T08:00:00Z'))) });
    await app.until(async () => Object.keys(await app.stored()).some((key) => key.startsWith('hamstretch:month:')), 'the fold');
    await app.until(async () => (await sessions(app)).length < 100, 'the removal');
    await app.page.reload();
    await started(app.page);
    await app.pass(500);
    const text = await (async () => {
        await app.press('tab', 'Settings');
        const coming = app.page.waitForEvent('download');
        await app.press('button', 'Save a table (.csv)');
        return readFile(await (await coming).path(), 'utf8');
    })();
    assert.equal(text.trim().split('\r\n').length, 1 + 2 * 300);
    await app.close();
});
