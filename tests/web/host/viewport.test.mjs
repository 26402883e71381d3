import assert from 'node:assert/strict';
import { test } from 'node:test';

import { measure, watch_viewport } from '../../../web/host/viewport.js';

/** @returns {any} enough of a window and an element */
function fake_page({ ratio = 2, padding = '0px', font = '16px' } = {}) {
    const canvas = { getBoundingClientRect: () => ({ width: 390.5, height: 844 }) };
    const safe_area = {};
    const lists = [];
    const observed = [];
    const window = {
        devicePixelRatio: ratio,
        document: { documentElement: {} },
        getComputedStyle: (element) => (element === safe_area
            ? { paddingTop: '47px', paddingRight: padding, paddingBottom: '34px', paddingLeft: padding }
            : { fontSize: font }),
        matchMedia: (query) => { const list = Object.assign(new EventTarget(), { query }); lists.push(list); return list; },
        ResizeObserver: class {
            constructor(seen) { window.seen = seen; }
            observe(_, options) {
                if (options && window.knows_no_device_box) throw new TypeError('unknown box');
                observed.push(options?.box ?? 'content-box');
            }
        },
    };
    return { window, canvas, safe_area, lists, observed };
}

test('measures the canvas, the safe areas and the person\'s text size', () => {
    const { window, canvas, safe_area } = fake_page({ font: '24px' });
    assert.deepEqual(measure(window, canvas, safe_area, null), {
        width: 390.5, height: 844, device_width: 781, device_height: 1688,
        safe: { top: 47, right: 0, bottom: 34, left: 0 }, text_scale: 1.5,
    });
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
    assert.deepEqual(page.observed, ['content-box']);
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
    const { window, canvas, safe_area } = fake_page({ padding: 'env(x)', font: '' });
    const viewport = measure(window, canvas, safe_area, null);
    assert.deepEqual([viewport.safe.left, viewport.text_scale], [0, 1]);
});
