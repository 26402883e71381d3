// Every snippet that the README and the builder give away, pasted as it is into a page of another site: it plays into the
// first hold, and the page hears of it. How a session ends in a frame and what is heard then is in embed_frames, embed_element and
// embed_protocol.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';

import { open_app, shared, test, with_browser } from './browser.mjs';
import { open_blog, with_blog } from './frames.mjs';

with_browser();
with_blog();

/** The snippets of the README with the address of this site, the element's first. */
async function of_readme() {
    const [element, frame] = [...(await readFile('README.md', 'utf8')).matchAll(/```html\n(.*?)```/gs)].map(([, text]) => text);
    return { element: here(element), frame: here(frame) };
}
const here = (/** @type {string} */ text) => text.replaceAll('https://your.host/hamstretch/', shared.address);

async function of_builder() {
    const builder = await open_app({ path: 'share/', query: '?hold=5&reps=1&rest=3&switch=5', real_time: true, starts: false });
    await builder.page.locator('#qr svg').waitFor();
    const [element, frame] = await Promise.all(['element', 'iframe'].map((id) => builder.page.locator(`#${id}`).inputValue()));
    await builder.close();
    return { element, frame };
}

/** The page listens as any page may, from before the player is there: to the element's event, or to the frame's messages. @param {string} kind */
function listen(kind) {
    const heard = [];
    Object.assign(window, { heard });
    if (kind === 'element') return document.addEventListener('phase', (event) => heard.push(/** @type {CustomEvent} */ (event).detail), { capture: true });
    window.addEventListener('message', ({ data, source }) => {
        const { event, value } = JSON.parse(data);
        if (event === 'ready') source?.postMessage(JSON.stringify({ context: 'player.js', version: '0.0.11', method: 'addEventListener', value: 'phase' }), { targetOrigin: '*' });
        if (event === 'phase') heard.push(value);
    });
}

for (const [where, snippets, hold] of /** @type {const} */ ([['the README', of_readme, { of: 3, seconds: 20 }], ['the builder', of_builder, { of: 1, seconds: 5 }]]))
    for (const kind of /** @type {const} */ (['element', 'frame']))
        test(`the ${kind} of ${where} plays on a page of another site, which hears of it`, async () => {
            const page = await open_blog(`<script>(${listen})('${kind}')</script>${(await snippets())[kind]}`);
            if (kind === 'element') await page.page.getByRole('button', { name: 'Start' }).click();
            const frame = await page.player();
            if (kind === 'frame') await page.press(frame, 'Start');
            else await page.shows(frame, 'Pause');
            await page.play_until(frame, 'Hold', 60);
            const heard = () => page.page.evaluate(() => /** @type {any} */ (window).heard);
            await page.until(async () => (await heard()).some(({ id }) => id === 'hold'));
            assert.deepEqual((await heard()).find(({ id }) => id === 'hold'), { id: 'hold', side: 'left', repetition: 1, ...hold });
            await page.close();
        });

/** What WordPress leaves of a frame: no style. @param {string} frame */
const in_wordpress = (frame) => frame.replace(/ style="[^"]*"/, '');

test('in a column of text every frame that is given away stands in the middle, and none has an edge', async () => {
    const oembed = (await (await fetch(`${shared.address}oembed.json`)).json()).html;
    const frames = [(await of_readme()).frame, (await of_builder()).frame, oembed, in_wordpress(oembed)];
    const empty = frames.map((frame) => frame.replace(/ src="[^"]*"/, ''));
    const page = await open_blog(`<main style="width: 700px">${empty.join('<p>Words</p>')}</main>`, { context: { viewport: { width: 900, height: 800 } } });
    const places = await page.page.evaluate(() => [...document.querySelectorAll('iframe')].map((frame) => {
        const [outer, inner, style] = [/** @type {Element} */ (frame.parentElement).getBoundingClientRect(), frame.getBoundingClientRect(), getComputedStyle(frame)];
        return { display: style.display, edge: style.borderTopWidth, is_centred: inner.left - outer.left === outer.right - inner.right };
    }));
    const well = { display: 'block', edge: '0px', is_centred: true };
    assert.deepEqual(places.slice(0, 3), [well, well, well]);
    assert.equal(places[3].edge, '0px');
    await page.page.setViewportSize({ width: 320, height: 640 });
    await page.page.evaluate(() => /** @type {HTMLElement} */ (document.querySelector('main')).style.setProperty('width', 'auto'));
    assert.equal(await page.page.evaluate(() => document.querySelectorAll('iframe')[0].getBoundingClientRect().right <= innerWidth), true);
    await page.close();
});

for (const way of ['import', 'module', 'beside another', 'glued, with the link in it', 'glued, with its site said'])
    test(`the element finds its picture and its player however its script comes: ${way}`, async () => {
        const ours = `${shared.address}embed.js`;
        const glued = `var before = 1;\n${await (await fetch(ours)).text()}\nvar after = 2;`;
        const link = way.includes('link') ? `<a href="${shared.address}?hold=5">Hamstring stretch</a>` : '';
        const said = way.includes('said') ? ` site="${shared.address}"` : '';
        const page = await open_blog(`<p></p>`);
        await page.page.route('**/wp/*.js', (route) => route.fulfill({ contentType: 'text/javascript', body: route.request().url().endsWith('all.js') ? glued : '' }));
        await page.page.evaluate(async ([address, kind, html]) => {
            const add = (/** @type {object} */ fields) => new Promise((done) => document.head.append(Object.assign(document.createElement('script'), { onload: done, ...fields })));
            if (kind !== 'module') await add({ src: '/wp/embed.js' }); // somebody else's
            document.body.innerHTML = html;
            if (kind === 'import') await import(address);
            else if (kind === 'module') await add({ src: address, type: 'module' });
            else await add({ src: kind.startsWith('glued') ? '/wp/all.js' : address });
        }, [ours, way, `<hamstring-player hold="5"${said}>${link}</hamstring-player>`]);
        const picture = page.page.locator('hamstring-player img');
        assert.match(await picture.evaluate((image) => /** @type {HTMLImageElement} */ (image).src), new RegExp(`^${shared.address}embed/posters/`));
        await page.page.getByRole('button', { name: 'Start' }).click();
        await page.shows(await page.player(), 'Pause');
        await page.close();
    });

test('where nothing says where the player is, there is no Start that leads nowhere, and the console says what to do', async () => {
    const page = await open_blog('<p></p>');
    const warned = [];
    page.page.on('console', (message) => { if (message.type() === 'warning') warned.push(message.text()); });
    await page.page.route('**/wp/all.js', async (route) => route.fulfill({ contentType: 'text/javascript', body: await (await fetch(`${shared.address}embed.js`)).text() }));
    await page.page.addScriptTag({ url: '/wp/all.js' });
    const codes = await page.page.evaluate(() => {
        document.body.innerHTML = '<hamstring-player><a href="/stretch/">Stretch</a></hamstring-player><hamstring-player preload="near"></hamstring-player>';
        const player = /** @type {any} */ (document.querySelector('hamstring-player'));
        const heard = [];
        player.addEventListener('error', ({ detail }) => heard.push(detail.code));
        player.play();
        return heard;
    });
    assert.deepEqual(codes, [6]);
    await page.until(() => warned.length > 0);
    assert.equal(warned.length, 1);
    assert.match(warned[0], /site="https/);
    assert.equal(await page.page.getByRole('link', { name: 'Stretch' }).isVisible(), true);
    assert.equal(await page.page.getByRole('button', { name: 'Start' }).count(), 0);
    assert.equal(await page.page.locator('hamstring-player iframe').count(), 0);
    await page.close();
});

test('without scripts every element that is given away is a link to the dose', async () => {
    for (const snippets of [of_readme, of_builder]) {
        const { element } = await snippets();
        const page = await open_blog(element, { context: { javaScriptEnabled: false }, real_time: true });
        const link = page.page.getByRole('link', { name: 'Hamstring stretch' });
        assert.equal(await link.isVisible(), true);
        assert.match(await link.getAttribute('href') ?? '', /\?hold=\d+&reps=\d/);
        await page.page.context().close();
    }
});
