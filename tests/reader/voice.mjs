#!/usr/bin/env node
// A voice for speech-dispatcher, by its protocol for output modules: what it is given to say it writes down, line by line, and has
// said it at once. speech-dispatcher starts it with the path of a settings file; beside that, in `<path>.said`, stands what was said.

import { appendFileSync } from 'node:fs';
import { createInterface } from 'node:readline';

const said_file = `${process.argv[2]}.said`;

/** @param {string} ssml as Orca marks it up */
function words_of(ssml) {
    const entities = { lt: '<', gt: '>', amp: '&', quot: '"', apos: '\'' };
    return ssml.replace(/<[^>]*>/g, '').replace(/&(\w+);/g, (all, name) => entities[name] ?? all).replace(/\s+/g, ' ').trim();
}

/** @param {string[]} lines */
const answer = (...lines) => process.stdout.write(lines.map((line) => `${line}\n`).join(''));

/** What follows a command line, up to a full stop by itself. @type {Record<string, {begin: string, end: string}>} */
const with_text = {
    AUDIO: { begin: '207 OK RECEIVING AUDIO SETTINGS', end: '203 OK AUDIO INITIALIZED' },
    LOGLEVEL: { begin: '207 OK RECEIVING LOGLEVEL SETTINGS', end: '203 OK LOGLEVEL SET' },
    SET: { begin: '203 OK RECEIVING SETTINGS', end: '203 OK SETTINGS RECEIVED' },
};
for (const command of ['SPEAK', 'CHAR', 'KEY', 'SOUND_ICON']) with_text[command] = { begin: '202 OK RECEIVING MESSAGE', end: '200 OK SPEAKING' };

/** @type {Record<string, () => void>} */
const at_once = {
    INIT: () => answer('299-A voice that writes down', '299 OK LOADED SUCCESSFULLY'),
    'LIST VOICES': () => answer('200-listener\ten\tnone', '200 OK VOICE LIST SENT'),
    QUIT: () => process.stdout.write('210 OK QUIT\n', () => process.exit()),
    STOP: () => {},
    PAUSE: () => {},
};

let command = '';
/** @type {string[]} */
let text = [];

function take() {
    answer(with_text[command].end);
    if (with_text[command].begin.startsWith('202')) {
        answer('701 BEGIN');
        appendFileSync(said_file, `${words_of(text.join(' '))}\n`);
        answer('702 END');
    }
    command = '';
    text = [];
}

for await (const line of createInterface({ input: process.stdin })) {
    if (command && line === '.') take();
    else if (command) text.push(line.replace(/^\.\./, '.'));
    else if (with_text[line]) answer(with_text[command = line].begin);
    else if (at_once[line]) at_once[line]();
    else answer('300 ERR UNKNOWN COMMAND');
}
