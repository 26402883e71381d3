// Faults 11 and 12: the browser is killed soon after a session was kept. localStorage has nothing of it on disk by then;
// at the next start every session is there all the same, the last one from the copy.

import assert from 'node:assert/strict';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before } from 'node:test';

import { chromium } from 'playwright-core';

import { serve } from '../../scripts/serve.mjs';
import { daily_sessions } from '../support/kept.mjs';
import { App, flags_without_drawing, launch_options, site_folder, stand_still, started, test, until, watch_policy } from './browser.mjs';
import { draw_nothing, keep_no_copy } from './lean.mjs';

let server;
/** What a test that failed has left open. @type {import('playwright-core').BrowserContext | undefined} */
let context_of_last_start;
let profile;
before(async () => {
    // The same address for all starts: what is kept belongs to it.
    server = await serve(site_folder, 0);
    profile = await mkdtemp(join(tmpdir(), 'hamstretch-kill-'));
});
after(async () => {
    await context_of_last_start?.close();
    await server.close();
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
});

async function start() {
    const context = await chromium.launchPersistentContext(profile, {
        ...launch_options, args: flags_without_drawing, viewport: { width: 390, height: 480 },
    });
    context_of_last_start = context;
    await watch_policy(context);
    await context.addInitScript(draw_nothing);
    await context.addInitScript(keep_no_copy);
    const page = context.pages()[0] ?? await context.newPage();
    await stand_still(page, new Date().toISOString());
    await page.goto(`${server.address}?hold=5&reps=1&rest=3&switch=5`);
    await started(page);
    return { context, app: new App(page, [], false) };
}

/** The browser that runs on our own profile: its first process is the one without a --type. */
async function kill_browser() {
    for (const id of await readdir('/proc')) {
        if (!/^\d+$/.test(id)) continue;
        const words = await readFile(`/proc/${id}/cmdline`, 'utf8').catch(() => '');
        if (words.includes(`--user-data-dir=${profile}`) && !words.includes('--type=')) process.kill(Number(id), 'SIGKILL');
    }
}

/** How many keys of that kind the second copy has. A busy browser takes its time to write it; what it has, a kill does not take. */
const copied = (/** @type {App} */ app, /** @type {string} */ prefix) => app.page.evaluate(async (prefix) => {
    const answer = (/** @type {IDBRequest} */ request) => new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
    });
    if (!(await indexedDB.databases()).some(({ name }) => name === 'hamstretch')) return 0; // to open it would be to make it
    const database = await answer(indexedDB.open('hamstretch', 1));
    const keys = await answer(database.transaction('kept').objectStore('kept').getAllKeys());
    database.close();
    return keys.filter((/** @type {string} */ key) => key.startsWith(prefix)).length;
}, prefix);

const sessions = async (app) => Object.keys(await app.stored()).filter((key) => key.startsWith('hamstretch:session:'));

/** Kills the browser and starts it again. */
async function kill_and_start({ context }) {
    const closed = new Promise((resolve) => context.once('close', resolve));
    await kill_browser();
    await closed;
    return start();
}

/** How many sessions the history has, from whatever keys. */
async function all_sessions(app) {
    await app.press('tab', 'History');
    return Number(/of (\d+)/.exec(await app.text('history.shown').catch(() => '') ?? '')?.[1]);
}

const is_month = (/** @type {string} */ key) => key.startsWith('hamstretch:month:');

/** Starts with that in the store as well. @param {Record<string, string>} values */
async function start_with(values) {
    const { app, context } = await start();
    await app.page.evaluate((values) => {
        for (const [key, value] of Object.entries(values)) localStorage.setItem(key, value);
    }, values);
    await context.close();
    const filled = await start();
    const keys = Object.keys(await filled.app.stored());
    if (keys.some(is_month) || Object.keys(values).every((key) => keys.includes(key))) return filled;
    await filled.context.close();
    return null; // a busy browser has ended, though in order, before all of it was on disk
}

// Before a release: HAMSTRETCH_KILLS=200 kills so often more, at any moment up to 90 s after a save.
const more_kills = Number(process.env.HAMSTRETCH_KILLS ?? 0);
const delays_ms = [0, 400, 1000, 5000, ...Array.from({ length: more_kills }, () => Math.random() * 90_000)];

test('faults 11, 12: killed at once or seconds after a session was kept, no session is lost', async () => {
    for (const [number, delay_ms] of delays_ms.entries()) {
        const before_kill = await start();
        await before_kill.app.press('button', 'Start');
        await before_kill.app.play_until('Well done', 90);
        await before_kill.app.until(async () => await copied(before_kill.app, 'hamstretch:session:') === number + 1, 'the copy');
        // The browser writes to disk in a time of its own: no clock of ours can stand for it.
        await new Promise((resolve) => setTimeout(resolve, delay_ms));

        const { app, context } = await kill_and_start(before_kill);
        await app.until(async () => (await sessions(app)).length === number + 1, `session ${number + 1} after a kill ${delay_ms} ms after the save`);
        assert.equal(await app.by_role('dialog').count(), 0, 'what was finished is not offered to go on');
        await context.close();
    }
});

test('faults 11, 12: killed in the middle of a session, it is offered at the next start, and no other is lost', async () => {
    const before_kill = await start();
    const kept = (await sessions(before_kill.app)).length;
    await before_kill.app.press('button', 'Start');
    await before_kill.app.play_until('Lower', 90);
    await before_kill.app.until(() => copied(before_kill.app, 'hamstretch:running:'), 'the copy');
    const { app, context } = await kill_and_start(before_kill);
    await app.until(() => app.by_role('dialog', 'Continue where you left off?').count(), 'the offer');
    assert.equal((await sessions(app)).length, kept);
    await app.press('button', 'Keep what I did');
    assert.equal((await sessions(app)).length, kept + 1);
    await context.close();
});

test('faults 12, 13: killed while old months are folded, every session is there at the next start', async () => {
    const first = await start();
    const kept = (await sessions(first.app)).length, old = 200;
    await first.context.close();

    const values = daily_sessions(old, Date.now());
    const folding = /** @type {Awaited<ReturnType<typeof start>>} */ (await until(() => start_with(values), 'what was put into the store'));
    const month_is_there = async () => Object.keys(await folding.app.stored()).some(is_month);
    await folding.app.until(month_is_there, 'the fold');
    const { app, context } = await kill_and_start(folding);
    await app.until(async () => await all_sessions(app) === kept + old, 'every session');
    await context.close();
});
