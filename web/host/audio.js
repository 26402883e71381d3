// Short tones made of oscillators: one shape for each cue, told apart with eyes closed. No files.

/** @typedef {{hz: number, at: number, length: number}} Note seconds from the start of the cue */
/** @typedef {typeof import('../shared/positions.js').tones[number]} Cue */

/** @type {Record<Cue, Note[]>} rising: the leg rises; falling: it comes down; two alike: stay */
export const cues = {
    setup: [{ hz: 440, at: 0, length: 0.25 }],
    lift: [{ hz: 440, at: 0, length: 0.18 }, { hz: 587, at: 0.16, length: 0.3 }],
    pull: [{ hz: 587, at: 0, length: 0.18 }, { hz: 740, at: 0.16, length: 0.3 }],
    hold: [{ hz: 880, at: 0, length: 0.16 }, { hz: 880, at: 0.2, length: 0.4 }],
    lower: [{ hz: 587, at: 0, length: 0.18 }, { hz: 392, at: 0.16, length: 0.35 }],
    rest: [{ hz: 330, at: 0, length: 0.5 }],
    change: [{ hz: 330, at: 0, length: 0.2 }, { hz: 494, at: 0.2, length: 0.2 }, { hz: 330, at: 0.4, length: 0.35 }],
    done: [{ hz: 523, at: 0, length: 0.2 }, { hz: 659, at: 0.18, length: 0.2 }, { hz: 784, at: 0.36, length: 0.7 }],
    tick: [{ hz: 1047, at: 0, length: 0.07 }],
    pain: [{ hz: 392, at: 0, length: 0.2 }, { hz: 262, at: 0.18, length: 0.45 }],
};

const loudness = 0.22;
const attack = 0.012;

export class Tones {
    /** @param {(new () => AudioContext) | undefined} AudioContext */
    constructor(AudioContext) {
        this.AudioContext = AudioContext;
        /** 0 to 1 */
        this.volume = 1;
        /** @type {AudioContext | null} */
        this.context = null;
        /** The latest cue asked for while the context was not running yet. @type {Cue | null} */
        this.waiting = null;
    }

    /** To be called from a gesture of the person: browsers let no page make a sound before one. */
    unlock() {
        try {
            this.context ??= this.AudioContext ? new this.AudioContext() : null;
            if (this.context && this.context.state !== 'running') this.context.resume().then(() => this.catch_up(), () => {});
        } catch {
            this.context = null;
        }
    }

    /** @param {Cue} cue */
    play(cue) {
        if (this.context?.state === 'running') play_cue(this.context, cue, this.context.currentTime, this.volume);
        else this.waiting = cue;
    }

    /** For good: what sounds, or is to sound yet, is silent. */
    close() {
        this.AudioContext = undefined;
        this.context?.close().catch(() => {});
        this.context = null;
    }

    /** @private */
    catch_up() {
        if (this.waiting) this.play(this.waiting);
        this.waiting = null;
    }
}

/**
 * @param {BaseAudioContext} context
 * @param {Cue} cue
 * @param {number} start on the context's clock, seconds
 * @param {number} volume 0 to 1
 */
function play_cue(context, cue, start, volume) {
    if (volume <= 0) return;
    for (const { hz, at, length } of cues[cue]) {
        const begin = start + at;
        const oscillator = context.createOscillator();
        const envelope = context.createGain();
        oscillator.frequency.value = hz;
        envelope.gain.setValueAtTime(0, begin);
        envelope.gain.linearRampToValueAtTime(loudness * volume, begin + attack);
        envelope.gain.exponentialRampToValueAtTime(0.0001, begin + length);
        oscillator.connect(envelope).connect(context.destination);
        oscillator.start(begin);
        oscillator.stop(begin + length);
    }
}
