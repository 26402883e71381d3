// The elements of the twin lie where the canvas draws: seen in its pixels, and felt by the pointer.

import assert from 'node:assert/strict';

import { PNG } from 'pngjs';

import { open_app, pass_second, test, with_browser } from './browser.mjs';

with_browser({ draws: true });

const short_dose = '?hold=5&reps=1&rest=3&switch=5';

/** How far a place may be off, in CSS pixels. */
const tolerance = 2;

/** @typedef {{left: number, top: number, right: number, bottom: number}} Box */

/** @param {import('playwright-core').Page['screenshot'] extends (options?: infer Options) => any ? Options : never} [options] */
const picture = async (app, options) => PNG.sync.read(await app.page.screenshot(options));

/** What is on the screen of a box and a little around it, as a picture can be taken of it. */
function clip_round({ left, top, right, bottom }, { width, height }) {
    const around = 40;
    const x = Math.max(0, Math.floor(left) - around), y = Math.max(0, Math.floor(top) - around);
    return { x, y, width: Math.min(width, Math.ceil(right) + around) - x, height: Math.min(height, Math.ceil(bottom) + around) - y };
}

/** The smallest box round the pixels that differ, on the screen of which the pictures show a part. @returns {Box | null} */
function difference(a, b, part) {
    const box = { left: Infinity, top: Infinity, right: -1, bottom: -1 };
    for (let i = 0; i < a.data.length; i += 4) {
        const by = Math.abs(a.data[i] - b.data[i]) + Math.abs(a.data[i + 1] - b.data[i + 1]) + Math.abs(a.data[i + 2] - b.data[i + 2]);
        if (by < 24) continue;
        const x = (i / 4) % a.width, y = Math.floor(i / 4 / a.width);
        box.left = Math.min(box.left, x);
        box.top = Math.min(box.top, y);
        box.right = Math.max(box.right, x + 1);
        box.bottom = Math.max(box.bottom, y + 1);
    }
    if (box.right < 0) return null;
    return { left: box.left + part.x, top: box.top + part.y, right: box.right + part.x, bottom: box.bottom + part.y };
}

/** Whether anything but one plain colour is drawn in the box. */
function has_ink(image, { left, top, right, bottom }) {
    const at = (x, y) => image.data.readUInt32BE((y * image.width + x) * 4);
    const x0 = Math.max(0, Math.floor(left)), y0 = Math.max(0, Math.floor(top));
    const x1 = Math.min(image.width, Math.ceil(right)), y1 = Math.min(image.height, Math.ceil(bottom));
    for (let y = y0; y < y1; ++y) for (let x = x0; x < x1; ++x) if (at(x, y) !== at(x0, y0)) return true;
    return false;
}

const boxes = (app, selector) => app.page.locator(selector).evaluateAll((elements) => elements.map((element) => {
    const { left, top, right, bottom } = element.getBoundingClientRect();
    return { id: /** @type {HTMLElement} */ (element).dataset.node ?? '', words: element.textContent || element.getAttribute('aria-label') || '', left, top, right, bottom };
}));

const on_screen = (box, { width, height }) => box.left >= 0 && box.top >= 0 && box.right <= width && box.bottom <= height;

/**
 * The ring of the focus is drawn round the control: its middle is the middle of the element, and it is as much larger
 * or smaller on the left as on the right, at the top as at the bottom.
 */
async function rings(app, where) {
    const controls = await app.page.locator('#twin :is(button, input):not([inert] *)').all();
    const wrong = [];
    await app.page.keyboard.press('Shift'); // the focus is moved by keys: it is to be seen
    for (const control of controls) {
        await control.focus();
        await pass_second(app.page); // as long as a ring takes to come or go, in few frames
        const [box] = await boxes(app, `[data-node="${await control.getAttribute('data-node')}"]`);
        const size = app.page.viewportSize();
        const clip = clip_round(box, size);
        const with_ring = await picture(app, { clip });
        await control.evaluate((element) => element.blur());
        await pass_second(app.page);
        const ring = difference(with_ring, await picture(app, { clip }), clip);
        if (!ring) {
            wrong.push(`${where}: no ring on ${box.id}`);
            continue;
        }
        const off = { x: (ring.left + ring.right - box.left - box.right) / 2, y: (ring.top + ring.bottom - box.top - box.bottom) / 2 };
        const is_whole = on_screen({ left: ring.left - 1, top: ring.top - 1, right: ring.right + 1, bottom: ring.bottom + 1 }, size);
        const is_as_large = Math.abs(ring.right - ring.left - (box.right - box.left)) <= 20 && Math.abs(ring.bottom - ring.top - (box.bottom - box.top)) <= 20;
        // A switch is its whole row, and the ring goes round the part that slides, at the row's end.
        if (await control.getAttribute('role') === 'switch' && (where === 'Settings' || where === 'Plan'))
            off.x = Math.max(0, Math.abs(ring.right - box.right) - 5);
        else if (is_whole && !is_as_large) wrong.push(`${where}: ring of another size on ${box.id}: ${JSON.stringify({ box, ring })}`);
        if (is_whole && (Math.abs(off.x) > tolerance || Math.abs(off.y) > tolerance))
            wrong.push(`${where}: ${box.id} ${JSON.stringify(box)}, ring ${JSON.stringify(ring)}`);
    }
    return wrong;
}

/** Where the twin has words, the canvas has drawn something: but in what a scroll has left of a line. */
async function blanks(app, where) {
    const image = await picture(app);
    const size = app.page.viewportSize();
    return (await boxes(app, '#twin [data-node]:not([inert] *)'))
        .filter((box) => box.words && box.bottom - box.top > 12 && on_screen(box, size) && !has_ink(image, box))
        .map((box) => `${where}: nothing is drawn at ${box.id}`);
}

/** @param {(where: string) => Promise<unknown>} look */
async function walk(app, look) {
    for (const tab of ['Today', 'Plan', 'Learn', 'History', 'Settings']) {
        await app.press('tab', tab);
        await look(tab);
    }
    await app.press('button', 'Show the keys');
    await look('the keys');
    await app.press('button', 'Close');
    await app.press('tab', 'Today');
    await app.press('button', 'Start');
    await app.press('button', 'Pause');
    await look('the player');
    for (const turned of ['the player for a head on its right', 'the player for a head on its left', 'the player upright again']) {
        await app.press('button', 'Turn for me');
        await look(turned);
    }
    await app.press('button', 'End session');
    await look('the question to end');
    await app.press('button', 'Keep going');
    await app.press('button', 'Resume');
    await app.play_until('Well done', 90);
    await app.pass(3000);
    await look('the end');
    await app.press('button', 'Back to today');
    await app.press('tab', 'History');
    await look('History with a session');
}

for (const [what, context] of Object.entries({
    'on a phone': { viewport: { width: 390, height: 844 } },
    'on a phone on its side': { viewport: { width: 844, height: 390 } },
    'at 400 % zoom': { viewport: { width: 320, height: 256 } },
})) {
    test(`every control and every word of every screen is drawn where its element is, ${what}`, async () => {
        const app = await open_app({ query: `${short_dose}&aid=rope`, context });
        const wrong = [];
        await walk(app, async (where) => wrong.push(...await blanks(app, where), ...await rings(app, where)));
        assert.deepEqual(wrong, []);
        await app.close();
    });
}

for (const [turns, how] of ['upright', 'turned for a head on its right', 'turned for a head on its left'].entries())
    test(`the pointer finds a control just inside each edge of its element, and not outside: ${how}`, async () => {
        const app = await open_app({ query: short_dose });
        await app.press('button', 'Start');
        for (let turn = 0; turn < turns; ++turn) await app.press('button', 'Turn for me');
        const [box] = await boxes(app, '[data-node="mute"]');
        const middle = { x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2 };
        const is_muted = () => app.page.locator('[data-node="mute"]').evaluate((box) => /** @type {HTMLInputElement} */ (box).checked);
        const press_at = async (x, y) => {
            const before = await is_muted();
            await app.click_at(x, y);
            return await is_muted() !== before;
        };
        for (const [by, expected] of /** @type {const} */ ([[tolerance, true], [-tolerance, false]])) {
            assert.equal(await press_at(box.left + by, middle.y), expected, `left ${by}`);
            assert.equal(await press_at(box.right - by, middle.y), expected, `right ${by}`);
            assert.equal(await press_at(middle.x, box.top + by), expected, `top ${by}`);
            assert.equal(await press_at(middle.x, box.bottom - by), expected, `bottom ${by}`);
        }
        await app.close();
    });

test('a turned picture has its new size at once, before the browser tells of it', async () => {
    const app = await open_app({
        query: short_dose,
        prepare: (page) => page.addInitScript(() => { window.ResizeObserver = /** @type {any} */ (class { observe() {} }); }),
    });
    await app.press('button', 'Start');
    const size = () => app.page.evaluate(() => {
        const { width, height } = /** @type {HTMLCanvasElement} */ (document.getElementById('canvas'));
        return [width, height];
    });
    assert.deepEqual(await size(), [390, 844]);
    for (const expected of [[844, 390], [844, 390], [390, 844]]) {
        await app.press('button', 'Turn for me');
        assert.deepEqual(await size(), expected);
    }
    await app.close();
});
