// Which players of a page have a frame: a browser gives all frames of a page 8 to 16 drawing contexts together.

/** @typedef {{told: {busy: boolean}, close: () => void}} Framed */

const most_frames = 6;

/** @template {Framed} One */
export class Places {
    /** Those with a frame, the one played last at the end. @type {One[]} */
    taken = [];
    /** Those on the screen. @type {Set<One>} */
    seen = new Set();

    /** @param {One} one that has none yet, or plays now */
    take(one) {
        const has_one = this.taken.includes(one);
        this.leave(one);
        if (!has_one) while (this.is_full) this.least_needed().close();
        this.taken.push(one);
    }

    /** @param {One} one */
    leave(one) {
        this.taken = this.taken.filter((other) => other !== one);
    }

    get is_full() {
        return this.taken.length >= most_frames;
    }

    /** For one on the screen: a free place, or that of one that is only near. */
    get has_room_for_seen() {
        return !this.is_full || this.taken.some((one) => !this.seen.has(one) && !one.told.busy);
    }

    /** @private What gives its frame back for another one: rather off the screen than on it, rather idle than playing. */
    least_needed() {
        const idle = this.taken.filter((one) => !one.told.busy);
        return idle.find((one) => !this.seen.has(one)) ?? idle[0] ?? this.taken[0];
    }
}
