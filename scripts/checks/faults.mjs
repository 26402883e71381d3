// Checks that every fault the memory is held against has a test named after its number: node scripts/checks/faults.mjs
// [--table] prints which tests those are. The names begin with "fault 7: " or "faults 5-7, 9: ". Exit status 1 when a number
// has none.

import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

// 1-13 a store that refuses, fills up, lies, or is killed; 14-28 spoilt and hostile values; 29-32 versions; 33-39 tabs,
// eviction, private windows; 40-48 clocks and sleep; 49-52 pages and pictures that come back; 53-54 no memory; 61-63 imports.
const wanted = [...range(1, 54), ...range(61, 63)];

/** @param {number} first @param {number} last */
function range(first, last) {
    return Array.from({ length: last - first + 1 }, (_, i) => first + i);
}

/** @param {string} list such as "5-7, 9 and 11" */
function numbers_in(list) {
    return list.split(/, | and /).flatMap((part) => {
        const [first, last = first] = part.split('-').map(Number);
        return range(first, last);
    });
}

/** @type {Map<number, string[]>} */
const tests = new Map(wanted.map((number) => [number, []]));
for (const entry of await readdir('tests', { recursive: true })) {
    if (!/_test\.cpp$|\.test\.mjs$/.test(entry)) continue;
    const path = join('tests', entry);
    const text = await readFile(path, 'utf8');
    for (const [, list, title] of text.matchAll(/["'`]faults? (\d+(?:(?:-|, | and )\d+)*): ([^"'`\n]*)/g))
        for (const number of numbers_in(list)) tests.get(number)?.push(`${path}: ${title}`);
}
if (process.argv.includes('--table'))
    for (const [number, found] of tests) for (const test of found) console.log(`${String(number).padStart(2)}  ${test}`);
const missing = wanted.filter((number) => tests.get(number)?.length === 0);
for (const number of missing) console.error(`fault ${number} has no test named after it`);
process.exit(missing.length === 0 ? 0 : 1);
