// Says each announcement once through a polite live region, a repeated one too.

// Not seen and not read, but a change: without it a reader would keep silent about the same words again.
const mark = '\u00a0';

export class Announcer {
    /** @param {HTMLElement} region role=status */
    constructor(region) {
        this.region = region;
    }

    /** @param {string} text */
    say(text) {
        this.region.textContent = this.region.textContent === text ? text + mark : text;
    }
}
