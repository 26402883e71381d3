// Checks that the rooms of src/ see only what lies below them, that nobody but `update` can change the app's state, and that
// the core and the app touch no platform:
//   node scripts/checks/layers.mjs [FOLDER]     a folder with src/ in it; without one, this repository
// Prints each forbidden line as file:line; exit status 1 when there is one.

import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';

// From below to above. Each room sees those named, and itself.
const core = ['core/units', 'core/routine', 'core/session', 'core/body', 'core/progress', 'core/save'];
const app_rooms = ['words', 'state', 'settings', 'keep', 'plan', 'session', 'history', 'transfer', 'screens', 'sheet'].map((room) => `app/${room}`);

/** @type {Record<string, string[]>} */
const sees = {
    'core/units': [],
    'core/routine': ['core/units'],
    'core/session': ['core/units', 'core/routine'],
    'core/body': ['core/units', 'core/routine'],
    'core/progress': ['core/units', 'core/routine'],
    'core/save': ['core/units', 'core/routine', 'core/session', 'core/progress'],
    // Each room of the app sees those before it.
    ...Object.fromEntries(app_rooms.map((room, place) => [room, [...core, 'text', ...app_rooms.slice(0, place)]])),
    app: [...core, ...app_rooms],
    ui: [],
    host: [...core, ...app_rooms, 'app', 'ui'],
};

// What draws sees what is shown, and nothing behind it.
const seen_by_ui = ['app/screens/screen.h', 'app/screens/calendar_day.h', 'app/state/command.h', 'core/body/scene.h', 'core/body/ink_colours.h',
    'core/save/settings.h'];

const platform = [
    [/\b(system_clock|steady_clock|high_resolution_clock|clock_gettime|gettimeofday)\b|\btime\((nullptr|NULL|0|&)|<ctime>|<time\.h>|<sys\/time\.h>/, 'a clock'],
    [/<random>|\brand\(|\brandom_device\b/, 'randomness'],
    [/<thread>|<mutex>|<atomic>|<future>|<pthread\.h>/, 'a thread'],
    [/<fstream>|<filesystem>|\bfopen\b|<cstdio>|<stdio\.h>/, 'a file'],
    [/<emscripten|\bEM_(ASM|JS)\b|__EMSCRIPTEN__/, 'Emscripten'],
    [/[<"]imgui|\bImGui::/, 'Dear ImGui'],
    [/<iostream>|<sstream>|<format>|<regex>|<locale>/, 'a library part that costs too many bytes'],
];
// The calendar's arithmetic is the library's own, in one file; it comes with clocks that nobody else may see.
const only_calendar = [[/<chrono>|\bstd::chrono\b/, 'chrono: core/units/day.h has the calendar']];
const only_in_save = [[/<cereal|<rapidjson/, 'cereal'], [/\bcatch\s*\(/, 'catch']];

// Which rooms the state is only shown to: they take it as const, or parts of it.
const only_shown_to = new Set(['app/words', 'app/screens', 'app/sheet', 'ui', 'host']);
const may_write_state = new Set(['app', ...app_rooms]);
const write_to_state = [[/(?<!\bconst )\bAppState\s*[&*](?!&)/, 'a write to the state'], [/\bconst_cast<\s*(stretch::)?(AppState|Given|Now|Kept|Visit|Told|Shown|Player)\b/, 'a write behind the state\'s back']];
/** Files outside the rooms above them that ask and never change. */
const asks_only = new Set(['src/app/wake.cpp', 'src/app/wake.h', 'src/app/plan/todays_plan.cpp', 'src/app/plan/todays_plan.h', 'src/app/plan/plan_words.cpp',
    'src/app/plan/plan_words.h']);

// Today's plan is made once for a whole screen, and handed to its parts.
const plan_of_a_screen = [[/\btodays_plan\(/, 'todays_plan: the builder has it']];

/** @param {string} path @returns {string} */
function room_of(path) {
    const folder = Object.keys(sees).filter((room) => path.startsWith(`src/${room}/`)).sort((a, b) => b.length - a.length)[0];
    if (folder === undefined) throw new Error(`${path} is in no room: put it into one of ${Object.keys(sees).join(', ')}`);
    // A folder of its own inside a floor with rooms is a room that nobody has given a place.
    if (folder === 'app' && path.slice('src/app/'.length).includes('/')) throw new Error(`${path} is in no room of the app: ${app_rooms.join(', ')}`);
    return folder;
}

const is_pure = (/** @type {string} */ room) => room.startsWith('core/') || room === 'app' || room.startsWith('app/');

/** @param {string} line @param {Array<(RegExp | string)[]>} patterns @param {(what: string) => string} words */
const found = (line, patterns, words) => patterns.filter(([pattern]) => /** @type {RegExp} */ (pattern).test(line)).map(([, what]) => words(String(what)));

/** @param {string} target such as "app/state/state.h" @param {string} room */
function may_include(target, room) {
    if (room === 'ui') return target.startsWith('ui/') || seen_by_ui.includes(target);
    const folder = target.slice(0, target.lastIndexOf('/'));
    if (folder === room || (room === 'host' && folder.startsWith('host'))) return true;
    return sees[room].includes(folder);
}

/** @param {string} path @param {string} line without its comment */
function problems_of(path, line) {
    const room = room_of(path);
    const problems = [];
    const target = line.match(/^\s*#\s*include\s*[<"]((?:core|app|ui|host|text)\/[^>"]+)[>"]/)?.[1];
    if (target !== undefined && !may_include(target, room)) problems.push(`${room} must not include ${target}`);
    if (is_pure(room)) problems.push(...found(line, platform, (what) => `${room} must not use ${what}`));
    if (is_pure(room) && path !== 'src/core/units/day.cpp') problems.push(...found(line, only_calendar, (what) => `${room} must not use ${what}`));
    if (room !== 'core/save') problems.push(...found(line, only_in_save, (what) => `only core/save may use ${what}`));
    if (!may_write_state.has(room) || only_shown_to.has(room) || asks_only.has(path))
        problems.push(...found(line, write_to_state, (what) => `${what} outside update`));
    if (room === 'app/screens' && path !== 'src/app/screens/present.cpp') problems.push(...found(line, plan_of_a_screen, (what) => `a screen must not call ${what}`));
    return problems;
}

/** The code of a file, line by line, without comments. @param {string} text */
const code_lines = (text) => text.replace(/\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, '')).split('\n').map((line) => line.replace(/\/\/.*$/, ''));

/** Every breach below `root`/src, as "file:line: what". @param {string} root @returns {Promise<string[]>} */
export async function breaches(root) {
    const all = [];
    /** @type {Map<string, string>} */
    const headers = new Map();
    for (const entry of (await readdir(join(root, 'src'), { recursive: true })).sort()) {
        if (!/\.(cpp|h)$/.test(entry)) continue;
        const path = `src/${entry}`;
        const twin = headers.get(basename(path));
        if (path.endsWith('.h') && twin !== undefined) all.push(`${path}:1: ${twin} has the same name`);
        if (path.endsWith('.h')) headers.set(basename(path), path);
        code_lines(await readFile(join(root, path), 'utf8')).forEach((line, index) =>
            all.push(...problems_of(path, line).map((problem) => `${path}:${index + 1}: ${problem}`)));
    }
    return all;
}

if (process.argv[1] && import.meta.filename === process.argv[1]) {
    const all = await breaches(process.argv[2] ?? '.');
    for (const breach of all) console.error(breach);
    process.exitCode = all.length === 0 ? 0 : 1;
}
