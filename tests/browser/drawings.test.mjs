// The pictures of the site: each there, small, and seen in both schemes; and the steps for those without a script or program.

import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';

import { PNG } from 'pngjs';

import { open_app, shared, site_folder, test, with_browser } from './browser.mjs';

with_browser();

const most_bytes = 3072;

test('every poster is there, and none is over 3 KB', async () => {
    const names = (await readdir(join(site_folder, 'embed/posters'))).filter((name) => name.endsWith('.svg'));
    const expected = ['bent', 'long'].flatMap((start) => ['towel', 'band', 'tubing', 'hands']
        .flatMap((aid) => ['well-bent', 'bent', 'nearly-straight', 'straight']
            .flatMap((knee) => ['', '-right'].map((side) => `${start}-${aid}-${knee}${side}.svg`))));
    const others = (await readdir('assets/exercises')).map((file) => file.replace('.json', '')).filter((id) => id !== 'supine');
    expected.push(...others.flatMap((id) => [`${id}.svg`, `${id}-right.svg`]));
    assert.deepEqual(names.sort(), expected.sort());
    for (const name of names) {
        const size = brotliCompressSync(await readFile(join(site_folder, 'embed/posters', name))).length;
        assert.ok(size <= most_bytes, `${name}: ${size} bytes`);
    }
});

/** Lightness of the picture's corner and how many colours it has. */
async function seen(page, address) {
    await page.goto(address);
    const { data } = PNG.sync.read(await page.screenshot());
    const colours = new Set();
    for (let i = 0; i < data.length; i += 4) colours.add(data.readUInt32BE(i));
    return { corner: data[0] + data[1] + data[2], colours: colours.size };
}

test('a poster is light on a light page and dark on a dark one, and not empty on either', async () => {
    for (const [colorScheme, is_light] of /** @type {const} */ ([['light', true], ['dark', false]])) {
        const page = await shared.browser.newPage({ colorScheme, viewport: { width: 500, height: 281 } });
        const { corner, colours } = await seen(page, `${shared.address}embed/posters/bent-towel-bent.svg`);
        assert.equal(corner > 600, is_light);
        assert.equal(corner < 150, !is_light);
        assert.ok(colours > 20);
        await page.close();
    }
});

/** The steps are read, each with a picture that has come. */
async function has_steps(page) {
    await page.getByRole('heading', { name: 'The stretch in short' }).waitFor();
    const pictures = await page.locator('#in-short img').all();
    assert.equal(pictures.length, 4);
    for (const picture of pictures) {
        await picture.scrollIntoViewIfNeeded();
        assert.ok((await picture.getAttribute('alt') ?? '').length > 20);
        const box = await picture.boundingBox();
        assert.ok(box && box.width > 200 && box.height > 100, 'its picture has come');
    }
    assert.match(await page.locator('#in-short').textContent() ?? '', /not medical advice/);
}

test('without JavaScript the steps are there, drawn', async () => {
    const context = await shared.browser.newContext({ javaScriptEnabled: false, viewport: { width: 390, height: 844 } });
    const page = await context.newPage();
    /** @type {string[]} */
    const answered = [];
    page.on('response', (response) => answered.push(`${response.status()} ${response.url().slice(shared.address.length)}`));
    await page.goto(shared.address);
    await has_steps(page);
    for (const i of [1, 2, 3, 4]) assert.ok(answered.includes(`200 steps/${i}.svg`), `step ${i}`);
    assert.equal(await page.getByRole('progressbar').count(), 0);
    await context.close();
});

test('when the program does not come the steps are there too', async () => {
    const app = await open_app({
        starts: false, real_time: true, may_log: /Failed to load resource|Error|net::/,
        prepare: (page) => page.route(/\.wasm$/, (route) => route.abort()),
    });
    await app.page.getByRole('button', { name: 'Try again' }).waitFor();
    await has_steps(app.page);
    await app.close();
});

test('when not even the script comes, a link leads to the steps', async () => {
    const app = await open_app({
        starts: false, real_time: true, may_log: /Failed to load resource|net::/,
        prepare: (page) => page.route(/app-[^/]*\.js$/, (route) => route.abort()),
    });
    await app.page.getByRole('link', { name: 'the stretch in short' }).press('Enter');
    await has_steps(app.page);
    await app.close();
});

test('whoever has the program never asks for the drawn steps', async () => {
    /** @type {string[]} */
    const asked = [];
    const app = await open_app({ prepare: async (page) => void page.on('request', (request) => asked.push(request.url())) });
    assert.deepEqual(asked.filter((address) => address.includes('/steps/')), []);
    await app.close();
});
