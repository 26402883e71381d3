// A wall counts only when a planted breach fails the check.

import assert from 'node:assert/strict';
import { appendFile, cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';

import { breaches } from '../../scripts/checks/layers.mjs';

/** @type {string} */
let root;
before(async () => {
    root = await mkdtemp(join(tmpdir(), 'hamstretch-walls-'));
    await cp('src', join(root, 'src'), { recursive: true });
});
after(() => rm(root, { recursive: true }));

test('the code as it is breaks through no wall', async () => {
    assert.deepEqual(await breaches(root), []);
});

/** [what it is, the file, the line that is planted, what the check says] @type {[string, string, string, RegExp][]} */
const planted = [
    ['a look upward', 'src/core/session/session.cpp', '#include "app/state/state.h"', /core\/session must not include app\/state\/state\.h/],
    ['the same with another kind of bracket', 'src/core/session/session.cpp', '#include <app/state/state.h>', /core\/session must not include app\/state\/state\.h/],
    ['the same with spaces', 'src/core/routine/timeline.cpp', '  #  include "ui/ui.h"', /core\/routine must not include ui\/ui\.h/],
    ['a look at a sibling', 'src/core/body/pose.cpp', '#include "core/session/session.h"', /core\/body must not include core\/session/],
    ['a room of the app that looks up', 'src/app/keep/store.cpp', '#include "app/session/playing.h"', /app\/keep must not include app\/session/],
    ['the state behind the screen, seen by what draws', 'src/ui/today_view.cpp', '#include "app/state/state.h"', /ui must not include app\/state\/state\.h/],
    ['any other header of the app, seen by what draws', 'src/ui/sections.cpp', '#include "app/screens/present.h"', /ui must not include app\/screens\/present\.h/],
    ['a clock of C', 'src/app/plan/todays_plan.cpp', 'const auto now = time(nullptr);', /app\/plan must not use a clock/],
    ['a clock of C++', 'src/core/progress/rules.cpp', '#include <chrono>', /core\/progress must not use chrono/],
    ['a clock in the app', 'src/app/session/playing.cpp', '#include <chrono>', /app\/session must not use chrono/],
    ['chance', 'src/core/progress/plan.cpp', '#include <random>', /core\/progress must not use randomness/],
    ['the platform', 'src/app/app.cpp', '#include <emscripten/emscripten.h>', /app must not use Emscripten/],
    ['the library that draws', 'src/app/screens/present.cpp', '#include <imgui.h>', /app\/screens must not use Dear ImGui/],
    ['what catches', 'src/app/transfer/backup.cpp', 'void f() { try { } catch(...) { } }', /only core\/save may use catch/],
    ['a write to the state by a host', 'src/host/web/web_app.cpp', 'void f(stretch::AppState& app) { app.given.ladder = {}; }', /a write to the state outside update/],
    ['a write to the state by a screen', 'src/app/screens/present_today.cpp', 'void f(AppState& app) { app.kept.history.clear(); }', /a write to the state outside update/],
    ['a write through a pointer', 'src/app/screens/present_plan.cpp', 'void f(AppState* app) { app->shown = {}; }', /a write to the state outside update/],
    ['a write behind its back', 'src/ui/ui.cpp', 'void f(const Kept& kept) { const_cast<Kept&>(kept).history.clear(); }', /a write behind the state's back/],
    ['a screen that makes the plan once more', 'src/app/screens/present_plan.cpp', 'const auto again = todays_plan(app);', /a screen must not call todays_plan/],
];

for (const [what, path, line, says] of planted)
    test(`seen: ${what}`, async () => {
        const before = await readFile(join(root, path), 'utf8');
        await appendFile(join(root, path), `\n${line}\n`);
        const found = await breaches(root);
        await writeFile(join(root, path), before);
        assert.equal(found.length, 1, found.join('\n'));
        assert.match(found[0], says);
    });

test('a comment about a forbidden thing is none', async () => {
    const path = join(root, 'src/core/session/session.cpp');
    const before = await readFile(path, 'utf8');
    await appendFile(path, '\n// time(nullptr), #include "app/state/state.h"\n/* #include <chrono>\n*/\n');
    const found = await breaches(root);
    await writeFile(path, before);
    assert.deepEqual(found, []);
});

test('a header with the name of another, and a file in no room, are told', async () => {
    await writeFile(join(root, 'src/app/plan/screen.h'), '#pragma once\n');
    assert.deepEqual(await breaches(root), ['src/app/screens/screen.h:1: src/app/plan/screen.h has the same name']);
    await rm(join(root, 'src/app/plan/screen.h'));
    await cp('src/app/wake.h', join(root, 'src/app/lounge/wake.h'), { recursive: true });
    await assert.rejects(breaches(root), /src\/app\/lounge\/wake\.h is in no room of the app/);
    await rm(join(root, 'src/app/lounge'), { recursive: true });
});
