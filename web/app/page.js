// The program joined to the browser: each knows the other by this page alone.

import { Tones } from '../host/audio.js';
import { Clock } from '../host/clock.js';
import { watch_keys, watch_pointers } from '../host/input.js';
import { Loop } from '../host/loop.js';
import { is_allowed } from '../host/permissions_policy.js';
import { preferences, watch_preferences } from '../host/preferences.js';
import { Speech } from '../host/speech.js';
import { has_store, KeptValues } from '../host/storage.js';
import { measure, watch_viewport } from '../host/viewport.js';
import { ScreenWakeLock } from '../host/wake_lock.js';
import { by_id } from '../shared/by_id.js';
import { kept_running } from '../shared/positions.js';
import { Twin } from '../twin/twin.js';
import { host_methods } from './host_methods.js';
import { Program } from './program.js';
import { canvas, fail, is_embed } from './shell.js';

const match_media = (/** @type {string} */ query) => window.matchMedia(query);

/** How long a lost drawing context may stay away while somebody looks. */
const patience_ms = 10_000;

/** The page around a frame, as web/embed/frame.js puts it in; the whole app has none. */
export class Around {
    is_out_of_view = () => false;
    address_of_app = () => '';
    open_app() {}
    ready() {}
    changed() {}
    tell_phase(/** @type {string} */ _id, /** @type {number[]} */ ..._phase) {}
    tell_finished(/** @type {[number, number, number, number, boolean]} */ ..._finished) {}
    failed() {}
}

/** What the program is joined to; `program` is there before any of it is used. */
export class Page {
    /** @param {import('./late.js').Later} later */
    constructor(later) {
        this.host = host_methods({
            ...this, document, later, status: by_id('status'),
            program: () => this.program,
            turned: () => this.take_size(),
        });
    }

    /** @type {Program} */ program = /** @type {any} */ (null);
    /** @type {WebAssembly.Exports} of the program's first part */ exports = {};
    /** The late part of the program is here. */
    has_late = false;
    /** Whether the program may be called: all of it is there, the first frame stands, and it has not failed. */
    is_whole = false;
    /** @type {unknown} the program's own */ failure = null;
    /** @type {import('../host/viewport.js').Viewport | null} applied with the next frame, as a new size empties the canvas */
    new_viewport = null;
    /** The last frame had one. */
    has_size = false;

    around = new Around();

    clock = new Clock({ performance, Date });
    tones = new Tones(window.AudioContext);
    kept = new KeptValues(() => (is_embed ? null : window.localStorage));
    id = (crypto.randomUUID?.() ?? Math.random().toString(36).slice(2)).slice(0, 8);
    /** @type {(memory: import('./memory.js').Memory | Promise<import('./memory.js').Memory>) => void} */ memory_is_here = () => {};
    /** @type {Promise<import('./memory.js').Memory>} */ memory = new Promise((resolve) => { this.memory_is_here = resolve; });
    speech = new Speech({
        speechSynthesis: window.speechSynthesis,
        SpeechSynthesisUtterance: window.SpeechSynthesisUtterance,
        setTimeout: (action, ms) => window.setTimeout(action, ms),
        clearTimeout: (id) => window.clearTimeout(id),
    }, document.documentElement.lang);
    wake_lock = new ScreenWakeLock(is_allowed(document, 'screen-wake-lock') ? navigator.wakeLock : undefined, document);
    twin = new Twin(by_id('twin-main'), by_id('twin-dialogs'), {
        press: (id) => this.program.press(id),
        set_value: (id, value) => this.program.set_value(id, value),
        focus: (id, is_visible) => this.program.focus(id, is_visible),
        address: () => this.around.address_of_app(),
    });
    loop = new Loop({
        requestAnimationFrame: (action) => window.requestAnimationFrame(action),
        cancelAnimationFrame: (id) => window.cancelAnimationFrame(id),
        setTimeout: (action, ms) => window.setTimeout(action, ms),
        clearTimeout: (id) => window.clearTimeout(id),
    }, {
        is_hidden: () => document.hidden || this.around.is_out_of_view(),
        frame: () => this.is_whole ? this.told(this.frame()) : -1,
        tick: () => this.is_whole ? this.told(this.program.tick()) : -1,
    });

    /** A program that fails with its first part alone may be begun again. @param {import('hamstretch-module').HamstretchModule} module */
    join(module) {
        this.program = new Program(module, (error) => {
            this.failure = error;
            if (this.is_whole) this.stop(error);
        });
    }

    /** The part of the program that the first frame does without. @param {WebAssembly.Module} late */
    async add(late) {
        await WebAssembly.instantiate(late, { primary: this.exports });
        this.program.take_late_words(WebAssembly.Module.customSections(late, 'words')[0]);
        this.has_late = true;
    }

    frame() {
        if (this.new_viewport) {
            const { device_width, device_height } = this.new_viewport;
            if (canvas.width !== device_width) canvas.width = device_width;
            if (canvas.height !== device_height) canvas.height = device_height;
            this.program.set_viewport(this.new_viewport);
            this.has_size = this.new_viewport.width > 0 && this.new_viewport.height > 0;
            this.new_viewport = null;
        }
        const wait_ms = this.program.frame();
        return this.new_viewport ? 0 : wait_ms; // turned in this very frame: the next one has the new size
    }

    /** @private @param {number} wait_ms */
    told(wait_ms) {
        this.around.changed();
        return wait_ms;
    }

    /** For good: nothing moves, sounds or is kept any more, and that is said. @param {unknown} error @param {(error: unknown) => void} log */
    stop(error, log = console.error) {
        if (this.loop.is_stopped) return;
        this.is_whole = false;
        this.loop.stop();
        clearTimeout(this.expected);
        const is_kept = !this.kept.is_blocked && this.kept.all().some(([key, value]) => key.startsWith(kept_running) && value.includes(this.id));
        this.kept.close();
        fail(by_id('twin').hidden ? 'start' : 'stop', error === this.failure ? 'inside' : 'load', is_kept ? 'kept' : '');
        log(error);
        this.host.mark_running(false);
        void this.wake_lock.keep(false);
        this.tones.close();
        this.around.failed();
        this.speech.hush();
    }

    /** Hands over what was kept, the link and the settings of the system. */
    tell_all() {
        if (is_embed) this.program.become_embed(has_store(window));
        this.program.set_preferences(preferences(match_media));
        this.take_size();
        for (const pair of this.kept.all()) this.program.load(pair);
        if (this.kept.is_blocked && !is_embed) this.program.storage_is_blocked();
        this.program.open_link(location.search);
    }

    /** In a frame: whoever plays there has asked for it. */
    open_store() {
        this.kept.open(() => window.localStorage);
        if (this.kept.is_blocked) this.program.storage_is_blocked();
        for (const pair of this.kept.all()) this.program.load(pair);
    }

    /** The size that the canvas has now, before the browser tells of it. */
    take_size() {
        this.new_viewport = measure(window, canvas, by_id('safe-area'), null);
    }

    /** @param {import('../host/viewport.js').Viewport} viewport */
    resize(viewport) {
        const { device_width, device_height } = viewport;
        this.new_viewport = viewport;
        // A canvas of a new size would be shown with the picture of the old one, stretched.
        if (canvas.width !== device_width || canvas.height !== device_height) this.loop.draw_now();
        else this.loop.poke();
    }

    /**
     * A frame on somebody's page may get its size after its script has begun, and out of view no observer tells of that:
     * its first picture, and with it the twin, would wait until it is scrolled to. Asked a few times, ever less often.
     * @param {number} wait_ms
     */
    await_size(wait_ms = 50) {
        if (this.has_size) return;
        this.take_size();
        this.frame();
        if (!this.has_size && wait_ms < patience_ms) window.setTimeout(() => this.is_whole && this.await_size(2 * wait_ms), wait_ms);
    }

    listen() {
        watch_preferences(match_media, (bits) => this.program.set_preferences(bits));
        watch_viewport(window, canvas, by_id('safe-area'), (viewport) => this.resize(viewport));
        const actions = {
            pointer: (/** @type {[number, number, number, boolean]} */ ...event) => (this.program.pointer(...event), this.loop.poke()),
            wheel: (/** @type {number} */ dx, /** @type {number} */ dy) => (this.program.wheel(dx, dy), this.loop.poke()),
            key: (/** @type {number} */ code) => this.program.key(code),
        };
        watch_pointers(canvas, actions);
        watch_keys(document, actions);
        for (const gesture of ['pointerup', 'keydown', 'click'])
            window.addEventListener(gesture, () => this.tones.unlock(), { capture: true, passive: true });
        document.addEventListener('visibilitychange', () => this.change_visibility());
        window.addEventListener('pageshow', () => this.change_visibility());
        window.addEventListener('pagehide', () => this.program.leave());
        canvas.addEventListener('webglcontextlost', (event) => {
            event.preventDefault();
            this.program.context_lost();
            this.loop.poke();
            this.expect_context();
        });
        canvas.addEventListener('webglcontextrestored', () => {
            clearTimeout(this.expected);
            if (this.twin.dress || this.program.context_restored()) this.loop.poke();
            else this.go_on_plainly();
        });
    }

    expected = 0;

    expect_context() {
        clearTimeout(this.expected);
        const is_unseen = () => document.hidden || this.around.is_out_of_view();
        this.expected = window.setTimeout(() => (is_unseen() ? this.expect_context() : this.go_on_plainly()), patience_ms);
    }

    go_on_plainly() {
        show_plainly(this.twin).then(() => this.program.show_plainly(), (error) => this.stop(error));
    }

    change_visibility() {
        if (document.hidden) {
            this.program.leave();
            this.clock.leave();
        } else {
            this.clock.come_back();
        }
        this.loop.change_visibility();
    }
}

/** The twin becomes what is seen, by code that only such a page fetches. @param {Twin} twin */
export async function show_plainly(twin) {
    await (await import('../plain/plain.js')).show_plainly(document, twin);
}
