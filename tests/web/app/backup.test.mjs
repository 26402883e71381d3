// A backup: one JSON file of everything that is kept, and what is read of any file.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';

import { Backup } from '../../../web/app/backup.js';
import { backup_text, read_backup } from '../../../web/app/backup_file.js';
import { file_backup, import_newer, import_read, import_unread, import_unusable } from '../../../web/shared/positions.js';

const made = '2026-11-23T08:30:00.000Z';
const value = 'HS1|2|1|0|9|0|{"one":1}';

test('every value of a backup comes back as it was, whatever it is', () => {
    const pairs = [
        ['hamstretch:session:1:a', value],
        ['hamstretch:session:2:a', 'HS1|2|1|0|9|0|{"one": 1}'],
        ['hamstretch:session:3:a', 'HS1|2|1|0|9|0|{"one":1e2}'],
        ['hamstretch:session:4:a', 'HS1|2|1|0|3|0|{"a'],
        ['hamstretch:quarantine:hamstretch:session:5:a', 'spoilt "value" \u0000 \ud800'],
        ['hamstretch:session:6:a', ''],
        ['hamstretch:session:7:a', 'HS1|2|1|0|9|0|{"__proto__":1}'],
    ];
    assert.deepEqual(read_backup(backup_text(/** @type {any} */ (pairs), made)), { what: import_read, pairs });
});

test('faults 30, 31: what a later version kept is part of a backup, with the fields that are unknown here', () => {
    /** @type {[string, string][]} */
    const pairs = [['hamstretch:settings:a', 'HS1|9|9|6|40|1234abcd|{"unheard_of":[1,{"deep":"x"}],"theme":2}']];
    const text = backup_text(pairs, made);
    assert.match(text, /unheard_of/);
    assert.deepEqual(read_backup(text).pairs, pairs);
});

test('fault 29: the stored example of a backup is read for ever', async () => {
    const folder = new URL('../../saves/v3/', import.meta.url);
    const pairs = new Map(read_backup(await readFile(new URL('backup.json', folder), 'utf8')).pairs);
    for (const [key, file] of [['hamstretch:session:1795422600123:0a1b2c3d', 'session'], ['hamstretch:month:2026-05', 'month'],
        ['hamstretch:ranges:2026', 'ranges'], ['hamstretch:profile:b', 'profile'], ['hamstretch:settings:a', 'settings']])
        assert.equal(pairs.get(key), await readFile(new URL(`${file}.txt`, folder), 'utf8'), file);
    assert.equal(pairs.get('hamstretch:quarantine:hamstretch:session:1:x'), 'spoilt "value"');
});

test('fault 61: what is no backup is none', () => {
    for (const text of ['', 'x', 'null', '[]', '{}', '['.repeat(10_000), backup_of('{}'), '{"hamstretch":"backup","version":1}'])
        assert.deepEqual(read_backup(text), { what: import_unusable, pairs: [] }, text);
    for (const version of ['0', '-1', '1.5', '"1"', 'null', '{}', 'true'])
        assert.equal(read_backup(backup_of('[]', version)).what, import_unusable, version);
    assert.equal(read_backup('{"hamstretch":"backup","values":[]}').what, import_unusable, 'without a version');
});

test('a file that could not be read is told as such, and one of a later version too', () => {
    assert.deepEqual(read_backup(null), { what: import_unread, pairs: [] });
    for (const version of ['2', '99', '1e300'])
        assert.deepEqual(read_backup(backup_of('"of whatever kind"', version)), { what: import_newer, pairs: [] }, version);
});

test('a backup in which nothing is comes through as one', () =>
    assert.deepEqual(read_backup(backup_text([], made)), { what: import_read, pairs: [] }));

test('the order of the keys in an entry, and of those around it, changes nothing', () => {
    const backwards = (/** @type {any} */ value) => (Array.isArray(value) ? value.map(backwards)
        : value && typeof value === 'object' ? Object.fromEntries(Object.entries(value).reverse().map(([key, each]) => [key, backwards(each)])) : value);
    const text = backup_text([['hamstretch:session:1:a', value], ['hamstretch:quarantine:x', 'x']], made);
    assert.deepEqual(read_backup(JSON.stringify(backwards(JSON.parse(text)))), read_backup(text));
});

/** What a hand or a tool could write in any place. */
const hostile = ['null', 'true', '1', '-1e400', '""', '"x"', '[]', '{}', '{"toString":null}', '{"toString":1,"valueOf":null}', '{"toJSON":null}',
    '{"__proto__":null}', '{"constructor":{"prototype":1}}', '{"length":-1}', '[[[[]]]]', '"\\ud800"', '"\\u0000"', `${'['.repeat(100_000)}${']'.repeat(100_000)}`,
    `${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`];

test('fault 61: whatever stands in whichever place, nothing throws, and each entry is a key and a text', () => {
    const places = (/** @type {string} */ bad) => [
        bad, `{"hamstretch":${bad},"version":1,"values":[]}`, backup_of('[]', bad), backup_of(bad), backup_of(`[${bad}]`),
        ...['key', 'head', 'value', 'text'].flatMap((name) => [backup_of(`[{"${name}":${bad}}]`), backup_of(`[{"key":"k","head":"h","${name}":${bad}}]`)]),
    ];
    for (const bad of hostile)
        for (const text of places(bad)) {
            const { what, pairs } = read_backup(text);
            assert.ok([import_read, import_unusable, import_newer].includes(what));
            for (const pair of pairs) assert.deepEqual(pair.map((part) => typeof part), ['string', 'string'], text.slice(0, 100));
        }
});

test('an entry that is none is not passed over: it has an empty key, and is counted as unreadable', () => {
    const { pairs } = read_backup(backup_of('[null,1,{},{"key":1},{"key":"a"},{"key":"b","value":1},{"key":"c","text":{"toString":null}}]'));
    assert.deepEqual(pairs, [['', ''], ['', ''], ['', ''], ['', ''], ['a', ''], ['b', ''], ['c', '']]);
});

/** @param {string} values @param {string} version */
function backup_of(values, version = '1') {
    return `{"hamstretch":"backup","version":${version},"values":${values}}`;
}

/** A backup joined to a person who chooses `file`, noting what the program is told. */
function backup_with(file) {
    /** @type {unknown[][]} */
    const told = [];
    const files = { save: (...saved) => void told.push(['save', ...saved]), choose: async () => file };
    const program = {
        offer: (pair) => void told.push(['offer', ...pair]),
        end_offer: (what) => void told.push(['end', what]),
    };
    const kept = { everything: () => [['hamstretch:session:1:a', value]] };
    return { told, backup: new Backup(/** @type {any} */ (kept), /** @type {any} */ (files), program, () => new Date(made)) };
}

test('making one hands out a file named by the day, and says nothing yet of what becomes of it', () => {
    const { told, backup } = backup_with(null);
    backup.save();
    assert.deepEqual(told.map((each) => each.slice(0, 3)), [['save', file_backup, 'hamstretch-2026-11-23.json']]);
    assert.deepEqual(read_backup(String(told[0][3])).pairs, [['hamstretch:session:1:a', value]]);
});

test('fault 61: a file that cannot be read, or is none of ours, ends the offer at once', async () => {
    for (const [file, what] of [[null, import_unread], ['x', import_unusable]]) {
        const { told, backup } = backup_with(file);
        await backup.choose();
        assert.deepEqual(told, [['end', what]]);
    }
});

test('every value of a chosen file is offered, then its end told', async () => {
    const { told, backup } = backup_with(backup_text([['hamstretch:session:1:a', value]], made));
    await backup.choose();
    assert.deepEqual(told, [['offer', 'hamstretch:session:1:a', value], ['end', import_read]]);
});
