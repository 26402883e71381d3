// Pictures of every screen and phase, for people to look at: node scripts/build/screenshots.mjs [--readme] [SITE [OUTPUT]]
// With --readme only docs/player.png, the picture of the README: the hold, on a phone.

import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';

import { chromium } from 'playwright-core';

import { serve } from '../serve.mjs';

const sizes = {
    embed: { width: 320, height: 480 },
    phone: { width: 390, height: 844 },
    landscape: { width: 844, height: 390 },
    desk: { width: 1440, height: 900 },
};
const themes = ['light', 'dark', 'contrast'];
const phases = ['Get ready', 'Lift', 'Pull', 'Hold', 'Lower', 'Rest', 'Switch legs'];

const only_readme = process.argv[2] === '--readme';
const [site = 'dist', output = 'build/screenshots'] = process.argv.slice(only_readme ? 3 : 2);

/** @param {import('playwright-core').Page} page @param {string} role @param {string} name */
async function press(page, role, name) {
    await page.getByRole(/** @type {any} */ (role), { name, exact: true }).dispatchEvent('click');
    await page.clock.runFor(300);
}

/** @param {import('playwright-core').Page} page @param {string} heading */
async function play_until(page, heading) {
    for (let i = 0; i < 200; ++i) {
        if (await page.getByRole('heading', { name: heading, exact: true }).count() > 0) return;
        await page.clock.fastForward(500);
    }
    throw new Error(`"${heading}" never came`);
}

/** @param {import('playwright-core').Page} page @param {(name: string) => Promise<void>} shoot */
async function walk(page, shoot) {
    for (const tab of ['Plan', 'History', 'Settings', 'Today']) {
        await press(page, 'tab', tab);
        await shoot(tab.toLowerCase());
    }
    await press(page, 'button', 'Start');
    for (const [i, phase] of phases.entries()) {
        await play_until(page, phase);
        await page.clock.fastForward(1500);
        await page.clock.runFor(100);
        await shoot(`player-${i + 1}-${phase.toLowerCase().replace(' ', '-')}`);
    }
    await press(page, 'button', 'End session');
    await shoot('dialog');
    await press(page, 'button', 'Keep going');
    await play_until(page, 'Well done');
    await page.clock.runFor(300);
    await shoot('finish');
    await press(page, 'button', 'Back to today');
    await press(page, 'tab', 'History');
    await shoot('history-with-session');
}

const server = await serve(site, 0);
const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    chromiumSandbox: false,
    args: ['--use-angle=swiftshader', '--enable-unsafe-swiftshader'],
});

/** @param {string} query @param {{width: number, height: number}} viewport @param {number} deviceScaleFactor */
async function open(query, viewport, deviceScaleFactor) {
    const page = await browser.newPage({ viewport, deviceScaleFactor });
    await page.clock.install({ time: new Date('2026-11-23T08:30:00Z') });
    await page.goto(server.address + query);
    await page.waitForFunction(() => !document.documentElement.classList.contains('is-loading'), null, { polling: 50 });
    await page.clock.runFor(200);
    return page;
}

async function walk_everywhere() {
    await mkdir(output, { recursive: true });
    for (const theme of themes) {
        for (const [size, viewport] of Object.entries(sizes)) {
            const page = await open(`?theme=${theme}&rest=5&hold=10`, viewport, 2);
            await walk(page, async (name) => void await page.screenshot({ path: join(output, `${size}-${theme}-${name}.png`) }));
            await page.close();
            console.log(`${size}, ${theme}`);
        }
    }
}

async function picture_for_the_readme() {
    const page = await open('?theme=light&first=right', sizes.phone, 2);
    await press(page, 'button', 'Start');
    await play_until(page, 'Hold');
    await page.clock.fastForward(7000);
    await page.clock.runFor(100);
    await page.screenshot({ path: 'docs/player.png' });
}

if (!only_readme) await walk_everywhere();
await picture_for_the_readme();

await browser.close();
await server.close();
