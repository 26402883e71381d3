// The builder: whatever is chosen is at once in everything there is to take away, and in its own address.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';

import jsqr from 'jsqr';
import { PNG } from 'pngjs';

import { serve } from '../../scripts/serve.mjs';
import { axe_violations, open_app, shared, site_folder, test, until, with_browser } from './browser.mjs';

with_browser();


/** @param {string} query @param {Parameters<typeof open_app>[0]} options */
async function open_builder(query = '', options = {}) {
    const builder = await open_app({ path: 'share/', query, real_time: true, starts: false, ...options });
    await builder.page.locator('#qr svg').waitFor();
    return builder;
}

/** @param {import('./browser.mjs').App} builder @param {string} group @param {string} name */
const choose = (builder, group, name) => builder.page.getByRole('group', { name: group }).getByRole('radio', { name, exact: true }).check();

/** @param {import('./browser.mjs').App} builder @param {string} name @param {string} value */
const slide = (builder, name, value) => builder.page.getByRole('slider', { name, exact: true }).fill(value);

const value_of = (builder, id) => builder.page.locator(`#${id}`).inputValue();

test('untouched, it gives the usual dose: addresses without a query', async () => {
    const builder = await open_builder();
    assert.equal(await value_of(builder, 'link'), shared.address);
    assert.match(await value_of(builder, 'iframe'), /embed\/"/);
    assert.match(await value_of(builder, 'element'), /<hamstring-player><a href="[^"?]+">Hamstring stretch<\/a><\/hamstring-player>/);
    await builder.close();
});

test('choices are in every address, and come back after a reload', async () => {
    const builder = await open_builder();
    await choose(builder, 'What you use', 'Band');
    await slide(builder, 'Hold', '12');
    await builder.page.getByRole('checkbox', { name: 'Voice' }).uncheck();
    await choose(builder, 'Theme', 'Dark');
    const query = '?aid=band&hold=12&voice=off&theme=dark';
    const check = async () => {
        assert.equal(await value_of(builder, 'link'), shared.address + query);
        assert.equal(await builder.page.locator('#handout').getAttribute('href'), `${shared.address}handout.html${query}`);
        assert.ok((await value_of(builder, 'iframe')).includes(`embed/${query.replaceAll('&', '&amp;')}"`));
        assert.match(await value_of(builder, 'element'), /aid="band" hold="12" voice="off" theme="dark"/);
        assert.match(await builder.page.locator('#poster').getAttribute('src') ?? '', /bent-band-bent\.svg$/);
        assert.equal(new URL(builder.page.url()).search, query);
    };
    await check();
    await builder.page.reload();
    await builder.page.locator('#qr svg').waitFor();
    await check();
    assert.equal(await builder.page.getByRole('slider', { name: 'Hold', exact: true }).inputValue(), '12');
    await builder.close();
});

test('a colour of one\'s own is in the link while it is wanted', async () => {
    const builder = await open_builder();
    await builder.page.getByRole('checkbox', { name: 'A colour of your own' }).check();
    await builder.page.locator('input[type=color]').fill('#8844aa');
    assert.equal(await value_of(builder, 'link'), `${shared.address}?accent=8844aa`);
    await builder.page.getByRole('checkbox', { name: 'A colour of your own' }).uncheck();
    assert.equal(await value_of(builder, 'link'), shared.address);
    await builder.close();
});

test('the usual dose is one press away', async () => {
    const builder = await open_builder('?aid=band&hold=12&accent=8844aa');
    await builder.page.getByRole('button', { name: 'Back to the usual values' }).click();
    await until(() => builder.page.evaluate(() => location.search === ''), 'an address without a query');
    assert.equal(await value_of(builder, 'link'), shared.address);
    await builder.close();
});

test('what an address says wrongly is told, and the rest counts', async () => {
    const builder = await open_builder('?hold=900&aid=rope&knee=straight');
    assert.equal(await builder.page.locator('#notice').isVisible(), true);
    assert.equal(await value_of(builder, 'link'), `${shared.address}?knee=straight`);
    await builder.close();
});

test('a grip between the steps of its slider, and a number with a nought before it, are taken as they are', async () => {
    const builder = await open_builder('?grip=33&hold=025');
    assert.equal(await builder.page.locator('#notice').isVisible(), false);
    assert.equal(await value_of(builder, 'link'), `${shared.address}?grip=33&hold=25`);
    await builder.close();
});

test('the player opens with exactly the dose of the link', async () => {
    const builder = await open_builder('?aid=band&knee=straight&hold=12&reps=3&accent=8844aa');
    const link = await value_of(builder, 'link');
    await builder.close();
    const app = await open_app({ query: new URL(link).search });
    assert.match(await app.text('today.summary') ?? '', /3\u00a0×\u00a012\u00a0s.*band.*straight/);
    assert.equal(await app.page.locator('[data-node^="notice."]').count(), 0);
    await app.close();
});

test('copy puts the text on the clipboard', async () => {
    const builder = await open_builder('?hold=12', { context: { permissions: ['clipboard-read', 'clipboard-write'] } });
    for (const [name, id] of [['Copy the link', 'link'], ['Copy the player for your page', 'iframe']]) {
        await builder.page.getByRole('button', { name }).click();
        await builder.page.getByText('Copied.', { exact: true }).waitFor();
        assert.equal(await builder.page.evaluate(() => navigator.clipboard.readText()), await value_of(builder, id));
    }
    await builder.close();
});

test('the QR code says the link', async () => {
    const builder = await open_builder('?aid=band&knee=straight&hold=12&reps=3&sessions=2');
    const { data, width, height } = PNG.sync.read(await builder.page.locator('#qr svg').screenshot());
    assert.equal(jsqr(new Uint8ClampedArray(data), width, height)?.data, await value_of(builder, 'link'));
    await builder.close();
});

/** @param {import('./browser.mjs').App} builder @param {string} section */
async function saved(builder, section, name) {
    const region = builder.page.getByRole('region', { name: section });
    const [download] = await Promise.all([
        builder.page.waitForEvent('download'),
        region.getByText(name, { exact: true }).click(),
    ]);
    return { name: download.suggestedFilename(), content: await readFile(await download.path()) };
}

test('the picture raises the leg that comes first', async () => {
    const builder = await open_builder();
    const shown = () => builder.page.locator('#poster').getAttribute('src');
    assert.match(await shown() ?? '', /bent-towel-bent\.svg$/);
    await choose(builder, 'First leg', 'Right');
    assert.match(await shown() ?? '', /bent-towel-bent-right\.svg$/);
    await builder.close();
});

test('pictures can be saved: the code as SVG, the poster as SVG and PNG', async () => {
    const builder = await open_builder('?aid=hands');
    const code = await saved(builder, 'QR code', 'Save as SVG');
    assert.match(String(code.content), /^<svg[^>]*xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);
    const drawn = await saved(builder, 'Picture', 'Save as SVG');
    assert.match(String(drawn.content), /^<svg/);
    const pixels = PNG.sync.read((await saved(builder, 'Picture', 'Save as PNG')).content);
    assert.equal(pixels.width, 1600);
    assert.equal(pixels.height, 899);
    assert.ok(new Set(Array.from({ length: 4000 }, (_, i) => pixels.data.readUInt32BE(i * 1400))).size > 10, 'with a figure on it');
    await builder.close();
});

test('at an address of a home network without https the preview is there too', async () => {
    const server = await serve(site_folder, 0, '127.0.0.2');
    const usual = shared.address;
    shared.address = server.address.replace('localhost', '127.0.0.2');
    try {
        const builder = await open_builder('?hold=12', { may_log: /GPU stall|untrustworthy/ });
        await builder.page.getByRole('button', { name: 'Try the player here' }).click();
        await builder.page.frameLocator('#stage iframe').getByText(/2\s×\s12\ss/).first().waitFor({ state: 'attached' });
        await builder.close();
    } finally {
        shared.address = usual;
        await server.close();
    }
});

test('who cannot paste HTML is told that a pasted link is a player with the usual dose', async () => {
    const builder = await open_builder('?hold=20');
    const words = await builder.page.getByRole('region', { name: 'Player on your page' }).innerText();
    assert.match(words, /Custom HTML/);
    assert.match(words, /Pasted on a line of its own, the link becomes a player with the usual values\./);
    await builder.close();
});

test('the snippet says that nothing leaves the device', async () => {
    const builder = await open_builder();
    assert.match(await builder.page.getByRole('region', { name: 'Player on your page' }).innerText(),
        /no cookies, no third-party request, no analytics/i);
    await builder.close();
});

test('in colours of the system\'s own choosing what is chosen has another ground', async () => {
    const builder = await open_builder('', { context: { forcedColors: 'active' } });
    const [chosen, other] = await Promise.all([':checked', ':not(:checked)'].map((which) =>
        builder.page.locator(`.options input${which} + span`).first().evaluate((label) => getComputedStyle(label).backgroundColor.match(/\d+/g)?.slice(0, 3).join())));
    assert.notEqual(chosen, other);
    await builder.close();
});

test('axe finds nothing, and nothing sticks out: light, dark, narrow', async () => {
    for (const context of /** @type {import('playwright-core').BrowserContextOptions[]} */ ([{ viewport: { width: 1280, height: 800 } }, { colorScheme: 'dark', viewport: { width: 320, height: 568 } }])) {
        const builder = await open_builder('?hold=900', { context });
        for (const summary of await builder.page.locator('summary').all()) await summary.click();
        assert.deepEqual(await axe_violations(builder), []);
        assert.ok(await builder.page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), 'nothing sticks out');
        await builder.close();
    }
});

test('keys are enough: from the first choice to the copied link', async () => {
    const builder = await open_builder('', { context: { permissions: ['clipboard-read', 'clipboard-write'] } });
    const { keyboard } = builder.page;
    const focused = () => builder.page.evaluate(() => document.activeElement?.getAttribute('name') ?? document.activeElement?.getAttribute('data-copies'));
    const tab_to = async (name) => {
        for (let i = 0; i < 60 && await focused() !== name; ++i) await keyboard.press('Tab');
        assert.equal(await focused(), name);
    };
    await tab_to('aid');
    await keyboard.press('ArrowRight');
    await tab_to('hold');
    for (let i = 0; i < 5; ++i) await keyboard.press('ArrowLeft');
    await tab_to('link');
    await keyboard.press('Enter');
    await builder.page.getByText('Copied.', { exact: true }).waitFor();
    assert.equal(await builder.page.evaluate(() => navigator.clipboard.readText()), `${shared.address}?aid=band&hold=25`);
    await builder.close();
});

test('the preview is the player itself, with the dose that is chosen', async () => {
    const builder = await open_builder('?hold=12', { may_log: /GPU stall/ });
    await builder.page.getByRole('button', { name: 'Try the player here' }).click();
    const player = builder.page.frameLocator('#stage iframe');
    await player.getByText(/2\s×\s12\ss/).first().waitFor({ state: 'attached' });
    await slide(builder, 'Hold', '20');
    await player.getByText(/2\s×\s20\ss/).first().waitFor({ state: 'attached' });
    await builder.close();
});
