import assert from 'node:assert/strict';
import { test } from 'node:test';

import { Announcer } from '../../web/host/announcer.js';

test('every announcement changes the live region, a repeated one too', () => {
    const region = { textContent: '' };
    const announcer = new Announcer(region);
    const shown = ['Hold', 'Hold', 'Hold', 'Lower'].map((text) => (announcer.say(text), region.textContent));
    assert.deepEqual(shown.map((text) => text.trim()), ['Hold', 'Hold', 'Hold', 'Lower']);
    for (let i = 1; i < shown.length; ++i) assert.notEqual(shown[i], shown[i - 1]);
});
