// <hamstring-player hold="20" reps="3">: the player on somebody's page. A picture and a button first; the frame with the
// player in it comes when the button is pressed, or with preload="near" when it is about to be seen. Built as embed.js.

import { frame_permissions, frame_title } from '../shared/frame.js';
import { box_with_facade, describe_facade, looks } from './facade.js';
import { context, events, not_now, version } from './messages.js';

/** What a dose is made of: attributes here, parameters of the address there. */
const dose_names = [
    'exercise', 'start', 'aid', 'knee', 'grip', 'hold', 'reps', 'rest', 'switch', 'first', 'sessions', 'ready', 'lang',
    'theme', 'accent', 'voice', 'sound', 'captions',
];

// A browser gives all frames of a page 8 to 16 drawing contexts together.
const most_frames = 6;
// Farther off the screen than this an idle player gives its frame back.
const near = '100% 0px';

const script = /** @type {HTMLScriptElement | null} */ (document.currentScript ?? document.querySelector('script[src*="embed.js"]'));
const site = new URL('.', script?.src || document.baseURI).href;

/** One style sheet for all of them: a host page's policy against inline styles does not concern it. @type {CSSStyleSheet | null} */
let sheet = null;

/** Those with a frame, the one played last at the end. @type {HamstringPlayer[]} */
const framed = [];
/** Those on the screen. @type {Set<HamstringPlayer>} */
const seen = new Set();

/** Of a player that is not there, or has not begun. */
const nothing_told = () => ({ paused: true, time: 0, duration: 0, busy: false, finished: false });

class HamstringPlayer extends HTMLElement {
    static observedAttributes = [...dose_names, 'preload'];

    /** @private What the player told last. */
    told = nothing_told();
    /** @private @type {HTMLIFrameElement | null} */
    frame = null;
    /** @private Orders given before the player was ready. @type {[method: string, value?: unknown][]} */
    waiting = [];
    /** @private */
    is_ready = false;
    /** @private */
    is_far = false;
    /** @private */
    dose_is_due = false;
    /** @private It came during a session, and is asked for again after it. */
    dose_is_refused = false;
    /** @private @type {IntersectionObserver[]} */
    watches = [];
    /** @private @param {MessageEvent} event */
    hear = (event) => this.receive(event);

    connectedCallback() {
        if (!this.shadowRoot) this.build();
        window.addEventListener('message', this.hear);
        // What was asked for before it was in a page.
        if (this.waiting.length) this.open();
        this.watches = [this.watch(near, (is_near) => this.come_or_go(is_near)), this.watch('0px', (is_seen) => this.note_seen(is_seen))];
    }

    disconnectedCallback() {
        seen.delete(this);
        window.removeEventListener('message', this.hear);
        for (const watch of this.watches) watch.disconnect();
        this.close();
    }

    attributeChangedCallback() {
        if (!this.shadowRoot) return;
        this.describe();
        if (!this.frame || this.dose_is_due) return;
        // All attributes that change in one go are one new dose.
        this.dose_is_due = true;
        queueMicrotask(() => {
            this.dose_is_due = false;
            if (this.frame) this.order('setDose', this.dose);
        });
    }

    play() {
        if (this.isConnected) {
            for (const other of framed) if (other !== this) other.yield_to();
            this.open();
        }
        this.order('play');
    }

    pause() {
        if (this.frame) this.order('pause');
        else this.waiting = [];
    }

    /** @private Another one plays. A player that does not run makes nothing of a pause. */
    yield_to() {
        this.waiting = this.waiting.filter(([method]) => method !== 'play');
        this.pause();
    }

    next() {
        if (this.frame) this.order('next');
    }

    previous() {
        if (this.frame) this.order('previous');
    }

    get paused() {
        return this.told.paused;
    }

    /** Seconds. */
    get duration() {
        return this.told.duration;
    }

    /** Seconds. */
    get currentTime() {
        return this.told.time;
    }

    set currentTime(seconds) {
        if (this.frame) this.order('setCurrentTime', Number(seconds));
    }

    /** What the attributes say. @returns {Record<string, string>} */
    get dose() {
        return Object.fromEntries(dose_names.flatMap((name) => {
            const value = this.getAttribute(name);
            return value === null ? [] : [[name, value]];
        }));
    }

    set dose(dose) {
        for (const name of dose_names) {
            if (dose && Object.hasOwn(dose, name)) this.setAttribute(name, String(dose[name]));
            else this.removeAttribute(name);
        }
    }

    /** @private */
    build() {
        const root = this.attachShadow({ mode: 'open' });
        if (!sheet) (sheet = new CSSStyleSheet()).replaceSync(looks);
        root.adoptedStyleSheets = [sheet];
        root.append(box_with_facade(() => (this.play(), this.frame?.focus())));
        this.describe();
    }

    /** @private */
    describe() {
        describe_facade(/** @type {ShadowRoot} */ (this.shadowRoot), (name) => this.getAttribute(name), site);
    }

    /** @private */
    get facade() {
        return /** @type {HTMLElement} */ (this.shadowRoot?.querySelector('.facade'));
    }

    /** @private Makes the frame; the player in it stays idle until `play`. */
    open() {
        const place = framed.indexOf(this);
        if (place >= 0) framed.splice(place, 1);
        if (!this.frame) while (framed.length >= most_frames) HamstringPlayer.least_needed().close();
        framed.push(this);
        if (this.frame) return;
        const query = new URLSearchParams(this.dose);
        // A sandboxed page has the origin "null", whatever its address is: by its window alone it can be known then.
        if (window.origin !== 'null') query.set('origin', window.origin);
        const frame = document.createElement('iframe');
        frame.title = this.title || frame_title;
        frame.allow = frame_permissions;
        frame.src = `${site}embed/index.html?${query}`;
        this.frame = frame;
        this.facade.hidden = true;
        this.shadowRoot?.querySelector('.box')?.append(frame);
    }

    /** @private What gives its frame back for another one: rather off the screen than on it, rather idle than playing. */
    static least_needed() {
        const idle = framed.filter((one) => !one.told.busy);
        return idle.find((one) => !seen.has(one)) ?? idle[0] ?? framed[0];
    }

    /** @private Gives the frame back and shows picture and button again. */
    close() {
        const place = framed.indexOf(this);
        if (place >= 0) framed.splice(place, 1);
        this.waiting = [];
        if (!this.frame) return;
        this.frame.remove();
        this.frame = null;
        this.is_ready = false;
        this.told = nothing_told();
        this.dose_is_refused = false;
        this.facade.hidden = false;
    }

    /** @private Within so much of the screen, or not. @param {string} rootMargin @param {(is_within: boolean) => void} tell */
    watch(rootMargin, tell) {
        const watch = new IntersectionObserver((entries) => tell(entries[entries.length - 1].isIntersecting), { rootMargin });
        watch.observe(this);
        return watch;
    }

    /** @private @param {boolean} is_near */
    come_or_go(is_near) {
        this.is_far = !is_near;
        if (is_near && this.comes_by_itself && framed.length < most_frames) this.open();
        this.give_back();
    }

    /** @private What is on the screen takes the place of one that is only near. @param {boolean} is_seen */
    note_seen(is_seen) {
        if (is_seen) seen.add(this);
        else seen.delete(this);
        // Those that scroll in may be told before those that scroll out: a place may come free with any of them.
        for (const one of seen) {
            const has_place = framed.length < most_frames || framed.some((other) => !seen.has(other) && !other.told.busy);
            if (one.comes_by_itself && !one.frame && has_place) one.open();
        }
    }

    /** @private */
    get comes_by_itself() {
        return this.getAttribute('preload') === 'near';
    }

    /** @private What is far off the screen keeps no frame, but for a session, or one that has ended and can still be kept. */
    give_back() {
        const { busy, finished } = this.told;
        if (this.is_far && !busy && !finished && !this.waiting.length) this.close();
    }

    /** @private @param {string} method @param {unknown} [value] */
    order(method, value) {
        if (!this.is_ready) return void this.waiting.push([method, value]);
        // In a sandboxed page the frame has the origin "null", to which nothing can be addressed.
        const target = window.origin === 'null' ? '*' : new URL(site).origin;
        this.frame?.contentWindow?.postMessage(JSON.stringify({ context, version, method, value }), target);
    }

    /** @private @param {MessageEvent} event */
    receive({ source, data }) {
        if (!this.frame || source !== this.frame.contentWindow || typeof data !== 'string') return;
        let message;
        try {
            message = JSON.parse(data);
        } catch {
            return;
        }
        if (message?.context !== context) return;
        const { event: name, value } = message;
        if (name === 'getDuration') this.told.duration = value;
        if (!events.includes(name)) return;
        this.note(name, value);
        this.dispatchEvent(new CustomEvent(name, { detail: value }));
    }

    /** @private Remembers what an event says. @param {string} name @param {any} value */
    note(name, value) {
        const { told } = this;
        if (name === 'ready' && !this.is_ready) {
            this.is_ready = true;
            for (const event of events) if (event !== 'ready') this.order('addEventListener', event);
            this.order('getDuration');
            const orders = this.waiting;
            // A session that is about to start counts as one.
            told.busy = orders.some(([method]) => method === 'play');
            this.waiting = [];
            for (const [method, argument] of orders) this.order(method, argument);
            this.give_back();
            // Chromium lets go of the focus of a frame that loads another site; nothing is taken from anybody else.
            if (this.frame && this.shadowRoot?.activeElement === this.frame) {
                this.frame.blur();
                this.frame.focus();
            }
        }
        if (name === 'play') {
            Object.assign(told, { paused: false, busy: true, finished: false });
            // Started in its own frame perhaps.
            for (const other of framed) if (other !== this && !other.paused) other.pause();
        }
        if (name === 'pause' || name === 'ended') told.paused = true;
        if (name === 'error' && value?.code === not_now) this.dose_is_refused = true;
        if (name === 'ended') {
            Object.assign(told, { busy: false, finished: true });
            if (this.dose_is_refused) this.order('setDose', this.dose);
            this.dose_is_refused = false;
        }
        const box = /** @type {HTMLElement | null | undefined} */ (this.shadowRoot?.querySelector('.box'));
        if (name === 'resize' && value.height > 0) box?.style.setProperty('--fitting', `${value.height}px`);
        if (name === 'timeupdate') Object.assign(told, { time: value.seconds, duration: value.duration });
    }
}

if (!customElements.get('hamstring-player')) customElements.define('hamstring-player', HamstringPlayer);
