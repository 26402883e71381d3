// The types that ship with the element are those a page can be written with.

import { execFileSync } from 'node:child_process';
import { test } from 'node:test';

test('a page that uses the element compiles, and one that misuses it does not', () => {
    execFileSync('node_modules/.bin/tsc', ['-p', 'tests/types'], { encoding: 'utf8' });
});
