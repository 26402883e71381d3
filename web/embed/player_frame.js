// A frame with the player in it, as the page around has it: ordered, heard, and told of when it does not come.

import { frame_permissions } from '../shared/frame.js';
import { broken, context, events, not_now, version } from './messages.js';

/** How long a frame may take to come, and then the player in it to answer. */
const patience_ms = 20_000;

/**
 * @typedef {object} Owner
 * @property {() => void} began the player is there, and does as it is told from now on
 * @property {(name: string, value?: any) => void} happened an event of the player
 * @property {() => void} missing nothing was heard in time
 */

export class PlayerFrame {
    /** What the player told last. */
    told = nothing_told();
    is_ready = false;
    /** Orders given before. @type {[method: string, value?: unknown][]} */
    waiting = [];
    /** @private Of the page in the frame, once the player in it has answered. */
    origin = '';
    /** @private */
    patience = 0;
    /** @private It came during a session, and is asked for again after it. */
    dose_is_refused = false;

    /** @param {string} src @param {string} title @param {() => Record<string, string>} dose @param {Owner} owner */
    constructor(src, title, dose, owner) {
        this.dose = dose;
        this.owner = owner;
        this.element = Object.assign(document.createElement('iframe'), { title, src, allow: frame_permissions });
        this.element.addEventListener('load', () => this.expect_answer());
        this.expect_answer();
    }

    /** @private Of an address that answers with something else nothing is ever heard. */
    expect_answer() {
        clearTimeout(this.patience);
        if (!this.is_ready) this.patience = setTimeout(() => this.owner.missing(), patience_ms);
    }

    remove() {
        clearTimeout(this.patience);
        this.element.remove();
        this.forget();
    }

    /** @private The player is gone or begins anew; if it played, its page would else think that it still does. */
    forget() {
        const { paused } = this.told;
        this.told = nothing_told();
        this.is_ready = this.dose_is_refused = false;
        if (!paused) this.owner.happened('pause');
    }

    /** @param {string} method @param {unknown} [value] */
    order(method, value) {
        if (!this.is_ready) return void this.waiting.push([method, value]);
        // In a sandboxed page the frame has the origin "null", to which nothing can be addressed.
        this.element.contentWindow?.postMessage(JSON.stringify({ context, version, method, value }), this.origin === 'null' ? '*' : this.origin);
    }

    /** @param {MessageEvent} event of the page */
    receive({ source, origin, data }) {
        if (source !== this.element.contentWindow || typeof data !== 'string') return;
        let message;
        try {
            message = JSON.parse(data);
        } catch {
            return;
        }
        if (message?.context !== context) return;
        const { event: name, value } = message;
        // Told unasked by a player that has just begun; again after its own "Try again".
        if (name === 'ready') this.begin(origin);
        if (origin !== this.origin) return;
        if (name === 'getDuration') this.told.duration = value;
        if (!events.includes(name)) return;
        this.note(name, value);
        this.owner.happened(name, value);
    }

    /** @private @param {string} origin of the player */
    begin(origin) {
        clearTimeout(this.patience);
        this.forget();
        this.origin = origin;
        this.is_ready = true;
        for (const event of events) if (event !== 'ready') this.order('addEventListener', event);
        this.order('getDuration');
        const orders = this.waiting.splice(0);
        // A session that is about to start counts as one.
        this.told.busy = orders.some(([method]) => method === 'play');
        for (const order of orders) this.order(...order);
        this.owner.began();
    }

    /** @private Remembers what an event says. @param {string} name @param {any} value */
    note(name, value) {
        const { told } = this;
        if (name === 'play') Object.assign(told, { paused: false, busy: true, finished: false });
        if (name === 'pause' || name === 'ended') told.paused = true;
        if (name === 'timeupdate') Object.assign(told, { time: value.seconds, duration: value.duration });
        if (name === 'error' && value?.code === broken) told.busy = false;
        if (name === 'error' && value?.code === not_now) this.dose_is_refused = true;
        if (name !== 'ended') return;
        Object.assign(told, { busy: false, finished: true });
        if (this.dose_is_refused) this.order('setDose', this.dose());
        this.dose_is_refused = false;
    }
}

/** Of a player that is not there, or has not begun. */
export function nothing_told() {
    return { paused: true, time: 0, duration: 0, busy: false, finished: false };
}
