// Every snippet that the README and the builder give away, pasted as it is into a page of another site: it plays a whole
// session, and the page hears that it is finished.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';

import { open_app, shared, with_browser } from './browser.mjs';
import { open_blog, with_blog } from './frames.mjs';

with_browser({ is_whole: true });
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
    if (kind === 'element') return document.addEventListener('finished', (event) => heard.push(/** @type {CustomEvent} */ (event).detail), { capture: true });
    window.addEventListener('message', ({ data, source }) => {
        const { event, value } = JSON.parse(data);
        if (event === 'ready') source?.postMessage(JSON.stringify({ context: 'player.js', version: '0.0.11', method: 'addEventListener', value: 'finished' }), { targetOrigin: '*' });
        if (event === 'finished') heard.push(value);
    });
}

for (const [where, snippets, seconds] of /** @type {const} */ ([['the README', of_readme, { element: 60, frame: 60 }], ['the builder', of_builder, { element: 5, frame: 5 }]]))
    for (const kind of /** @type {const} */ (['element', 'frame']))
        test(`the ${kind} of ${where} plays a whole session on a page of another site, which hears that it is finished`, async () => {
            const page = await open_blog(`<script>(${listen})('${kind}')</script>${(await snippets())[kind]}`);
            if (kind === 'element') await page.page.getByRole('button', { name: 'Start' }).click();
            const frame = await page.player();
            if (kind === 'frame') await page.press(frame, 'Start');
            else await page.shows(frame, 'Pause');
            await page.play_until(frame, 'Well done', 500);
            await page.until(() => page.page.evaluate(() => /** @type {any} */ (window).heard.length > 0));
            const held = { left: seconds[kind], right: seconds[kind] };
            assert.deepEqual(await page.page.evaluate(() => /** @type {any} */ (window).heard),
                [{ heldSeconds: held, plannedSeconds: held, stoppedForPain: false }]);
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
