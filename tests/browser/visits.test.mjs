// From one visit to the next: cleared away, private, left and come back to, discarded, full, and after ten years.

import assert from 'node:assert/strict';

import { daily_sessions, folded, id_of, sealed, session, with_values } from '../support/kept.mjs';
import { launch, open_app, shared, stand_still, started, test, with_browser } from './browser.mjs';

with_browser({ is_whole: true, keeps_copy: true });

const shortest = '?hold=5&reps=1&rest=3&switch=5';
const day_ms = 86_400_000;
const now_ms = Date.parse('2026-11-23T08:30:00Z');

const keys_of = async (app, kind) => Object.keys(await app.stored()).filter((key) => key.startsWith(`hamstretch:${kind}:`));

/** So many days of three sessions each, those of old months folded as the app folds them. */
function years_of_sessions(days) {
    /** @type {Record<string, string>} */
    const values = {};
    /** @type {Map<string, number[]>} */
    const months = new Map();
    for (let i = 3 * days; i > 0; --i) {
        const start = now_ms - i * (day_ms / 3);
        const month = new Date(start).toISOString().slice(0, 7);
        if (month >= '2026-09') values[`hamstretch:session:${id_of(start)}`] = sealed(session(start));
        else months.set(month, [...months.get(month) ?? [], start]);
    }
    for (const [month, starts] of months) values[`hamstretch:month:${month}`] = folded(starts);
    return values;
}

/** Opens the app with these values, waits for all sessions, and tells what it had read when the first frame was drawn. */
async function read_before_first_frame(values, sessions) {
    const app = await open_app({ prepare: async (page) => {
        await with_values(values)(page);
        await page.addInitScript(() => {
            const read = Storage.prototype.getItem;
            const mark = performance.mark.bind(performance);
            const counts = { keys: 0, characters: 0 };
            Storage.prototype.getItem = function (key) {
                const value = read.call(this, key);
                if (this === localStorage && key.startsWith('hamstretch:') && value !== null) {
                    ++counts.keys;
                    counts.characters += value.length;
                }
                return value;
            };
            performance.mark = (name, ...more) => {
                if (name === 'hamstretch-first-frame') /** @type {any} */ (window).first_frame = { ...counts };
                return mark(name, ...more);
            };
        });
    } });
    const counts = await app.page.evaluate(() => /** @type {any} */ (window).first_frame);
    await app.press('tab', 'History');
    const shown = async () => Number(/of (\d+)/.exec(await app.text('history.shown') ?? '')?.[1]);
    if (sessions > 0) await app.until(async () => await shown() === sessions, `a history of ${sessions} sessions`);
    await app.close();
    return counts;
}

test('with ten years of 11,000 sessions the first frame reads not a byte more than with the last three months alone', async () => {
    const ten_years = years_of_sessions(3653);
    const recent = Object.fromEntries(Object.entries(ten_years).filter(([key]) => !key.startsWith('hamstretch:month:')));
    const long = await read_before_first_frame(ten_years, 3 * 3653);
    const short = await read_before_first_frame(recent, Object.keys(recent).length);
    assert.deepEqual(long, short);
    assert.ok(long.keys <= 3 * 92 + 1);
    const none = await read_before_first_frame({}, 0);
    assert.ok(none.keys <= 1, 'with nothing kept only the probe is read');
});

test('fault 6: a fold for which there is no room leaves every session under its own key', async () => {
    const values = daily_sessions(150, now_ms);
    const app = await open_app({ prepare: async (page) => {
        await with_values(values)(page);
        await page.addInitScript(() => {
            const keep = Storage.prototype.setItem;
            Storage.prototype.setItem = function (key, value) {
                if (key.startsWith('hamstretch:month:')) {
                    /** @type {any} */ (window).refused = true;
                    throw new DOMException('full', 'QuotaExceededError');
                }
                keep.call(this, key, value);
            };
        });
    } });
    await app.until(() => app.page.evaluate(() => /** @type {any} */ (window).refused === true), 'the fold');
    // The answers' place says when a backup was last asked for.
    const stored = Object.entries(await app.stored()).filter(([key]) => !key.startsWith('hamstretch:profile:'));
    assert.deepEqual(Object.fromEntries(stored), values);
    await app.close();
});

test('fault 38: sessions evicted between visits, copy and all, while answers remain: an empty start that offers a backup', async () => {
    const app = await open_app({ query: shortest });
    await app.press('button', 'Start');
    await app.play_until('Well done', 90);
    await app.press('button', 'Back to today');
    await app.page.evaluate(async () => {
        for (const key of Object.keys(localStorage)) if (key.startsWith('hamstretch:session:')) localStorage.removeItem(key);
        for (const { name } of await indexedDB.databases()) if (name) indexedDB.deleteDatabase(name);
    });
    await app.page.goto(shared.address);
    await started(app.page);
    await app.press('tab', 'History');
    assert.match(await app.text('history.empty') ?? '', /No sessions yet/);
    const chooser = app.page.waitForEvent('filechooser');
    await app.press('button', 'Restore a backup');
    await chooser;
    await app.press('tab', 'Today');
    assert.equal(await app.by_role('button', 'Start').count(), 1);
    await app.close();
});

test('fault 39: in a private window a session is kept until the window is closed, and Settings says so', async () => {
    const app = await open_app({ query: shortest });
    await app.press('tab', 'Settings');
    assert.match(await app.text('data.where') ?? '', /closing a private window/);
    await app.press('tab', 'Today');
    await app.press('button', 'Start');
    await app.play_until('Well done', 90);
    assert.equal((await keys_of(app, 'session')).length, 1);
    await app.close();
    const next = await open_app();
    assert.deepEqual(await next.stored(), {});
    await next.close();
});

test('fault 50: a page whose process the browser has discarded offers its session when it is opened again', async () => {
    const app = await open_app({ query: shortest, may_log: /crash/i });
    await app.press('button', 'Start');
    await app.play_until('Hold', 60);
    const devtools = await app.page.context().newCDPSession(app.page);
    const crashed = app.page.waitForEvent('crash');
    devtools.send('Page.crash').catch(() => {});  // never answered
    await crashed;
    const context = app.page.context();
    await app.page.close();
    const page = await context.newPage();
    await stand_still(page, '2026-11-23T08:31:00Z');
    await page.goto(shared.address);
    await started(page);
    const next = new (/** @type {any} */ (app.constructor))(page, app.faults, false);
    await next.until(() => next.by_role('dialog', 'Go on with the session broken off?').count(), 'the offer');
    await next.press('button', 'Keep what was done');
    assert.equal((await keys_of(next, 'session')).length, 1);
    await page.context().close();
    assert.deepEqual(app.faults, []);
});

/** Goes to another page of the site and back; true when the page was never gone. */
async function away_and_back(page) {
    await page.evaluate(() => addEventListener('pageshow', ({ persisted }) => { /** @type {any} */ (window).persisted = persisted; }));
    await page.goto(`${shared.address}handout.html`); // one with an icon of its own: none is asked for in vain
    await page.goBack({ waitUntil: 'commit' });
    await started(page, true);
    return page.evaluate(() => /** @type {any} */ (window).persisted === true);
}

test('fault 49: back from the back/forward cache a finished session counts once, and so does one that was under way', async () => {
    const usual = shared.browser;
    shared.browser = await launch({ is_whole: true, draws: false, ignoreDefaultArgs: ['--disable-back-forward-cache'] });
    try {
        const app = await open_app({ query: shortest });
        await app.press('button', 'Start');
        await app.play_until('Well done', 90);
        assert.equal(await away_and_back(app.page), true, 'the page came out of the cache');
        await app.pass(300);
        assert.equal((await keys_of(app, 'session')).length, 1);
        await app.press('button', 'Back to today');
        await app.press('button', 'Start');
        await app.play_until('Hold', 60);
        await away_and_back(app.page);
        const offer = app.by_role('dialog', 'Go on with the session broken off?');
        await app.until(async () => await offer.count() + await app.by_role('button', 'Pause').count(), 'the session');
        if (await offer.count()) await app.press('button', 'Go on');
        await app.play_until('Well done', 120);
        assert.equal((await keys_of(app, 'session')).length, 2);
        assert.deepEqual(await keys_of(app, 'running'), []);
        await app.close();
    } finally {
        await shared.browser.close();
        shared.browser = usual;
    }
});
