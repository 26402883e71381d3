// The types that ship with the element are those a page can be written with.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';

import { sides } from '../../../web/shared/positions.js';

test('a page that uses the element compiles, and one that misuses it does not', () => {
    execFileSync('node_modules/.bin/tsc', ['-p', 'tests/types'], { encoding: 'utf8' });
});

test('they know the phases and sides that the player tells of', async () => {
    const types = await readFile('web/embed/embed.d.ts', 'utf8');
    const values_of = (/** @type {string} */ name) =>
        [...types.match(new RegExp(`type ${name} = (.*);`))?.[1].matchAll(/'(\w+)'/g) ?? []].map(([, value]) => value);
    const { phases } = JSON.parse(await readFile('assets/exercises/supine.json', 'utf8'));
    assert.deepEqual(values_of('HamstringPhaseId'), phases.map((/** @type {{id: string}} */ { id }) => id));
    assert.deepEqual(values_of('HamstringSide'), [...sides]);
});
