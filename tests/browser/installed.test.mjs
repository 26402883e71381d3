// The installed app in a window of its own, as its icon opens it: a session without a network, an update between two
// sessions, and the shortcuts of the icon's menu. Windows need a display; without one Chromium opens none.

import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, afterEach, before } from 'node:test';

import { chromium } from 'playwright-core';

import { open_display, stop } from '../engines/display.mjs';
import { hang_guard_ms } from '../support/patience.mjs';
import { App, launch_options, stand_still, started, test } from './browser.mjs';
import { copies, copy_is_kept, look_for_update, SiteCopy, take_update } from './site_copy.mjs';

const short_dose = '?hold=5&reps=1&rest=3&switch=5&voice=off&sound=off';

/** @type {SiteCopy} */
let site;
/** @type {Awaited<ReturnType<typeof open_display>>} */
let display;
/** @type {string} */
let profile;
/** @type {string} */
let manifest_id;

let is_away = false;

before(async () => {
    site = await SiteCopy.make();
    site.fault = (_, response) => is_away && Boolean(response.destroy());
    display = await open_display();
    profile = await mkdtemp(join(tmpdir(), 'hamstretch-installed-'));
    manifest_id = await install();
});
afterEach(() => { is_away = false; });
after(async () => {
    await display.close();
    await site.close();
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
});

/** Visits the site and installs it. @returns {Promise<string>} its id */
async function install() {
    const context = await chromium.launchPersistentContext(profile, launch_options);
    const page = context.pages()[0] ?? await context.newPage();
    await page.goto(site.address);
    await copy_is_kept(page);
    const session = await context.newCDPSession(page);
    const { appId } = await session.send('Page.getAppId');
    await session.send(/** @type {any} */ ('PWA.install'), /** @type {any} */ ({ manifestId: appId }));
    // As somebody who installs it by the browser's own button gets it.
    await session.send(/** @type {any} */ ('PWA.changeAppUserSettings'), /** @type {any} */ ({ manifestId: appId, displayMode: 'standalone' }));
    await context.close();
    return /** @type {string} */ (appId);
}

/** How Chromium itself names an installed app: twice the SHA-256 of its id, the first half, in letters from a to p. */
function app_name() {
    const hash = (/** @type {string | Buffer} */ data) => createHash('sha256').update(data).digest();
    const digits = hash(hash(manifest_id)).toString('hex').slice(0, 32);
    return [...digits].map((digit) => String.fromCharCode('a'.charCodeAt(0) + Number.parseInt(digit, 16))).join('');
}

/** What the operating system calls when an icon or an entry of its menu is chosen. @param {string} [entry] of the icon's menu */
function call(entry) {
    const words = [`--app-id=${app_name()}`, ...entry === undefined ? [] : [`--app-launch-url-for-shortcuts-menu-item=${site.address}${entry}`]];
    return spawn(launch_options.executablePath, [
        ...launch_options.args, '--no-sandbox', `--user-data-dir=${profile}`, '--remote-debugging-port=0', ...words,
    ], { env: { ...process.env, DISPLAY: display.name }, stdio: ['ignore', 'ignore', 'pipe'] });
}

/** Opens the app in its window, gives it to `story`, and closes it. @param {string | undefined} entry @param {(app: App) => Promise<void>} story */
async function with_window(entry, story) {
    const child = call(entry);
    const browser = await chromium.connectOverCDP(await address_of_tools(child), { timeout: hang_guard_ms });
    try {
        const [context] = browser.contexts();
        context.setDefaultTimeout(hang_guard_ms);
        const page = context.pages()[0] ?? await context.waitForEvent('page');
        await started(page, true);
        await story(new App(page, [], false));
    } finally {
        await browser.close();
        await stop(child);
    }
}

/** @param {import('node:child_process').ChildProcess} child @returns {Promise<string>} */
function address_of_tools(child) {
    let said = '';
    return new Promise((resolve, reject) => {
        child.stderr?.on('data', (words) => {
            said += words;
            const found = /DevTools listening on (ws:\S+)/.exec(said);
            if (found) resolve(found[1]);
        });
        child.once('exit', () => reject(new Error(`Chromium ended: ${said}`)));
    });
}

/** The same window, on a fake clock and with a short dose. @param {App} app */
async function with_time_of_ours(app) {
    await stand_still(app.page);
    await app.page.goto(`${site.address}${short_dose}`);
    await started(app.page);
}

/** @param {App} app */
const is_in_its_window = (app) => app.page.evaluate(() => matchMedia('(display-mode: standalone)').matches);

test('its icon opens it in a window of its own; a whole session runs there without a network, and is kept', async () => {
    is_away = true;
    await with_window(undefined, async (app) => {
        assert.equal(await is_in_its_window(app), true);
        assert.equal(app.page.url(), site.address);
        assert.equal(await app.by_role('tab', 'Today').getAttribute('aria-selected'), 'true');
        await with_time_of_ours(app);
        assert.equal(await is_in_its_window(app), true);
        await app.press('button', 'Start');
        await app.play_until('Well done', 90);
        await app.pass(1000);
    });
    await with_window('?tab=history', async (app) => {
        await app.page.locator('#twin li').waitFor({ state: 'attached' });
        assert.match((await app.listed())[0], /Left 5 of 5\u00a0s, right 5 of 5\u00a0s/);
    });
});

test("the entries of its icon's menu open what they say, in that window", async () => {
    const manifest = JSON.parse(await readFile(join(site.folder, 'manifest.webmanifest'), 'utf8'));
    const [start, history] = manifest.shortcuts.map((/** @type {{url: string}} */ { url }) => url.slice('./'.length));
    await with_window(history, async (app) => {
        assert.equal(await is_in_its_window(app), true);
        assert.equal(await app.by_role('tab', 'History').getAttribute('aria-selected'), 'true');
        // The window that is there is shown and told, not loaded anew; a session that runs goes on.
        await app.page.evaluate(() => { /** @type {any} */ (window).is_the_same = true; });
        await once(call(start), 'exit');
        await app.by_role('button', 'Pause').waitFor({ state: 'attached' });
        await once(call(history), 'exit');
        assert.equal(await app.by_role('button', 'Pause').count(), 1);
        assert.equal(await app.page.evaluate(() => 'is_the_same' in window), true);
        assert.equal(app.page.context().pages().length, 1);
    });
});

test('a newer build that comes during a session is offered after it, and opens in the same window', async () => {
    await with_window(undefined, async (app) => {
        await with_time_of_ours(app);
        await copy_is_kept(app.page);
        await app.press('button', 'Start');
        await app.play_until('Hold', 60);
        await site.change();
        assert.equal(await look_for_update(app.page), true);
        await app.pass(200);
        assert.equal(await app.by_role('button', 'Update').count(), 0);
        await app.play_until('Well done', 60);
        await app.press('button', 'Back to today');
        await take_update(app);
        assert.equal(await app.page.title(), 'Another build');
        assert.equal(await is_in_its_window(app), true);
        await app.page.evaluate(() => navigator.serviceWorker.ready);
        assert.equal((await copies(app.page)).length, 1);
    });
});
