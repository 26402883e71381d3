// The program's exported functions, taking JavaScript's own values.

/** @typedef {import('hamstretch-module').HamstretchModule} HamstretchModule */

export class Program {
    /** @param {HamstretchModule} module */
    constructor(module) {
        this.module = module;
    }

    /** False: WebGL2 is not to be had. @param {string} tab_id @param {ArrayBuffer} regular @param {ArrayBuffer} bold */
    init(tab_id, regular, bold) {
        const addresses = [regular, bold].map((font) => this.keep(font));
        return this.with_texts([tab_id], ([id]) =>
            this.module._stretch_init(id, addresses[0], regular.byteLength, addresses[1], bold.byteLength)) === 1;
    }

    /** @param {[name: string, value: string][]} parameters */
    open_link(parameters) {
        for (const pair of parameters) this.with_texts(pair, ([name, value]) => this.module._stretch_link_parameter(name, value));
        this.module._stretch_open_link();
    }

    /** @param {[key: string, value: string]} kept */
    load(kept) {
        this.with_texts(kept, ([key, value]) => this.module._stretch_load(key, value));
    }

    storage_is_blocked() {
        this.module._stretch_storage_is_blocked();
    }

    /** @param {import('./host/viewport.js').Viewport} viewport */
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

    /** @param {number} dx @param {number} dy */
    wheel(dx, dy) {
        this.module._stretch_wheel(dx, dy);
    }

    /** @param {number} code */
    key(code) {
        return this.module._stretch_key(code) === 1;
    }

    /** @param {string} id */
    press(id) {
        this.with_texts([id], ([node]) => this.module._stretch_press(node));
    }

    /** @param {string} id @param {number} value */
    set_value(id, value) {
        this.with_texts([id], ([node]) => this.module._stretch_set_value(node, value));
    }

    /** @param {string} id @param {boolean} is_visible */
    focus(id, is_visible) {
        this.with_texts([id], ([node]) => this.module._stretch_focus(node, Number(is_visible)));
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

    context_restored() {
        return this.module._stretch_context_restored() === 1;
    }

    /** @private Copies bytes to where the program can read them for as long as it runs. @param {ArrayBuffer} bytes */
    keep(bytes) {
        const address = this.module._malloc(bytes.byteLength);
        this.module.HEAPU8.set(new Uint8Array(bytes), address);
        return address;
    }

    /**
     * @private
     * @template T
     * @param {string[]} texts
     * @param {(addresses: number[]) => T} use
     */
    with_texts(texts, use) {
        const addresses = texts.map((text) => this.module.stringToNewUTF8(text));
        try {
            return use(addresses);
        } finally {
            for (const address of addresses) this.module._free(address);
        }
    }
}
