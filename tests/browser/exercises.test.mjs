// Other exercises than the usual one: from their links to the end of a session, in the builder, on paper, and one that this
// release does not have, from a file alone.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';

import { open_app, test, with_browser } from './browser.mjs';

with_browser();

const short = 'hold=5&reps=1';

/** Each `[id]` in the order in which an exercise has them. @param {string} file */
const phases_in = async (file) => JSON.parse(await readFile(file, 'utf8')).phases;

test('the seated stretch is played from its link to its end, and kept under its name', async () => {
    const app = await open_app({ query: `?exercise=seated&aid=hands&${short}` });
    await app.by_role('heading', 'Seated hamstring stretch').waitFor();
    assert.match(await app.by_role('img').first().getAttribute('aria-label') ?? '', /^Sitting, left leg long, right knee bent/);
    await app.press('button', 'Start');
    await app.play_until('Well done', 120);
    const { spoken, announced } = await app.record();
    assert.deepEqual(spoken, [
        'Sit up tall. Left leg first.', 'Tip forward from your hips.', 'Hold. Breathe. 5 seconds.', 'Come back up slowly.',
        'Switch to your right leg.', 'Tip forward from your hips.', 'Hold. Breathe. 5 seconds.', 'Come back up slowly.', 'Well done. All finished.',
    ]);
    assert.ok(announced.includes('Tip forward, left leg, repetition 1 of 1, 6 seconds. Tip forward from the hips'));
    await app.close();
});

test('the knee stretch is played from its link, and an exercise that is not known is the usual one', async () => {
    const app = await open_app({ query: `?exercise=knee_extension&${short}` });
    await app.by_role('heading', 'Lying knee stretch').waitFor();
    await app.press('button', 'Start');
    for (const title of ['Raise', 'Straighten', 'Hold', 'Bend', 'Lower', 'Switch legs']) await app.play_until(title, 40);
    await app.close();

    const unknown = await open_app({ query: `?exercise=headstand&${short}` });
    await unknown.by_role('heading', 'Lying hamstring stretch').waitFor();
    assert.equal(await unknown.page.getByText('The link\'s exercise “headstand” is not known here; “supine” is used instead.').count() > 0, true);
    await unknown.close();
});

test('a fourth exercise, put among the others as a file, is played to its end; nothing else of the program is another', async () => {
    const [fourth, third] = await Promise.all(['tests/data/fourth_exercise.json', 'assets/exercises/knee_extension.json'].map((file) => readFile(file)));
    let is_put = false;
    const put_file = async (/** @type {import('playwright-core').Route} */ route) => {
        const response = await route.fetch();
        const body = await response.body();
        const at = body.indexOf(third);
        if (at >= 0) {
            // In the place of a file that is no shorter; white space says nothing.
            body.fill(' ', at, at + third.length);
            fourth.copy(body, at);
            is_put = true;
        }
        const { 'content-encoding': _, 'content-length': __, ...headers } = response.headers();
        await route.fulfill({ response, body, headers });
    };
    assert.ok(fourth.length <= third.length);
    const app = await open_app({ query: `?exercise=fourth&${short}`, prepare: (page) => page.route('**/*.wasm', put_file) });
    assert.ok(is_put, 'the exercises stand in the program as they are');
    await app.press('button', 'Start');
    /** @type {Record<string, string>} */
    const titles = { setup: 'Get ready', lift: 'Lift', hold: 'Hold', lower: 'Lower', switch: 'Switch legs' };
    const ids = (await phases_in('tests/data/fourth_exercise.json')).map((/** @type {{id: string}} */ { id }) => id);
    for (const id of ids.filter((/** @type {string} */ one) => one in titles)) await app.play_until(titles[id], 40);
    await app.play_until('Well done', 60);
    assert.equal(await app.by_role('heading', 'Pull').count(), 0);
    await app.close();
});

test('the builder offers every exercise, and of each only what it can be done with', async () => {
    const app = await open_app({ path: 'share/', real_time: true, starts: false });
    const radio = (/** @type {string} */ name, /** @type {string} */ value) => app.page.locator(`input[name="${name}"][value="${value}"]`);
    const link = () => app.page.locator('#link').inputValue();
    await radio('exercise', 'seated').check({ force: true });
    assert.match(await link(), /\?exercise=seated$/);
    assert.equal(await radio('knee', 'well-bent').isDisabled(), true);
    assert.match(await app.page.locator('#poster').getAttribute('src') ?? '', /posters\/seated\.svg$/);
    await radio('exercise', 'knee_extension').check({ force: true });
    assert.match(await link(), /\?exercise=knee_extension&aid=hands$/);
    assert.equal(await radio('aid', 'towel').isDisabled(), true);
    for (const poster of ['seated', 'seated-right', 'knee_extension', 'knee_extension-right'])
        assert.equal((await app.page.request.get(new URL(`../embed/posters/${poster}.svg`, app.page.url()).href)).status(), 200, poster);
    await radio('exercise', 'supine').check({ force: true });
    assert.equal(await radio('aid', 'towel').isDisabled(), false);
    assert.match(await link(), /\/$/, 'what gave way is back');
    await app.close();
});

test('the sheet of the seated stretch tells of sitting, with a picture to each step', async () => {
    const sheet = await open_app({ path: 'handout.html', query: '?exercise=seated&hold=10', real_time: true, starts: false });
    await sheet.page.locator('.sheet').waitFor();
    const words = await sheet.page.locator('article').innerText();
    assert.match(words, /Seated hamstring stretch/);
    assert.match(words, /Tip forward slowly from the hips/);
    assert.equal(await sheet.page.locator('.steps svg').count(), 3);
    for (const format of ['A4', 'Letter']) {
        const pdf = (await sheet.page.pdf({ format, preferCSSPageSize: false })).toString('latin1');
        assert.equal(pdf.match(/\/Type\s*\/Page\b/g)?.length, 1, format);
    }
    await sheet.close();
});
