// Draws on demand: an animation frame only when something moves, a timer when something is due, else nothing at all.

/**
 * @typedef {object} LoopGlobals
 * @property {(action: () => void) => number} requestAnimationFrame
 * @property {(id: number) => void} cancelAnimationFrame
 * @property {(action: () => void, ms: number) => number} setTimeout
 * @property {(id: number) => void} clearTimeout
 */

// A hidden page is never woken more often than this.
const hidden_wait_ms = 50;
// Longer waits overflow setTimeout.
const longest_wait_ms = 2 ** 31 - 1;

export class Loop {
    /**
     * Both actions return when they want to be called again: 0 at the next animation frame, a positive number after so
     * many milliseconds, a negative one only after `poke`.
     * @param {LoopGlobals} globals
     * @param {{is_hidden: () => boolean, frame: () => number, tick: () => number}} actions
     *   `frame` moves time on and draws, `tick` only moves time on
     */
    constructor(globals, actions) {
        this.globals = globals;
        this.actions = actions;
        this.frame_id = 0;
        this.timer_id = 0;
        this.is_stopped = false;
    }

    /** Something happened: look again soon. */
    poke() {
        if (this.is_stopped) return;
        if (this.actions.is_hidden()) this.wake_hidden();
        else this.frame_id ||= this.globals.requestAnimationFrame(() => this.wake_shown());
    }

    /** The picture no longer fits: draws before the browser shows it once more. */
    draw_now() {
        if (this.is_stopped || this.actions.is_hidden()) return this.poke();
        this.globals.cancelAnimationFrame(this.frame_id);
        this.wake_shown();
    }

    /** The page was shown or hidden: what was scheduled for the other state is void. */
    change_visibility() {
        this.globals.cancelAnimationFrame(this.frame_id);
        this.frame_id = 0;
        this.poke();
    }

    stop() {
        this.is_stopped = true;
        this.globals.cancelAnimationFrame(this.frame_id);
        this.globals.clearTimeout(this.timer_id);
    }

    /** @private */
    wake_shown() {
        this.frame_id = 0;
        const wait_ms = this.actions.frame();
        if (wait_ms === 0) this.poke();
        else this.sleep(wait_ms);
    }

    /** @private */
    wake_hidden() {
        const wait_ms = this.actions.tick();
        this.sleep(wait_ms < 0 ? wait_ms : Math.max(wait_ms, hidden_wait_ms));
    }

    /** @private @param {number} wait_ms */
    sleep(wait_ms) {
        this.globals.clearTimeout(this.timer_id);
        this.timer_id = 0;
        if (wait_ms < 0 || this.is_stopped) return;
        this.timer_id = this.globals.setTimeout(() => this.poke(), Math.min(wait_ms, longest_wait_ms));
    }
}
