// The program's exported functions, taking JavaScript's own values.

import { link_parameters } from '../shared/link.js';
import { with_texts } from '../shared/texts.js';
import { gated } from './gate.js';

/** @typedef {import('hamstretch-module').HamstretchModule} HamstretchModule */

export class Program {
    /** @param {HamstretchModule} module @param {(error: unknown) => void} [failed] told once; from then on every method throws */
    constructor(module, failed = () => {}) {
        this.module = gated(module, failed);
    }

    /** False: WebGL2 is not to be had, and the program shows itself plainly. @param {string} tab_id @param {ArrayBuffer} regular @param {ArrayBuffer} bold */
    init(tab_id, regular, bold) {
        const addresses = [regular, bold].map((font) => this.keep(font));
        return with_texts(this.module, [tab_id], ([id]) =>
            this.module._stretch_init(id, addresses[0], regular.byteLength, addresses[1], bold.byteLength)) === 1;
    }

    /** The words that no first frame says (app/words/late_words.h). @param {ArrayBuffer} words */
    take_late_words(words) {
        this.module.HEAPU8.set(new Uint8Array(words), this.module._stretch_late_words());
    }

    /** @param {string} search as in `location.search` */
    open_link(search) {
        for (const pair of link_parameters(search)) with_texts(this.module, pair, ([name, value]) => this.module._stretch_link_parameter(name, value));
        this.module._stretch_open_link();
    }

    /** @param {[key: string, value: string]} kept */
    load(kept) {
        with_texts(this.module, kept, ([key, value]) => this.module._stretch_load(key, value));
    }

    /** The player alone, in a frame. @param {boolean} can_keep whether the frame has a store */
    become_embed(can_keep) {
        this.module._stretch_embed(Number(can_keep));
    }

    /** What the page around a frame asks for. @param {number} what a position, as all numbers here that are no amounts @param {number} [value] milliseconds */
    steer(what, value = 0) {
        this.module._stretch_steer(what, value);
    }

    state() {
        return this.module._stretch_state();
    }

    is_muted() {
        return this.module._stretch_is_muted() === 1;
    }

    position_ms() {
        return this.module._stretch_position_ms();
    }

    length_ms() {
        return this.module._stretch_length_ms();
    }

    /** @param {string} key */
    forget(key) {
        with_texts(this.module, [key], ([address]) => this.module._stretch_forget(address));
    }

    /** Another tab has deleted everything. */
    deleted_elsewhere() {
        this.module._stretch_deleted_elsewhere();
    }

    /** Nobody plays the kept running session any more. @param {boolean} is_certain */
    tab_gone(is_certain) {
        this.module._stretch_tab_gone(Number(is_certain));
    }

    fold_months() {
        this.module._stretch_fold_months();
    }

    /** @param {[key: string, value: string]} value of a file */
    offer(value) {
        with_texts(this.module, value, ([key, text]) => this.module._stretch_offer(key, text));
    }

    /** @param {number} what the file is */
    end_offer(what) {
        this.module._stretch_end_offer(what);
    }

    /** What became of a file for the person. @param {number} file @param {number} how */
    handed(file, how) {
        this.module._stretch_handed(file, how);
    }

    /** What a link from another device carries. @param {[settings: string, profile: string]} values */
    offer_move(values) {
        with_texts(this.module, values, ([settings, profile]) => this.module._stretch_offer_move(settings, profile));
    }

    /** @param {import('../host/storage_kind.js').StorageKind} kind */
    storage_kind({ is_persistent, forgets_in_a_week, would_ask }) {
        this.module._stretch_storage_kind(Number(is_persistent), Number(forgets_in_a_week), Number(would_ask));
    }

    storage_is_blocked() {
        this.module._stretch_storage_is_blocked();
    }

    /** Something was asked for that takes a part which did not arrive. */
    part_missing() {
        this.module._stretch_part_missing();
    }

    /** @param {import('../host/viewport.js').Viewport} viewport */
    set_viewport({ width, height, device_width, safe, text_scale }) {
        const ratio = width > 0 ? device_width / width : 1;
        this.module._stretch_set_viewport(width, height, safe.top, safe.right, safe.bottom, safe.left, text_scale, ratio);
    }

    /** @param {number} bits */
    set_preferences(bits) {
        this.module._stretch_set_preferences(bits);
    }

    /** @param {number} kind @param {number} x @param {number} y @param {boolean} is_touch */
    pointer(kind, x, y, is_touch) {
        this.module._stretch_pointer(kind, x, y, Number(is_touch));
    }

    /** Tells which way there is more: 1 up, 2 down, or both together. @param {number} dx @param {number} dy */
    wheel(dx, dy) {
        return this.module._stretch_wheel(dx, dy);
    }

    /** @param {number} code */
    key(code) {
        return this.module._stretch_key(code) === 1;
    }

    /** @param {string} id */
    press(id) {
        with_texts(this.module, [id], ([node]) => this.module._stretch_press(node));
    }

    /** @param {string} id @param {number} value */
    set_value(id, value) {
        with_texts(this.module, [id], ([node]) => this.module._stretch_set_value(node, value));
    }

    /** @param {string} id @param {boolean} is_visible */
    focus(id, is_visible) {
        with_texts(this.module, [id], ([node]) => this.module._stretch_focus(node, Number(is_visible)));
    }

    update_ready() {
        this.module._stretch_update_ready();
    }

    /** @param {number} way */
    install_way(way) {
        this.module._stretch_install_way(way);
    }

    leave() {
        this.module._stretch_leave();
    }

    frame() {
        return this.module._stretch_frame();
    }

    tick() {
        return this.module._stretch_tick();
    }

    context_lost() {
        this.module._stretch_context_lost();
    }

    show_plainly() {
        this.module._stretch_show_plainly();
    }

    context_restored() {
        return this.module._stretch_context_restored() === 1;
    }

    /** @private Copies bytes to where the program can read them for as long as it runs. @param {ArrayBuffer} bytes */
    keep(bytes) {
        const address = this.module._malloc(bytes.byteLength);
        this.module.HEAPU8.set(new Uint8Array(bytes), address);
        return address;
    }
}
