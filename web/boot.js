// Starts the app: fetches the program, joins it to the browser, draws the first frame, then takes the shell away.

import create_module from 'hamstretch-module';

import { address_of, fetch_font, fetch_program } from './files.js';
import { host_methods } from './host_methods.js';
import { Tones } from './host/audio.js';
import { Clock } from './host/clock.js';
import { watch_keys, watch_pointers } from './host/input.js';
import { link_parameters } from './host/link.js';
import { Loop } from './host/loop.js';
import { watch_preferences } from './host/preferences.js';
import { Speech } from './host/speech.js';
import { KeptValues } from './host/storage.js';
import { Twin } from './host/twin.js';
import { measure, watch_viewport } from './host/viewport.js';
import { ScreenWakeLock } from './host/wake_lock.js';
import { Program } from './program.js';

const by_id = (/** @type {string} */ id) => /** @type {HTMLElement} */ (document.getElementById(id));
const canvas = /** @type {HTMLCanvasElement} */ (by_id('canvas'));

/** @param {'load' | 'webgl' | 'stopped'} reason */
function fail(reason) {
    document.documentElement.classList.add('is-loading');
    for (const id of ['twin', 'loading']) by_id(id).hidden = true;
    for (const id of ['shell', 'failure']) by_id(id).hidden = false;
    for (const text of document.querySelectorAll('[data-failure]'))
        /** @type {HTMLElement} */ (text).hidden = text.getAttribute('data-failure') !== reason;
    by_id('retry').addEventListener('click', () => location.reload());
    by_id('retry').focus();
}

/** What the program is joined to; `program` is there before any of it is used. */
class Page {
    /** @type {Program} */ program = /** @type {any} */ (null);
    /** @type {import('./host/viewport.js').Viewport | null} applied with the next frame, as a new size empties the canvas */
    new_viewport = null;

    clock = new Clock({ performance, Date });
    tones = new Tones(window.AudioContext);
    kept = new KeptValues(() => window.localStorage);
    speech = new Speech({
        speechSynthesis: window.speechSynthesis,
        SpeechSynthesisUtterance: window.SpeechSynthesisUtterance,
        setTimeout: (action, ms) => window.setTimeout(action, ms),
        clearTimeout: (id) => window.clearTimeout(id),
    }, document.documentElement.lang);
    wake_lock = new ScreenWakeLock(navigator.wakeLock, document);
    twin = new Twin(by_id('twin-main'), by_id('twin-dialogs'), {
        press: (id) => this.program.press(id),
        set_value: (id, value) => this.program.set_value(id, value),
        focus: (id, is_visible) => this.program.focus(id, is_visible),
    });
    loop = new Loop({
        requestAnimationFrame: (action) => window.requestAnimationFrame(action),
        cancelAnimationFrame: (id) => window.cancelAnimationFrame(id),
        setTimeout: (action, ms) => window.setTimeout(action, ms),
        clearTimeout: (id) => window.clearTimeout(id),
    }, {
        is_hidden: () => document.hidden,
        frame: () => this.guarded(() => this.frame()),
        tick: () => this.guarded(() => this.program.tick()),
    });

    host = host_methods({ document, ...this.parts(), status: by_id('status') });

    parts() {
        const { clock, speech, tones, wake_lock, kept, loop, twin } = this;
        return { clock, speech, tones, wake_lock, kept, loop, twin };
    }

    frame() {
        if (this.new_viewport) {
            const { device_width, device_height } = this.new_viewport;
            if (canvas.width !== device_width) canvas.width = device_width;
            if (canvas.height !== device_height) canvas.height = device_height;
            this.program.set_viewport(this.new_viewport);
            this.new_viewport = null;
        }
        return this.program.frame();
    }

    /** A program that failed is not called again. @param {() => number} action */
    guarded(action) {
        try {
            return action();
        } catch (error) {
            this.stop(error);
            return -1;
        }
    }

    /** @param {unknown} error */
    stop(error) {
        this.loop.stop();
        fail('stopped');
        console.error(error);
    }

    /** Hands over what was kept, the link and the settings of the system. */
    tell_all() {
        watch_preferences((query) => window.matchMedia(query), (bits) => this.program.set_preferences(bits));
        this.resize(measure(window, canvas, by_id('safe-area'), null));
        watch_viewport(window, canvas, by_id('safe-area'), (viewport) => this.resize(viewport));
        for (const pair of this.kept.all()) this.program.load(pair);
        if (this.kept.is_blocked) this.program.storage_is_blocked();
        this.program.open_link(link_parameters(location.search));
    }

    /** @param {import('./host/viewport.js').Viewport} viewport */
    resize(viewport) {
        this.new_viewport = viewport;
        this.loop.poke();
    }

    listen() {
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
        });
        canvas.addEventListener('webglcontextrestored', () => {
            if (this.program.context_restored()) this.loop.poke();
            else this.stop(new Error('the drawing context could not be restored'));
        });
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

async function start() {
    const [compiled, regular, bold] = await Promise.all([
        fetch_program(address_of(document, 'program')),
        fetch_font(address_of(document, 'font-regular')),
        fetch_font(address_of(document, 'font-bold')),
    ]);
    const page = new Page();
    page.program = new Program(await create_module({
        host: page.host,
        instantiateWasm(imports, done) {
            WebAssembly.instantiate(compiled, imports).then(done, (error) => page.stop(error));
            return {};
        },
    }));
    if (!page.program.init(crypto.randomUUID?.() ?? String(Math.random()), regular, bold)) return fail('webgl');
    page.tell_all();
    page.listen();
    page.frame();
    document.documentElement.classList.remove('is-loading');
    for (const id of ['shell', 'twin']) by_id(id).hidden = id === 'shell';
    performance.mark('hamstretch-first-frame');
    page.loop.poke();
}

start().catch((error) => {
    console.error(error);
    fail('load');
});
