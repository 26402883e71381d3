import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';

import { deflateSync } from 'fflate';

import { pack, unpack } from '../../../web/move/packing.js';

const values = /** @type {[string, string]} */ (await Promise.all(['v3/settings', 'v4/profile'].map((name) =>
    readFile(`tests/saves/${name}.txt`, 'utf8'))));

test('what is packed comes back to the letter, and is short enough for a code', () => {
    const packed = pack(values);
    assert.match(packed, /^[\w.-]+$/, 'an address takes it as it is');
    assert.ok(packed.length < 400, `${packed.length} characters`);
    assert.deepEqual(unpack(packed), values);
});

test('a link packed by the first version is read for ever', () => {
    const first = '1.7ZVBDoAgDARf5AEFwe9o_AWPd2lDaEXRgyYePDaUzYbsLDke9hOM9-5n_IpxnCrGVWgF73104xCXya9hDvYm8HnKL4RZAp8CVohHoAXxHL4XkIeHB5D3QgXSUiWF7kClw4-joce9JvQQYzssti8AWxcAeKoKgAKvC8AZ2QqNBjBGbpYOSM4IHnZ21gdpjYiiLG0';
    assert.deepEqual(unpack(first), values);
});

test('what is not ours, cut short or made to grow is refused', () => {
    const packed = pack(values);
    const bomb = `1.${Buffer.from(deflateSync(new Uint8Array(2_000_000))).toString('base64url')}`;
    for (const wrong of ['', '1.', '2.AAAA', 'rubbish', '1.§§', packed.slice(0, 100), packed.slice(1), bomb, `1.${'A'.repeat(100_000)}`])
        assert.equal(unpack(wrong), null, wrong.slice(0, 40));
});
