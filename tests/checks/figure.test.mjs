// Moments of the figure, checked without pixels.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

import { figure_moments, golden } from '../support/figure_moments.mjs';
import { hamstretch } from '../support/hamstretch.mjs';

for (const moment of figure_moments)
    test(`the figure is drawn as it was: ${moment.join(' ')}`, () => {
        const { stdout, stderr } = hamstretch('shapes', ...moment);
        assert.equal(stderr, '');
        assert.equal(stdout, readFileSync(golden(moment), 'utf8'), 'when it changed on purpose: scripts/run node scripts/build/goldens.mjs');
    });

test('a camera that is not in whole degrees is told', () => {
    for (const camera of [['--camera'], ['--camera', '10'], ['--camera', 'x', '10']]) {
        const { status, stderr } = hamstretch('figure', 'hold', ...camera);
        assert.equal(stderr, '--camera: give yaw and pitch in whole degrees, such as --camera -20 20\n');
        assert.equal(status, 1);
    }
});
