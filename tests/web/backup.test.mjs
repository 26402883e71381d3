// A backup: one JSON file of everything that is kept, and what is read of any file.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';

import { Backup, backup_text, read_backup } from '../../web/backup.js';
import { Files } from '../../web/host/files.js';

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
    assert.deepEqual(read_backup(backup_text(/** @type {any} */ (pairs), made)), pairs);
});

test('faults 30, 31: what a later version kept is part of a backup, with the fields that are unknown here', () => {
    /** @type {[string, string][]} */
    const pairs = [['hamstretch:settings:a', 'HS1|9|9|6|40|1234abcd|{"unheard_of":[1,{"deep":"x"}],"theme":2}']];
    const text = backup_text(pairs, made);
    assert.match(text, /unheard_of/);
    assert.deepEqual(read_backup(text), pairs);
});

test('fault 29: the stored example of a backup is read for ever', async () => {
    const folder = new URL('../saves/v3/', import.meta.url);
    const pairs = new Map(read_backup(await readFile(new URL('backup.json', folder), 'utf8')));
    for (const [key, file] of [['hamstretch:session:1795422600123:0a1b2c3d', 'session'], ['hamstretch:month:2026-05', 'month'],
        ['hamstretch:ranges:2026', 'ranges'], ['hamstretch:profile:b', 'profile'], ['hamstretch:settings:a', 'settings']])
        assert.equal(pairs.get(key), await readFile(new URL(`${file}.txt`, folder), 'utf8'), file);
    assert.equal(pairs.get('hamstretch:quarantine:hamstretch:session:1:x'), 'spoilt "value"');
});

test('fault 61: what is no backup is none', () => {
    for (const text of ['', 'x', 'null', '[]', '{}', '{"hamstretch":"backup"}', '{"hamstretch":"backup","values":{}}', '['.repeat(10_000)])
        assert.equal(read_backup(text), null);
    assert.deepEqual(read_backup('{"hamstretch":"backup","values":[null,1,{},{"key":1},{"key":"a"},{"key":"b","value":1}]}'),
        [['a', 'undefined'], ['b', 'undefined1']]);
});

/** A backup joined to a person who chooses `file`, noting what the program is told. */
function backup_with(file) {
    /** @type {unknown[][]} */
    const told = [];
    const files = { save: (...saved) => void told.push(['save', ...saved]), choose: async () => file };
    const program = {
        offer: (pair) => void told.push(['offer', ...pair]),
        end_offer: (is_read) => void told.push(['end', is_read]),
        backed_up: () => void told.push(['backed_up']),
    };
    const kept = { everything: () => [['hamstretch:session:1:a', value]] };
    return { told, backup: new Backup(/** @type {any} */ (kept), /** @type {any} */ (files), program, () => new Date(made)) };
}

test('making one saves a file named by the day, and tells that it was made', () => {
    const { told, backup } = backup_with(null);
    backup.save();
    assert.deepEqual(told.map(([what, name]) => [what, name]), [['save', 'hamstretch-2026-11-23.json'], ['backed_up', undefined]]);
    assert.deepEqual(read_backup(String(told[0][2])), [['hamstretch:session:1:a', value]]);
});

test('fault 61: a file that cannot be read, or is none of ours, ends the offer at once', async () => {
    for (const file of [null, 'x']) {
        const { told, backup } = backup_with(file);
        await backup.choose();
        assert.deepEqual(told, [['end', false]]);
    }
});

test('every value of a chosen file is offered, then its end told', async () => {
    const { told, backup } = backup_with(backup_text([['hamstretch:session:1:a', value]], made));
    await backup.choose();
    assert.deepEqual(told, [['offer', 'hamstretch:session:1:a', value], ['end', true]]);
});

test('fault 61: a file that is far too large is refused without being read', async () => {
    const input = Object.assign(new EventTarget(), {
        files: [{ size: 100_000_000, text: () => assert.fail('it was read') }],
        click() { input.dispatchEvent(new Event('change')); },
    });
    const files = new Files(/** @type {any} */ ({ createElement: () => input }), URL);
    assert.equal(await files.choose('.json'), null);
});
