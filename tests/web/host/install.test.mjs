import assert from 'node:assert/strict';
import { test } from 'node:test';

import { Installation } from '../../../web/host/install.js';
import { install_none, install_prompt, install_share_sheet } from '../../../web/shared/positions.js';

const desk = { maxTouchPoints: 0 };

function prompt_event() {
    const event = /** @type {any} */ (new Event('beforeinstallprompt', { cancelable: true }));
    event.asked = 0;
    event.prompt = async () => void ++event.asked;
    return event;
}

test('the browser\'s question is held back, asked once when wanted, then gone', () => {
    const window = new EventTarget();
    /** @type {number[]} */
    const told = [];
    const installation = new Installation(window, desk, (way) => told.push(way));
    const event = prompt_event();
    window.dispatchEvent(event);
    assert.equal(event.defaultPrevented, true);
    assert.deepEqual(told, [install_prompt]);
    installation.ask();
    installation.ask();
    assert.equal(event.asked, 1);
    assert.equal(told.at(-1), install_none);
});

test('once installed there is nothing to offer', () => {
    const window = new EventTarget();
    /** @type {number[]} */
    const told = [];
    new Installation(window, desk, (way) => told.push(way));
    window.dispatchEvent(prompt_event());
    window.dispatchEvent(new Event('appinstalled'));
    assert.deepEqual(told, [install_prompt, install_none]);
});

test('the share sheet is offered on iOS in the browser, not as an app there, and nowhere else', () => {
    const ways = [
        { standalone: false, maxTouchPoints: 5 },
        { standalone: true, maxTouchPoints: 5 },
        { standalone: false, maxTouchPoints: 0 },
        { maxTouchPoints: 5 },
    ].map((navigator) => {
        /** @type {number[]} */
        const told = [];
        new Installation(new EventTarget(), navigator, (way) => told.push(way));
        return told;
    });
    assert.deepEqual(ways, [[install_share_sheet], [], [], []]);
});
