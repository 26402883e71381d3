import assert from 'node:assert/strict';
import { test } from 'node:test';

import { Clock } from '../../../web/host/clock.js';

function fake_clock() {
    const time = { steady: 0, wall: 1_800_000_000_000 };
    class FakeDate {
        static now() { return time.wall; }
        getTime() { return time.wall; }
        getTimezoneOffset() { return -345; }
    }
    return { time, clock: new Clock({ performance: { now: () => time.steady }, Date: /** @type {any} */ (FakeDate) }) };
}

/** Lets the two clocks go on by different amounts while the page is out of view. */
function away({ time, clock }, steady_ms, wall_ms) {
    clock.leave();
    time.steady += steady_ms;
    time.wall += wall_ms;
    clock.come_back();
}

test('time asleep counts, though the steady clock stood still', () => {
    const both = fake_clock();
    away(both, 100, 60_000);
    assert.equal(both.clock.now(), 60_000);
});

test('a clock that is set back while away takes no time away', () => {
    const both = fake_clock();
    away(both, 5_000, -3_600_000);
    assert.equal(both.clock.now(), 5_000);
});

test('a clock that is set to another year counts as the longest sleep, not as a year', () => {
    const both = fake_clock();
    away(both, 1_000, 365 * 86_400_000);
    assert.equal(both.clock.now(), 1_000 + 2 * 60 * 60 * 1000);
});

test('a clock that is set while the page is in view changes nothing', () => {
    const { time, clock } = fake_clock();
    time.steady = 1_000;
    time.wall += 86_400_000;
    assert.equal(clock.now(), 1_000);
});

test('coming back without having left, or twice, changes nothing', () => {
    const both = fake_clock();
    both.clock.come_back();
    away(both, 100, 10_000);
    both.clock.come_back();
    assert.equal(both.clock.now(), 10_000);
});

test('leaving twice counts from the first time', () => {
    const { time, clock } = fake_clock();
    clock.leave();
    time.wall += 5_000;
    clock.leave();
    time.wall += 5_000;
    clock.come_back();
    assert.equal(clock.now(), 10_000);
});

test('the wall clock says how far local time is ahead of UTC, in minutes', () => {
    assert.deepEqual(fake_clock().clock.wall(), { utc_ms: 1_800_000_000_000, offset_min: 345 });
});
