// Who hears our own voice is not told the same by a screen reader on top of it.

import assert from 'node:assert/strict';

import { open_app, test, with_browser } from './browser.mjs';

with_browser();

const short_dose = '?hold=12&reps=1&rest=3&switch=5';

/** Before the page loads: a voice, as headless browsers have none. @param {import('playwright-core').Page} page */
const with_voice = (page) => page.addInitScript(() => {
    window.SpeechSynthesisUtterance = /** @type {any} */ (class { constructor(text) { this.text = text; } });
    window.speechSynthesis.getVoices = () => /** @type {any} */ ([{ lang: 'en-US', localService: true, default: true, name: 'Test' }]);
    document.addEventListener('DOMContentLoaded', () => {
        const status = /** @type {HTMLElement} */ (document.getElementById('status'));
        const heard = [];
        Object.assign(window, { heard });
        new MutationObserver(() => heard.push([status.textContent?.trim(), status.getAttribute('aria-live')])).observe(status, { childList: true });
    });
});

const heard = (app) => app.page.evaluate(() => /** @type {any} */ (window).heard);

const phases = ['Get ready, left leg', 'Lift, left leg', 'Pull, left leg', 'Hold, left leg', '10 seconds left', '5 seconds left', 'Lower, left leg'];

/** How each of the first leg's announcements went to a reader. */
const told = async (app) => (await heard(app)).filter(([text]) => phases.some((phase) => text.startsWith(phase))).map(([, live]) => live);

test('while the voice speaks, phases are written into the status but not read out; what it does not say is', async () => {
    const app = await open_app({ query: short_dose, prepare: with_voice });
    await app.press('button', 'Start');
    await app.play_until('Hold', 60);
    await app.pass(200);
    const status = app.page.getByRole('status');
    assert.match(await status.textContent() ?? '', /^Hold, left leg/);
    await app.press('button', 'Pause');
    assert.deepEqual((await heard(app)).at(-1), ['Paused', 'polite']);
    await app.press('button', 'Resume');
    await app.play_until('Switch legs', 40);
    assert.deepEqual(await told(app), phases.map(() => 'off'));
    await app.play_until('Well done', 90);
    assert.deepEqual((await heard(app)).at(-1), ['Done. The session is finished.', 'polite']);
    assert.equal(await status.getAttribute('role'), 'status');
    await app.close();
});

for (const [what, query, prepare] of /** @type {any} */ ([
    ['the voice is switched off', `${short_dose}&voice=off`, with_voice],
    ['the browser has no voice', short_dose, async (page) => {
        await with_voice(page);
        await page.addInitScript(() => { window.speechSynthesis.getVoices = () => []; });
    }],
])) {
    test(`when ${what}, everything is read out`, async () => {
        const app = await open_app({ query, prepare });
        await app.press('button', 'Start');
        await app.play_until('Switch legs', 90);
        assert.deepEqual(await told(app), phases.map(() => 'polite'));
        await app.close();
    });
}

test('muted, everything is read out', async () => {
    const app = await open_app({ query: short_dose, prepare: with_voice });
    await app.press('button', 'Start');
    await app.press('switch', 'Mute');
    await app.play_until('Lift', 60);
    assert.deepEqual((await heard(app)).at(-1)[1], 'polite');
    await app.close();
});
