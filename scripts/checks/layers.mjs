// Checks that the floors of src/ see only what lies below them, and that the core and the app touch no platform:
//   node scripts/checks/layers.mjs
// Prints each forbidden line as file:line; exit status 1 when there is one.

import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

// What each floor may include besides itself.
const floors = {
    'core/units': [],
    'core/routine': ['core/units'],
    'core/session': ['core/units', 'core/routine'],
    'core/body': ['core/units', 'core/routine'],
    'core/progress': ['core/units', 'core/routine'],
    'core/save': ['core/units', 'core/routine', 'core/session', 'core/progress'],
    app: ['core/units', 'core/routine', 'core/session', 'core/body', 'core/progress', 'core/save', 'text'],
    ui: ['core/units', 'core/routine', 'core/body', 'core/progress', 'core/save', 'app'],
    host: ['core/units', 'core/routine', 'core/session', 'core/body', 'core/progress', 'core/save', 'app', 'ui'],
};

const platform = [
    [/\b(system_clock|steady_clock|high_resolution_clock|clock_gettime|gettimeofday)\b|<ctime>|<time\.h>/, 'a clock'],
    [/<random>|\brand\(|\brandom_device\b/, 'randomness'],
    [/<thread>|<mutex>|<atomic>|<future>/, 'a thread'],
    [/<fstream>|<filesystem>|\bfopen\b|<cstdio>/, 'a file'],
    [/<emscripten|\bEM_ASM\b|__EMSCRIPTEN__/, 'Emscripten'],
    [/[<"]imgui|\bImGui::/, 'Dear ImGui'],
    [/<iostream>|<sstream>|<format>|<regex>|<locale>/, 'a library part that costs too many bytes'],
];
const only_in_save = [[/<cereal|<rapidjson/, 'cereal'], [/\bcatch \(/, 'catch']];

const floor_of = (path) => Object.keys(floors).find((floor) => path.startsWith(`src/${floor}/`));
const is_pure = (floor) => floor.startsWith('core/') || floor === 'app';

function problems_of(line, floor) {
    const problems = [];
    const include = line.match(/^#include "([^"]+)\/[^/"]+"/)?.[1];
    if (include !== undefined && include !== floor && !floors[floor].some((allowed) => include.startsWith(allowed)) &&
        !(floor === 'host' && include.startsWith('host/')))
        problems.push(`${floor} must not include ${include}`);
    if (is_pure(floor))
        for (const [pattern, what] of platform) if (pattern.test(line)) problems.push(`${floor} must not use ${what}`);
    if (floor !== 'core/save')
        for (const [pattern, what] of only_in_save) if (pattern.test(line)) problems.push(`only core/save may use ${what}`);
    return problems;
}

let count = 0;
for (const entry of await readdir('src', { recursive: true })) {
    if (!/\.(cpp|h)$/.test(entry)) continue;
    const path = join('src', entry);
    const floor = floor_of(path);
    if (floor === undefined) throw new Error(`${path} is on no floor: put it into one of ${Object.keys(floors).join(', ')}`);
    const lines = (await readFile(path, 'utf8')).split('\n');
    lines.forEach((line, index) => {
        for (const problem of problems_of(line.replace(/\/\/.*$/, ''), floor)) {
            console.error(`${path}:${index + 1}: ${problem}`);
            ++count;
        }
    });
}
process.exit(count === 0 ? 0 : 1);
