import assert from 'node:assert/strict';
import { test } from 'node:test';

import { link_parameters } from '../../../web/shared/link.js';

test('pairs come decoded and in order, repeated ones too', () => {
    assert.deepEqual(link_parameters('?hold=20&aid=band&hold=10&x=%C3%A9+b'),
        [['hold', '20'], ['aid', 'band'], ['hold', '10'], ['x', 'é b']]);
});

test('no query, no pairs', () => assert.deepEqual(link_parameters(''), []));

test('bad percent codes, markup and prototype names are text like any other', () => {
    const search = '?a=%FF&b=%&c=<img src=x onerror=alert(1)>&__proto__=1&constructor=2';
    assert.deepEqual(link_parameters(search), [
        ['a', '\ufffd'], ['b', '%'], ['c', '<img src=x onerror=alert(1)>'], ['__proto__', '1'], ['constructor', '2'],
    ]);
});

test('an address of 64 KB is cut to a size that harms nothing', () => {
    const one_long = link_parameters(`?hold=${'9'.repeat(65536)}`);
    assert.equal(one_long[0][1].length, 256);
    const many = link_parameters(`?${'a=1&'.repeat(16384)}`);
    assert.equal(many.length, 64);
});
