import assert from 'node:assert/strict';
import { test } from 'node:test';

import { Loop } from '../../../web/host/loop.js';

/** Timers and frames that happen only when told. `waits` are the answers of frame and tick, in turn. */
function fake_loop(waits, is_hidden = { now: false }) {
    const happened = [];
    const due = { frames: new Map(), timers: new Map() };
    let last_id = 0;
    const answer = (what) => () => {
        happened.push(what);
        return waits.length > 0 ? waits.shift() : -1;
    };
    const loop = new Loop({
        requestAnimationFrame: (action) => (due.frames.set(++last_id, action), last_id),
        cancelAnimationFrame: (id) => due.frames.delete(id),
        setTimeout: (action, ms) => (due.timers.set(++last_id, { action, ms }), last_id),
        clearTimeout: (id) => due.timers.delete(id),
    }, { is_hidden: () => is_hidden.now, frame: answer('frame'), tick: answer('tick') });
    const run_all = (map, call) => {
        const all = [...map.values()];
        map.clear();
        all.forEach(call);
    };
    return {
        loop, happened, due, is_hidden,
        next_frame: () => run_all(due.frames, (action) => action()),
        next_timer: () => run_all(due.timers, ({ action }) => action()),
        waits_for: () => [...due.timers.values()].map(({ ms }) => ms),
    };
}

test('many pokes make one frame, and then there is silence', () => {
    const fake = fake_loop([-1]);
    fake.loop.poke();
    fake.loop.poke();
    assert.equal(fake.due.frames.size, 1);
    fake.next_frame();
    assert.deepEqual(fake.happened, ['frame']);
    assert.equal(fake.due.frames.size + fake.due.timers.size, 0);
});

test('a moving picture is drawn at every animation frame', () => {
    const fake = fake_loop([0, 0, -1]);
    fake.loop.poke();
    for (let i = 0; i < 5; ++i) fake.next_frame();
    assert.deepEqual(fake.happened, ['frame', 'frame', 'frame']);
});

test('a picture that no longer fits is drawn at once, in place of the frame that was to come', () => {
    const fake = fake_loop([-1, -1]);
    fake.loop.poke();
    fake.loop.draw_now();
    assert.deepEqual(fake.happened, ['frame']);
    assert.equal(fake.due.frames.size + fake.due.timers.size, 0);
    fake.is_hidden.now = true;
    fake.loop.draw_now();
    assert.deepEqual(fake.happened, ['frame', 'tick']);
});

test('what is due later is slept for without a frame', () => {
    const fake = fake_loop([700, -1]);
    fake.loop.poke();
    fake.next_frame();
    assert.equal(fake.due.frames.size, 0);
    assert.deepEqual(fake.waits_for(), [700]);
    fake.next_timer();
    fake.next_frame();
    assert.deepEqual(fake.happened, ['frame', 'frame']);
});

test('an input during the sleep draws at once and leaves one timer, the new one', () => {
    const fake = fake_loop([700, 300]);
    fake.loop.poke();
    fake.next_frame();
    fake.loop.poke();
    fake.next_frame();
    assert.deepEqual(fake.waits_for(), [300]);
});

test('a hidden page moves time on by timers and never draws', () => {
    const fake = fake_loop([0, 800, -1], { now: true });
    fake.loop.poke();
    assert.deepEqual(fake.waits_for(), [50]);
    fake.next_timer();
    fake.next_timer();
    assert.deepEqual(fake.happened, ['tick', 'tick', 'tick']);
    assert.equal(fake.due.frames.size + fake.due.timers.size, 0);
});

test('a frame that was asked for is dropped when the page is hidden, and asked for again when it is shown', () => {
    const fake = fake_loop([100, -1]);
    fake.loop.poke();
    fake.is_hidden.now = true;
    fake.loop.change_visibility();
    assert.equal(fake.due.frames.size, 0);
    assert.deepEqual(fake.happened, ['tick']);
    fake.is_hidden.now = false;
    fake.loop.change_visibility();
    assert.equal(fake.due.frames.size, 1);
});

test('once stopped it stays still', () => {
    const fake = fake_loop([700]);
    fake.loop.poke();
    fake.next_frame();
    fake.loop.stop();
    fake.loop.poke();
    assert.equal(fake.due.frames.size + fake.due.timers.size, 0);
});

test('a wait longer than a timer can count is cut, not taken for none', () => {
    const fake = fake_loop([1e12]);
    fake.loop.poke();
    fake.next_frame();
    assert.deepEqual(fake.waits_for(), [2 ** 31 - 1]);
});
