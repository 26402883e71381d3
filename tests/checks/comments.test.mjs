// The check of names in comments, run over small repositories with one stale name each.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { test } from 'node:test';

const whole = {
    'package.json': '{"devDependencies": {"ical.js": "1"}}',
    'src/app/plan/badge.h': '// What is due, for `plan/badge.cpp`; see app/plan and core/save/codec.h.\n',
    'src/app/plan/badge.cpp': '#include "app/plan/badge.h"  // of badge.h\n',
    'src/core/save/codec.h': '// As save/*.h does.\nconst char* pattern = "// gone.h";\n',
    'web/host/badge.js': "const slash = /\\/\\/ gone.js/;\n/** @param {import('./gone.js').Gone} gone as host/badge.js */\n",
    'web/app/style.css': '/* For index.html. */\n',
    'web/app/index.html': '<!-- style.css -->\n',
    'cmake/site.cmake': '# Made of web/app; embed.js comes by itself.\n',
    'ARCHITECTURE.md': 'Start at `src/core/save/codec.h`, `host/<what>.js` and https://example.org/gone.js; ical.js reads it, either/or.\n',
};

/** @param {Record<string, string>} changed files beside the whole ones */
async function checked(changed) {
    const folder = await mkdtemp(join(tmpdir(), 'hamstretch-comments-'));
    try {
        for (const [name, text] of Object.entries({ ...whole, ...changed })) {
            await mkdir(dirname(join(folder, name)), { recursive: true });
            await writeFile(join(folder, name), text);
        }
        const { status, stderr } = spawnSync(process.execPath, ['scripts/checks/comments.mjs', folder], { encoding: 'utf8' });
        return { status, told: stderr.trim() };
    } finally {
        await rm(folder, { recursive: true });
    }
}

test('names that are there are no problem, however they are written', async () =>
    assert.deepEqual(await checked({}), { status: 0, told: '' }));

const breaches = {
    'a file of a folder below src/': ['src/app/plan/badge.cpp', '// See app/store.h.\n', '1: there is no app/store.h'],
    'a file without its ending': ['src/app/plan/badge.cpp', '\n/* as `app/keeping` has it */\n', '2: there is no app/keeping'],
    'a file of the page': ['src/app/plan/badge.cpp', 'int i = 0;  // web/embed/player.js reads it\n', '1: there is no web/embed/player.js'],
    'a file by its name alone': ['web/host/badge.js', "const it = `a ${'b'}`;\n// Made in page.js.\n", '2: there is no page.js'],
    'one as seen from web/': ['web/app/style.css', '/* One line,\n   then host/input.js. */\n', '2: there is no host/input.js'],
    'one in a page': ['web/app/index.html', '<!-- shown.css -->\n', '1: there is no shown.css'],
    'one in a build file': ['cmake/site.cmake', 'add_executable(site)  # of src/host/web\n', '1: there is no src/host/web'],
    'a pattern that nothing fits': ['ARCHITECTURE.md', 'Look at\n`app/answer_<group>.cpp`.\n', '2: there is no app/answer_<group>.cpp'],
    'one in the documentation': ['docs/hosting.md', 'Run `scripts/build/hosting.mjs`.\n', '1: there is no scripts/build/hosting.mjs'],
};

for (const [what, [file, text, told]] of Object.entries(breaches))
    test(`a stale name is told: ${what}`, async () => assert.deepEqual(await checked({ [file]: text }), { status: 1, told: `${file}:${told}` }));
