// The player's side of the player.js protocol: answers what the page around asks, and tells it the events it asked for.
// Nothing but the running session is ever told.

import { events, has_failed, no_such_method, no_such_value, not_now, own_fields, read_message, write_message } from './messages.js';

/** @typedef {import('./messages.js').Listener} Listener */

/**
 * @typedef {object} Player what the page around may steer
 * @property {() => void} play
 * @property {() => void} pause
 * @property {() => void} next
 * @property {() => void} previous
 * @property {(seconds: number) => void} seek
 * @property {(is_muted: boolean) => void} set_muted
 * @property {() => boolean} is_muted
 * @property {(percent: number) => void} set_volume
 * @property {() => number} volume 0 to 100
 * @property {() => typeof import('../shared/positions.js').playback_states[number]} state
 * @property {() => number} position seconds
 * @property {() => number} length seconds
 * @property {(dose: [name: string, value: string][]) => boolean} set_dose false: not during a session
 * @property {() => number} height CSS pixels it would like to have
 */

/** @typedef {{takes?: (value: unknown) => boolean, run: (value: any, listener: Listener) => unknown}} Method */

const most_listeners = 64;
// A page that sends more than this is not answered until it slows down.
const most_at_once = 200;
const messages_a_second = 100;
const between_updates_s = 0.25;

export class Protocol {
    /**
     * @param {Player} player
     * @param {object} page the page around
     * @param {(text: string) => void} page.post
     * @param {string} page.src the frame's own address, by which a client knows it
     * @param {() => number} page.now milliseconds
     */
    constructor(player, page) {
        this.player = player;
        this.page = page;
        /** @type {Map<string, Set<Listener>>} */
        this.listeners = new Map();
        this.last = { is_paused: true, is_finished: false, position: 0 };
        this.budget = { messages: most_at_once, at: page.now() };
        /** @private */
        this.methods = this.all_methods();
    }

    /** To be called when the player can take orders. */
    ready() {
        this.page.post(write_message('ready', this.abilities(), null));
    }

    /** A message of the page around. @param {unknown} data */
    receive(data) {
        if (!this.may_speak()) return;
        const message = read_message(data);
        if (!message) return;
        const { method, value, listener } = message;
        const known = this.methods.get(method);
        if (!known) return this.refuse(no_such_method, `no method ${JSON.stringify(method)}`, listener);
        if (known.takes && !known.takes(value)) return this.refuse(no_such_value, `${method} cannot take this value`, listener);
        const answer = known.run(value, listener);
        if (method.startsWith('get')) this.page.post(write_message(method, answer, listener));
        this.look();
    }

    /** Tells what has changed since the last look: to be called after whatever moved the session. */
    look() {
        const state = this.player.state();
        const is_finished = state === 'finished';
        const is_paused = is_finished || state === 'idle' || state === 'paused';
        const { last } = this;
        if (last.is_paused && !is_paused) this.tell('play');
        if (!last.is_paused && is_paused && !is_finished) this.tell('pause');
        const position = this.player.position();
        if (Math.abs(position - last.position) >= between_updates_s || (is_finished && !last.is_finished)) {
            last.position = position;
            this.tell('timeupdate', { seconds: position, duration: this.player.length() });
        }
        if (is_finished && !last.is_finished) this.tell('ended');
        Object.assign(last, { is_paused, is_finished });
    }

    /** The player has failed, and nothing can be asked of it any more: what plays no longer is told, and why. */
    failed() {
        if (!this.last.is_paused) this.tell('pause');
        this.tell('error', { code: has_failed, msg: 'the player has stopped' });
    }

    /** @param {string} event @param {unknown} [value] */
    tell(event, value) {
        for (const listener of this.listeners.get(event) ?? []) this.page.post(write_message(event, value, listener));
    }

    /** @private */
    abilities() {
        return { src: this.page.src, events, methods: [...this.methods.keys()] };
    }

    /** @private @returns {Map<string, Method>} */
    all_methods() {
        const { player } = this;
        const is_paused = () => ['idle', 'paused', 'finished'].includes(player.state());
        return new Map(Object.entries({
            play: { run: () => player.play() },
            pause: { run: () => player.pause() },
            getPaused: { run: is_paused },
            mute: { run: () => player.set_muted(true) },
            unmute: { run: () => player.set_muted(false) },
            getMuted: { run: () => player.is_muted() },
            setVolume: { takes: is_number_to(100), run: (percent) => player.set_volume(percent) },
            getVolume: { run: () => player.volume() },
            getDuration: { run: () => player.length() },
            setCurrentTime: { takes: is_number_to(1e5), run: (seconds) => player.seek(seconds) },
            getCurrentTime: { run: () => player.position() },
            addEventListener: { takes: is_event, run: (event, listener) => this.add(event, listener) },
            removeEventListener: { takes: is_event, run: (event, listener) => this.remove(event, listener) },
            next: { run: () => player.next() },
            previous: { run: () => player.previous() },
            setDose: { takes: is_dose, run: (dose, listener) => this.set_dose(dose, listener) },
        }));
    }

    /** @private @param {string} event @param {Listener} listener */
    add(event, listener) {
        const listeners = this.listeners.get(event) ?? new Set();
        if (listeners.size >= most_listeners) return this.refuse(not_now, 'too many listeners', listener);
        this.listeners.set(event, listeners.add(listener));
        // What is so already is told at once, as it will not happen again.
        const told = {
            ready: () => this.abilities(),
            progress: () => ({ seconds: this.player.length(), duration: this.player.length(), percent: 1 }),
            resize: () => ({ height: this.player.height() }),
        }[event];
        if (told) this.page.post(write_message(event, told(), listener));
    }

    /** @private Without a listener's name all of the event go. @param {string} event @param {Listener} listener */
    remove(event, listener) {
        if (listener === null) this.listeners.delete(event);
        else this.listeners.get(event)?.delete(listener);
    }

    /** @private @param {object} dose @param {Listener} listener */
    set_dose(dose, listener) {
        const is_set = this.player.set_dose(Object.entries(dose).map(([name, value]) => [name, String(value)]));
        if (!is_set) this.refuse(not_now, 'the dose of a running session stands', listener);
    }

    /** @private To those who listen for errors, and to whoever asked. @param {number} code @param {string} msg @param {Listener} listener */
    refuse(code, msg, listener) {
        const askers = new Set(this.listeners.get('error'));
        if (listener !== null || askers.size === 0) askers.add(listener);
        for (const asker of askers) this.page.post(write_message('error', { code, msg }, asker));
    }

    /** @private */
    may_speak() {
        const now = this.page.now();
        const { messages, at } = this.budget;
        const earned = ((now - at) / 1000) * messages_a_second;
        this.budget = { messages: Math.min(most_at_once, messages + earned) - 1, at: now };
        if (this.budget.messages >= 0) return true;
        this.budget.messages = Math.max(this.budget.messages, -1);
        return false;
    }
}

/** @param {number} most @returns {(value: unknown) => boolean} */
function is_number_to(most) {
    return (value) => typeof value === 'number' && value >= 0 && value <= most;
}

/** @param {unknown} value */
function is_event(value) {
    return typeof value === 'string' && events.includes(value);
}

/** Names and short values, as in a link; which of them mean something, the app decides. @param {unknown} value */
function is_dose(value) {
    const fields = own_fields(value);
    if (!fields) return false;
    return [...fields].every(([name, part]) =>
        name.length <= 64 && (typeof part === 'string' ? part.length <= 256 : Number.isFinite(part)));
}
