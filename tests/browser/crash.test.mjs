// A crash of the browser's own is tried again once and told; what is wrong is not.

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { again_after_crash } from '../support/crash.mjs';
import { launch, shared, with_browser } from './browser.mjs';

with_browser();

const crashed = () => Object.assign(new Error('Browser tab has unexpectedly crashed.'), { code: 'TARGET_CRASHED' });

/** @typedef {{value?: unknown, error?: any, told: string[], tries: number}} Outcome */

/** Plays attempts that end one after the other as given, an error or a value. @param {unknown[]} ends @returns {Promise<Outcome>} */
async function play(...ends) {
    /** @type {string[]} */
    const told = [];
    let tries = 0;
    const outcome = await again_after_crash('a test', async () => {
        const end = ends[tries++];
        if (end instanceof Error) throw end;
        return end;
    }, { tell: (words) => void told.push(words) }).then((value) => ({ value }), (error) => ({ error }));
    return { ...outcome, told, tries };
}

test('a crash is tried again once, and told by its name', async () => {
    const { value, told, tries } = await play(crashed(), 'fine');
    assert.deepEqual([value, tries], ['fine', 2]);
    assert.equal(told.length, 1);
    assert.match(told[0], /^browser crash \d+: TARGET_CRASHED in "a test", tried again$/);
});

test('a picture that the browser refuses is asked for again once', async () => {
    const refused = () => new Error('page.screenshot: Protocol error (Page.captureScreenshot): Unable to capture screenshot');
    assert.deepEqual(await play(refused(), 'fine').then(({ value, tries }) => [value, tries]), ['fine', 2]);
    assert.equal((await play(refused(), refused())).tries, 2);
});

test('crashes are counted', async () => {
    const number = async () => Number(/\d+/.exec((await play(crashed(), 'fine')).told[0])?.[0]);
    const first = await number();
    assert.equal(await number(), first + 1);
});

test('what crashes twice fails', async () => {
    const { error, told, tries } = await play(crashed(), crashed(), 'fine');
    assert.equal(error.code, 'TARGET_CRASHED');
    assert.deepEqual([told.length, tries], [1, 2]);
});

test('a wrong value is not tried again, even one that speaks of a crash, and neither is any other error', async () => {
    for (const wrong of [new assert.AssertionError({ message: 'Page crashed' }), new Error('waited in vain'), new TypeError('of the test')]) {
        const { error, told, tries } = await play(wrong, 'fine');
        assert.equal(error, wrong);
        assert.deepEqual([told.length, tries], [0, 1]);
    }
});

test('a page that really crashes is known by its name', async () => {
    let tries = 0;
    /** @type {string[]} */
    const told = [];
    const title = await again_after_crash('a page', async () => {
        const page = await shared.browser.newPage();
        await page.goto(`${shared.address}handout.html`);
        if (tries++ === 0) {
            const devtools = await page.context().newCDPSession(page);
            devtools.send('Page.crash').catch(() => {}); // never answered
            await page.evaluate(() => new Promise(() => {}));
        }
        const found = await page.title();
        await page.close();
        return found;
    }, { tell: (words) => void told.push(words) });
    assert.match(title, /Hamstretch|stretch/i);
    assert.match(told.join(), /Page crashed|Target crashed/);
});

test('a browser that is gone altogether is known too, and another one is started', async () => {
    const start = () => launch({ draws: false });
    let browser = await start();
    let tries = 0;
    /** @type {string[]} */
    const told = [];
    await again_after_crash('a browser', async () => {
        const page = await browser.newPage();
        if (tries++ > 0) return;
        const devtools = await browser.newBrowserCDPSession();
        devtools.send('Browser.crash').catch(() => {}); // never answered
        await page.evaluate(() => new Promise(() => {}));
    }, { tell: (words) => void told.push(words), is_gone: () => !browser.isConnected(), revive: async () => { browser = await start(); } });
    await browser.close();
    assert.equal(tries, 2);
    assert.match(told.join(), /^browser crash \d+: /);
});
