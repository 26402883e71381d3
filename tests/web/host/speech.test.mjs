import assert from 'node:assert/strict';
import { test } from 'node:test';

import { Speech } from '../../../web/host/speech.js';

function fake_speech(voices = [], language = 'en') {
    const spoken = [];
    const timers = new Map();
    const synthesis = {
        speaking: false, pending: false,
        getVoices: () => voices,
        speak: (utterance) => { spoken.push(utterance); synthesis.speaking = true; },
        cancel: () => { spoken.push('cancel'); synthesis.speaking = false; },
    };
    const speech = new Speech(/** @type {any} */ ({
        speechSynthesis: synthesis,
        SpeechSynthesisUtterance: class { constructor(text) { this.text = text; } },
        setTimeout: (action, ms) => (timers.set(timers.size + 1, { action, ms }), timers.size),
        clearTimeout: (id) => timers.delete(id),
    }), language);
    const texts = () => spoken.filter((each) => each !== 'cancel').map(({ text }) => text);
    return { speech, spoken, timers, texts, run_timers: () => { for (const { action } of timers.values()) action(); timers.clear(); } };
}

test('says the phrase in the language of the page', () => {
    const { speech, spoken } = fake_speech();
    speech.say('Hold');
    assert.deepEqual([spoken.at(-1).text, spoken.at(-1).lang], ['Hold', 'en']);
});

test('a new phrase replaces the one being said, after a breath', () => {
    const fake = fake_speech();
    fake.speech.say('Lift');
    fake.speech.say('Pull');
    assert.deepEqual(fake.texts(), ['Lift']);
    assert.deepEqual([...fake.timers.values()].map(({ ms }) => ms), [50]);
    fake.run_timers();
    assert.deepEqual(fake.texts(), ['Lift', 'Pull']);
});

test('of three phrases at once only the last is said', () => {
    const fake = fake_speech();
    fake.speech.say('one');
    fake.speech.say('two');
    fake.speech.say('three');
    fake.run_timers();
    assert.deepEqual(fake.texts(), ['one', 'three']);
});

test('hushed, it says nothing that was still to come', () => {
    const fake = fake_speech();
    fake.speech.say('one');
    fake.speech.say('two');
    fake.speech.hush();
    fake.run_timers();
    assert.deepEqual(fake.texts(), ['one']);
});

test('a browser without a voice is no error', () => {
    const speech = new Speech({ setTimeout: () => 0, clearTimeout: () => {} }, 'en');
    speech.say('Hold');
    speech.hush();
});

/** @param {string} lang @returns {SpeechSynthesisVoice} */
const voice = (lang, localService = false, is_default = false) => ({ lang, localService, default: is_default, name: lang, voiceURI: lang });

/** The voice that a phrase is said with. */
function chosen_voice(voices, language) {
    const { speech, spoken } = fake_speech(voices, language);
    speech.say('Hold');
    return spoken.at(-1).voice;
}

test('prefers the exact language, then a voice on the machine, then the default', () => {
    const [british, american, local, standard] = [voice('en-GB', true), voice('en_US'), voice('en-AU', true), voice('en-AU', false, true)];
    assert.equal(chosen_voice([local, american, british], 'en-US'), american);
    assert.equal(chosen_voice([standard, local], 'en'), local);
    assert.equal(chosen_voice([voice('en-IN'), standard], 'en'), standard);
});

test('takes no voice of another language', () => {
    assert.equal(chosen_voice([voice('de-DE', true, true), voice('eng-x', true)], 'en'), undefined);
});

test('it is heard where there is a voice for the language, until one fails; a voice that begins is heard again', () => {
    const english = { lang: 'en-GB', localService: true, default: true };
    assert.equal(fake_speech().speech.is_heard(), false);
    assert.equal(fake_speech([{ ...english, lang: 'de-DE' }]).speech.is_heard(), false);
    const { speech, spoken } = fake_speech([english]);
    assert.equal(speech.is_heard(), true);
    speech.say('Lift');
    spoken.at(-1).onerror({ error: 'interrupted' });
    assert.equal(speech.is_heard(), true);
    spoken.at(-1).onerror({ error: 'synthesis-failed' });
    assert.equal(speech.is_heard(), false);
    spoken.at(-1).onstart();
    assert.equal(speech.is_heard(), true);
});
