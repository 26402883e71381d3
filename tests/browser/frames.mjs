// A blog of another site with the player in a frame of it.

import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { after, before } from 'node:test';

import { chromium } from 'playwright-core';

import { launch, launch_options, pass_second, shared, stand_still, telling, until } from './browser.mjs';

/** Where frames have a store of their own instead of none. @type {import('playwright-core').Browser | null} */
let partitioning = null;

/** @type {{address: string, html: string, headers: Record<string, string>}} */
export const blog = { address: '', html: '', headers: {} };

/** Call once at the top of a test file, after with_browser. The blog is another site: 127.0.0.1, the player's localhost. */
export function with_blog() {
    const server = createServer((request, response) => {
        response.writeHead(request.url === '/' ? 200 : 204, { 'Content-Type': 'text/html; charset=utf-8', ...blog.headers });
        response.end(request.url === '/' ? blog.html : '');
    });
    before(() => new Promise((resolve) => server.listen(0, '127.0.0.1', () => {
        blog.address = `http://127.0.0.1:${/** @type {import('node:net').AddressInfo} */ (server.address()).port}/`;
        resolve(undefined);
    })));
    after(async () => {
        await partitioning?.close();
        server.closeAllConnections();
        await new Promise((done) => server.close(done));
    });
}

export const usual_allow = 'screen-wake-lock; fullscreen; autoplay; clipboard-write; web-share';

/** What the element comes with. */
export const element_script = () => `<script src="${shared.address}embed.js" async></script>`;

/** The snippet of the README. @param {string} query @param {string} more attributes */
export function snippet(query = '', more = `allow="${usual_allow}"`) {
    return `<iframe id="player" title="Hamstretch" src="${shared.address}embed/index.html${query}" width="320" height="480" ${more}></iframe>`;
}

/**
 * Opens the blog on a clock that goes by `pass` alone.
 * @param {string} body
 * @param {object} [options]
 * @param {'blocked' | 'partitioned'} [options.storage] of frames
 * @param {Record<string, string>} [options.headers] of the blog
 * @param {RegExp} [options.may_log]
 * @param {boolean} [options.real_time]
 * @param {import('playwright-core').BrowserContextOptions} [options.context]
 * @param {boolean} [options.draws] for whoever looks at pixels, or counts what is asked of GL
 * @param {() => void} [options.prepare] runs in every frame before its scripts
 */
export async function open_blog(body, { storage = 'blocked', headers = {}, may_log, real_time = false, context, draws, prepare } = {}) {
    blog.html = `<!doctype html><html lang="en"><title>A blog</title><meta name="viewport" content="width=device-width"><body>${body}`;
    blog.headers = headers;
    const browser = storage === 'blocked' ? shared.browser : await partitioning_browser();
    const surroundings = await browser.newContext(/** @type {import('./browser.mjs').ContextOptions} */ ({ viewport: { width: 390, height: 844 }, draws, ...context }));
    const page = await surroundings.newPage();
    /** @type {string[]} */
    const faults = [];
    const add = (/** @type {string} */ text) => { if (!may_log?.test(text)) faults.push(text); };
    page.on('console', (message) => { if (message.type() === 'error') add(`${message.text()} ${message.location().url}`); });
    page.on('pageerror', (error) => add(String(error)));
    page.on('request', (request) => {
        if (![shared.address, blog.address].some((known) => request.url().startsWith(known))) add(`asked of another host: ${request.url()}`);
    });
    await page.addInitScript(say_nothing);
    if (prepare) await page.addInitScript(prepare);
    if (!real_time) await stand_still(page);
    await page.goto(blog.address);
    return new Blog(page, faults, real_time);
}

function say_nothing() {
    if (window.speechSynthesis) window.speechSynthesis.speak = () => {};
}

/** Playwright switches off that frames have stores of their own; this leaves it on. */
async function partitioning_browser() {
    if (partitioning) return partitioning;
    const probe = await chromium.launchServer(launch_options);
    const off = probe.process().spawnargs.find((argument) => argument.startsWith('--disable-features=')) ?? '';
    await probe.close();
    assert.match(off, /ThirdPartyStoragePartitioning/);
    partitioning = await launch({ is_whole: true, draws: false, keeps_copy: false, ignoreDefaultArgs: [off], args: [off.replace(/ThirdPartyStoragePartitioning,?/, '')] });
    return partitioning;
}

export class Blog {
    /** @param {import('playwright-core').Page} page @param {string[]} faults @param {boolean} real_time */
    constructor(page, faults, real_time) {
        this.real_time = real_time;
        this.page = page;
        this.faults = faults;
    }

    /** The player's frames, in the order in which they came. */
    frames() {
        return this.page.frames().filter((frame) => frame.url().startsWith(shared.address));
    }

    /** As a host sends a page that sends no policy of who may frame it. @param {string | RegExp} address */
    async on_host_without_headers(address) {
        await this.page.route(address, async (route) => {
            const response = await route.fetch();
            const { 'content-security-policy': _, ...headers } = response.headers();
            await route.fulfill({ response, headers });
        });
    }

    /** Waits until a frame shows its first screen. @param {number} index */
    async player(index = 0) {
        await this.until(() => this.frames().length > index);
        const frame = this.frames()[index];
        await this.until(() => frame.evaluate(() => document.querySelector('[data-node]') && !document.documentElement.classList.contains('is-loading')
            && !document.getElementById('twin')?.hidden));
        await this.pass(100);
        return frame;
    }

    /** Waits, in the world's time and the page's. @param {() => unknown} holds */
    until(holds) {
        return telling(this, until(async () => await holds() || (await this.pass(100), false), String(holds)));
    }

    /** Waits for a control of a player. @param {import('playwright-core').Frame} frame @param {string} name @param {'button' | 'heading'} [role] */
    shows(frame, name, role = 'button') {
        return this.until(async () => await frame.getByRole(role, { name, exact: true }).count() === 1);
    }

    /** Where the blog is scrolled to when it has stopped moving. */
    async scrolled_to() {
        let before = -1;
        let same = 0;
        await this.until(async () => {
            const now = await this.page.evaluate(() => scrollY);
            same = now === before ? same + 1 : 0;
            before = now;
            return same === 5;
        });
        return before;
    }

    /** @param {number} ms */
    async pass(ms) {
        if (!this.real_time) await this.page.clock.runFor(ms);
    }

    /** @param {import('playwright-core').Frame} frame @param {string} name */
    async press(frame, name) {
        await frame.getByRole('button', { name, exact: true }).dispatchEvent('click');
        await this.pass(100);
    }

    /** @param {import('playwright-core').Frame} frame @param {string} heading @param {number} at_most seconds */
    async play_until(frame, heading, at_most) {
        for (let i = 0; i < at_most; ++i) {
            if (await frame.getByRole('heading', { name: heading, exact: true }).count() > 0) return;
            await pass_second(this.page);
        }
        assert.fail(`"${heading}" did not come within ${at_most} seconds`);
    }

    /** Nothing went wrong that nobody saw; closes the page. */
    async close() {
        await this.page.context().close();
        assert.deepEqual(this.faults, []);
    }
}
