// What a link can ask for, and what it cannot do.

import assert from 'node:assert/strict';

import { open_app, shared, started, test, with_browser } from './browser.mjs';

with_browser();

const notices = (app) => app.page.locator('[data-node^="notice."]:not(button)').allTextContents();

test('a link sets the dose', async () => {
    const app = await open_app({ query: '?hold=20&reps=3&aid=band&knee=straight&first=right' });
    const summary = await app.text('today.summary');
    assert.match(summary ?? '', /3\u00a0×\u00a020\u00a0s.*band.*straight/);
    assert.deepEqual(await notices(app), []);
    await app.close();
});

test('a value that is unknown or out of range is told, and the rest of the link counts', async () => {
    const app = await open_app({ query: '?hold=900&aid=rope&knee=straight' });
    assert.match(await app.text('today.summary') ?? '', /30\u00a0s.*towel.*straight/);
    const told = (await notices(app)).join(' ');
    assert.match(told, /hold/i);
    assert.match(told, /aid/i);
    await app.close();
});

test('a notice can be put away', async () => {
    const app = await open_app({ query: '?hold=900' });
    const before = (await notices(app)).length;
    await app.page.locator('[data-node="notice.0.dismiss"]').dispatchEvent('click');
    await app.pass(100);
    assert.equal((await notices(app)).length, before - 1);
    await app.close();
});

const hostile = {
    'bad percent codes': '?hold=%FF&aid=%&knee=%E0%A4%A',
    'markup': '?aid=<img src=x onerror=alert(1)>&accent=javascript:alert(1)',
    'a key many times': `?${'hold=5&'.repeat(200)}hold=30`,
    'names of prototypes': '?__proto__=1&constructor=2&toString=3&hasOwnProperty=4',
    'numbers at the limits': '?hold=-1&reps=99999999999999999999&grip=1e9&rest=NaN&switch=0x10&sessions=1.5',
    'control and bidi characters': '?aid=%00%1F%E2%80%AE&theme=%EF%BF%BF',
};
for (const [what, query] of Object.entries(hostile)) {
    test(`a link with ${what} breaks nothing`, async () => {
        const app = await open_app({ query });
        await app.press('button', 'Start');
        assert.equal(await app.by_role('button', 'Pause').count(), 1);
        assert.equal(await app.page.evaluate(() => document.querySelectorAll('#twin img, #twin script').length), 0);
        await app.close();
    });
}

// Node refuses such an address itself (16 KB of headers), so the page gets it without a request.
test('a link of 64 KB breaks nothing', async () => {
    const app = await open_app({
        starts: false,
        prepare: (page) => page.addInitScript((query) => {
            if (location.search === '') history.replaceState(null, '', query);
        }, `?hold=${'9'.repeat(65536)}`),
    });
    await started(app.page);
    assert.ok((await app.page.evaluate(() => location.search.length)) > 65536);
    await app.press('button', 'Start');
    assert.equal(await app.by_role('button', 'Pause').count(), 1);
    await app.close();
});

for (const [theme, ground] of [['light', '#f5f1e9'], ['dark', '#11191b'], ['contrast', '#000000']]) {
    test(`theme=${theme} colours the page and the browser's bars as the canvas`, async () => {
        const app = await open_app({ query: `?theme=${theme}` });
        assert.equal(await app.page.evaluate(() => document.querySelector('meta[name=theme-color]')?.getAttribute('content')), ground);
        assert.equal(await app.page.evaluate(() => document.documentElement.dataset.palette), theme);
        await app.close();
    });
}

test('without a theme in the link the system decides', async () => {
    for (const [colorScheme, palette] of /** @type {const} */ ([['dark', 'dark'], ['light', 'light']])) {
        const app = await open_app({ context: { colorScheme } });
        assert.equal(await app.page.evaluate(() => document.documentElement.dataset.palette), palette);
        await app.close();
    }
    const app = await open_app({ context: { forcedColors: 'active' } });
    assert.equal(await app.page.evaluate(() => document.documentElement.dataset.palette), 'contrast');
    await app.close();
});

test('what is asked for stays within the site, and is little', async () => {
    /** @type {string[]} */
    const asked = [];
    const app = await open_app({ prepare: async (page) => void page.on('request', (request) => asked.push(request.url())) });
    for (const address of asked) assert.ok(address.startsWith(shared.address), address);
    const files = asked.map((address) => address.slice(shared.address.length).replace(/-[0-9a-zA-Z]+\./, '.'))
        .filter((name) => !name.startsWith('icons/'));
    const before_first_frame = ['', 'app.js', 'chunk.js', 'hamstretch.wasm', 'manrope-bold.ttf', 'manrope-regular.ttf', 'style.css'];
    const after_it = ['hamstretch-late.wasm', 'late.js', 'memory.js', 'focus.js', 'manifest.webmanifest', 'sw.js'];
    assert.deepEqual(before_first_frame.filter((name) => !files.includes(name)), [], 'all of these');
    assert.deepEqual(files.filter((name) => ![...before_first_frame, ...after_it].includes(name)), [], 'and no others');
    assert.equal(new Set(asked).size, asked.length, 'each once');
    await app.close();
});

test('the late part of the program is asked for after the first frame', async () => {
    const app = await open_app({ real_time: true });
    const { drawn, late } = await app.page.evaluate(() => ({
        drawn: performance.getEntriesByName('hamstretch-first-frame')[0].startTime,
        late: performance.getEntriesByType('resource').find(({ name }) => name.includes('-late-'))?.startTime ?? -1,
    }));
    assert.ok(late >= drawn, `asked for at ${late} ms, drawn at ${drawn} ms`);
    await app.close();
});
