// What coach.mjs and positions.mjs are: a file that is what the core on the command line prints.

import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';

/**
 * Writes the file anew with --write as the first argument, else fails when it differs. The next argument is the program, for Node.
 * @param {string} file
 * @param {string} command of the program
 * @param {string} complaint what a difference means, and what to do
 */
export function hold_to_print(file, command, complaint) {
    const is_writing = process.argv[2] === '--write';
    const program = process.argv[is_writing ? 3 : 2] ?? 'build/web/hamstretch.cjs';
    const wanted = execFileSync(process.execPath, [program, command], { encoding: 'utf8' });
    if (is_writing) return writeFileSync(file, wanted);
    const there = readFileSync(file, 'utf8');
    if (there === wanted) return;
    const lines = there.split('\n');
    const differs = wanted.split('\n').findIndex((line, i) => line !== lines[i]);
    console.error(`${file}:${differs + 1}: ${complaint}`);
    process.exitCode = 1;
}
