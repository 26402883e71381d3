import assert from 'node:assert/strict';
import { test } from 'node:test';

import { Window } from 'happy-dom';

import { watch_keys, watch_pointers } from '../../../web/host/input.js';
import * as positions from '../../../web/shared/positions.js';

function fake_page() {
    const window = new Window();
    const document = /** @type {any} */ (window.document);
    document.body.innerHTML = '<canvas></canvas><button>b</button><input type="range"><input type="radio">'
        + '<input type="checkbox"><input type="text"><button role="tab">t</button><p>p</p>';
    const happened = [];
    const actions = {
        pointer: (...event) => happened.push(['pointer', ...event]),
        wheel: (...by) => happened.push(['wheel', ...by]),
        key: (code) => (happened.push(['key', code]), true),
    };
    const canvas = document.querySelector('canvas');
    canvas.setPointerCapture = () => {};
    watch_pointers(canvas, actions);
    watch_keys(document, actions);
    const press = (selector, key, more = {}) => {
        const event = new window.KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more });
        document.querySelector(selector).dispatchEvent(event);
        return event.defaultPrevented;
    };
    const point = (type, init) => {
        const event = new window.Event(type, { bubbles: true });
        Object.assign(event, { isPrimary: true, button: 0, pointerType: 'mouse', offsetX: 10, offsetY: 20, pointerId: 1, ...init });
        canvas.dispatchEvent(event);
    };
    return { window, happened, press, point, canvas };
}

test('every key of the player reaches the app and is not used twice', () => {
    const { key_escape, key_h, key_left, key_m, key_question, key_right, key_space } = positions;
    const keys = { ' ': key_space, ArrowLeft: key_left, ArrowRight: key_right, Escape: key_escape, h: key_h, m: key_m, '?': key_question };
    for (const [key, code] of Object.entries(keys)) {
        const { press, happened } = fake_page();
        assert.equal(press('p', key), true, key);
        assert.deepEqual(happened, [['key', code]]);
    }
});

test('capital letters are the same keys', () => {
    const { press, happened } = fake_page();
    press('p', 'H');
    assert.deepEqual(happened, [['key', positions.key_h]]);
});

test('a key that the focused element uses itself is left to it', () => {
    const { press, happened } = fake_page();
    const own = [['button', ' '], ['input[type=range]', 'ArrowLeft'], ['input[type=radio]', 'ArrowRight'], ['input[type=radio]', ' '],
        ['input[type=checkbox]', ' '], ['input[type=text]', 'h'], ['input[type=text]', 'ArrowLeft'], ['[role=tab]', 'ArrowRight']];
    for (const [selector, key] of own) assert.equal(press(selector, key), false, `${key} on ${selector}`);
    assert.deepEqual(happened, []);
});

test('a key that the focused element does not use reaches the app', () => {
    const { press, happened } = fake_page();
    for (const [selector, key] of [['button', 'ArrowRight'], ['input[type=range]', 'm'], ['input[type=text]', 'Escape']])
        assert.equal(press(selector, key), true, `${key} on ${selector}`);
    assert.equal(happened.length, 3);
});

test('the browser\'s own key combinations, repeats and other keys are not taken', () => {
    const { press, happened } = fake_page();
    for (const more of [{ ctrlKey: true }, { altKey: true }, { metaKey: true }, { repeat: true }])
        assert.equal(press('p', 'ArrowLeft', more), false);
    for (const key of ['Tab', 'F5', 'a', 'toString', 'Enter']) assert.equal(press('p', key), false, key);
    assert.deepEqual(happened, []);
});

test('a key that means nothing to the app now is left to the browser', () => {
    const window = new Window();
    watch_keys(/** @type {any} */ (window.document), { pointer: () => {}, wheel: () => {}, key: () => false });
    const event = new window.KeyboardEvent('keydown', { key: ' ', bubbles: true, cancelable: true });
    window.document.body.dispatchEvent(event);
    assert.equal(event.defaultPrevented, false);
});

test('pointers are told in CSS pixels of the canvas', () => {
    const { point, happened } = fake_page();
    for (const type of ['pointermove', 'pointerdown', 'pointerup', 'pointerleave']) point(type, { pointerType: 'touch' });
    const { pointer_move: move, pointer_down: down, pointer_up: up, pointer_leave: leave } = positions;
    assert.deepEqual(happened, [move, down, up, leave].map((kind) => ['pointer', kind, 10, 20, true]));
});

test('a second finger and the other mouse buttons press nothing', () => {
    const { point, happened } = fake_page();
    point('pointerdown', { isPrimary: false });
    point('pointerdown', { button: 2 });
    assert.deepEqual(happened, []);
});

test('a wheel is told in pixels, whatever it counts in; zooming by it is left to the browser', () => {
    const { window, canvas, happened } = fake_page();
    const wheel = (init) => canvas.dispatchEvent(Object.assign(new window.Event('wheel'), { deltaX: 0, deltaY: 3, deltaMode: 0, ctrlKey: false }, init));
    wheel({});
    wheel({ deltaMode: 1 });
    wheel({ ctrlKey: true });
    assert.deepEqual(happened, [['wheel', 0, 3], ['wheel', 0, 120]]);
});

/** Which of these touches, one after the other, the browser may no longer make a gesture of. @param {[at: number, left: number, cancelable?: boolean][]} ends when a finger is lifted, and how many stay */
function prevented(...ends) {
    const { window, canvas } = fake_page();
    return ends.map(([at, left, cancelable = true]) => {
        const event = new window.Event('touchend', { bubbles: true, cancelable });
        Object.defineProperties(event, { timeStamp: { value: at }, touches: { value: { length: left } } });
        canvas.dispatchEvent(event);
        return event.defaultPrevented;
    });
}

test('of quick taps only the first is the browser\'s too, which would zoom at the second', () => {
    assert.deepEqual(prevented([100, 0], [300, 0], [480, 0]), [false, true, true]);
    assert.deepEqual(prevented([100, 0], [1100, 0], [2100, 0]), [false, false, false], 'slow ones are all its own');
    assert.deepEqual(prevented([100, 0], [200, 0, false]), [false, false], 'what is a gesture already is not fought over');
});

test('fingers that pinch are the browser\'s, however quickly they are lifted', () => {
    assert.deepEqual(prevented([100, 1], [120, 0], [900, 1], [910, 0]), [false, false, false, false]);
});
