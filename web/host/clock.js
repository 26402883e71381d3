// Time for the app: milliseconds that never run backwards and do not miss what the machine slept through.
//
// performance.now() stands still while most machines sleep, Date.now() jumps when somebody sets the clock. The first is
// believed while the page is in view; over a time out of view the larger of the two counts, up to `longest_sleep_ms`.

const longest_sleep_ms = 2 * 60 * 60 * 1000;

// Less than this is drift between the two clocks, not sleep.
const drift_ms = 2000;

export class Clock {
    /** @param {{performance: {now(): number}, Date: DateConstructor}} globals */
    constructor({ performance, Date }) {
        this.performance = performance;
        this.Date = Date;
        this.slept = 0;
        /** @type {{steady: number, wall: number} | null} */
        this.gone_since = null;
    }

    /** Milliseconds since the page began. */
    now() {
        return this.performance.now() + this.slept;
    }

    /** The page goes out of view. */
    leave() {
        this.gone_since ??= { steady: this.performance.now(), wall: this.Date.now() };
    }

    /** The page is in view again. */
    come_back() {
        if (!this.gone_since) return;
        const steady = this.performance.now() - this.gone_since.steady;
        const wall = this.Date.now() - this.gone_since.wall;
        this.gone_since = null;
        if (wall - steady > drift_ms) this.slept += Math.min(wall - steady, longest_sleep_ms);
    }

    /** The wall clock: milliseconds of UTC, and the minutes that local time is ahead of it. */
    wall() {
        const date = new this.Date();
        return { utc_ms: date.getTime(), offset_min: -date.getTimezoneOffset() };
    }
}
