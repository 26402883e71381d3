import puppeteer from 'puppeteer-core';

import { hang_guard_ms } from '../support/patience.mjs';
import { open_display } from './display.mjs';

/** On a display of its own. @returns {Promise<import('./scenarios.mjs').Driver>} */
export async function start_firefox() {
    const display = await open_display();
    const driver = await firefox_with({ ...process.env, DISPLAY: display.name });
    return {
        ...driver,
        async close() {
            await driver.close();
            await display.close();
        },
    };
}

/** @param {NodeJS.ProcessEnv} env with a display @param {Record<string, unknown>} [preferences] @returns {Promise<import('./scenarios.mjs').Driver>} */
export async function firefox_with(env, preferences) {
    const browser = await puppeteer.launch({
        browser: 'firefox',
        executablePath: process.env.FIREFOX ?? '/usr/bin/firefox-esr',
        headless: false, // without a display there is no WebGL 2
        timeout: hang_guard_ms,
        protocolTimeout: hang_guard_ms,
        defaultViewport: { width: 800, height: 900 },
        env: { ...env, LIBGL_ALWAYS_SOFTWARE: '1' },
        extraPrefsFirefox: preferences,
    });
    const page = await browser.newPage();
    page.setDefaultTimeout(hang_guard_ms);
    return {
        open: async (url) => void await page.goto(url),
        evaluate: (expression) => page.evaluate(expression),
        reload: async () => void await page.reload(),
        async press(key) {
            const names = /** @type {import('puppeteer-core').KeyInput[]} */ (key.split('+'));
            for (const name of names) await page.keyboard.down(name);
            for (const name of names.toReversed()) await page.keyboard.up(name);
        },
        click: (x, y) => page.mouse.click(x, y),
        screenshot: async () => Buffer.from(await page.screenshot()),
        close: () => browser.close(),
    };
}
