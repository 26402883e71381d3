// A whole session three ways, each by itself: what a reader hears and presses, what a pointer touches, and keys alone.

import assert from 'node:assert/strict';

import { open_app, started, tab_to, test, with_browser } from './browser.mjs';

with_browser();

const short_dose = '?hold=5&reps=1&rest=3&switch=5';
const shortest_s = 90;

/** What is announced of one repetition of the standard dose. @param {string} leg @param {number} repetition */
const one_repetition = (leg, repetition) => [
    `Lift, ${leg} leg, repetition ${repetition} of 2, 6 seconds. Knee slowly to the ceiling`,
    `Pull, ${leg} leg, repetition ${repetition} of 2, 3 seconds. Bring the thigh towards you`,
    `Hold, ${leg} leg, repetition ${repetition} of 2, 30 seconds. Keep your bottom down`,
    '10 seconds left',
    '5 seconds left',
    `Lower, ${leg} leg, repetition ${repetition} of 2, 9 seconds. Slowly down to the floor`,
];

const whole_session = [
    'Get ready, left leg, 20 seconds. Lie on your back. Put the middle of the towel behind your left thigh, one end in each hand.',
    ...one_repetition('left', 1), 'Rest, left leg, 10 seconds. Let go. Breathe.', ...one_repetition('left', 2),
    'Switch legs, right leg, 20 seconds. Bring the towel to your right thigh',
    ...one_repetition('right', 1), 'Rest, right leg, 10 seconds. Let go. Breathe.', ...one_repetition('right', 2),
    'Done. The session is finished.', 'A question follows: How strong was the stretch?',
];

test('a session by the accessible tree alone: announced phase by phase, kept, and there after a reload', async () => {
    const app = await open_app({ query: '?hold=30' });
    await app.press('button', 'Start');
    await app.play_until('Well done', 300);
    await app.pass(3000); // who lies there is asked nothing yet
    const { announced, spoken } = await app.record();
    assert.deepEqual(announced, whole_session);
    assert.ok(spoken.length > 20, 'the phases are spoken too');
    await app.press('button', 'Skip');
    assert.match(await app.text('finish.left') ?? '', /60 of 60/);
    assert.match(await app.text('finish.right') ?? '', /60 of 60/);
    await app.press('button', 'Back to today');
    await app.page.reload();
    await started(app.page);
    await app.press('tab', 'History');
    assert.deepEqual(await app.listed(), ['Mon 23 Nov, 08:30: Left 60 of 60\u00a0s, right 60 of 60\u00a0s']);
    await app.close();
});

test('pausing, going back and forth, muting and asking to end do what they say', async () => {
    const app = await open_app({ query: short_dose });
    await app.press('button', 'Start');
    await app.press('button', 'Pause');
    const left = await app.by_role('timer', 'Time left').textContent();
    await app.pass_seconds(20);
    assert.equal(await app.by_role('timer', 'Time left').textContent(), left);
    await app.press('button', 'Resume');
    await app.press('button', 'Next phase');
    assert.equal(await app.by_role('heading', 'Lift').count(), 1);
    await app.press('button', 'Previous phase');
    assert.equal(await app.by_role('heading', 'Get ready').count(), 1);
    await app.press('switch', 'Mute');
    assert.equal(await app.by_role('switch', 'Mute').isChecked(), true);
    await app.press('button', 'End session');
    assert.equal(await app.by_role('dialog').count(), 1);
    await app.press('button', 'Keep going');
    assert.equal(await app.by_role('dialog').count(), 0);
    await app.close();
});

test('"It hurts" lowers the leg and ends the session', async () => {
    const app = await open_app({ query: short_dose });
    await app.press('button', 'Start');
    await app.play_until('Hold', 40);
    await app.press('button', 'It hurts');
    assert.equal(await app.by_role('heading', 'Lower').count(), 1);
    await app.pass_seconds(12);
    assert.equal(await app.by_role('button', 'Back to today').count(), 1);
    await app.close();
});

test('a session that waits for "I\'m ready" goes on when told', async () => {
    const app = await open_app({ query: `${short_dose}&ready=ask` });
    await app.press('button', 'Start');
    await app.pass_seconds(60);
    assert.equal(await app.by_role('heading', 'Get ready').count(), 1);
    await app.press('button', "I'm ready");
    await app.play_until('Lift', 20);
    await app.close();
});

/** A session by a pointer; `touch` presses a node of that id at its place. */
async function session_by_pointer(app, touch) {
    await touch('tab.settings');
    assert.equal(await app.by_role('heading', 'Settings').count(), 1);
    await touch('tab.today');
    await touch('start');
    await touch('pause');
    assert.equal(await app.by_role('button', 'Resume').count(), 1);
    await touch('pause');
    await touch('end');
    await touch('dialog.end.cancel');
    await touch('next');
    await app.play_until('Well done', shortest_s);
    await touch('finish.close');
    assert.equal(await app.by_role('heading', 'Today').count(), 1);
    await touch('tab.history');
    assert.equal(await app.by_role('listitem').count(), 1);
}

test('a session on the canvas by mouse', async () => {
    const app = await open_app({ query: short_dose });
    await session_by_pointer(app, (id) => app.click(id));
    await app.close();
});

test('a session on the canvas by touch', async () => {
    const app = await open_app({ query: short_dose, context: { hasTouch: true, isMobile: true } });
    await session_by_pointer(app, (id) => app.tap(id));
    await app.close();
});

test('a slider on the canvas is dragged', async () => {
    const app = await open_app();
    await app.click('tab.plan');
    await app.press('button', 'Set it yourself');
    const slider = app.by_role('slider', 'Hold');
    await slider.focus();
    await app.pass(200);
    const box = await app.page.locator('[data-node="dose.hold"]').boundingBox();
    const y = box.y + box.height - 12;
    await app.page.mouse.move(box.x + box.width - 14, y);
    await app.pass(50);
    await app.page.mouse.down();
    await app.pass(50);
    for (let share = 0.9; share > 0; share -= 0.1) {
        await app.page.mouse.move(box.x + box.width * share, y);
        await app.pass(50);
    }
    await app.page.mouse.up();
    await app.pass(100);
    assert.equal(await slider.inputValue(), '5');
    await app.close();
});

test('a session by keyboard alone', async () => {
    const app = await open_app({ query: short_dose });
    await tab_to(app, 'Today');
    await app.key('ArrowRight');
    assert.equal(await app.by_role('tab', 'Plan').getAttribute('aria-selected'), 'true');
    await app.key('ArrowLeft');
    await tab_to(app, 'Start');
    await app.key('Enter');
    await app.key(' ');
    assert.equal(await app.by_role('button', 'Resume').count(), 1);
    await app.key(' ');
    assert.equal(await app.by_role('button', 'Pause').count(), 1);
    await app.key('ArrowRight');
    assert.equal(await app.by_role('heading', 'Lift').count(), 1);
    await app.key('ArrowLeft');
    assert.equal(await app.by_role('heading', 'Get ready').count(), 1);
    await app.key('m');
    assert.equal(await app.by_role('switch', 'Mute').isChecked(), true);
    await app.key('Escape');
    assert.equal(await app.by_role('dialog').count(), 1);
    await app.key('Escape');
    assert.equal(await app.by_role('dialog').count(), 0);
    await app.play_until('Hold', 60);
    await app.key('h');
    await app.pass_seconds(12);
    await tab_to(app, 'Back to today');
    await app.key('Enter');
    assert.equal(await app.by_role('heading', 'Today').count(), 1);
    await app.close();
});

test('the question to end keeps the focus to itself and gives it back', async () => {
    const app = await open_app({ query: short_dose });
    await app.press('button', 'Start');
    await tab_to(app, 'End session');
    await app.key('Enter');
    const inside = () => app.page.evaluate(() => document.activeElement?.closest('[role=dialog]') !== null);
    assert.equal(await inside(), true);
    for (let i = 0; i < 5; ++i) {
        await app.key('Tab');
        assert.equal(await app.page.evaluate(() => document.activeElement?.closest('#twin-main') === null), true);
    }
    await app.key('Escape');
    assert.equal(await app.page.evaluate(() => document.activeElement?.textContent), 'End session');
    await app.close();
});

test('every setting is changed by its element, and kept', async () => {
    const app = await open_app();
    await app.press('tab', 'Settings');
    await app.by_role('switch', 'Mirror the figure').dispatchEvent('click');
    await app.press('tab', 'Plan');
    await app.press('button', 'Set it yourself');
    await app.by_role('radio', 'Band').dispatchEvent('click');
    await app.by_role('slider', 'Hold').focus();
    await app.key('ArrowLeft');
    const hold = await app.by_role('slider', 'Hold').inputValue();
    assert.notEqual(hold, '30');
    await app.press('tab', 'Today');
    await app.page.reload();
    await started(app.page);
    await app.press('tab', 'Plan');
    await app.press('button', 'Set it yourself');
    assert.equal(await app.by_role('radio', 'Band').isChecked(), true);
    assert.equal(await app.by_role('slider', 'Hold').inputValue(), hold);
    await app.press('tab', 'Settings');
    assert.equal(await app.by_role('switch', 'Mirror the figure').isChecked(), true);
    await app.close();
});

test('? lists the keys on every screen, keeps the focus, and gives it back; keys without meaning do nothing', async () => {
    const app = await open_app({ query: short_dose });
    const focused = () => app.page.evaluate(() => document.activeElement?.textContent);
    await tab_to(app, 'Start');
    await app.key('h');
    assert.equal(await app.by_role('heading', 'Today').count(), 1);
    await app.key('?');
    const sheet = app.by_role('dialog', 'Keys');
    assert.equal(await sheet.count(), 1);
    for (const key of ['Space', 'Left, right', 'Escape', 'H', 'M', '?'])
        assert.equal(await sheet.getByText(`${key}: `).count() > 0, true, key);
    for (let i = 0; i < 3; ++i) {
        await app.key('Tab');
        assert.equal(await app.page.evaluate(() => document.activeElement?.closest('#twin-main') === null), true);
    }
    await app.key('Escape');
    assert.equal(await sheet.count(), 0);
    assert.equal(await focused(), 'Start');
    await app.press('tab', 'Settings');
    await tab_to(app, 'Show the keys');
    await app.key('Enter');
    await app.key('?');
    assert.equal(await focused(), 'Show the keys');
    await app.press('tab', 'Today');
    await app.press('button', 'Start');
    await app.key('?');
    const left = await app.by_role('timer', 'Time left').textContent();
    await app.pass_seconds(5);
    assert.equal(await app.by_role('timer', 'Time left').textContent(), left);
    await app.key('h');
    assert.equal(await sheet.count(), 0);
    await app.close();
});
