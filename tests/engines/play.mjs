// The same scenarios in each engine, one browser start for all of them.

import { after, before, test } from 'node:test';

import { site_folder } from '../browser/browser.mjs';
import { again_after_crash } from '../support/crash.mjs';
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
    const revive = async () => {
        await driver.close().catch(() => {}); // what is left of it
        driver = await start();
    };
    for (const { name, run } of scenarios) test(`${engine}: ${name}`, () => again_after_crash(`${engine}: ${name}`, () => run(driver, site), { revive }));
}
