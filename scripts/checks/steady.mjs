// Whether the browser tests hold on a busy machine: node scripts/checks/steady.mjs [TIMES [FILE...]]
//
// Runs them TIMES (20) in a row, two files at once, beside two loops that do nothing but keep the processor busy, and tells
// each failure by its name, and how often it came. FILE: others than tests/browser/*.test.mjs, such as the engines'. Exit
// status 1 when anything has failed.

import { spawn } from 'node:child_process';
import { readdir } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { run } from 'node:test';

const folder = 'tests/browser';
const [times = '20', ...given] = process.argv.slice(2);
const names = given.length > 0 ? given : (await readdir(folder)).filter((name) => name.endsWith('.test.mjs')).map((name) => join(folder, name));
const files = names.map((name) => resolve(name));

/** By test and file. @type {Map<string, number>} */
const failures = new Map();

/** Runs every file once. @returns {Promise<{passed: number, failed: number}>} */
async function run_once() {
    let passed = 0;
    let failed = 0;
    const stream = run({ files, concurrency: 2 });
    stream.on('test:pass', () => void ++passed);
    stream.on('test:fail', ({ name, file, details: { error } }) => {
        ++failed;
        const what = `${basename(file ?? name)}: ${name}`;
        failures.set(what, (failures.get(what) ?? 0) + 1);
        console.log(`    ${what}\n        ${String(error.cause?.message ?? error.message).replaceAll('\n', '\n        ')}`);
    });
    stream.on('test:stdout', ({ message }) => { if (message.startsWith('browser crash')) console.log(`    ${message.trim()}`); });
    await new Promise((done) => stream.on('end', done).resume());
    return { passed, failed };
}

const busy = [1, 2].map(() => spawn(process.execPath, ['-e', 'for (;;);'], { stdio: 'ignore' }));
process.on('exit', () => { for (const loop of busy) loop.kill(); });
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(1));

for (let i = 1; i <= Number(times); ++i) {
    const began = Date.now();
    const { passed, failed } = await run_once();
    console.log(`run ${i} of ${times}: ${passed} passed, ${failed} failed, ${Math.round((Date.now() - began) / 1000)} s`);
}
for (const [what, count] of failures) console.log(`${count} of ${times}: ${what}`);
process.exit(failures.size > 0 ? 1 : 0);
