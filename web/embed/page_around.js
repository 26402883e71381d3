// The page around the frame: where messages for it go, and which ones are its own. What is in doubt is neither heard nor told.

/** @typedef {Pick<Window, 'parent' | 'location' | 'document'>} FrameWindow */

export class PageAround {
    /** @param {FrameWindow} window @param {(words: string) => void} warn whoever made the page */
    constructor(window, warn) {
        this.window = window;
        const asked = new URLSearchParams(window.location.search).get('origin');
        // An embedder that names its origin in the address is the only one that is heard.
        this.is_pinned = asked !== null;
        this.origin = origin_of(asked ?? window.document.referrer);
        if (this.is_pinned && !this.origin)
            warn(`Hamstretch hears no page: "origin" must be like https://your.blog, and is "${asked}".`);
    }

    /** True for a message of the page around, whose origin is then known for sure. @param {MessageEvent} event */
    is_from(event) {
        if (event.source !== this.window.parent || event.source === /** @type {unknown} */ (this.window)) return false;
        // A sandboxed page has the origin "null", which nothing can be addressed to.
        const origin = origin_of(event.origin);
        if (this.is_pinned) return origin !== null && origin === this.origin;
        this.origin = origin;
        return true;
    }

    /** @param {string} text */
    post(text) {
        if (this.window.parent === /** @type {unknown} */ (this.window)) return; // opened by itself
        if (this.is_pinned && !this.origin) return;
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
