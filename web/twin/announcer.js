// Says each announcement once through a polite live region, a repeated one too, and what comes at once together: of two
// changes in a row a reader tells only the last. What our own voice says aloud is only written there: a screen reader
// shall not say it over it.

// Not seen and not read, but a change: without it a reader would keep silent about the same words again.
const mark = '\u00a0';

export class Announcer {
    /** @param {HTMLElement} region role=status */
    constructor(region) {
        this.region = region;
        /** @type {{text: string, is_heard: boolean}[]} since the program was called */
        this.coming = [];
        this.screen = '';
        /** Told since the last screen was shown: it belongs to the one that comes. */
        this.is_fresh = false;
    }

    /** What was told on an earlier screen is not found on this one. @param {string} screen */
    stand_on(screen) {
        if (screen !== this.screen && !this.is_fresh) this.region.textContent = '';
        this.screen = screen;
        this.is_fresh = false;
    }

    /** @param {string} text @param {boolean} is_heard by a voice of our own */
    say(text, is_heard) {
        this.is_fresh = true;
        if (this.coming.push({ text, is_heard }) === 1) queueMicrotask(() => this.tell());
    }

    /** @private */
    tell() {
        const silent = this.coming.filter(({ is_heard }) => !is_heard);
        const told = silent.length > 0 ? silent : this.coming;
        const text = told.map((each) => each.text).reduce((all, next) => `${all}${/[.?!]$/.test(all) ? ' ' : '. '}${next}`);
        this.coming = [];
        this.region.setAttribute('aria-live', silent.length > 0 ? 'polite' : 'off');
        this.region.textContent = this.region.textContent === text ? text + mark : text;
    }
}
