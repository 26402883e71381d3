import assert from 'node:assert/strict';
import { test } from 'node:test';

import { section_of } from '../../../web/app/reading.js';

test('a page of Learn is named in its address as its heading is', () => {
    assert.equal(section_of('learn.safe.title', 0), 'safe');
    assert.equal(section_of('learn.rule.2.title', 0), 'rule-2');
    assert.equal(section_of('learn.steps.title', 3), 'steps-3');
});
