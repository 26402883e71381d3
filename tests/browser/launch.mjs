// Chromium as the tests start it, and what its pages are spared. Whatever policy a page breaks fails its file.

import assert from 'node:assert/strict';
import { after } from 'node:test';

import { chromium } from 'playwright-core';

import { hang_guard_ms } from '../support/patience.mjs';
import { draw_nothing, keep_no_copy } from './lean.mjs';

const usual_flags = ['--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];

/** With what draws by the processor where there is no graphics card. */
export const flags = ['--use-angle=swiftshader', '--enable-unsafe-swiftshader', ...usual_flags];

/** Pages are put together without what GL takes: there is no WebGL then. */
export const flags_without_drawing = ['--disable-gpu', ...usual_flags];

/** Of the whole browser: windows, installed apps, frames with stores of their own. */
export const launch_options = { executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', chromiumSandbox: false, args: flags, timeout: hang_guard_ms };

/** The same engine without all that; pages open sooner. */
const without_windows = { ...launch_options, executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium-headless-shell' };

/** What the pages of a file's tests broke of the policies they carry. @type {string[]} */
const violations = [];
after(() => assert.deepEqual(take_violations(), [], 'no page breaks its policy'));

/** What a test that failed has left open would keep its file, and with it the run, waiting for ever. @type {Set<import('playwright-core').Browser>} */
const open_browsers = new Set();
after(() => Promise.all([...open_browsers].map((browser) => browser.close())));

/** For the test that breaks one on purpose. */
export const take_violations = () => violations.splice(0);

/** Every page and frame of it, whoever opens them. @template {import('playwright-core').BrowserContext} Context @param {Context} context @returns {Promise<Context>} */
export async function watch_policy(context) {
    context.setDefaultTimeout(hang_guard_ms);
    await context.exposeFunction('tell_violation', (/** @type {string} */ text) => void violations.push(text));
    await context.addInitScript(() => document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, documentURI }) =>
        /** @type {any} */ (window).tell_violation(`${violatedDirective} ${blockedURI} on ${documentURI}`)));
    return context;
}

/**
 * What pages are not spared: drawing, for whoever looks at pixels or counts what is asked of GL, and the copy for times without a network.
 * @typedef {{draws?: boolean, keeps_copy?: boolean}} Effort
 * @typedef {import('playwright-core').BrowserContextOptions & Effort} ContextOptions
 */

/**
 * A browser; one that does not draw starts a second one for the contexts that do.
 * @param {import('playwright-core').LaunchOptions & Effort & {is_whole?: boolean}} [more] the effort of a context that says nothing of its own
 */
export async function launch({ is_whole = false, draws: usually_draws = true, keeps_copy: usually_keeps = true, ...more } = {}) {
    const options = is_whole ? launch_options : without_windows;
    const args = [...(usually_draws ? flags : flags_without_drawing), ...(more.args ?? [])];
    const browser = await chromium.launch({ ...more, ...options, args });
    open_browsers.add(browser);
    browser.on('disconnected', () => void open_browsers.delete(browser));
    const new_context = browser.newContext.bind(browser);
    /** @type {Promise<import('playwright-core').Browser> | undefined} */
    let drawing;
    browser.newContext = async (/** @type {ContextOptions} */ { draws = usually_draws, keeps_copy = usually_keeps, ...context_options } = {}) => {
        if (draws && !usually_draws) {
            drawing ??= launch({ is_whole, keeps_copy: usually_keeps, ...more });
            return (await drawing).newContext(/** @type {ContextOptions} */ ({ keeps_copy, ...context_options }));
        }
        const context = await watch_policy(await new_context(context_options));
        if (!draws) await context.addInitScript(draw_nothing);
        if (!keeps_copy) await context.addInitScript(keep_no_copy);
        return context;
    };
    const close = browser.close.bind(browser);
    browser.close = async () => {
        await (await drawing)?.close();
        await close();
    };
    return browser;
}
