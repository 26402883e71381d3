// A whole first use, by keys, as Orca tells it in Firefox: no other eyes. What holds with every reader is asserted on the way
// (heard_app.mjs); what this one says, word for word, stands in first_use.txt. With HAMSTRETCH_WRITE=1 it is written anew.

import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { after, before, test } from 'node:test';

import { site_folder } from '../browser/browser.mjs';
import { there_is } from '../engines/app.mjs';
import { firefox_with } from '../engines/firefox.mjs';
import { serve_held } from '../engines/site.mjs';
import { HeardApp, marker } from './heard_app.mjs';
import { start_reader } from './reader.mjs';

const log_file = new URL('first_use.txt', import.meta.url);

/** @type {(() => Promise<void>)[]} */
const closings = [];
/** @type {HeardApp} */
let app;
/** @type {import('./reader.mjs').Reader} */
let reader;

before(async () => {
    const site = await serve_held(site_folder, marker);
    closings.push(() => site.close());
    reader = await start_reader();
    closings.push(() => reader.close());
    const driver = await firefox_with(reader.env, { 'accessibility.force_disabled': -1 });
    closings.push(() => driver.close());
    app = new HeardApp(driver, site, reader);
});
after(async () => {
    for (const close of closings.toReversed()) await close();
});

async function answer_questions() {
    await app.press('button "Answer five questions"');
    await app.press('radio "Not so tight"', 'ArrowDown');
    await app.press('button "Next"');
    await app.press('radio "New to it"', ' ');
    await app.press('button "Next"');
    await app.press('switch "None of these"', ' ');
    await app.press('button "Next"');
    await app.press('button "Skip"');
    await app.press('switch "None of these"', ' ');
    await app.press('button "Next"');
    await app.press('button "Back to today"');
}

async function play_to_the_end() {
    await app.press('button "Start"');
    await app.key(' ');
    await app.key(' ');
    await app.play_until('the end', there_is('h1', 'Well done'));
    await app.play_until('the first question', there_is('h1', 'How strong was the stretch?'));
    await app.press('button "Mild: 3"');
    await app.press('button "No pain"');
    await app.press('button "Back to today"');
}

async function stop_for_pain() {
    await app.press('button "Start"');
    await app.play_until('a hold', there_is('h1', 'Hold'));
    await app.key('h');
    await app.play_until('the end', there_is('h1', 'Stopped'));
    await app.play_until('the question', there_is('h1', 'Where did it hurt?'));
    await app.press('button "Back of the thigh"');
    await app.press('button "Back to today"');
}

async function look_back() {
    await app.tab_to('tab "Today"', 'Shift+Tab');
    for (const _ of ['Plan', 'Learn', 'History']) await app.key('ArrowRight');
    await app.tab_to(await app.driver.evaluate(`'button "' + document.querySelector('#twin li button').textContent + '"'`));
    await app.key('Enter');
    await app.tab_to('button "Back"', 'Shift+Tab');
    await app.key('Enter');
    assert.match(await app.driver.evaluate('document.activeElement.textContent'), /^Details: /, 'the way back leads to where one was');
}

async function look_at_settings() {
    await app.tab_to('tab "History"', 'Shift+Tab');
    await app.key('ArrowRight');
    await app.tab_to('button "Keep it for good (the browser asks you)"');
}

test('a first use as a screen reader tells it: questions, a session, pain, check-ins, history, settings', async () => {
    await app.open('?voice=off');
    await answer_questions();
    await play_to_the_end();
    await stop_for_pain();
    await look_back();
    await look_at_settings();
    await app.no_faults();
    const heard = [`${reader.name}`, ...app.log, ''].join('\n');
    if (process.env.HAMSTRETCH_WRITE) await writeFile(log_file, heard);
    const expected = await readFile(log_file, 'utf8');
    // Each release of the reader has words of its own for what things are.
    if (expected.split('\n', 1)[0] === reader.name) assert.equal(heard, expected);
});
