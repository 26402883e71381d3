// The same scenarios in three engines, one browser start for each.

import { after, before, describe, test } from 'node:test';

import { site_folder } from '../browser/browser.mjs';
import { start_chromium } from './chromium.mjs';
import { start_firefox } from './firefox.mjs';
import { scenarios } from './scenarios.mjs';
import { serve_hurried } from './site.mjs';
import { start_webkit } from './webkit.mjs';

const engines = { Chromium: start_chromium, Firefox: start_firefox, WebKit: start_webkit };

for (const [engine, start] of Object.entries(engines))
    describe(engine, () => {
        /** @type {Awaited<ReturnType<typeof serve_hurried>>} */
        let site;
        /** @type {import('./scenarios.mjs').Driver} */
        let driver;
        before(async () => {
            site = await serve_hurried(site_folder);
            driver = await start();
        });
        after(async () => {
            await driver?.close();
            await site?.close();
        });
        for (const { name, run } of scenarios) test(`${engine}: ${name}`, () => run(driver, site));
    });
