// Pictures of every screen after a year of use, and of the first visit's questions, for people to look at:
// node scripts/build/screenshots_of_a_year.mjs [SITE [OUTPUT [SIZE...]]]. Needs the native build, which plays the year.

import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';

import { launch, stand_still, started } from '../../tests/browser/browser.mjs';
import { with_values } from '../../tests/support/kept.mjs';
import { stored_by, year_script } from '../../tests/support/year.mjs';
import { serve } from '../serve.mjs';

const sizes = {
    small: { width: 320, height: 480 },
    phone: { width: 390, height: 844 },
    landscape: { width: 844, height: 390 },
    desk: { width: 1440, height: 900 },
};
const [site = 'dist', output = 'build/screenshots-of-a-year', ...wanted] = process.argv.slice(2);
const stored = stored_by(year_script());

const server = await serve(site, 0);
const browser = await launch({ is_whole: true });

/** @typedef {{width: number, height: number}} Size */

/** @param {string} theme @param {Size} viewport @param {Record<string, string>} values kept */
async function open(theme, viewport, values) {
    const page = await browser.newPage({ viewport });
    await stand_still(page);
    await with_values(values)(page);
    await page.goto(`${server.address}?theme=${theme}&rest=5`);
    await started(page);
    await page.clock.runFor(200);
    return page;
}

/** @param {import('playwright-core').Page} page @param {'tab' | 'button' | 'radio' | 'switch'} role @param {string | RegExp} name */
async function press(page, role, name) {
    await page.getByRole(role, { name }).first().dispatchEvent('click');
    await page.clock.runFor(300);
}

/** @param {import('playwright-core').Page} page @param {string} heading */
async function play_until(page, heading) {
    for (let i = 0; i < 1000; ++i) {
        if (await page.getByRole('heading', { name: heading, exact: true }).count() > 0) return page.clock.runFor(300);
        await page.clock.fastForward(500);
    }
    throw new Error(`"${heading}" never came`);
}

/** The whole of a screen, however long. @param {import('playwright-core').Page} page @param {string} path @param {{width: number, height: number}} viewport */
async function shoot_all(page, path, viewport) {
    const height = await page.locator('#twin [data-node]').evaluateAll((nodes) =>
        Math.max(...nodes.map((node) => node.getBoundingClientRect().bottom)));
    await page.setViewportSize({ width: viewport.width, height: Math.min(4000, Math.max(viewport.height, Math.ceil(height) + 90)) });
    await page.clock.runFor(500);
    await page.screenshot({ path });
    await page.setViewportSize(viewport);
    await page.clock.runFor(300);
}

/** @typedef {(screen: string) => Promise<unknown>} Shoot the part that is seen, or all of it */

/** The first visit: each question, an answer that needs care, and what follows. @param {import('playwright-core').Page} page @param {Shoot} shoot @param {Shoot} shoot_all */
async function walk_through_questions(page, shoot, shoot_all) {
    await shoot('first-today');
    await press(page, 'button', 'Answer five questions');
    const answers = [['radio', 'Very tight'], ['radio', 'Now and then'], ['switch', 'Knee'], ['radio', 'Yes, it is flat'], ['switch', 'None of these']];
    for (const [i, [role, name]] of answers.entries()) {
        await shoot(`question-${i + 1}`);
        await press(page, /** @type {'radio'} */ (role), name);
        await shoot_all(`question-${i + 1}-answered`);
        await press(page, 'button', 'Next');
    }
    await shoot_all('questions-result');
}

/** @param {import('playwright-core').Page} page @param {Shoot} shoot @param {Shoot} shoot_all */
async function walk_through_tabs(page, shoot, shoot_all) {
    await shoot('today');
    await shoot_all('today-all');
    await press(page, 'tab', 'History');
    await shoot('history');
    await shoot_all('history-all');
    await press(page, 'button', 'How far can you lift?');
    await shoot('range');
    await shoot_all('range-all');
    await press(page, 'button', 'Back');
    await press(page, 'button', /^Details/);
    await shoot_all('session-all');
    for (const tab of ['Plan', 'Settings']) {
        await press(page, 'tab', tab);
        await shoot(tab.toLowerCase());
        await shoot_all(`${tab.toLowerCase()}-all`);
    }
    await press(page, 'tab', 'Plan');
    await press(page, 'button', 'Set reminders');
    await shoot('reminders');
    await press(page, 'button', 'Close');
}

/** @param {import('playwright-core').Page} page @param {Shoot} shoot @param {Shoot} shoot_all */
async function walk_through_a_session(page, shoot, shoot_all) {
    await press(page, 'tab', 'Today');
    await press(page, 'button', 'Start');
    await play_until(page, 'Hold');
    await page.clock.fastForward(3000);
    await page.clock.runFor(100);
    await shoot('player');
    await play_until(page, 'Well done');
    await page.clock.runFor(3000);
    await shoot('check-in-stretch');
    await press(page, 'button', /^Mild/);
    await shoot('check-in-pain');
    await press(page, 'button', 'No pain');
    await shoot_all('finish');
    await press(page, 'button', 'Back to today');
    await shoot('today-after');
}

await mkdir(output, { recursive: true });
for (const theme of ['light', 'dark', 'contrast']) {
    for (const [size, viewport] of Object.entries(sizes)) {
        if (wanted.length > 0 && !wanted.includes(size)) continue;
        for (const [values, walks] of /** @type {const} */ ([[{}, [walk_through_questions]], [stored, [walk_through_tabs, walk_through_a_session]]])) {
            const page = await open(theme, viewport, values);
            const path = (/** @type {string} */ screen) => join(output, `${size}-${theme}-${screen}.png`);
            for (const walk of walks)
                await walk(page, (screen) => page.screenshot({ path: path(screen) }), (screen) => shoot_all(page, path(screen), viewport));
            await page.close();
        }
        console.log(`${size}, ${theme}`);
    }
}
await browser.close();
await server.close();
