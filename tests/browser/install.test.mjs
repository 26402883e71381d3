// Chromium finds nothing that keeps the app from being installed, installs it, and every address that the manifest names
// is there as stated.

import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';

import { chromium } from 'playwright-core';
import { PNG } from 'pngjs';

import { png_size } from '../../scripts/build/manifest.mjs';
import { picture_of_a_hold, pictures_of_repository } from '../../scripts/build/pictures.mjs';
import { App, launch, launch_options, open_app, shared, started, test, until, watch_policy, with_browser } from './browser.mjs';
import { copy_is_kept, look_for_update, SiteCopy } from './site_copy.mjs';

with_browser({ is_whole: true, keeps_copy: true });

const get = (/** @type {string} */ address) => fetch(new URL(address, shared.address));
const read_manifest = async () => /** @type {any} */ (await (await get('manifest.webmanifest')).json());

test('the manifest says what it is, how it opens, and what it is for', async () => {
    const manifest = await read_manifest();
    assert.ok(manifest.description.length >= 60 && manifest.description.length <= 300);
    assert.deepEqual(manifest.display_override, ['standalone', 'minimal-ui']);
    assert.deepEqual(manifest.launch_handler, { client_mode: ['focus-existing', 'navigate-existing', 'auto'] });
    assert.deepEqual(manifest.categories, ['fitness', 'health', 'sports']);
    assert.equal(manifest.orientation, 'any');
    assert.deepEqual(manifest.shortcuts.map(({ name, url }) => [name, url]), [["Start today's session", './?begin=now'], ['History', './?tab=history']]);
    for (const { label } of manifest.screenshots) assert.ok(label.length > 0);
});

test('the identity is an absolute path; scope and start are the folder, whichever it is', async () => {
    const manifest = await read_manifest();
    assert.equal(manifest.id, '/hamstretch/');
    assert.equal(manifest.scope, './');
    assert.equal(manifest.start_url, './');
});

test('every picture that the manifest names is there, of the type and size it says', async () => {
    const manifest = await read_manifest();
    const pictures = [...manifest.icons, ...manifest.screenshots, ...manifest.shortcuts.flatMap(({ icons }) => icons)];
    for (const { src, sizes, type } of pictures) {
        const response = await get(src);
        assert.equal(response.status, 200, src);
        assert.equal(response.headers.get('Content-Type'), type, src);
        if (type !== 'image/png') continue;
        const { width, height } = png_size(Buffer.from(await response.arrayBuffer()));
        assert.equal(`${width}x${height}`, sizes, src);
    }
});

test('a mask has an icon of its own; the picture that a phone of Apple shows is named by the page', async () => {
    const manifest = await read_manifest();
    const purposes = manifest.icons.map(({ purpose }) => purpose);
    assert.ok(purposes.includes('maskable') && !purposes.includes('any maskable'));
    const page = await (await get('')).text();
    const [, touch] = page.match(/rel="apple-touch-icon" href="([^"]+)"/) ?? [];
    const { width, height } = png_size(Buffer.from(await (await get(touch)).arrayBuffer()));
    assert.deepEqual([width, height], [180, 180]);
});

test('screenshots are there for narrow and wide, in the proportions that browsers take', async () => {
    const manifest = await read_manifest();
    assert.deepEqual(new Set(manifest.screenshots.map(({ form_factor }) => form_factor)), new Set(['narrow', 'wide']));
    for (const { sizes, label } of manifest.screenshots) {
        const [width, height] = sizes.split('x').map(Number);
        assert.ok(Math.min(width, height) >= 320 && Math.max(width, height) <= 3840, sizes);
        assert.ok(Math.max(width, height) <= 2.3 * Math.min(width, height), sizes);
        assert.ok(label);
    }
});

test("the pictures in the repository are of today's app (else: node scripts/build/screenshots.mjs --readme)", async () => {
    const browser = await launch();
    for (const [path, kind] of Object.entries(pictures_of_repository)) {
        const kept = PNG.sync.read(await readFile(path));
        const today = PNG.sync.read(await picture_of_a_hold(browser, shared.address, kind));
        assert.deepEqual([kept.width, kept.height], [today.width, today.height], path);
        // A few pixels of an edge come out otherwise each time.
        let other = 0;
        for (let i = 0; i < kept.data.length; i += 4) if (Math.abs(kept.data[i] - today.data[i]) > 40) ++other;
        const share = other / (kept.width * kept.height);
        assert.ok(share < 0.001, `${path}: ${(share * 100).toFixed(2)} % of it is another picture`);
    }
    await browser.close();
});

test('the shortcuts do what they say', async () => {
    const manifest = await read_manifest();
    const [start, history] = manifest.shortcuts.map(({ url }) => new URL(url, shared.address).search);
    const app = await open_app({ query: start, first_use: true });
    await app.press('button', 'None of these');
    assert.equal(await app.by_role('button', 'Pause').count(), 1);
    await app.page.goto(shared.address + history);
    await started(app.page);
    assert.equal(await app.by_role('tab', 'History').getAttribute('aria-selected'), 'true');
    await app.close();
});

test('a shortcut that comes while the app is open is told to it, and does not reload it', async () => {
    const app = await open_app({
        prepare: (page) => page.addInitScript(() => {
            Object.defineProperty(window, 'launchQueue', { value: { setConsumer(consumer) { /** @type {any} */ (window).launch = consumer; } } });
        }),
    });
    await app.page.waitForFunction(() => 'launch' in window, null, { polling: 50 });
    const launch = async (/** @type {string} */ targetURL) => {
        await app.page.evaluate((address) => /** @type {any} */ (window).launch({ targetURL: address }), targetURL);
        await app.pass(100);
    };
    await app.page.evaluate(() => { /** @type {any} */ (window).is_the_same = true; });
    await launch(`${shared.address}?begin=now`);
    assert.equal(await app.by_role('button', 'Pause').count(), 0, 'the first session of all is asked about');
    await app.press('button', 'None of these');
    assert.equal(await app.by_role('button', 'Pause').count(), 1);
    await launch(`${shared.address}?tab=history`);
    assert.equal(await app.by_role('button', 'Pause').count(), 1, 'a session that runs goes on');
    assert.equal(await app.page.evaluate(() => 'is_the_same' in window), true);
    await app.close();
});

const short_dose = '?hold=5&reps=1&rest=3&switch=5';

test('installing is offered after a session, and asks the browser', async () => {
    const app = await open_app({ query: short_dose });
    await app.page.evaluate(() => navigator.serviceWorker.ready); // the part that listens is there
    await app.page.evaluate(() => {
        const event = new Event('beforeinstallprompt', { cancelable: true });
        window.dispatchEvent(Object.assign(event, { prompt: async () => { document.title = 'asked'; } }));
    });
    await app.press('button', 'Start');
    await app.play_until('Well done', 90);
    await app.press('button', 'Skip'); // what is asked of the stretch comes first
    await app.pass(200);
    await app.press('button', 'Install');
    assert.equal(await app.page.title(), 'asked');
    assert.equal(await app.by_role('button', 'Install').count(), 0);
    await app.close();
});

test('on a phone of Apple the steps are told in a dialog, and no is kept over a reload', async () => {
    const app = await open_app({
        query: short_dose,
        prepare: (page) => page.addInitScript(() => {
            Object.defineProperty(navigator, 'standalone', { value: false });
            Object.defineProperty(navigator, 'maxTouchPoints', { value: 5 });
        }),
    });
    const play = async () => {
        await app.press('button', 'Start');
        await app.play_until('Well done', 90);
        await app.press('button', 'Skip');
        await app.pass(200);
    };
    await play();
    await app.press('button', 'Add to Home Screen');
    assert.equal(await app.page.getByRole('dialog', { name: 'Add to Home Screen' }).count(), 1);
    await app.press('button', 'OK');
    await app.press('button', 'No, thanks');
    await app.pass(1000);
    await app.page.reload();
    await started(app.page);
    await play();
    assert.equal(await app.by_role('button', 'Add to Home Screen').count(), 0);
    await app.close();
});

/** @type {string} */
let profile;
after(() => profile && rm(profile, { recursive: true }));

test('Chromium has nothing against installing it, and installs it', async () => {
    profile = await mkdtemp(join(tmpdir(), 'hamstretch-profile-'));
    const context = await chromium.launchPersistentContext(profile, launch_options);
    const page = await context.newPage();
    await page.goto(shared.address);
    await until(() => page.evaluate(() => !document.documentElement.classList.contains('is-loading')), 'the app');
    await copy_is_kept(page);
    const session = await context.newCDPSession(page);
    const { installabilityErrors } = await session.send('Page.getInstallabilityErrors');
    assert.deepEqual(installabilityErrors, []);
    const { appId } = await session.send('Page.getAppId');
    assert.equal(appId, new URL('/hamstretch/', shared.address).href);
    const { errors } = await session.send('Page.getAppManifest');
    assert.deepEqual(errors, []);
    await session.send(/** @type {any} */ ('PWA.install'), /** @type {any} */ ({ manifestId: appId }));
    await context.close();
});
