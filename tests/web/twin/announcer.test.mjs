import assert from 'node:assert/strict';
import { test } from 'node:test';

import { Announcer } from '../../../web/twin/announcer.js';

/** @returns {any} enough of an element */
function fake_region() {
    const region = { textContent: '', live: 'polite', setAttribute: (name, value) => { if (name === 'aria-live') region.live = value; } };
    return region;
}

/** What stands in the region after the program was called. */
async function said(announcer, ...announcements) {
    for (const [text, is_heard = false] of announcements) announcer.say(text, is_heard);
    await Promise.resolve();
    return [announcer.region.textContent, announcer.region.live];
}

test('every announcement changes the live region, a repeated one too', async () => {
    const announcer = new Announcer(fake_region());
    const shown = [];
    for (const text of ['Hold', 'Hold', 'Hold', 'Lower']) shown.push((await said(announcer, [text]))[0]);
    assert.deepEqual(shown.map((text) => text.trim()), ['Hold', 'Hold', 'Hold', 'Lower']);
    for (let i = 1; i < shown.length; ++i) assert.notEqual(shown[i], shown[i - 1]);
});

test('what the voice says aloud is written but not read out; what it does not say is', async () => {
    const announcer = new Announcer(fake_region());
    assert.deepEqual(await said(announcer, ['Hold', true]), ['Hold', 'off']);
    assert.deepEqual(await said(announcer, ['Paused']), ['Paused', 'polite']);
    assert.deepEqual(await said(announcer, ['Lower', true]), ['Lower', 'off']);
});

test('what comes at once is told together, without what the voice says', async () => {
    const announcer = new Announcer(fake_region());
    assert.deepEqual(await said(announcer, ['Paused'], ['Not saved.'], ['Go on?']), ['Paused. Not saved. Go on?', 'polite']);
    assert.deepEqual(await said(announcer, ['Lower', true], ['Not saved.']), ['Not saved.', 'polite']);
    assert.deepEqual(await said(announcer, ['Lower', true], ['Rest', true]), ['Lower. Rest', 'off']);
});

test('words stay for the screen they were told on, and are gone on the next one', async () => {
    const announcer = new Announcer(fake_region());
    announcer.stand_on('player.phase');
    await said(announcer, ['Done. The session is finished.']);
    announcer.stand_on('finish.title'); // it came with these words
    announcer.stand_on('finish.title');
    assert.equal(announcer.region.textContent, 'Done. The session is finished.');
    announcer.stand_on('today.title');
    assert.equal(announcer.region.textContent, '');
    assert.deepEqual(await said(announcer, ['Done. The session is finished.']), ['Done. The session is finished.', 'polite']);
});
