// Whom a finger or a wheel over the player moves: the session that runs, the player's own list, or the page around.

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { Window } from 'happy-dom';

import { share_gestures } from '../../../web/embed/gestures.js';

/** A player of which a list above or below goes on or not. What it keeps, the page around does not get. */
function player({ running = false, above = false, below = false, plain = false }) {
    const window = new Window();
    const document = /** @type {any} */ (window.document);
    document.body.innerHTML = '<canvas></canvas>';
    document.documentElement.className = plain ? 'plain' : '';
    for (const [name, value] of Object.entries({ scrollTop: above ? 5.5 : 0, clientHeight: 400, scrollHeight: 400 + (above ? 6 : 0) + (below ? 10 : 0) }))
        Object.defineProperty(document.documentElement, name, { value });
    const canvas = document.querySelector('canvas');
    const now = { running, above, below };
    share_gestures(/** @type {any} */ (window), canvas, { is_running: () => now.running, can_scroll: (dy) => (dy < 0 ? now.above : now.below) });
    const keeps = (type, init) => {
        const event = Object.assign(new window.Event(type, { bubbles: true, cancelable: true }), init);
        canvas.dispatchEvent(event);
        return event.defaultPrevented;
    };
    const finger = (type, ...heights) => keeps(type, { touches: heights.map((clientY) => ({ clientY })) });
    return { now, wheel: (deltaY, more) => keeps('wheel', { deltaY, ctrlKey: false, ...more }), finger };
}

/** The finger goes down at 100 and moves. */
function drag(given, ...to) {
    const { finger } = player(given);
    finger('touchstart', 100);
    return to.map((y) => finger('touchmove', y));
}

test('a wheel is kept by a session that runs and by a list that goes on that way; else the page around moves', () => {
    for (const above of [false, true])
        for (const below of [false, true])
            for (const running of [false, true]) {
                const { wheel } = player({ running, above, below });
                assert.deepEqual([wheel(-40), wheel(40)], [running || above, running || below], JSON.stringify({ running, above, below }));
                assert.equal(wheel(40, { ctrlKey: true }), false, 'zooming is the browser\'s');
            }
});

test('where nothing can be drawn the browser scrolls the list itself, and only at its end a session that runs keeps the wheel', () => {
    for (const above of [false, true])
        for (const below of [false, true])
            for (const running of [false, true]) {
                const { wheel } = player({ running, above, below, plain: true });
                assert.deepEqual([wheel(-40), wheel(40)], [running && !above, running && !below], JSON.stringify({ running, above, below }));
            }
});

test('a finger that moves up takes the list on while there is more below, and the page around at its end', () => {
    assert.deepEqual(drag({ below: true }, 80, 60), [true, true]);
    assert.deepEqual(drag({ above: true }, 80, 60), [false, false]);
    assert.deepEqual(drag({ above: true }, 120, 140), [true, true]);
    assert.deepEqual(drag({}, 80, 120), [false, false]);
    assert.deepEqual(drag({ running: true }, 80, 120), [true, true]);
});

test('the first movement of a finger decides for all of them; one to the side decides nothing', () => {
    assert.deepEqual(drag({ below: true }, 80, 120, 150), [true, true, true]);
    assert.deepEqual(drag({ below: true }, 120, 80, 50), [false, false, false]);
    assert.deepEqual(drag({ below: true }, 100, 80), [false, true]);
});

test('two fingers are left to the browser, also when the second comes later', () => {
    const { finger } = player({ running: true, below: true });
    finger('touchstart', 100, 200);
    assert.equal(finger('touchmove', 80, 220), false);
    finger('touchstart', 100);
    assert.equal(finger('touchmove', 80), true);
    finger('touchstart', 80, 220);
    assert.equal(finger('touchmove', 60, 240), false);
});
