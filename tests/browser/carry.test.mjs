// What leaves the app for elsewhere: reminders for the person's calendar, as a calendar library reads them, and the link that
// takes settings and plan to another device.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before } from 'node:test';

import ICAL from 'ical.js';
import jsqr from 'jsqr';
import { PNG } from 'pngjs';

import { axe_violations, open_app, shared, started, test, with_browser } from './browser.mjs';

with_browser();


/** @type {string} */
let folder;
before(async () => { folder = await mkdtemp(join('build', 'carry-')); });
after(() => rm(folder, { recursive: true }));

/** The calendar file that a script of commands makes. @param {string[]} lines */
async function calendar_of(...lines) {
    const script = join(folder, 'reminders.script');
    await writeFile(script, `${lines.join('\n')}\n`);
    return execFileSync('scripts/run', ['build/debug/hamstretch', 'replay', script, '--file'], { encoding: 'utf8' });
}

/** @param {string} text */
function read_calendar(text) {
    for (const line of text.split('\r\n')) assert.ok(Buffer.byteLength(line) <= 75, line);
    assert.ok(!/[^\r]\n/.test(text) && text.endsWith('END:VCALENDAR\r\n'), 'every line ends as the standard says');
    const calendar = new ICAL.Component(ICAL.parse(text));
    assert.equal(calendar.getFirstPropertyValue('version'), '2.0');
    assert.ok(calendar.getFirstPropertyValue('prodid'));
    return calendar.getAllSubcomponents('vevent').map((component) => ({ component, event: new ICAL.Event(component) }));
}

/** The first times of an event. @param {ICAL.Event} event @param {number} count */
function times(event, count) {
    const iterator = event.iterator();
    return Array.from({ length: count }, () => iterator.next().toString());
}

const monday_morning = 'clock 1795422600000 60'; // 23 November 2026, 09:30

test('a calendar library reads each reminder: its days, its local hour, its alarm, its words', async () => {
    const text = await calendar_of(monday_morning, 'set sessions 2', 'goal 3', 'press tab.plan', 'press reminders.open',
        'slide dialog.reminders.time.1 450', 'press dialog.reminders.save');
    const events = read_calendar(text);
    assert.equal(events.length, 2);
    assert.equal(new Set(events.map(({ event }) => event.uid)).size, 2);
    const [morning, evening] = events.map(({ event }) => event);
    // Wednesday, as Monday's hour is over; then Friday, Monday.
    assert.deepEqual(times(morning, 4), ['2026-11-25T07:30:00', '2026-11-27T07:30:00', '2026-11-30T07:30:00', '2026-12-02T07:30:00']);
    assert.deepEqual(times(evening, 2), ['2026-11-23T18:00:00', '2026-11-25T18:00:00']);
    for (const { component, event } of events) {
        assert.equal(event.startDate.zone.tzid, 'floating', 'no time zone: half past seven stays half past seven');
        assert.equal(event.summary, 'Lying hamstring stretch');
        assert.equal(event.description, 'About 3\u00a0min on the floor. Pain always means stop. General guidance, not medical advice.');
        assert.equal(event.duration.toSeconds(), 3 * 60);
        assert.equal(component.getFirstPropertyValue('dtstamp').toString(), '2026-11-23T08:30:00Z');
        const alarm = component.getFirstSubcomponent('valarm');
        assert.equal(alarm.getFirstPropertyValue('action'), 'DISPLAY');
        assert.equal(/** @type {any} */ (alarm.getFirstPropertyValue('trigger')).toSeconds(), 0);
        assert.ok(alarm.getFirstPropertyValue('description'));
    }
});

test('for every goal and number of sessions the library finds as many events, on as many days of a week', async () => {
    for (const [goal, sessions] of [[1, 1], [4, 3], [5, 2], [7, 3]]) {
        const events = read_calendar(await calendar_of(monday_morning, `set sessions ${sessions}`, `goal ${goal}`,
            'press tab.plan', 'press reminders.open', 'press dialog.reminders.save'));
        assert.equal(events.length, sessions);
        for (const { event } of events) {
            const days = times(event, 2 * goal).map((time) => new Date(`${time}Z`).getUTCDay());
            assert.equal(new Set(days.slice(0, goal)).size, goal);
            assert.deepEqual(days.slice(goal), days.slice(0, goal), 'the week after the same');
        }
    }
});

test('a calendar library finds in the next file what is to be no more: cancelled, newer, one silent time', async () => {
    const three = ['press tab.plan', 'set sessions 3', 'press reminders.open', 'press dialog.reminders.save', 'press dialog.reminders.close'];
    const a_day_later = 'clock 1795509000000 60';
    const before = read_calendar(await calendar_of(monday_morning, ...three));
    for (const [kept, ...rest] of [[1, 'set sessions 1', 'press reminders.open', 'press dialog.reminders.save'], [0, 'press reminders.open', 'press dialog.reminders.take_back']]) {
        const events = read_calendar(await calendar_of(monday_morning, ...three, a_day_later, .../** @type {string[]} */ (rest)));
        assert.deepEqual(events.map(({ event }) => event.uid), before.map(({ event }) => event.uid));
        for (const [i, { component, event }] of events.entries()) {
            assert.ok(event.sequence > before[i].event.sequence);
            const rings = i < Number(kept);
            assert.equal(component.getFirstPropertyValue('status'), rings ? null : 'CANCELLED');
            assert.equal(event.isRecurring(), rings);
            assert.equal(component.getAllSubcomponents('valarm').length, rings ? 1 : 0);
            if (!rings) assert.ok(event.startDate.toString() < '2026-11-24', 'a day that is over');
        }
    }
});

test('the site hands the same file out, by the pointer alone', async () => {
    const app = await open_app();
    await app.press('tab', 'Plan');
    await app.press('button', 'Set reminders');
    await app.page.getByLabel('Time of the session').fill('16:30');
    await app.pass(100);
    assert.match(await app.text('dialog.reminders.how') ?? '', /your calendar app reminds you/);
    const coming = app.page.waitForEvent('download');
    await app.click('dialog.reminders.save');
    const download = await coming;
    assert.equal(download.suggestedFilename(), 'hamstretch.ics');
    const [{ event }] = read_calendar(await readFile(await download.path(), 'utf8'));
    assert.deepEqual(times(event, 3), ['2026-11-23T16:30:00', '2026-11-24T16:30:00', '2026-11-26T16:30:00']);
    await app.key('Escape');
    assert.equal(await app.by_role('dialog').count(), 0);
    await app.close();
});

/** Somebody very tight on the left, with a large text: the app, and the page with the link. */
async function with_link() {
    const app = await open_app({ context: { permissions: ['clipboard-read', 'clipboard-write'] } });
    await app.press('button', 'Answer five questions');
    await app.press('radio', 'Very tight');
    for (let page = 0; page < 5; ++page) await app.press('button', page === 0 ? 'Next' : 'Skip');
    await app.press('radio', 'The left one');
    await app.press('button', 'Back to today');
    await app.press('tab', 'Settings');
    await app.press('radio', 'Dark');
    await app.pass(1000);
    const before_moving = await app.stored();
    await app.press('button', 'Move to another device');
    await app.page.waitForURL('**/move/');
    await app.page.locator('#code svg').waitFor();
    assert.deepEqual(await app.stored(), before_moving);
    return { app, link: await app.page.locator('#link').inputValue() };
}

test('a code that a phone reads takes settings and plan to another device, which asks first', async () => {
    const { app, link } = await with_link();
    assert.equal(app.page.url(), `${shared.address}move/`, 'what the link carries is not in the address');
    assert.ok(link.length < 1000, `${link.length} characters`);
    const { data, width, height } = PNG.sync.read(await app.page.locator('#code svg').screenshot());
    const scanned = jsqr(new Uint8ClampedArray(data), width, height)?.data;
    assert.equal(scanned, link);
    await app.page.getByRole('button', { name: 'Copy the link' }).click();
    assert.equal(await app.page.evaluate(() => navigator.clipboard.readText()), link);
    const words = await app.page.locator('#with').innerText();
    for (const said of [/whoever has the link can read your answers/, /sent to no server/, /not in it: your sessions/i]) assert.match(words, said);
    await app.close();

    const other = await open_app({ query: new URL(scanned ?? '').hash });
    await other.comes(other.by_role('dialog'));
    assert.equal(other.page.url(), shared.address, 'the address bar is rid of it');
    assert.deepEqual(await other.stored(), {});
    assert.match(await other.text('dialog.move.left') ?? '', /^Left leg, step 1$/);
    await other.press('button', 'Bring over');
    await other.pass(1000);
    assert.equal(Object.keys(await other.stored()).length, 2);
    await other.page.reload();
    await started(other.page);
    assert.match(await other.text('today.why.1') ?? '', /based on your answers/);
    await other.press('tab', 'Settings');
    assert.equal(await other.by_role('radio', 'Dark').isChecked(), true);

    await other.page.goto(link);
    await other.comes(other.by_role('dialog'));
    assert.match(await other.text('dialog.move.text') ?? '', /is here already/);
    await other.key('Escape');
    await other.page.evaluate((hash) => { location.hash = hash; }, '#move=1.rubbish');
    await other.comes(other.page.getByText('That link is incomplete.').first());
    assert.equal(new URL(other.page.url()).hash, '');
    await other.close();
});

test('the page with the link is gone with it, fits a small phone, and axe finds nothing', async () => {
    const { app } = await with_link();
    await app.page.setViewportSize({ width: 320, height: 568 });
    assert.deepEqual(await axe_violations(app), []);
    assert.ok(await app.page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), 'nothing sticks out');
    await app.page.reload();
    await app.page.locator('#without').waitFor();
    assert.equal(await app.page.locator('#with').isVisible(), false);
    await app.page.getByRole('link', { name: 'To the settings' }).click();
    await started(app.page);
    assert.equal(await app.by_role('tab', 'Settings').getAttribute('aria-selected'), 'true');
    await app.close();
});

test('the icon wears what is due, and nothing once it is done', async () => {
    const app = await open_app({ query: '?hold=5&reps=1&rest=3&switch=5', prepare: (page) => page.addInitScript(() => {
        const shown = [];
        Object.assign(window, { shown });
        Object.assign(navigator, { setAppBadge: async (count) => void shown.push(count), clearAppBadge: async () => void shown.push(0) });
    }) });
    const shown = () => app.page.evaluate(() => /** @type {any} */ (window).shown.at(-1));
    await app.until(async () => await shown() !== undefined, 'a badge');
    assert.equal(await shown(), 0, 'before the first session');
    await app.press('button', 'Start');
    await app.play_until('Well done', 90);
    await app.press('button', 'Back to today');
    await app.page.clock.setSystemTime(new Date('2026-11-24T08:30:00Z'));
    await app.press('tab', 'Plan');
    await app.until(async () => await shown() === 1, 'the badge of the next day');
    await app.close();
});
