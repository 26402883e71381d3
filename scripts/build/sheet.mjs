// All screens on one sheet, to be judged at a glance: node scripts/build/sheet.mjs [SITE [OUTPUT [OLDER_OUTPUT]]]
// Writes pictures of all screens for each look, each screen under its name, and one of the player at a seventh of
// its size. With the output of an earlier run each screen stands beside what it was. Needs the native build.

import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { launch, shared } from '../../tests/browser/browser.mjs';
import { picture_everything } from '../../tests/browser/walk.mjs';
import { serve } from '../serve.mjs';

const phone_size = { width: 390, height: 844 };
/** What a screen is looked at with, and how wide it stands on the sheet. @type {Record<string, {context: import('playwright-core').BrowserContextOptions, shown: number}>} */
const looks = {
    phone: { context: { viewport: phone_size, colorScheme: 'light' }, shown: 260 },
    'phone-dark': { context: { viewport: phone_size, colorScheme: 'dark' }, shown: 260 },
    'phone-contrast': { context: { viewport: phone_size, colorScheme: 'light', contrast: 'more' }, shown: 260 },
    landscape: { context: { viewport: { width: 844, height: 390 }, colorScheme: 'light' }, shown: 420 },
    desk: { context: { viewport: { width: 1440, height: 900 }, colorScheme: 'light' }, shown: 480 },
};
const of_the_player = /^(getting-ready|lift|pull|hold|easing-down|paused)$/;

const [site = 'dist', output = 'build/sheet', older = ''] = process.argv.slice(2);
const server = await serve(site, 0);
const browser = await launch({ is_whole: true });
Object.assign(shared, { address: server.address, browser });

/** What a picture is of. @param {string} file */
const name_of = (file) => file.replace(/^\d+-|\.png$/g, '');

/** @param {string} folder @returns {Promise<Map<string, string>>} by name, as addresses of the pictures themselves */
async function pictures_in(folder) {
    const files = (await readdir(folder).catch(() => [])).sort();
    const entries = await Promise.all(files.map(async (file) => /** @type {const} */ ([name_of(file), `data:image/png;base64,${(await readFile(join(folder, file))).toString('base64')}`])));
    return new Map(entries);
}

/** @param {string} name @param {(string | undefined)[]} pictures @param {number} width */
const figure = (name, pictures, width) => `<figure><div>${pictures.map((picture) => picture ? `<img src="${picture}" style="width:${width}px">` : '').join('')}</div>
    <figcaption>${name.replaceAll('-', ' ')}</figcaption></figure>`;

/** Of a picture; one that is taller than 8192 pixels repeats its beginning. */
const tallest = 7000;

/** As many sheets as it takes. @param {string} name @param {string[]} figures */
async function write_sheets(name, figures) {
    const page = await browser.newPage({ viewport: { width: 1640, height: 100 } });
    const show = (/** @type {string[]} */ some) => page.setContent(`<style>body{margin:20px;display:flex;flex-wrap:wrap;gap:20px;background:#888;font:14px sans-serif}
        figure{margin:0}div{display:flex;gap:4px}figcaption{padding-top:4px;color:#fff}</style>${some.join('')}`);
    await show(figures);
    const height = await page.evaluate(() => document.documentElement.scrollHeight);
    const size = Math.ceil(figures.length / Math.ceil(height / tallest));
    for (let first = 0, part = 1; first < figures.length; first += size, ++part) {
        await show(figures.slice(first, first + size));
        const file = join(output, part === 1 ? `${name}.png` : `${name}-${part}.png`);
        await writeFile(file, await page.screenshot({ fullPage: true }));
        console.log(file);
    }
    await page.close();
}

for (const [look, { context, shown }] of Object.entries(looks)) {
    await mkdir(join(output, look), { recursive: true });
    await picture_everything(`${join(output, look)}/`, { context });
    const now = await pictures_in(join(output, look));
    const before = older ? await pictures_in(join(older, look)) : new Map();
    await write_sheets(`screens-${look}`, [...now].map(([name, picture]) => figure(name, [before.get(name), picture], shown)));
}
const phone = await pictures_in(join(output, 'phone'));
await write_sheets('across-the-room', [...phone].filter(([name]) => of_the_player.test(name)).map(([name, picture]) => figure(name, [picture], 390 / 7)));

await browser.close();
await server.close();
