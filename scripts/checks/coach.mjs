// Checks that docs/coach.md is what the program prints: node scripts/checks/coach.mjs [--write] [PROGRAM]
// PROGRAM (build/web/hamstretch.cjs) is the core on the command line, for Node; scripts/start --build-only makes it. --write
// writes docs/coach.md anew. Exit status 1 when it differs: then a rule leads somebody elsewhere, and the page shows whom.

import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';

const file = 'docs/coach.md';
const is_writing = process.argv[2] === '--write';
const program = process.argv[is_writing ? 3 : 2] ?? 'build/web/hamstretch.cjs';

const wanted = execFileSync(process.execPath, [program, 'coach'], { encoding: 'utf8' });
if (is_writing) writeFileSync(file, wanted);
else if (readFileSync(file, 'utf8') !== wanted) {
    const there = readFileSync(file, 'utf8').split('\n');
    const differs = wanted.split('\n').findIndex((line, i) => line !== there[i]);
    console.error(`${file}:${differs + 1}: not where the rules lead: run node scripts/checks/coach.mjs --write, and read what has changed`);
    process.exitCode = 1;
}
