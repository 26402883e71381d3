import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, test } from 'node:test';
import { commands_of, inputs_of, run_changed, stamp_of } from '../../scripts/checks/tidy.mjs';

/** @type {string} */
let folder;
beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'tidy-'));
    for (const name of ['leg.h', 'arm.h', 'leg.cpp', 'arm.cpp', 'both.cpp']) writeFileSync(join(folder, name), `// ${name}\n`);
});
afterEach(() => rmSync(folder, { recursive: true }));

const includes = { 'leg.cpp': ['leg.cpp', 'leg.h'], 'arm.cpp': ['arm.cpp', 'arm.h'], 'both.cpp': ['both.cpp', 'arm.h', 'leg.h'] };

/** One round of the check. @param {{ words?: string[], finds_in?: string }} [options] @returns {Promise<string[]>} what was run */
async function round({ words = ['rules'], finds_in = '' } = {}) {
    const stamps = new Map(Object.entries(includes).map(([source, inputs]) =>
        [source, stamp_of(inputs.map((name) => join(folder, name)), words)]));
    /** @type {string[]} */
    const asked = [];
    const { run, failed } = await run_changed(stamps, join(folder, 'stamps'), async (source) => {
        asked.push(source);
        return source !== finds_in;
    });
    assert.deepEqual(asked.sort(), run.sort());
    assert.deepEqual(failed, finds_in === '' ? [] : [finds_in]);
    return run.sort();
}

test('a changed header brings back the files that include it, and no other', async () => {
    assert.deepEqual(await round(), ['arm.cpp', 'both.cpp', 'leg.cpp']);
    assert.deepEqual(await round(), []);
    writeFileSync(join(folder, 'leg.h'), '// another leg\n');
    assert.deepEqual(await round(), ['both.cpp', 'leg.cpp']);
    writeFileSync(join(folder, 'arm.cpp'), '// another arm\n');
    assert.deepEqual(await round(), ['arm.cpp']);
    assert.deepEqual(await round(), []);
});

test('other rules, or another clang-tidy, bring back every file', async () => {
    await round();
    assert.deepEqual(await round({ words: ['other rules'] }), ['arm.cpp', 'both.cpp', 'leg.cpp']);
});

test('a file with a finding comes back until it has none', async () => {
    await round({ finds_in: 'leg.cpp' });
    writeFileSync(join(folder, 'arm.h'), '// another arm\n');
    assert.deepEqual(await round({ finds_in: 'leg.cpp' }), ['arm.cpp', 'both.cpp', 'leg.cpp']);
    assert.deepEqual(await round(), ['leg.cpp']);
    assert.deepEqual(await round(), []);
});

test('a file whose inputs nobody knows is run each time', async () => {
    const stamps = new Map([['new.cpp', undefined]]);
    for (const _ of [1, 2])
        assert.deepEqual(await run_changed(stamps, join(folder, 'stamps'), async () => true), { run: ['new.cpp'], failed: [] });
});

test('what ninja tells is read: what is of this repository, no library and nothing that was made', () => {
    const told = `CMakeFiles/a.dir/src/app/a.cpp.o: #deps 5, deps mtime 12 (VALID)
    ../../src/app/a.cpp
    ../../src/app/a.h
    ../../assets/text/en.inc
    /usr/include/c++/15/vector
    dependencies/cereal/cereal.hpp

CMakeFiles/b.dir/src/app/b.cpp.o: #deps 1, deps mtime 12 (STALE)
    ../../src/app/b.cpp

CMakeFiles/t.dir/tests/t.cpp.o: #deps 2, deps mtime 12 (VALID)
    ../../tests/t.cpp
    ../../src/app/a.h
`;
    assert.deepEqual([...inputs_of(told, 'build/debug')], [['src/app/a.cpp', ['assets/text/en.inc', 'src/app/a.cpp', 'src/app/a.h']]]);
    const entry = { file: `${process.cwd()}/src/app/a.cpp`, directory: '/anywhere', command: 'clang++ -c' };
    assert.deepEqual([...commands_of([entry])], [['src/app/a.cpp', 'clang++ -c']]);
});
