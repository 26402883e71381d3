// The printed sheet: one page on either paper, for every kind of dose, with nothing to do but print it.

import assert from 'node:assert/strict';

import jsqr from 'jsqr';
import { PNG } from 'pngjs';

import { axe_violations, open_app, shared, test, with_browser } from './browser.mjs';

with_browser();


/** @param {string} query @param {Parameters<typeof open_app>[0]} options @param {string} shown what to wait for */
async function open_sheet(query = '', options = {}, shown = '.sheet') {
    const sheet = await open_app({ path: 'handout.html', query, real_time: true, starts: false, ...options });
    await sheet.page.locator(shown).waitFor();
    return sheet;
}

/** @param {import('./browser.mjs').App} sheet */
async function is_one_page(sheet) {
    for (const format of ['A4', 'Letter']) {
        const pdf = (await sheet.page.pdf({ format, preferCSSPageSize: false })).toString('latin1');
        assert.equal(pdf.match(/\/Type\s*\/Page\b/g)?.length, 1, format);
    }
}

const doses = {
    'the usual dose': '',
    'the most of everything': '?hold=30&reps=5&rest=60&switch=120&sessions=3&aid=tubing&knee=nearly-straight&grip=45&start=long&first=right',
    'the least of everything': '?hold=5&reps=1&rest=3&switch=5&sessions=1&aid=hands&knee=straight',
    'a short hold with a band': '?hold=7&aid=band&grip=100&sessions=2',
};
for (const [what, query] of Object.entries(doses)) {
    test(`${what} is one page on A4 and on Letter`, async () => {
        const sheet = await open_sheet(query);
        await is_one_page(sheet);
        await sheet.close();
    });
}

test('the most of everything, look and sound too, is one page where the site lies in a deep folder', async () => {
    const folder = 'somewhere/in-the-folder-of-a-practice/for-its-patients/the-stretch/';
    const query = `${doses['the most of everything']}&theme=contrast&ready=ask&voice=off&sound=off&captions=off`;
    const sheet = await open_sheet(query, {
        path: `${folder}handout.html`,
        prepare: (page) => page.route(`**/${folder}**`, async (route) => route.fulfill({ response: await route.fetch({ url: route.request().url().replace(folder, '') }) })),
    });
    await is_one_page(sheet);
    await sheet.close();
});

test('the chosen numbers, four pictures and the log are on it', async () => {
    const sheet = await open_sheet('?hold=17&reps=3&aid=band&sessions=2&first=right');
    const words = await sheet.page.locator('article').innerText();
    for (const part of ['3\u00a0×\u00a017\u00a0s', '17\u00a0seconds', 'band', 'right leg', 'twice a day', 'not medical advice']) assert.ok(words.includes(part), part);
    assert.equal(await sheet.page.locator('.steps svg').count(), 4);
    assert.equal(await sheet.page.locator('.log tbody tr').count(), 4);
    assert.equal(await sheet.page.locator('.log .box').count(), 4 * 7 * 2 * 2);
    await sheet.close();
});

test('the code on it and the link beside it open the player with the same dose', async () => {
    const sheet = await open_sheet('?hold=17&aid=band&utm_source=x');
    const expected = `${shared.address}?aid=band&hold=17`;
    assert.equal(await sheet.page.getByRole('link').getAttribute('href'), expected);
    const { data, width, height } = PNG.sync.read(await sheet.page.locator('.scan svg').screenshot());
    assert.equal(jsqr(new Uint8ClampedArray(data), width, height)?.data, expected);
    await sheet.close();
});

test('the printed address is the dose alone, as it is typed by hand; the code says look and sound too', async () => {
    const sheet = await open_sheet('?hold=17&aid=band&voice=off&theme=contrast');
    assert.equal(await sheet.page.locator('footer p').last().innerText(), `${shared.address}?aid=band&hold=17`);
    assert.equal(await sheet.page.getByRole('link').getAttribute('href'), `${shared.address}?aid=band&theme=contrast&hold=17&voice=off`);
    await sheet.close();
});

test('what a link says wrongly is told beside the sheet and not printed', async () => {
    const sheet = await open_sheet('?hold=900&aid=<img src=x onerror=alert(1)>&knee=straight&hold=5');
    const told = await sheet.page.locator('.notice').allTextContents();
    assert.equal(told.length, 3);
    assert.match(await sheet.page.locator('article').innerText(), /knee straight/);
    assert.equal(await sheet.page.locator('img').count(), 0);
    await sheet.page.emulateMedia({ media: 'print' });
    assert.equal(await sheet.page.locator('.notice').first().isVisible(), false);
    assert.equal(await sheet.page.getByRole('button').isVisible(), false);
    await sheet.close();
});

test('the button prints', async () => {
    const sheet = await open_sheet('', { prepare: (page) => page.addInitScript(() => { window.print = () => { document.title = 'printed'; }; }) });
    await sheet.page.getByRole('button', { name: /Print/ }).click();
    assert.equal(await sheet.page.title(), 'printed');
    await sheet.close();
});

test('in colours of the system\'s own choosing a button still has an edge', async () => {
    const sheet = await open_sheet('', { context: { forcedColors: 'active' } });
    assert.deepEqual(await sheet.page.getByRole('button').evaluate((button) => {
        const { borderTopWidth, borderTopStyle, borderTopColor, backgroundColor } = getComputedStyle(button);
        return [borderTopWidth, borderTopStyle, borderTopColor !== backgroundColor];
    }), ['2px', 'solid', true]);
    await sheet.close();
});

test('axe finds nothing, light, dark and narrow', async () => {
    for (const context of /** @type {import('playwright-core').BrowserContextOptions[]} */ ([{ colorScheme: 'light' }, { colorScheme: 'dark', viewport: { width: 320, height: 568 } }])) {
        const sheet = await open_sheet('?hold=900', { context });
        assert.deepEqual(await axe_violations(sheet), []);
        assert.ok(await sheet.page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), 'nothing sticks out');
        await sheet.close();
    }
});

test('a program that does not come is told', async () => {
    const sheet = await open_sheet('', {
        may_log: /Failed to load resource|Error|net::/,
        prepare: (page) => page.route(/\.wasm$/, (route) => route.abort()),
    }, '[role=alert]');
    assert.match(await sheet.page.getByRole('alert').innerText(), /could not be made/);
    await sheet.close();
});

test('the sheet loads no player', async () => {
    /** @type {string[]} */
    const asked = [];
    const sheet = await open_sheet('', { prepare: async (page) => void page.on('request', (request) => asked.push(request.url())) });
    const files = asked.map((address) => address.slice(shared.address.length).replace(/-[0-9a-f]+\./, '.')).filter((name) => !name.startsWith('icons/'));
    assert.deepEqual(files.sort(), ['handout.css', 'handout.html', 'handout.js', 'sheet.wasm']);
    await sheet.close();
});
