// Runs in the page before the app's own scripts: a clock that stands still but for what the test lets pass, and a record of
// what is announced, what goes wrong and what input has arrived.

import { install } from '@sinonjs/fake-timers';

const time_key = 'test:time';
const frame_ms = 20;
const first_time = Date.parse('2026-11-23T08:30:00Z');

/** A frame of the browser's own. */
const frame = window.requestAnimationFrame.bind(window);

const clock = install({
    // Over a reload the time goes on where it stood.
    now: Number(sessionStorage.getItem(time_key) ?? first_time),
    toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'Date', 'requestAnimationFrame', 'cancelAnimationFrame'],
});
// The rest of `performance` stays the browser's.
performance.now = () => clock.performance.now();

/** @param {number} passed the clock's time now */
const note_time = (passed) => sessionStorage.setItem(time_key, String(passed));

const test = {
    /** @type {{announced: string[], faults: string[], input: number}} `input`: keys and buttons that were let go */
    record: { announced: [], faults: [], input: 0 },
    /** Lets time pass, frame by frame. @param {number} ms */
    pass: (ms) => note_time(clock.tick(ms)),
    /** The page as it is now has been shown, and told to whoever listens. */
    shown: () => new Promise((resolve) => frame(() => frame(resolve))),
    /** Lets a second pass with two frames or three, as on a slow machine. */
    pass_second() {
        clock.jump(1000 - frame_ms);
        test.pass(frame_ms);
    },
};
Object.defineProperty(window, 'test', { value: test });

const { record } = test;
const { error } = console;
console.error = (...words) => (record.faults.push(words.join(' ')), error.apply(console, words));
document.addEventListener('securitypolicyviolation', (event) => record.faults.push(`policy: ${event.violatedDirective} ${event.blockedURI}`));
window.addEventListener('error', (event) => record.faults.push(event.message));
window.addEventListener('unhandledrejection', (event) => record.faults.push(String(event.reason)));
for (const let_go of ['keyup', 'pointerup']) window.addEventListener(let_go, () => void ++record.input, { capture: true });

document.addEventListener('DOMContentLoaded', () => {
    // The added nodes: several announcements of one frame arrive together.
    new MutationObserver((changes) => {
        for (const { addedNodes } of changes)
            for (const { textContent } of addedNodes) record.announced.push((textContent ?? '').trim());
    }).observe(/** @type {HTMLElement} */ (document.getElementById('status')), { childList: true });
});
