// The same scenarios in each engine, one browser start for all of them.

import { after, before, test } from 'node:test';

import { site_folder } from '../browser/browser.mjs';
import { scenarios } from './scenarios.mjs';
import { serve_held } from './site.mjs';

/** The tests of a file. @param {string} engine @param {() => Promise<import('./scenarios.mjs').Driver>} start */
export function play_scenarios(engine, start) {
    /** @type {import('./site.mjs').Site} */
    let site;
    /** @type {import('./scenarios.mjs').Driver} */
    let driver;
    before(async () => {
        site = await serve_held(site_folder);
        driver = await start();
    });
    after(async () => {
        await driver?.close();
        await site?.close();
    });
    for (const { name, run } of scenarios) test(`${engine}: ${name}`, () => run(driver, site));
}
