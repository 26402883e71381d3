// Says short phrases aloud, where the browser has a voice for the language. The newest phrase wins.

// Chrome drops what is spoken in the same breath as cancel().
const breath_ms = 50;

export class Speech {
    /**
     * @param {{speechSynthesis?: SpeechSynthesis, SpeechSynthesisUtterance?: typeof SpeechSynthesisUtterance,
     *   setTimeout: (action: () => void, ms: number) => number, clearTimeout: (id: number) => void}} globals
     * @param {string} language a BCP 47 tag
     */
    constructor(globals, language) {
        this.globals = globals;
        this.language = language;
        this.waiting = 0;
        /** 0 to 1 */
        this.volume = 1;
        this.has_failed = false;
    }

    /** Whether what is said can be heard, as far as the browser tells. */
    is_heard() {
        const { speechSynthesis } = this.globals;
        const has_voice = !!speechSynthesis && best_voice(speechSynthesis.getVoices(), this.language) !== null;
        return has_voice && this.volume > 0 && !this.has_failed;
    }

    /** @param {string} phrase */
    say(phrase) {
        const { speechSynthesis, SpeechSynthesisUtterance, setTimeout } = this.globals;
        if (!speechSynthesis || !SpeechSynthesisUtterance) return;
        const was_speaking = this.waiting !== 0 || speechSynthesis.speaking || speechSynthesis.pending;
        this.hush();
        const speak = () => {
            this.waiting = 0;
            const utterance = new SpeechSynthesisUtterance(phrase);
            utterance.lang = this.language;
            utterance.volume = this.volume;
            const voice = best_voice(speechSynthesis.getVoices(), this.language);
            if (voice) utterance.voice = voice;
            utterance.onstart = () => { this.has_failed = false; };
            utterance.onerror = ({ error }) => { this.has_failed ||= !['canceled', 'interrupted'].includes(error); };
            speechSynthesis.speak(utterance);
        };
        if (was_speaking) this.waiting = setTimeout(speak, breath_ms);
        else speak();
    }

    hush() {
        this.globals.clearTimeout(this.waiting);
        this.waiting = 0;
        this.globals.speechSynthesis?.cancel();
    }
}

/**
 * The voice that fits the language best; one on the machine itself before one that needs the network.
 * @param {readonly SpeechSynthesisVoice[]} voices
 * @param {string} language
 */
function best_voice(voices, language) {
    const tag = (/** @type {string} */ text) => text.toLowerCase().replace('_', '-');
    const wanted = tag(language);
    const primary = wanted.split('-')[0];
    const score = (/** @type {SpeechSynthesisVoice} */ voice) =>
        (tag(voice.lang) === wanted ? 4 : 0) + (voice.localService ? 2 : 0) + (voice.default ? 1 : 0);
    return voices
        .filter((voice) => tag(voice.lang).split('-')[0] === primary)
        .reduce((/** @type {SpeechSynthesisVoice | null} */ best, voice) =>
            !best || score(voice) > score(best) ? voice : best, null);
}
