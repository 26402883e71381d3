// The page around the frame: where messages for it go, and which ones are its own.

/** @typedef {Pick<Window, 'parent' | 'location' | 'document'>} FrameWindow */

export class PageAround {
    /** @param {FrameWindow} window */
    constructor(window) {
        this.window = window;
        // An embedder that names its origin in the address is the only one that is heard.
        this.pinned = origin_of(new URLSearchParams(window.location.search).get('origin') ?? '');
        this.origin = this.pinned ?? origin_of(window.document.referrer);
    }

    /** True for a message of the page around, whose origin is then known for sure. @param {MessageEvent} event */
    is_from(event) {
        if (event.source !== this.window.parent || event.source === /** @type {unknown} */ (this.window)) return false;
        // A sandboxed page has the origin "null", which nothing can be addressed to.
        const origin = origin_of(event.origin);
        if (this.pinned && origin !== this.pinned) return false;
        this.origin = origin;
        return true;
    }

    /** @param {string} text */
    post(text) {
        if (this.window.parent === /** @type {unknown} */ (this.window)) return; // opened by itself
        this.window.parent.postMessage(text, this.origin ?? '*');
    }
}

/** @param {string} address @returns {string | null} null: none that a message can be addressed to */
function origin_of(address) {
    try {
        const { origin } = new URL(address);
        return origin === 'null' ? null : origin;
    } catch {
        return null;
    }
}
