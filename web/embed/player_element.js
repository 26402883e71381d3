// <hamstring-player hold="20" reps="3">: the player on somebody's page. A picture and a button first; the frame with the
// player in it comes when the button is pressed, or with preload="near" when it is about to be seen. Built as embed.js.

import { frame_permissions, frame_title } from '../shared/frame.js';
import { narrow, wide, wide_from } from './height.js';
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

/** @param {typeof narrow} height in a column of this kind */
const fitting = ({ ratio, least, most }) => `.box { --fitting: clamp(${least}px, ${ratio * 100}cqw, ${most}px); }`;

const looks = `
:host { display: block; container-type: inline-size; color-scheme: light dark; }
:host([hidden]) { display: none; }
.box { position: relative; height: var(--hamstring-height, var(--fitting, 480px)); overflow: hidden; border-radius: 16px;
  --ground: #f5f1e9; --ink: #1b2a2d; --soft: #56635f; --accent: #0e6a6c; --on: #fff; background: var(--ground); }
@supports (width: 1cqw) { ${fitting(narrow)} }
@container (min-width: ${wide_from}px) { ${fitting(wide)} }
@media (prefers-color-scheme: dark) { :host(:not([theme=light])) .box {
  --ground: #11191b; --ink: #f0f1ea; --soft: #a9b5b1; --accent: #62cabf; --on: #05211f; } }
:host([theme=dark]) .box { --ground: #11191b; --ink: #f0f1ea; --soft: #a9b5b1; --accent: #62cabf; --on: #05211f; }
.facade { box-sizing: border-box; height: 100%; padding: 24px; display: flex; flex-direction: column; align-items: center;
  justify-content: center; gap: 12px; text-align: center; color: var(--ink); font: 16px/1.45 system-ui, sans-serif; }
img { flex: 0 1 auto; min-height: 0; width: 100%; max-width: 560px; object-fit: contain; }
b { font-size: 22px; line-height: 1.2; letter-spacing: -.01em; }
small { font-size: 14px; color: var(--soft); }
button { flex: none; min-height: 52px; min-width: 160px; padding: 0 32px; border: 0; border-radius: 26px; background: var(--accent);
  color: var(--on); font: 650 18px/1.2 system-ui, sans-serif; cursor: pointer; }
button:focus-visible, ::slotted(a:focus-visible) { outline: 3px solid var(--ink); outline-offset: 3px; }
::slotted(a) { color: var(--accent); font-size: 14px; }
iframe { position: absolute; inset: 0; width: 100%; height: 100%; border: 0; }
[hidden] { display: none !important; }
`;

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
        const make = (/** @type {string} */ tag, /** @type {Element} */ parent, /** @type {Record<string, string>} */ fields = {}) =>
            /** @type {any} */ (parent.appendChild(Object.assign(document.createElement(tag), fields)));
        const box = document.createElement('div');
        box.className = 'box';
        const facade = make('div', box, { className: 'facade' });
        const picture = make('img', facade, { alt: '', loading: 'lazy', decoding: 'async' });
        picture.addEventListener('error', () => void (picture.hidden = true));
        picture.addEventListener('load', () => void (picture.hidden = false));
        // Whatever the page around is written in.
        const english = { lang: 'en', dir: 'ltr' };
        make('b', facade, { ...english, textContent: 'Hamstring stretch' });
        make('small', facade, { ...english, id: 'dose' });
        make('button', facade, { ...english, type: 'button', textContent: 'Start', part: 'button' })
            .addEventListener('click', () => (this.play(), this.frame?.focus()));
        make('small', facade, { ...english, textContent: 'Lie down, press Start. Nothing is kept here.' });
        make('slot', facade);
        root.append(box);
        this.describe();
    }

    /** @private */
    describe() {
        const root = /** @type {ShadowRoot} */ (this.shadowRoot);
        const of = (/** @type {string} */ name, /** @type {string[]} */ known) => {
            const value = this.getAttribute(name) ?? '';
            return known.includes(value) ? value : known[0];
        };
        const whole = (/** @type {string} */ name, /** @type {number} */ least, /** @type {number} */ most, /** @type {number} */ usual) => {
            const value = Math.round(Number(this.getAttribute(name) || usual));
            return Number.isNaN(value) ? usual : Math.min(Math.max(value, least), most);
        };
        const aid = of('aid', ['towel', 'band', 'tubing', 'hands']);
        const knee = of('knee', ['bent', 'well-bent', 'nearly-straight', 'straight']);
        const picture = `${site}embed/posters/${of('start', ['bent', 'long'])}-${aid}-${knee}.svg`;
        const img = /** @type {HTMLImageElement} */ (root.querySelector('img'));
        if (img.src !== picture) img.src = picture;
        /** @type {HTMLElement} */ (root.getElementById('dose')).textContent =
            `${whole('reps', 1, 5, 2)} × ${whole('hold', 5, 30, 30)} s for each leg, ${aid}, knee ${knee.replace('-', ' ')}`;
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
