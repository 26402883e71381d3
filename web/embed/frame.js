// The player in a frame on somebody's page: joins the running program to that page. Loaded only there.

import { with_query } from '../shared/address.js';
import { by_id } from '../shared/by_id.js';
import {
    playback_states, sides, steer_next, steer_pause, steer_play, steer_previous, steer_seek, steer_toggle_mute,
} from '../shared/positions.js';
import { share_gestures } from './gestures.js';
import { fitting_height } from './height.js';
import { PageAround } from './page_around.js';
import { Protocol } from './protocol.js';
import { watch_view } from './view.js';

/** @typedef {import('../app/page.js').Page} Page */

/**
 * To be called before the program starts.
 * @param {Page} page
 * @param {Window & typeof globalThis} window
 */
export function join(page, window) {
    const { document } = window;
    const around = new PageAround(window, (words) => window.console.warn(words));
    const player = player_of(page, window, [...new URLSearchParams(window.location.search)]);
    const protocol = new Protocol(player, {
        post: (text) => around.post(text),
        src: window.location.href,
        now: () => window.performance.now(),
    });
    const is_busy = () => page.is_whole && !['idle', 'finished'].includes(player.state());
    const is_running = () => page.is_whole && player.state() === 'running';
    let view = { is_out: false };
    Object.assign(page.around, {
        ready() {
            view = watch_view(window, page, is_busy);
            protocol.ready();
        },
        is_out_of_view: () => view.is_out,
        address_of_app: () => address_of_app(document, player.link),
        open_app: () => void window.open(address_of_app(document, player.link), '_blank', 'noopener'),
        changed() {
            document.documentElement.dataset.embed = is_running() ? 'running' : 'idle';
            protocol.look();
        },
        tell_phase: (/** @type {string} */ id, /** @type {number[]} */ ...[side, repetition, of, ms]) =>
            protocol.tell('phase', { id, side: sides[side], repetition, of, seconds: ms / 1000 }),
        tell_finished: (/** @type {[number, number, number, number, boolean]} */ ...[left, right, planned_left, planned_right, stoppedForPain]) =>
            protocol.tell('finished', {
                heldSeconds: { left: left / 1000, right: right / 1000 },
                plannedSeconds: { left: planned_left / 1000, right: planned_right / 1000 },
                stoppedForPain,
            }),
        failed() {
            document.documentElement.dataset.embed = 'idle';
            protocol.failed();
        },
    });
    share_gestures(window, by_id('canvas'), { is_running, can_scroll: (dy) => page.is_whole && can_scroll(page, dy) });
    window.addEventListener('resize', () => protocol.tell('resize', { height: player.height() }));
    window.addEventListener('message', (event) => {
        if (around.is_from(event) && (page.is_whole || protocol.has_failed)) protocol.receive(event.data);
    });
}

/**
 * The player as the protocol steers it.
 * @param {Page} page
 * @param {Window} window
 * @param {[name: string, value: string][]} link what the address asks for
 */
function player_of(page, window, link) {
    const { tones, speech } = page;
    const state = () => playback_states[page.program.state()];
    return {
        link,
        play() {
            tones.unlock();
            page.program.steer(steer_play);
        },
        pause: () => page.program.steer(steer_pause),
        next: () => page.program.steer(steer_next),
        previous: () => page.program.steer(steer_previous),
        seek: (/** @type {number} */ seconds) => page.program.steer(steer_seek, Math.round(seconds * 1000)),
        set_muted(/** @type {boolean} */ is_muted) {
            if (page.program.is_muted() !== is_muted) page.program.steer(steer_toggle_mute);
        },
        is_muted: () => page.program.is_muted(),
        set_volume: (/** @type {number} */ percent) => void (tones.volume = speech.volume = percent / 100),
        volume: () => Math.round(tones.volume * 100),
        state,
        position: () => page.program.position_ms() / 1000,
        length: () => page.program.length_ms() / 1000,
        set_dose(/** @type {[name: string, value: string][]} */ dose) {
            if (state() !== 'idle' && state() !== 'finished') return false;
            this.link = dose;
            page.program.open_link(String(new URLSearchParams(dose)));
            return true;
        },
        height: () => fitting_height(window.innerWidth),
    };
}

/** The whole app with the same dose. @param {Document} document @param {[name: string, value: string][]} link */
function address_of_app(document, link) {
    // Beside its manifest.
    const app = new URL('.', /** @type {HTMLLinkElement} */ (document.querySelector('link[rel=manifest]')).href).href;
    return with_query(app, String(new URLSearchParams(link.filter(([name]) => name !== 'origin'))));
}

/** Asked by a wheel that does not turn. @param {Page} page @param {number} dy */
const can_scroll = (page, dy) => (page.program.wheel(0, 0) & (dy < 0 ? 1 : 2)) !== 0;
