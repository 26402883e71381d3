// One Chromium and one server for the tests of a file, and pages that watch themselves: whatever a page logs as an
// error, breaks of the policy it carries, or asks of another host is a failure.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { after, before, test as node_test } from 'node:test';

import { serve } from '../../scripts/serve.mjs';
import { again_after_crash } from '../support/crash.mjs';
import { until as wait_until } from '../support/patience.mjs';
import { launch } from './launch.mjs';

export const site_folder = process.env.HAMSTRETCH_SITE ?? 'dist';

export { flags, flags_without_drawing, launch, launch_options, take_violations, watch_policy } from './launch.mjs';
/** @typedef {import('./launch.mjs').ContextOptions} ContextOptions */

/** What every test of a file shares. @type {{browser: import('playwright-core').Browser, address: string}} */
export const shared = /** @type {any} */ ({});

/** Starts the browser of the file. @type {() => Promise<void>} */
let start = async () => {};

/** Call once at the top of a test file. Nothing is drawn, and no copy kept, but where a file or a test asks for it. @param {Parameters<typeof launch>[0]} [options] */
export function with_browser(options) {
    /** @type {Awaited<ReturnType<typeof serve>>} */ let server;
    start = async () => { shared.browser = await launch({ draws: false, keeps_copy: false, ...options }); };
    before(async () => {
        server = await serve(site_folder, 0);
        shared.address = server.address;
        await start();
    });
    after(async () => {
        await shared.browser.close();
        await server.close();
    });
}

/**
 * A test in a browser: one whose browser crashes is tried again once, and that is told.
 * @param {string} name
 * @param {{timeout: number} | (() => unknown)} options_or_run
 * @param {() => unknown} [given_run]
 */
export function test(name, options_or_run, given_run) {
    const [options, run] = typeof options_or_run === 'function' ? [{}, options_or_run] : [options_or_run, /** @type {() => unknown} */ (given_run)];
    const is_gone = () => shared.browser?.isConnected() === false;
    const revive = async () => { if (is_gone()) await start(); };
    return node_test(name, options, () => again_after_crash(name, async () => void await run(), { is_gone, revive }));
}

/**
 * Opens the app on a clock that goes by `pass` alone, however slow the machine, and waits for its first frame.
 * @param {object} [options]
 * @param {string} [options.query] with its question mark
 * @param {string} [options.path] folder below the server's root
 * @param {import('playwright-core').BrowserContextOptions} [options.context]
 * @param {boolean} [options.draws] for whoever looks at pixels, or counts what is asked of GL
 * @param {boolean} [options.real_time] leaves the page its own clock
 * @param {boolean} [options.first_use] leaves the sheet of warning signs before the first session; else they are denied at once
 * @param {boolean} [options.starts] false: do not wait for the first frame
 * @param {RegExp} [options.may_log] errors that belong to the test
 * @param {(page: import('playwright-core').Page) => Promise<unknown>} [options.prepare] before the page loads
 */
export async function open_app({ query = '', path = '', context, draws, real_time = false, first_use = false, starts = true, may_log, prepare } = {}) {
    const surroundings = await shared.browser.newContext(/** @type {ContextOptions} */ ({ viewport: { width: 390, height: 844 }, draws, ...context }));
    const faults = await watch(surroundings, may_log);
    const page = await surroundings.newPage();
    await page.addInitScript(record_speech_and_announcements);
    if (!real_time) await stand_still(page);
    await prepare?.(page);
    await page.goto(`${shared.address}${path}${query}`);
    if (starts) await started(page, real_time);
    const app = new App(page, faults, real_time, first_use);
    return app;
}

/** The time of a page's clock, which moves only when it is told to. @param {import('playwright-core').Page} page @param {string} [time] */
export async function stand_still(page, time = '2026-11-23T08:30:00Z') {
    await page.clock.install({ time: new Date(Date.parse(time) - 1000) });
    await page.clock.pauseAt(new Date(time));
}

/** @param {import('playwright-core').Page} page @param {boolean} real_time */
export async function started(page, real_time = false) {
    const shows_twin = () => document.getElementById('twin')?.hidden === false;
    if (real_time) return void await page.waitForFunction(shows_twin, null, { polling: 50 });
    await until(async () => await page.evaluate(shows_twin) || (await page.clock.runFor(50), false), 'the first frame');
    await page.clock.runFor(100);
}

/** A second: what a timer has called for is drawn within it. @param {import('playwright-core').Page} page */
export async function pass_second(page) {
    await page.clock.fastForward(980);
    await page.clock.runFor(20);
}

/** Waits, in the world's time, until something holds. @param {() => unknown} holds @param {string} what */
export const until = (holds, what) => wait_until(what, holds);

/**
 * What is waited for in vain is told with what the page and its frames show instead, and what went wrong in them.
 * @template T
 * @param {{page: import('playwright-core').Page, faults: string[]}} app
 * @param {Promise<T>} waiting
 * @returns {Promise<T>}
 */
export async function telling({ page, faults }, waiting) {
    try {
        return await waiting;
    } catch (error) {
        const shown = await Promise.all(page.frames().map((frame) => frame.evaluate(() => [location.href, document.readyState, document.documentElement.className,
            document.body.innerText.slice(0, 300), performance.getEntriesByType('resource').map(({ name, duration }) => `${name.split('/').pop()} ${Math.round(duration)}`).join(', ')].join('\n'))
            .catch((gone) => `${frame.url()}: ${gone}`)));
        throw new Error([String(error), ...shown, ...faults].join('\n'), { cause: error });
    }
}

/**
 * Watches every page, frame and worker of a context, over reloads too.
 * @param {import('playwright-core').BrowserContext} context
 * @param {RegExp} [may_log]
 * @returns {Promise<string[]>} grows
 */
async function watch(context, may_log) {
    /** @type {string[]} */
    const faults = [];
    const add = (/** @type {string} */ text) => { if (!may_log?.test(text)) faults.push(text); };
    context.on('console', (message) => { if (message.type() === 'error' || message.type() === 'warning') add(message.text()); });
    context.on('weberror', (error) => add(String(error.error())));
    context.on('request', (request) => {
        if (!request.url().startsWith(shared.address) && !/^(data|blob):/.test(request.url())) add(`asked of another host: ${request.url()}`);
    });
    return faults;
}

/** Runs in the page: what was said, announced and forbidden ends up in window.record. */
function record_speech_and_announcements() {
    /** @type {Record<'spoken' | 'announced' | 'violations', string[]>} */
    const record = { spoken: [], announced: [], violations: [] };
    Object.defineProperty(window, 'record', { value: record });
    document.addEventListener('securitypolicyviolation', (event) => record.violations.push(event.violatedDirective));
    if (window.speechSynthesis) {
        window.speechSynthesis.speak = (utterance) => void record.spoken.push(utterance.text);
        window.speechSynthesis.cancel = () => {};
    }
    document.addEventListener('DOMContentLoaded', () => {
        const status = document.getElementById('status');
        if (!status) return;
        new MutationObserver(() => {
            const text = status.textContent?.trim();
            if (text) record.announced.push(text);
        }).observe(status, { childList: true, characterData: true, subtree: true });
    });
}

/** The browser's own size of text. */
const text_px = { usual: '', 'half as much again': '24px', twice: '32px' };

/** The app as somebody sees it who has only the accessible tree, a pointer, or keys. */
export class App {
    /** @param {import('playwright-core').Page} page @param {string[]} faults @param {boolean} real_time @param {boolean} [first_use] */
    constructor(page, faults, real_time, first_use = false) {
        this.page = page;
        this.faults = faults;
        this.real_time = real_time;
        this.first_use = first_use;
    }

    /** Lets time pass. @param {number} ms */
    async pass(ms) {
        if (this.real_time) await this.page.waitForTimeout(ms);
        else await this.page.clock.runFor(ms);
    }

    /** Lets a long time pass with a frame or two a second, as on a slow machine. @param {number} seconds */
    async pass_seconds(seconds) {
        for (let i = 0; i < seconds; ++i) await pass_second(this.page);
    }

    /** Another window and size of the browser's text. @param {{width: number, height: number}} size @param {{text?: keyof typeof text_px}} [options] */
    async resize(size, { text = 'usual' } = {}) {
        await this.page.evaluate((px) => { document.documentElement.style.fontSize = px; }, text_px[text]);
        await this.page.setViewportSize(size);
        // The browser tells observers of a size in the order in which they came: the app has heard of it before this one.
        await this.page.evaluate(() => new Promise((heard) => new ResizeObserver(heard).observe(/** @type {Element} */ (document.querySelector('canvas')))));
        await this.pass(100);
    }

    /** Waits, in the world's time and the page's, until something holds. @param {() => unknown} holds @param {string} what */
    until(holds, what) {
        return telling(this, until(async () => await holds() || (await this.pass(100), false), what));
    }

    /** Waits for an element. @param {import('playwright-core').Locator} locator */
    async comes(locator) {
        await this.until(() => locator.count(), String(locator));
        await this.pass(100);
    }

    /** Plays until a heading of that name is there. @param {string} heading @param {number} at_most seconds */
    async play_until(heading, at_most) {
        for (let i = 0; i < at_most; ++i) {
            if (await this.by_role('heading', heading).count() > 0) return;
            await pass_second(this.page);
        }
        assert.fail(`"${heading}" did not come within ${at_most} seconds`);
    }

    /** @param {Parameters<import('playwright-core').Page['getByRole']>[0]} role @param {string} [name] */
    by_role(role, name) {
        return this.page.getByRole(role, name === undefined ? {} : { name, exact: true });
    }

    /** Presses a control, once it is there, as a reader does: a click on the element itself. @param {'button' | 'tab' | 'radio' | 'switch'} role @param {string} name */
    async press(role, name) {
        const control = this.by_role(role, name);
        await this.until(() => control.count(), `${role} "${name}"`);
        await control.dispatchEvent('click');
        await this.pass(100);
        await this.deny_signs();
    }

    /** Before the very first session: none of the signs, unless the test is about them. */
    async deny_signs() {
        const none = this.page.locator('[data-node="signs.none"]');
        if (this.first_use || await none.count() === 0) return;
        await none.dispatchEvent('click');
        await this.pass(100);
        await this.page.evaluate(() => {
            const { announced } = /** @type {any} */ (window).record ?? { announced: [] };
            announced.splice(0, announced.length, ...announced.filter((/** @type {string} */ words) => !words.startsWith('Before you start')));
        });
    }

    /** The middle of a control on the canvas. @param {string} id */
    async middle(id) {
        const box = await this.page.locator(`[data-node="${id}"]`).boundingBox();
        assert.ok(box, `${id} is on the screen`);
        return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    }

    /** @param {string} id */
    async click(id) {
        const { x, y } = await this.middle(id);
        await this.click_at(x, y);
    }

    /** @param {number} x CSS pixels of the window @param {number} y */
    async click_at(x, y) {
        await this.page.mouse.move(x, y);
        await this.pass(50);
        await this.page.mouse.down();
        await this.pass(50);
        await this.page.mouse.up();
        await this.pass(100);
        await this.deny_signs();
    }

    /** @param {string} id */
    async tap(id) {
        const { x, y } = await this.middle(id);
        await this.page.touchscreen.tap(x, y);
        await this.pass(100);
        await this.deny_signs();
    }

    /** @param {string} key */
    async key(key) {
        await this.page.keyboard.press(key);
        await this.pass(100);
        await this.deny_signs();
    }

    /** The words of every item of a list, without those of the control it holds. @returns {Promise<string[]>} */
    listed() {
        return this.by_role('listitem').evaluateAll((items) => items.map((item) => item.firstChild?.nodeValue ?? ''));
    }

    /** @param {string} id */
    text(id) {
        return this.page.locator(`[data-node="${id}"]`).textContent();
    }

    /** @returns {Promise<{spoken: string[], announced: string[], violations: string[]}>} */
    record() {
        return this.page.evaluate(() => /** @type {any} */ (window).record);
    }

    /** All that is kept, without the number of the last removal. @returns {Promise<Record<string, string>>} */
    stored() {
        return this.page.evaluate(() => {
            const { ['hamstretch:removals']: _, ...kept } = localStorage;
            return kept;
        });
    }

    /** Nothing went wrong that nobody saw; closes the page. */
    async close() {
        const { violations } = await this.record();
        await this.page.context().close();
        assert.deepEqual(violations, []);
        assert.deepEqual(this.faults, []);
    }
}

const axe_source = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds in the page as it is now, by all its rules or by some. @param {App} app @param {string[]} [rules] @returns {Promise<string[]>} */
export async function axe_violations(app, rules) {
    await app.page.evaluate(axe_source);
    const report = app.page.evaluate((runOnly) => /** @type {any} */ (window).axe.run(document, { resultTypes: ['violations'], ...runOnly && { runOnly } })
        .then((/** @type {import('axe-core').AxeResults} */ { violations: found }) =>
            found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(', ')}`)), rules);
    const finished = report.then(() => true);
    // axe waits by timers, and the clock is ours.
    while (!(await Promise.race([finished, app.pass(100).then(() => false)])));
    return report;
}

/** Tab until the element of that name has the focus. @param {App} app @param {string} name */
export async function tab_to(app, name) {
    for (let i = 0; i < 40; ++i) {
        await app.key('Tab');
        const focused = await app.page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent);
        if (focused === name) return;
    }
    assert.fail(`Tab does not reach "${name}"`);
}
