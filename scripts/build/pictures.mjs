// The pictures of the app that are part of the repository, and how a picture is taken. screenshots.mjs writes them, a test
// (tests/browser/install.test.mjs) tells when they are not of today's app any more.

import { stand_still, started } from '../../tests/browser/browser.mjs';

const phone = { viewport: { width: 390, height: 844 }, ratio: 2 };

/** @typedef {{viewport: {width: number, height: number}, ratio: number}} Kind */

/** By file. @type {Record<string, Kind>} */
export const pictures_of_repository = {
    'docs/player.png': phone,
    'assets/screenshots/narrow.png': phone,
    'assets/screenshots/wide.png': { viewport: { width: 1440, height: 900 }, ratio: 1 },
};

/**
 * The app on a clock that stands.
 * @param {import('playwright-core').Browser} browser
 * @param {string} address
 * @param {{width: number, height: number}} viewport
 * @param {number} deviceScaleFactor
 */
export async function open(browser, address, viewport, deviceScaleFactor) {
    const page = await browser.newPage({ viewport, deviceScaleFactor });
    await stand_still(page);
    await page.goto(address);
    await started(page);
    await page.clock.runFor(100);
    return page;
}

/** @param {import('playwright-core').Page} page @param {string} role @param {string} name */
export async function press(page, role, name) {
    await page.getByRole(/** @type {any} */ (role), { name, exact: true }).dispatchEvent('click');
    await page.clock.runFor(300);
}

/** @param {import('playwright-core').Browser} browser @param {string} site address @param {Kind} kind @returns {Promise<Buffer>} PNG */
export async function picture_of_a_hold(browser, site, { viewport, ratio }) {
    const page = await open(browser, `${site}?theme=light&first=right&hold=30`, viewport, ratio);
    await press(page, 'button', 'Start');
    await press(page, 'button', 'None of these');
    for (let i = 0; i < 3; ++i) await press(page, 'button', 'Next phase'); // getting ready, lift, pull
    await page.clock.fastForward(7000);
    await page.clock.runFor(100);
    const picture = await page.screenshot();
    await page.close();
    return picture;
}
