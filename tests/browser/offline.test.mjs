// Without a network, from the first visit on; a newer build between sessions only; and no half of one, ever.

import assert from 'node:assert/strict';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { hashed } from '../../scripts/build/worker.mjs';
import { App, open_app, shared, started, test, with_browser } from './browser.mjs';
import { copies, copy_is_kept, look_for_update, SiteCopy, take_update } from './site_copy.mjs';

with_browser({ keeps_copy: true });

/** Opens a copy of the site, gives it to `story`, and clears up. @param {Parameters<typeof open_app>[0] & {below?: string}} options @param {(app: import('./browser.mjs').App, site: SiteCopy) => Promise<void>} story */
async function with_site({ below = '', ...options }, story) {
    const site = await SiteCopy.make(below);
    const usual = shared.address;
    shared.address = site.server.address;
    try {
        const app = await open_app({ path: encodeURI(below), ...options });
        if (options.starts !== false) await copy_is_kept(app.page);
        await story(app, site);
        await app.close();
    } finally {
        shared.address = usual;
        await site.close();
    }
}

const short_dose = '?hold=5&reps=1&rest=3&switch=5';

async function play_whole_session(app) {
    await app.press('button', 'Start');
    await app.play_until('Well done', 120);
    await app.pass(300);
    await app.press('button', 'Back to today');
}

async function reload(app) {
    await app.page.reload();
    await started(app.page);
}

for (const [where, below] of Object.entries({ 'the root': '', 'a folder': 'a folder/deep/' })) {
    test(`after the first visit a whole session runs without a network, from ${where}`, async () => {
        await with_site({ below, query: short_dose }, async (app, site) => {
            await site.server.close();
            await app.page.context().setOffline(true);
            await reload(app);
            await play_whole_session(app);
            for (const address of ['', 'index.html', '?tab=history', 'index.html?tab=history&utm_source=x#y']) {
                await app.page.goto(site.address + address);
                await started(app.page);
            }
            assert.equal(await app.page.locator('#twin li').count(), 1, 'the session is in the history');
        });
    });
}

/** Every other page of the site, and by what one sees that it works. @type {Record<string, (page: import('playwright-core').Page) => Promise<void>>} */
const other_pages = {
    'embed/?hold=10': (page) => page.getByRole('button', { name: 'Start' }).waitFor({ state: 'attached' }),
    'share/?hold=10': (page) => page.locator('#qr svg').waitFor(),
    'handout.html?hold=10': (page) => page.locator('.sheet').waitFor(),
};
for (const below of ['', 'a folder/deep/'])
    test(`embed, builder and sheet open without a network too, in ${below || 'the root'}, after a visit of the app or of the embed`, async () => {
        const site = await SiteCopy.make(below);
        try {
            for (const path of ['', 'embed/']) {
                const page = await (await shared.browser.newContext()).newPage();
                await page.goto(`${site.address}${path}`);
                await copy_is_kept(page);
                await page.context().setOffline(true);
                for (const [address, is_there] of Object.entries(other_pages)) {
                    await page.goto(site.address + address);
                    await is_there(page);
                }
                await page.context().close();
            }
        } finally {
            await site.close();
        }
    });

test('a folder asked for without its slash opens whole after a visit, with its query, with and without a network', async () => {
    const site = await SiteCopy.make('a folder/deep/');
    try {
        const page = await (await shared.browser.newContext()).newPage();
        await page.goto(site.address);
        await copy_is_kept(page);
        for (const is_offline of [false, true]) {
            await page.context().setOffline(is_offline);
            for (const [address, is_there] of Object.entries(other_pages)) {
                if (!address.includes('/?')) continue;
                await page.goto(site.address + address.replace('/?', '?'));
                assert.equal(page.url(), site.address + address);
                await is_there(page);
            }
        }
        await page.context().close();
    } finally {
        await site.close();
    }
});

test('on a host that shows pages without their ending the sheet opens by either address, without a network too', async () => {
    const site = await SiteCopy.make();
    site.fault = (path, response) => path === 'handout.html' && Boolean(response.writeHead(308, { Location: '/handout' }).end());
    try {
        const page = await (await shared.browser.newContext()).newPage();
        await page.goto(`${site.address}handout.html?hold=10`);
        await page.locator('.sheet').waitFor();
        await page.goto(site.address);
        await copy_is_kept(page);
        await page.context().setOffline(true);
        for (const address of ['handout', 'handout.html']) {
            await page.goto(`${site.address}${address}?hold=10`);
            await page.locator('.sheet').waitFor();
        }
        await page.context().close();
    } finally {
        await site.close();
    }
});

test('the first visit fetches every file whose name is its content once, and keeps them all', async () => {
    await with_site({}, async (app, site) => {
        const named = site.asked.filter((path) => hashed.test(path));
        assert.deepEqual(named.toSorted(), [...new Set(named)].toSorted());
        const kept = await app.page.evaluate(async () => (await (await caches.open((await caches.keys())[0])).keys()).map(({ url }) => url.slice(location.href.length)));
        const in_folder = (await readdir(site.folder, { recursive: true })).filter((name) => hashed.test(name));
        assert.deepEqual(kept.filter((path) => hashed.test(path)).toSorted(), in_folder.toSorted());
        assert.equal(kept.includes('licenses.txt'), false);
        assert.equal(kept.some((path) => path.startsWith('screenshots/')), false);
    });
});

test('a later visit asks the server for the worker and nothing else of the app', async () => {
    await with_site({}, async (app, site) => {
        site.asked.length = 0;
        await reload(app);
        await look_for_update(app.page);
        assert.deepEqual([...new Set(site.asked)].filter((path) => path !== 'sw.js'), []);
        assert.ok(site.asked.length <= 2, `${site.asked}`);
    });
});

test('a newer build that comes during a session waits for its end, is offered on Today, and then replaces the old one', async () => {
    await with_site({ query: short_dose }, async (app, site) => {
        await reload(app);
        await app.press('button', 'Start');
        await app.play_until('Hold', 60);
        await site.change();
        assert.equal(await look_for_update(app.page), true);
        await app.pass(200);
        assert.equal(await app.by_role('button', 'Update').count(), 0);
        assert.equal((await copies(app.page)).length, 2);
        await app.play_until('Well done', 60);
        await app.pass(200);
        assert.equal(await app.by_role('button', 'Update').count(), 0);
        await app.press('button', 'Back to today');
        assert.match(await app.page.title(), /Hamstretch/);
        await take_update(app);
        assert.equal(await app.page.title(), 'Another build');
        await app.page.evaluate(() => navigator.serviceWorker.ready);
        await app.press('tab', 'History');
        assert.equal(await app.page.locator('#twin li').count(), 1, 'the session is kept');
        await app.press('tab', 'Today');
        assert.equal(await app.by_role('button', 'Update').count(), 0);
        assert.equal((await copies(app.page)).length, 1);
    });
});

test('a page that plays keeps its files and is not reloaded when another page lets the newer build in', async () => {
    await with_site({ query: short_dose }, async (app, site) => {
        await reload(app);
        await app.press('button', 'Start');
        const other = new App(await app.page.context().newPage(), app.faults, false);
        await other.page.goto(site.address);
        await started(other.page);
        await site.change();
        await look_for_update(other.page);
        await take_update(other);
        assert.equal(await other.page.title(), 'Another build');
        assert.equal((await copies(app.page)).length, 2, 'the older copy stays while a page of it is open');
        const script = await app.page.locator('script[type=module]').getAttribute('src');
        await site.server.close();
        assert.equal(await app.page.evaluate(async (address) => (await fetch(/** @type {string} */ (address))).ok, script), true);
        await app.play_until('Well done', 90);
        await other.page.close();
    });
});

/** @type {Record<string, (site: SiteCopy) => Promise<void>>} what goes wrong with the newer build */
const broken_updates = {
    'its worker is not there': (site) => rm(join(site.folder, 'sw.js')),
    'its worker is a page': (site) => writeFile(join(site.folder, 'sw.js'), '<!doctype html><p>hello'),
    'its worker is answered with 500': async (site) => {
        site.fault = (path, response) => path === 'sw.js' && Boolean(response.writeHead(500).end());
    },
};
for (const [what, break_it] of Object.entries(broken_updates)) {
    test(`when ${what}, the build before goes on, whole, and the newer one comes once it is better`, async () => {
        await with_site({ may_log: /./ }, async (app, site) => {
            const before = await app.page.title();
            await site.change();
            const worker = await readFile(join(site.folder, 'sw.js'));
            await break_it(site);
            assert.equal(await look_for_update(app.page), false);
            await reload(app);
            assert.equal(await app.page.title(), before);
            await app.page.context().setOffline(true);
            await reload(app);
            assert.equal(await app.page.title(), before);
            await app.page.context().setOffline(false);
            site.fault = () => false;
            await writeFile(join(site.folder, 'sw.js'), worker);
            assert.equal(await look_for_update(app.page), true);
        });
    });
}

test('back to an older build is an update like any other', async () => {
    await with_site({}, async (app, site) => {
        await site.change();
        await look_for_update(app.page);
        await site.change_back();
        await look_for_update(app.page);
        await app.page.context().setOffline(true);
        await reload(app);
        assert.match(await app.page.title(), /Hamstretch/);
    });
});

test('the kill switch removes the copies and the worker, and touches nothing that is kept', async () => {
    await with_site({ query: short_dose }, async (app, site) => {
        await play_whole_session(app);
        await writeFile(join(site.folder, 'sw.js'), await readFile('hosting/kill-switch/sw.js'));
        await app.page.evaluate(async () => {
            const registration = await navigator.serviceWorker.ready;
            await registration.update();
            while ((await navigator.serviceWorker.getRegistration()) || (await caches.keys()).length > 0);
        });
        assert.deepEqual(await copies(app.page), []);
        assert.equal(Object.keys(await app.stored()).filter((key) => key.startsWith('hamstretch:session:')).length, 1);
        await reload(app);
        assert.equal(await app.by_role('button', 'Start').count(), 1);
    });
});
