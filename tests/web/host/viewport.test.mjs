import assert from 'node:assert/strict';
import { test } from 'node:test';

import { measure, watch_viewport } from '../../../web/host/viewport.js';

/** @returns {any} enough of a window and an element */
function fake_page({ ratio = 2, padding = '0px', left = padding, letter = '16px' } = {}) {
    const canvas = { getBoundingClientRect: () => ({ width: 390.5, height: 844 }) };
    const safe_area = {};
    const lists = [];
    const observed = [];
    const window = {
        devicePixelRatio: ratio,
        document: { documentElement: { dataset: {} } },
        getComputedStyle: (element) => (element === safe_area
            ? { paddingTop: '47px', paddingRight: padding, paddingBottom: '34px', paddingLeft: left, width: letter }
            : {}),
        matchMedia: (query) => { const list = Object.assign(new EventTarget(), { query }); lists.push(list); return list; },
        ResizeObserver: class {
            constructor(seen) { this.seen = seen; }
            observe(element, options) {
                if (options?.box === 'device-pixel-content-box' && window.knows_no_device_box) throw new TypeError('unknown box');
                if (element === canvas) window.seen = this.seen;
                else window.surroundings_seen = this.seen;
                observed.push([element, options?.box ?? 'content-box']);
            }
        },
    };
    return { window, canvas, safe_area, lists, observed };
}

test('measures the canvas, the safe areas and the person\'s text size', () => {
    const { window, canvas, safe_area } = fake_page({ letter: '24px' });
    assert.deepEqual(measure(window, canvas, safe_area, null), {
        width: 390.5, height: 844, device_width: 781, device_height: 1688,
        safe: { top: 47, right: 0, bottom: 34, left: 0 }, text_scale: 1.5,
    });
});

for (const [turn, safe] of [
    ['head_on_right', { top: 8, right: 47, bottom: 0, left: 34 }],
    ['head_on_left', { top: 0, right: 34, bottom: 8, left: 47 }],
    ['upright', { top: 47, right: 0, bottom: 34, left: 8 }],
])
    test(`a picture that stands ${turn} has its own width, and its own sides kept free`, () => {
        const { window, canvas, safe_area } = fake_page({ left: '8px' });
        window.document.documentElement.dataset.turn = turn;
        const { width, height, ...measured } = measure(window, canvas, safe_area, null);
        assert.deepEqual([width, height], turn === 'upright' ? [390.5, 844] : [844, 390.5]);
        assert.deepEqual([measured.device_width, measured.device_height], turn === 'upright' ? [781, 1688] : [1688, 781]);
        assert.deepEqual(measured.safe, safe);
    });

test('takes the exact device pixels where the browser knows them', () => {
    const { window, canvas, safe_area } = fake_page();
    const told = [];
    watch_viewport(window, canvas, safe_area, (viewport) => told.push(viewport));
    window.seen([{ devicePixelContentBoxSize: [{ inlineSize: 782, blockSize: 1687 }] }]);
    assert.deepEqual([told[0].device_width, told[0].device_height], [782, 1687]);
});

test('a box in the pixels of another device is not believed', () => {
    const { window, canvas, safe_area } = fake_page();
    const viewport = measure(window, canvas, safe_area, { width: 391, height: 844 });
    assert.deepEqual([viewport.device_width, viewport.device_height], [781, 1688]);
});

test('a browser without that box is watched all the same', () => {
    const page = fake_page();
    page.window.knows_no_device_box = true;
    const told = [];
    watch_viewport(page.window, page.canvas, page.safe_area, (viewport) => told.push(viewport));
    page.window.seen([{}]);
    assert.deepEqual(page.observed[0], [page.canvas, 'content-box']);
    assert.equal(told[0].device_width, 781);
});

test('a change of the pixel ratio is told, again and again', () => {
    const { window, canvas, safe_area, lists } = fake_page();
    const told = [];
    watch_viewport(window, canvas, safe_area, (viewport) => told.push(viewport.device_height));
    window.devicePixelRatio = 3;
    lists.at(-1).dispatchEvent(new Event('change'));
    window.devicePixelRatio = 1;
    lists.at(-1).dispatchEvent(new Event('change'));
    assert.deepEqual(told, [2532, 844]);
    assert.equal(lists.at(-1).query, '(resolution: 1dppx)');
});

test('styles that say nothing count as nothing, and the usual text size', () => {
    const { window, canvas, safe_area } = fake_page({ padding: 'env(x)', letter: '' });
    const viewport = measure(window, canvas, safe_area, null);
    assert.deepEqual([viewport.safe.left, viewport.text_scale], [0, 1]);
});

test('other safe areas or another text size are told, with the canvas as large as it was', () => {
    const { window, canvas, safe_area, observed } = fake_page();
    const told = [];
    watch_viewport(window, canvas, safe_area, (viewport) => told.push(viewport));
    window.seen([{ devicePixelContentBoxSize: [{ inlineSize: 782, blockSize: 1687 }] }]);
    const style = window.getComputedStyle;
    window.getComputedStyle = (element) => ({ ...style(element), ...element === safe_area && { width: '32px', paddingBottom: '0px' } });
    window.surroundings_seen([{}]);
    assert.deepEqual(observed[1], [safe_area, 'border-box']);
    assert.deepEqual([told[1].text_scale, told[1].safe.bottom, told[1].device_width], [2, 0, 782]);
});
