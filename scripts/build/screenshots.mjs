// Pictures of every screen and state, for people to look at: node scripts/build/screenshots.mjs [--readme] [SITE [OUTPUT]]
// Needs the native build, which plays what is kept. With --readme only those that are part of the repository:
// docs/player.png (the hold, on a phone) and assets/screenshots/, which browsers show to who installs the app.

import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { launch, shared } from '../../tests/browser/browser.mjs';
import { picture_everything } from '../../tests/browser/walk.mjs';
import { serve } from '../serve.mjs';
import { picture_of_a_hold, pictures_of_repository } from './pictures.mjs';

const sizes = {
    embed: { width: 320, height: 480 },
    phone: { width: 390, height: 844 },
    landscape: { width: 844, height: 390 },
    desk: { width: 1440, height: 900 },
};
/** In CSS pixels, less the margins of the sheet. */
const a4 = { width: 718, height: 1047 };
/** @type {Record<string, import('playwright-core').BrowserContextOptions>} */
const looks = {
    light: { colorScheme: 'light' },
    dark: { colorScheme: 'dark' },
    contrast: { contrast: 'more' },
    'forced-colours': { forcedColors: 'active' },
};

const only_readme = process.argv[2] === '--readme';
const [site = 'dist', output = 'build/screenshots'] = process.argv.slice(only_readme ? 3 : 2);

const server = await serve(site, 0);
const browser = await launch({ is_whole: true });
Object.assign(shared, { address: server.address, browser });

/** @param {string} name @param {import('playwright-core').BrowserContextOptions} context @param {'usual' | 'twice'} [text_size] @param {(page: import('playwright-core').Page) => Promise<unknown>} [prepare] */
async function picture_look(name, context, text_size, prepare) {
    await picture_everything(join(output, `${name}-`), { context: { deviceScaleFactor: 2, ...context }, prepare }, text_size);
    console.log(name);
}

/** Before the page loads: a browser that cannot draw. @param {import('playwright-core').Page} page */
const without_canvas = (page) => page.addInitScript(() => {
    delete (/** @type {any} */ (HTMLCanvasElement.prototype).getContext);
});

async function picture_all_looks() {
    await mkdir(output, { recursive: true });
    for (const [look, context] of Object.entries(looks))
        for (const [size, viewport] of Object.entries(sizes)) await picture_look(`${size}-${look}`, { ...context, viewport });
    const narrow = { viewport: { width: 320, height: 640 } };
    await picture_look('large-text', narrow, 'twice');
    await picture_look('plain', narrow, 'usual', without_canvas);
    await picture_look('plain-large-text', narrow, 'twice', without_canvas);
    await picture_look('plain-forced-colours', { viewport: sizes.phone, forcedColors: 'active' }, 'usual', without_canvas);
}

/** Builder and printed sheet: on a phone and a desk, the sheet as it comes out of a printer with and without colours. */
async function look_at_other_pages() {
    const kinds = /** @type {const} */ ([['phone', 'light'], ['phone', 'dark'], ['desk', 'light']]);
    for (const [size, colorScheme] of kinds) {
        const page = await browser.newPage({ viewport: sizes[size], colorScheme });
        for (const [name, address, is_there] of [['builder', 'share/?hold=20&reps=3', '#qr svg'], ['sheet', 'handout.html?hold=20&reps=3', '.sheet']]) {
            await page.goto(server.address + address);
            await page.locator(is_there).waitFor();
            await page.screenshot({ path: join(output, `${name}-${size}-${colorScheme}.png`), fullPage: true });
        }
        await page.close();
    }
    const page = await browser.newPage({ viewport: a4 });
    await page.emulateMedia({ media: 'print' });
    const session = await page.context().newCDPSession(page);
    for (const aid of ['towel', 'band', 'tubing', 'hands']) {
        await page.goto(`${server.address}handout.html?hold=20&reps=3&aid=${aid}`);
        await page.locator('.sheet').waitFor();
        await page.screenshot({ path: join(output, `sheet-printed-${aid}.png`) });
        await session.send('Emulation.setEmulatedVisionDeficiency', { type: 'achromatopsia' });
        await page.screenshot({ path: join(output, `sheet-printed-${aid}-black-and-white.png`) });
        await session.send('Emulation.setEmulatedVisionDeficiency', { type: 'none' });
    }
    await page.close();
}

if (!only_readme) {
    await picture_all_looks();
    await look_at_other_pages();
}
for (const [path, kind] of Object.entries(pictures_of_repository)) await writeFile(path, await picture_of_a_hold(browser, server.address, kind));

await browser.close();
await server.close();
