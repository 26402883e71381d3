// Takes from Emscripten's JavaScript, before it is made small, what no page of ours comes to: fetching the program by
// itself. Our pages always give it (`instantiateWasm`): node scripts/build/glue.mjs FILE

import { readFileSync, writeFileSync } from 'node:fs';

const [file] = process.argv.slice(2);
const asked = 'if (instantiateWasm) {';
const [before, after, ...more] = readFileSync(file, 'utf8').split(asked);
if (after === undefined || more.length > 0) throw new Error(`${file} does not ask "${asked}" once: what does this Emscripten write?`);
writeFileSync(file, `${before}if (true) {${after}`);
