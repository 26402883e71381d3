// Every screen and every state of the app, one after the other, for the tests that look at all of them. What would take
// long to live is put into the page's storage as the app itself has kept it.

import { backup_text } from '../../web/app/backup_file.js';
import { stored_by, year_script } from '../support/year.mjs';
import { open_app } from './browser.mjs';

/** @typedef {import('./browser.mjs').App} App */
/** @typedef {(app: App, where: string) => Promise<unknown>} Look */

const now = Date.parse('2026-11-23T08:30:00Z');
export const short_dose = '?hold=5&reps=1&rest=3&switch=5';

const some_weeks = stored_by(year_script({ days: 40 }));
export const broken_off = stored_by(`clock ${now - 600_000} 60\nstart\nsleep 60000\n`);
const blocked = stored_by(`clock ${now - 600_000} 60\nanswer red_flags 8\nanswered\n`);
const emergency = stored_by(`clock ${now - 600_000} 60\nanswer red_flags 1\nanswered\n`);

/** Before the page loads: what an earlier visit left. @param {import('playwright-core').Page} page @param {Record<string, string>} stored */
export const put_in = (page, stored) => page.addInitScript((values) => {
    for (const [key, value] of Object.entries(values)) localStorage.setItem(key, value);
}, stored);

/** Before the page loads: twice the browser's own text size. @param {import('playwright-core').Page} page */
export const with_large_text_of_the_browser = (page) => page.addInitScript(() =>
    document.addEventListener('DOMContentLoaded', () => { document.documentElement.style.fontSize = '32px'; }));

/** A phone on which an app is added by the browser's own menu. @param {import('playwright-core').Page} page */
export const as_phone_of_apple = (page) => page.addInitScript(() => {
    Object.defineProperty(navigator, 'standalone', { value: false });
    Object.defineProperty(navigator, 'maxTouchPoints', { value: 5 });
});

/** Takes a file of some weeks for a backup; `ask` opens the chooser. @param {App} app @param {() => Promise<void>} ask */
export async function choose_backup(app, ask) {
    const coming = app.page.waitForEvent('filechooser');
    await app.pass(100); // the browser is told that we answer in place of its own window
    await ask();
    const buffer = Buffer.from(backup_text(Object.entries(some_weeks), new Date(now).toISOString()));
    await (await coming).setFiles({ name: 'backup.json', mimeType: 'application/json', buffer });
    await dialog_comes(app);
}

/** @param {App} app */
export async function dialog_comes(app) {
    await app.comes(app.by_role('dialog'));
}

/** @param {App} app @param {Look} look */
async function walk_tabs(app, look) {
    for (const tab of ['Today', 'Plan', 'Learn', 'History', 'Settings']) {
        await app.press('tab', tab);
        await look(app, tab);
    }
}

/** @param {App} app @param {Look} look */
async function walk_first_visit(app, look) {
    await walk_tabs(app, look);
    await app.press('tab', 'Plan');
    await app.press('button', 'Set it yourself');
    await look(app, 'Plan, unfolded');
    await app.press('button', 'Set reminders');
    await look(app, 'reminders');
    await app.press('button', 'Close');
    await app.press('tab', 'Settings');
    await app.press('button', 'Show the keys');
    await look(app, 'the keys');
    await app.press('button', 'Close');
    await app.press('button', 'Delete everything');
    await look(app, 'the question before deleting');
    await app.press('button', 'Keep it');
    await choose_backup(app, () => app.press('button', 'Restore a backup'));
    await look(app, 'the question about a backup');
    await app.press('button', 'Cancel');
    await app.press('button', 'Make a backup (.json)');
    await dialog_comes(app);
    await look(app, 'the question whether the file has come');
    await app.press('button', 'Yes, I have it');
}

/** @param {App} app @param {Look} look */
async function walk_learn(app, look) {
    await app.press('button', 'How it is done');
    await look(app, 'the first step');
    for (const step of ['Place the towel', 'Lift', 'Pull', 'Hold', 'Lower', 'The other leg']) {
        await app.press('button', 'Next step');
        await look(app, `the step ${step}`);
    }
    for (const page of ['What you should feel', 'Stay safe', 'How much, how strong', 'What it is for', 'The rules and their sources']) {
        await app.press('button', page);
        await look(app, page);
    }
    await app.press('button', 'R2. One step further');
    await look(app, 'a rule');
}

/** @param {App} app @param {Look} look */
async function walk_player(app, look) {
    await app.press('button', 'Start');
    await look(app, 'getting ready');
    await app.press('button', 'Pause');
    await look(app, 'paused');
    await app.press('button', 'Am I doing it right?');
    await look(app, 'what to watch');
    await app.press('button', 'Close');
    await app.press('button', 'Resume');
    for (const phase of ['Lift', 'Pull', 'Hold']) {
        await app.press('button', 'Next phase');
        await look(app, phase);
    }
    await app.press('button', 'End session');
    await look(app, 'the question to end');
    await app.press('button', 'Keep going');
    await app.press('button', 'It hurts');
    await look(app, 'easing down');
    await app.play_until('Where did it hurt?', 60);
    await app.pass(300);
    await look(app, 'where it hurt');
    await app.press('button', 'Back of the thigh');
    await look(app, 'what follows from pain');
    await app.press('button', 'Back to today');
    await look(app, 'Today after pain');
}

/** @param {App} app @param {Look} look */
async function walk_signs(app, look) {
    await app.press('button', 'Start');
    await look(app, 'the warning signs');
    await app.press('button', 'One of these applies');
    await look(app, 'which of them');
    await app.press('switch', 'Pregnant, 16 weeks or more');
    await look(app, 'what a sign leads to');
    await app.press('button', 'Next');
    await look(app, 'Today, closed by a sign');
}

/** @param {App} app @param {Look} look */
async function walk_whole_session(app, look) {
    await app.press('button', 'Start');
    await app.play_until('Well done', 90);
    await look(app, 'that it is over');
    await app.pass(3000);
    await look(app, 'how strong it was');
    await app.press('button', 'Mild: 3');
    await look(app, 'whether it hurt');
    await app.press('button', 'Something hurt');
    await look(app, 'where it hurt, after a whole session');
    await app.press('button', 'No pain');
    await look(app, 'the next time');
    await app.press('button', 'Add to Home Screen');
    await look(app, 'how to install');
}

/** @param {App} app @param {Look} look */
async function walk_questions(app, look) {
    await app.press('button', 'Answer five questions');
    const answers = /** @type {const} */ ([['radio', 'Tight'], ['radio', 'New to it'], ['switch', 'Knee'], ['radio', 'Yes, it is flat'], ['switch', 'None of these']]);
    for (const [i, [role, answer]] of answers.entries()) {
        await look(app, `question ${i + 1}`);
        await app.press(role, answer);
        await look(app, `question ${i + 1}, answered`);
        await app.press('button', 'Next');
    }
    await look(app, 'what follows from the answers');
    await app.press('button', 'Back to today');
    await look(app, 'Today with a plan');
}

/** @param {App} app @param {Look} look */
async function walk_blocked(app, look) {
    await look(app, 'Today, a professional first');
    await app.press('button', 'Not yet');
    await look(app, 'what to do until then');
    await app.press('tab', 'Plan');
    await look(app, 'Plan, a professional first');
    await app.press('tab', 'Today');
    await app.press('button', 'Change my answers');
    for (let i = 0; i < 4; ++i) await app.press('button', 'Skip');
    await app.press('button', 'Next');
    await look(app, 'what follows, a professional first');
    await app.press('button', 'Yes, they say I may');
    await look(app, 'what follows, by a yes');
    await app.press('button', 'Back to today');
    await app.press('tab', 'Plan');
    await look(app, 'Plan, by a yes');
}

/** @param {App} app @param {Look} look */
async function walk_some_weeks(app, look) {
    await look(app, 'Today after some weeks');
    await app.press('tab', 'History');
    await look(app, 'History of some weeks');
    const weeks = app.by_role('slider', 'Days with a session, week by week');
    if (await weeks.count() > 0) { // a page where nothing is drawn has the rows alone
        await weeks.focus();
        await app.key('Home');
        await look(app, 'History, another week');
    }
    await app.page.getByRole('button', { name: /^Details/ }).first().dispatchEvent('click');
    await app.pass(100);
    await look(app, 'a session');
    await app.press('button', 'Delete this session');
    await look(app, 'History after a deletion');
    await app.press('button', 'How far can you lift?');
    await look(app, 'the range');
    await app.press('button', 'Save');
    await look(app, 'after a look at the range');
}

/** @param {App} app @param {Look} look */
async function walk_embed(app, look) {
    await look(app, 'the embed');
    await app.press('button', 'Start');
    await app.press('button', 'Pause');
    await look(app, 'the embed, paused');
    await app.press('button', 'End session');
    await look(app, 'the embed that asks');
    await app.press('button', 'Keep going');
    await app.press('button', 'Resume');
    await app.play_until('Well done', 90);
    await app.pass(300);
    await look(app, 'the end of the embed');
}

/** @type {{query?: string, path?: string, stored?: Record<string, string>, first_use?: boolean, prepare?: (page: import('playwright-core').Page) => Promise<unknown>, walk: (app: App, look: Look) => Promise<void>}[]} */
const ways = [
    { query: `${short_dose}&aid=rope`, walk: walk_first_visit },
    { walk: walk_learn },
    { query: short_dose, walk: walk_player },
    { first_use: true, walk: walk_signs },
    { query: short_dose, prepare: as_phone_of_apple, walk: walk_whole_session },
    { walk: walk_questions },
    { stored: blocked, walk: walk_blocked },
    { stored: emergency, walk: async (app, look) => void (await look(app, 'Today, an emergency')) },
    { stored: some_weeks, walk: walk_some_weeks },
    { stored: broken_off, walk: async (app, look) => {
        await dialog_comes(app);
        await look(app, 'the question to go on');
    } },
    { path: 'embed/', query: `${short_dose}&aid=rope`, walk: walk_embed },
];

/**
 * Calls `look` on every screen and state.
 * @param {Look} look
 * @param {Parameters<typeof open_app>[0]} [options]
 * @param {'usual' | 'twice'} [text_size]
 */
export async function walk_everything(look, { prepare, context } = {}, text_size = 'usual') {
    for (const { query, path, first_use, stored = {}, prepare: prepare_way, walk } of ways) {
        const app = await open_app({
            query, path, context, first_use,
            prepare: async (page) => {
                await prepare?.(page);
                await prepare_way?.(page);
                await put_in(page, stored);
                if (text_size === 'twice') await with_large_text_of_the_browser(page);
            },
        });
        await walk(app, look);
        await app.close();
    }
}

/**
 * A picture of every screen and state, numbered and named after what it shows, for people to look at.
 * @param {string} beginning of the files' names
 * @param {Parameters<typeof walk_everything>[1]} options
 * @param {Parameters<typeof walk_everything>[2]} [text_size]
 */
export async function picture_everything(beginning, options, text_size) {
    let number = 0;
    await walk_everything(async (app, where) => {
        const words = where.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-');
        await app.page.screenshot({ path: `${beginning}${String(++number).padStart(2, '0')}-${words}.png` });
    }, options, text_size);
}
