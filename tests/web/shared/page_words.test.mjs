// What people read on the pages around the player.

import assert from 'node:assert/strict';
import { readFile, readdir } from 'node:fs/promises';
import test from 'node:test';

const files = (await readdir('web', { recursive: true })).filter((name) => name.endsWith('.html'));

test('there are pages to be read', () => assert.ok(files.length >= 4));

for (const name of files) {
    test(`${name} speaks of no dose and no aid`, async () => {
        const page = await readFile(`web/${name}`, 'utf8');
        const read = page.match(/(?:content|alt|aria-label|title)="[^"]*"/g) ?? [];
        const words = [page.replace(/<[^>]*>/g, ' '), ...read].join('\n');
        assert.doesNotMatch(words, /\b(doses?|aids?)\b/i);
    });
}
