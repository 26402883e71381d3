import assert from 'node:assert/strict';
import { test } from 'node:test';

import { with_query } from '../../../web/shared/address.js';

test('an address has a question mark only before a query', () => {
    assert.equal(with_query('https://a.example/', 'hold=20'), 'https://a.example/?hold=20');
    assert.equal(with_query('https://a.example/', ''), 'https://a.example/');
});
