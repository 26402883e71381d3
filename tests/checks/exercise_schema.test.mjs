// The schema that helps an editor, held against the program that has the last word. They meet over the shipped exercises,
// spoilt in every way that a schema can see: both refuse, or the program has a rule that no schema can say.

import { Ajv2019 } from 'ajv/dist/2019.js';
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';

import { validated } from '../support/hamstretch.mjs';

/** @typedef {(string | number)[]} Path into a file, by names and positions */
/** @typedef {{ what: string, path: Path, value?: unknown, data: any }} Spoilt */

const folder = 'assets/exercises';
const accepts = new Ajv2019({ strictTypes: false }).compile(JSON.parse(readFileSync('assets/exercise.schema.json', 'utf8')));
const shipped = readdirSync(folder).map((name) => JSON.parse(readFileSync(`${folder}/${name}`, 'utf8')));

/** Every field and every element, from outside to inside. @param {any} value @param {Path} [before] @returns {Path[]} */
function places_in(value, before = []) {
    if (value === null || typeof value !== 'object') return [];
    const names = Array.isArray(value) ? [...value.keys()] : Object.keys(value);
    return names.flatMap((name) => [[...before, name], ...places_in(value[name], [...before, name])]);
}

/** @param {any} data @param {Path} path */
const value_at = (data, path) => path.reduce((holder, name) => holder?.[name], data);

/** As the program writes it: "phases[2].length_s". @param {Path} path */
const written = (path) => path.map((part) => (typeof part === 'number' ? `[${part}]` : `.${part}`)).join('').slice(1);

let copies = 0;

/** A copy of `data`, changed by `change` at what holds the end of the path; with an id of its own, so that no two are alike.
 * @param {any} data @param {Path} path @param {(holder: any, name: string | number) => void} change @param {string} what @returns {Spoilt} */
function spoilt(data, path, change, what) {
    const copy = structuredClone(data);
    copy.id = `spoilt-${++copies}`;
    change(value_at(copy, path.slice(0, -1)), path[path.length - 1]);
    return { what: `${data.id}: ${written(path)} ${what}`, path, data: copy };
}

const strange_values = [null, true, 'nonsense', '', 7, 1.5, 1_000_000, -1_000_000, [], {}];

/** What a field of this name says anywhere: good words, that may be wrong here. @param {string | number} name @returns {string[]} */
function words_of(name) {
    const values = shipped.flatMap((data) => places_in(data).filter((path) => path[path.length - 1] === name).map((path) => value_at(data, path)));
    return [...new Set(values.filter((value) => typeof value === 'string'))];
}

const is_object = (/** @type {unknown} */ value) => value !== null && typeof value === 'object' && !Array.isArray(value);

/** With one field more, which another object beside it has. @param {any} data @param {Path} path @returns {Spoilt[]} */
function with_borrowed(data, path) {
    const own = value_at(data, path);
    const beside = Object.values(value_at(data, path.slice(0, -1)));
    if (!is_object(own) || beside.length < 2) return [];
    const others = Object.assign({}, ...beside.filter(is_object));
    return Object.keys(others).filter((name) => !(name in own)).map((name) =>
        spoilt(data, path, (holder, last) => { holder[last][name] = others[name]; }, `with ${name}`));
}

/** @param {any} data @param {Path} path @returns {Spoilt[]} */
function spoilt_at(data, path) {
    const name = path[path.length - 1];
    const values = [...strange_values, ...words_of(name).filter((word) => word !== value_at(data, path))];
    const changed = [...with_borrowed(data, path), ...values.map((value) => ({ ...spoilt(data, path, (holder, last) => { holder[last] = value; }, `as ${JSON.stringify(value)}`), value }))];
    if (typeof name === 'number') return changed;
    const removed = spoilt(data, path, (holder) => { delete holder[name]; }, 'removed');
    const renamed = spoilt(data, path, (holder) => {
        holder[`${name}_`] = holder[name];
        delete holder[name];
    }, 'renamed');
    return [...changed, removed, renamed];
}

const all = shipped.flatMap((data) => places_in(data).flatMap((path) => spoilt_at(data, path)));
/** What the program says of each of them. @type {string[][]} */
let said = [];
const program = () => (said = said.length > 0 ? said : validated(all.map(({ data }) => JSON.stringify(data))));

/** What a schema can see. */
const visible = /: (is missing|is not known here|must be (a text|a number|a whole number|a list \[\.\.\.\]|an object \{\.\.\.\})|must not be empty|does not know ".*"|only format 2 is known)$/;

test('the schema and the program accept every shipped exercise', () => {
    assert.ok(shipped.length > 1);
    for (const data of shipped) assert.ok(accepts(data), JSON.stringify(accepts.errors, null, 1));
    assert.deepEqual(validated(shipped.map((data) => JSON.stringify(data))), shipped.map(() => []));
});

test('what the schema refuses the program refuses', () => {
    const words = program();
    const refused = all.filter(({ data }) => !accepts(data));
    assert.ok(refused.length > 1000, String(refused.length));
    assert.deepEqual(all.filter(({ data }, i) => words[i].length === 0 && !accepts(data)).map(({ what }) => what), []);
});

test('what the program finds missing, unknown or of another type the schema refuses', () => {
    const seen = program().map((words) => words.filter((word) => visible.test(word)));
    assert.ok(seen.filter((words) => words.length > 0).length > 1000);
    assert.deepEqual(all.flatMap(({ what, data }, i) => (seen[i].length > 0 && accepts(data) ? [[what, seen[i]]] : [])), []);
});

test('a number far out of range is refused by both', () => {
    const words = program();
    for (const [i, { what, value, path, data }] of all.entries()) {
        const original = value_at(shipped.find(({ id }) => what.startsWith(`${id}: `)), path);
        if (typeof original !== 'number' || typeof value !== 'number' || Math.abs(value) < 1_000_000) continue;
        assert.ok(words[i].length > 0, what);
        assert.ok(!accepts(data), what);
    }
});

// Ranges that no other field of the file moves.
const alone = /(^count_in_s|^phases\[\d+\]\.length_s|\.tension|^pelvis_share|^creep\.most_deg|\.at|^aid\.grip_at_ends|^aid\.length|^dose\..*\.least|^joint_limits\..*\.least_deg)$/;

/** The range that the program names for a number that is far outside. @param {string[]} words @param {string} place */
function range_of(words, place) {
    const word = words.find((line) => line.includes(`: ${place}: `));
    const range = word?.match(/ is outside (-?[\d.]+) to (-?[\d.]+)$/);
    assert.ok(range, `${place}: ${words}`);
    return range.slice(1).map(Number);
}

test('a range that stands alone is the same in both, to both ends', () => {
    const words = program();
    let checked = 0;
    for (const [i, { path, value, data, what }] of all.entries()) {
        const place = written(path);
        if (value !== 1_000_000 || !alone.test(place)) continue;
        const [least, most] = range_of(words[i], place);
        const step = /(_s|least)$/.test(place) ? 1 : 0.001;
        for (const [number, is_good] of [[least, true], [most, true], [least - step, false], [most + step, false]]) {
            const changed = spoilt(data, path, (holder, name) => { holder[name] = number; }, String(number));
            assert.equal(accepts(changed.data), is_good, `${what}: ${number}`);
        }
        ++checked;
    }
    assert.ok(checked > 50, String(checked));
});
