// Every request that may fail, in every way: a first visit says so or works, an update is all or nothing, and a deploy in
// the middle of a visit never joins a page of one build to a program of another.

import assert from 'node:assert/strict';

import { list_of_copy } from '../../scripts/build/worker.mjs';
import { open_app, shared, started, test, until, with_browser } from './browser.mjs';
import { copy_is_kept, look_for_update, SiteCopy } from './site_copy.mjs';

with_browser({ keeps_copy: true });

/** @type {Record<string, (response: import('node:http').ServerResponse) => unknown>} */
const faults = {
    'is not there': (response) => response.writeHead(404).end('no'),
    'fails': (response) => response.writeHead(500).end(),
    'is a page': (response) => response.writeHead(200, { 'Content-Type': 'text/html' }).end('<!doctype html><p>hello'),
    'is cut off': (response) => response.writeHead(200).end('<!doc'),
    'is broken off before its first byte': (response) => response.destroy(), // one that stalls: stalled.test.mjs
};

/** Each path with each fault where it matters most, and with one of them in turn where all files are alike. @param {string[]} paths @returns {[path: string, fault: string][]} */
function cases(paths) {
    const names = Object.keys(faults);
    return paths.flatMap((path, i) => (/^$|^hamstretch-(?!late).*\.wasm$|^app-.*js$/.test(path) ? names : [names[i % names.length]])
        .map((name) => /** @type {[string, string]} */ ([path, name])));
}

// What a first visit itself asks for; the rest is fetched for the copy alone, which is all or nothing.
const is_of_the_app = /^$|^(app|chunk|late|memory|style|hamstretch|manrope)-|^sw\.js$/;

/** @param {SiteCopy} site @param {string} broken @param {string} fault */
function break_one(site, broken, fault) {
    site.fault = (path, response) => path === broken && (faults[fault](response), true);
}

/** @param {(site: SiteCopy) => Promise<void>} story */
async function with_site(story) {
    const site = await SiteCopy.make();
    const usual = shared.address;
    shared.address = site.address;
    try {
        await story(site);
    } finally {
        shared.address = usual;
        await site.close();
    }
}

/** By our own looks: the browser's would wait for a frame of the page. @param {import('playwright-core').Page} page @param {string} [what] */
const plays = (page, what = 'the app') => until(() => page.evaluate(() => document.getElementById('twin')?.hidden === false), what);

test('whatever file of a newer build fails, and however, the build before goes on, whole', async () => {
    await with_site(async (site) => {
        // A made-up clock would hide what the page has fetched.
        const app = await open_app({ real_time: true, may_log: /./ });
        await copy_is_kept(app.page);
        const before = await app.page.title();
        const paths = async () => (await list_of_copy(site.folder)).map(([address]) => address.replace('./', ''));
        const usual = await paths();
        await site.change('Build 0');
        // What is in the copy already is not fetched again.
        const places = [...(await paths()).entries()].filter(([, path]) => !usual.includes(path) || path.endsWith('/') || path === '').map(([i]) => i);
        for (const i of places) {
            // Another build for each, as a browser asks no second time for what it has.
            await site.change(`Build ${i + 1}`);
            const path = (await paths())[i];
            for (const [, fault] of cases([path])) {
                break_one(site, path, fault);
                assert.equal(await look_for_update(app.page), false, `${path} ${fault}`);
            }
        }
        await app.page.reload();
        await started(app.page, true);
        assert.equal(await app.page.title(), before);
        assert.equal(await site.is_of_one_build(app.page), true);
        site.fault = () => false;
        assert.equal(await look_for_update(app.page), true, 'and the newer one comes once it is better');
        await app.close();
    });
});

test('whatever request of a first visit fails, and however, the page works or says so; a second try works, and then without a network', async () => {
    await with_site(async (site) => {
        const probe = await open_app();
        await copy_is_kept(probe.page);
        const named = await probe.page.evaluate(() => [...document.querySelectorAll('script[src], link[rel=modulepreload]')]
            .map((element) => element.getAttribute('src') ?? element.getAttribute('href')));
        await probe.close();
        for (const [broken, fault] of cases([...new Set(site.asked)].filter((path) => is_of_the_app.test(path)))) {
            break_one(site, broken, fault);
            const context = await shared.browser.newContext(/** @type {import('./browser.mjs').ContextOptions} */ ({ keeps_copy: broken === 'sw.js' }));
            const page = await context.newPage();
            await page.goto(site.address).catch(() => {}); // the page itself may be what fails
            const what = `${broken} ${fault}`;
            if (named.includes(broken)) {
                // No script of ours is there to say anything; the style does.
                await page.evaluate(() => { for (const animation of document.getAnimations()) animation.finish(); });
                assert.equal(await page.locator('.late').evaluate((words) => getComputedStyle(words).opacity), '1', what);
            } else if (broken !== '') {
                await until(() => page.evaluate(() => document.getElementById('twin')?.hidden === false
                    || document.getElementById('failure')?.hidden === false), `the app or its failure when ${what}`);
            }
            site.fault = () => false;
            const again = await context.newPage();
            await again.goto(site.address);
            await plays(again, `the app at a second try after ${what}`);
            assert.equal(await site.is_of_one_build(again), true, what);
            await context.close();
        }
        const app = await open_app({ real_time: true });
        await copy_is_kept(app.page);
        await app.page.context().setOffline(true);
        await app.page.reload();
        await plays(app.page);
        await app.close();
    });
});

test('a deploy in the middle of a first visit, at whatever request, leaves no half of two builds', async () => {
    for (const kind of [/\/app-\w+\.js$/, /\/hamstretch-\w{10}\.wasm$/, /\/hamstretch-late-\w+\.wasm$/, /\/(late|memory)-\w+\.js$/])
        await with_site(async (site) => {
            const context = await shared.browser.newContext();
            const page = await context.newPage();
            /** @type {Promise<void> | undefined} */
            let deploy;
            // The deploy may overtake the page's scripts too. Without them it can only stay as it is.
            let has_scripts = true;
            page.on('response', (response) => { has_scripts &&= response.ok() || !/\/(app|chunk)-\w+\.js$/.test(response.url()); });
            await page.route(kind, async (route) => {
                await (deploy ??= site.change());
                await route.continue();
            });
            await page.goto(site.address);
            await until(() => page.evaluate((must_tell) => document.readyState === 'complete' && (!must_tell
                || document.getElementById('twin')?.hidden === false || document.getElementById('failure')?.hidden === false), has_scripts), `an outcome after a deploy at ${kind}`);
            await until(() => deploy !== undefined, `the deploy at ${kind}`); // what comes late
            await deploy;
            assert.equal(await site.is_of_one_build(page), true, `${kind}`);
            await page.reload();
            await plays(page, `the newer build after a deploy at ${kind}`);
            assert.equal(await page.title(), 'Another build');
            assert.equal(await site.is_of_one_build(page), true, `${kind}, later`);
            await context.close();
        });
});
