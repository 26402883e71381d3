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
