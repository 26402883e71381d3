// <hamstring-player hold="20" reps="3">: the player on somebody's page. A picture and a button first; the frame with the
// player in it comes when the button is pressed, or with preload="near" when it is about to be seen. Built as embed.js.

import { frame_title } from '../shared/frame.js';
import { box_with_facade, describe_facade, hint, looks } from './facade.js';
import { not_there } from './messages.js';
import { own_folder, site_of } from './own_address.js';
import { Places } from './places.js';
import { nothing_told, PlayerFrame } from './player_frame.js';

/** What a dose is made of: attributes here, parameters of the address there. */
const dose_names = [
    'exercise', 'start', 'aid', 'knee', 'grip', 'hold', 'reps', 'rest', 'switch', 'first', 'sessions', 'ready', 'lang',
    'theme', 'accent', 'voice', 'sound', 'captions',
];

// Farther off the screen than this an idle player gives its frame back.
const near = '100% 0px';

const own = own_folder(/** @type {HTMLScriptElement | null} */ (document.currentScript)?.src, String(new Error().stack));
const nowhere = 'hamstring-player does not know where Hamstretch is: give it site="https://your.host/hamstretch/"';
let is_warned = false;

/** One style sheet for all of them: a host page's policy against inline styles does not concern it. @type {CSSStyleSheet | undefined} */
let sheet;

/** @type {Places<HamstringPlayer>} */
const places = new Places();

class HamstringPlayer extends HTMLElement {
    static observedAttributes = [...dose_names, 'preload', 'site'];

    /** @private @type {PlayerFrame | null} */
    frame = null;
    /** @private It is not in a page yet. */
    plays_soon = false;
    /** @private */
    is_far = false;
    /** @private It did not come: from then on it comes when it is asked for. */
    is_missed = false;
    /** @private */
    dose_is_due = false;
    /** @private @type {IntersectionObserver[]} */
    watches = [];
    /** @private @param {MessageEvent} event */
    hear = (event) => this.frame?.receive(event);

    constructor() {
        super();
        // What was set before the script came would stand in front of the accessor of its name for ever.
        for (const [name, value] of Object.entries(this))
            if (name in HamstringPlayer.prototype) {
                delete (/** @type {any} */ (this))[name];
                Reflect.set(this, name, value);
            }
    }

    connectedCallback() {
        if (!this.shadowRoot) this.build();
        window.addEventListener('message', this.hear);
        if (this.plays_soon) this.play();
        this.watches = [this.watch(near, (is_near) => this.come_or_go(is_near)), this.watch('0px', (is_seen) => this.note_seen(is_seen))];
    }

    /** Moved in the page with all that is in it (moveBefore): the session goes on. */
    connectedMoveCallback() {}

    disconnectedCallback() {
        places.seen.delete(this);
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
            this.frame?.order('setDose', this.dose);
        });
    }

    play() {
        this.plays_soon = !this.isConnected;
        if (this.plays_soon) return;
        for (const other of places.taken) if (other !== this) other.yield_to();
        if (this.open()) this.frame?.order('play');
    }

    pause() {
        this.plays_soon = false;
        this.frame?.order('pause');
    }

    /** @private Another one plays. A player that does not run makes nothing of a pause. */
    yield_to() {
        const { frame } = this;
        if (frame) frame.waiting = frame.waiting.filter(([method]) => method !== 'play');
        this.pause();
    }

    next() {
        this.frame?.order('next');
    }

    previous() {
        this.frame?.order('previous');
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
        this.frame?.order('setCurrentTime', Number(seconds));
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

    /** What the player told last. */
    get told() {
        return this.frame?.told ?? nothing_told();
    }

    /** @private */
    build() {
        const root = this.attachShadow({ mode: 'open' });
        try {
            if (!sheet) (sheet = new CSSStyleSheet()).replaceSync(looks);
            root.adoptedStyleSheets = [sheet];
        } catch {
            // An older browser.
            root.append(Object.assign(document.createElement('style'), { textContent: looks }));
        }
        root.append(box_with_facade(() => (this.play(), this.frame?.element.focus())));
        // A link in it may come later than its own beginning.
        root.addEventListener('slotchange', () => this.describe());
        this.describe();
    }

    /** @private */
    describe() {
        describe_facade(this.root, (name) => this.getAttribute(name), this.site);
    }

    /** @private */
    get root() {
        return /** @type {ShadowRoot} */ (this.shadowRoot);
    }

    /** @private @param {string} selector */
    part_of(selector) {
        return /** @type {HTMLElement} */ (this.root.querySelector(selector));
    }

    /** @private */
    get site() {
        return site_of(this, own);
    }

    /** @private Makes the frame; the player in it stays idle until `play`. False: there is nowhere to have it from. */
    open() {
        const { site } = this;
        if (!site) return this.fail(warn_once());
        places.take(this);
        if (this.frame) return true;
        const query = new URLSearchParams(this.dose);
        // A sandboxed page has the origin "null", whatever its address is: by its window alone it can be known then.
        if (window.origin !== 'null') query.set('origin', window.origin);
        this.frame = new PlayerFrame(`${site}embed/index.html?${query}`, this.title || frame_title, () => this.dose, {
            began: () => this.begin(),
            happened: (name, value) => this.happened(name, value),
            missing: () => this.miss(),
        });
        this.part_of('.facade').hidden = true;
        this.part_of('.box').append(this.frame.element);
        return true;
    }

    /** Gives the frame back and shows picture and button again. */
    close() {
        places.leave(this);
        this.plays_soon = false;
        const { frame } = this;
        if (!frame) return;
        const had_focus = this.root.activeElement === frame.element;
        this.frame = null;
        this.part_of('.facade').hidden = false;
        this.part_of('#hint').textContent = hint;
        frame.remove();
        if (had_focus) this.part_of('button').focus({ preventScroll: true });
    }

    /** @private What is seen then is better than a frame with nothing in it. */
    miss() {
        this.close();
        this.is_missed = true;
        this.part_of('#hint').textContent = 'The player did not come. Check the connection and press Start again.';
        this.fail('the player did not come');
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
        if (!this.site) return void warn_once();
        if (is_near && this.comes_by_itself && !places.is_full) this.open();
        this.give_back();
    }

    /** @private What is on the screen takes the place of one that is only near. @param {boolean} is_seen */
    note_seen(is_seen) {
        if (is_seen) places.seen.add(this);
        else places.seen.delete(this);
        // Those that scroll in may be told before those that scroll out: a place may come free with any of them.
        for (const one of places.seen)
            if (one.comes_by_itself && !one.frame && places.has_room_for_seen) one.open();
    }

    /** @private */
    get comes_by_itself() {
        return this.getAttribute('preload') === 'near' && !this.is_missed && this.site !== '';
    }

    /** @private What is far off the screen keeps no frame, but for a session, or one that has ended and can still be kept. */
    give_back() {
        const { busy, finished } = this.told;
        if (this.is_far && !busy && !finished && !this.frame?.waiting.length) this.close();
    }

    /** @private */
    begin() {
        this.is_missed = false;
        this.give_back();
        // Chromium lets go of the focus of a frame that loads another site; nothing is taken from anybody else.
        const element = this.frame?.element;
        if (element && this.root.activeElement === element) {
            element.blur();
            element.focus();
        }
    }

    /** @private @param {string} name @param {any} [value] */
    happened(name, value) {
        // Started in its own frame perhaps.
        if (name === 'play') for (const other of places.taken) if (other !== this && !other.paused) other.pause();
        if (name === 'resize' && value.height > 0) this.part_of('.box').style.setProperty('--fitting', `${value.height}px`);
        this.dispatchEvent(new CustomEvent(name, { detail: value }));
    }

    /** @private @param {string} msg */
    fail(msg) {
        this.happened('error', { code: not_there, msg });
        return false;
    }
}

function warn_once() {
    if (!is_warned) console.warn(nowhere);
    is_warned = true;
    return nowhere;
}

if (!customElements.get('hamstring-player')) customElements.define('hamstring-player', HamstringPlayer);
