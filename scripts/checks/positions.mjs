// Checks that the page knows the positions that the program tells: node scripts/checks/positions.mjs [--write] [PROGRAM]
// PROGRAM (build/web/hamstretch.cjs) is the core on the command line, for Node; scripts/start --build-only makes it. --write
// writes web/shared/positions.js anew. Exit status 1 when it differs from what the program prints.

import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';

const file = 'web/shared/positions.js';
const is_writing = process.argv[2] === '--write';
const program = process.argv[is_writing ? 3 : 2] ?? 'build/web/hamstretch.cjs';

const wanted = execFileSync(process.execPath, [program, 'positions'], { encoding: 'utf8' });
if (is_writing) writeFileSync(file, wanted);
else if (readFileSync(file, 'utf8') !== wanted) {
    const there = readFileSync(file, 'utf8').split('\n');
    const differs = wanted.split('\n').findIndex((line, i) => line !== there[i]);
    console.error(`${file}:${differs + 1}: not what the program has: run node scripts/checks/positions.mjs --write`);
    process.exitCode = 1;
}
