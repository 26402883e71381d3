// Writes the golden files anew: transcripts of sessions, and the figure's moments as lists of shapes. To be run when
// they changed on purpose, and looked at before they are kept: scripts/run node scripts/build/goldens.mjs
// Needs the native build.

import { execFileSync } from 'node:child_process';
import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { figure_moments, golden } from '../../tests/support/figure_moments.mjs';

const program = 'build/debug/hamstretch';

for (const file of await readdir('tests/golden')) {
    if (!file.endsWith('.script')) continue;
    const script = join('tests/golden', file);
    await writeFile(script.replace('.script', '.transcript'), execFileSync(program, ['replay', script]));
}
for (const moment of figure_moments) await writeFile(golden(moment), execFileSync(program, ['shapes', ...moment]));
