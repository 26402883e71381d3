// A request that neither fails nor is answered: the connection stays open and no byte comes. The page waits with what it has,
// says nothing wrong, and goes on as soon as it comes.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';

import { App, open_app, shared, stand_still, started, test, until, with_browser } from './browser.mjs';
import { copy_is_kept, SiteCopy } from './site_copy.mjs';

with_browser({ keeps_copy: true });

const short_dose = '?hold=5&reps=1&rest=3&switch=5';
const types = { '.js': 'text/javascript', '.css': 'text/css', '.wasm': 'application/wasm', '.ttf': 'font/ttf' };

/** What is seen while a part does not come. */
const seen = () => {
    const shows = (/** @type {string} */ id) => document.getElementById(id)?.hidden === false;
    if (shows('failure')) return 'a failure';
    if (shows('twin')) return 'the app';
    return document.getElementById('shell')?.hidden === true ? 'its first frame' : 'the shell';
};

/** The parts of a first visit by their names without the hash, and what is seen without each. @type {Record<string, string>} */
const parts = {
    app: 'the shell', chunk: 'the shell', style: 'the shell', hamstretch: 'the shell', 'manrope-regular': 'the shell', 'manrope-bold': 'the shell',
    'hamstretch-late': 'its first frame', late: 'the app', memory: 'the app', sw: 'the app',
};

/** @param {string} path */
const part_of = (path) => path.replace(/(-\w+)?\.\w+$/, '');

/** A first visit that waits for one part. @param {SiteCopy} site @param {string} part */
async function open_without(site, part) {
    /** @type {Map<string, import('node:http').ServerResponse>} */
    const held = new Map();
    site.fault = (path, response) => part_of(path) === part && Boolean(held.set(path, response));
    const context = await shared.browser.newContext({ viewport: { width: 390, height: 844 } });
    const page = await context.newPage();
    await stand_still(page);
    page.goto(`${site.address}${short_dose}`).catch(() => {}); // it does not end before the part is there
    await until(() => held.size > 0, `a request for ${part}`);
    const let_come = async () => {
        site.fault = () => false;
        for (const [path, response] of held)
            response.writeHead(200, { 'Content-Type': types[/** @type {keyof typeof types} */ (extname(path))] }).end(await readFile(join(site.folder, path)));
    };
    return { page, let_come };
}

test('whatever part of a first visit stalls, the page shows what it has and no failure, and plays a session once the part is there', async () => {
    const site = await SiteCopy.make();
    try {
        for (const [part, expected] of Object.entries(parts)) {
            const { page, let_come } = await open_without(site, part);
            await until(async () => await page.evaluate(seen) === expected, `${expected} without ${part}`);
            await page.clock.runFor(60_000);
            assert.equal(await page.evaluate(seen), expected, `a minute without ${part}`);
            await let_come();
            await started(page);
            const app = new App(page, [], false);
            await app.press('button', 'Start');
            await app.play_until('Lift', 40);
            if (part === 'sw') await copy_is_kept(page);
            await page.context().close();
        }
    } finally {
        await site.close();
    }
});
