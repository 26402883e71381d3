// What the program says on the command line to somebody who makes an exercise.

import { Resvg } from '@resvg/resvg-js';
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

import { hamstretch, in_folder, validated } from '../support/hamstretch.mjs';

const supine = readFileSync('assets/exercises/supine.json', 'utf8');
const seated = readFileSync('assets/exercises/seated.json', 'utf8');

/** @param {string} text @param {string} from @param {string} to */
function changed(text, from, to) {
    assert.ok(text.includes(from), from);
    return text.replace(from, to);
}

/** The number of the line that has these words. @param {string} text @param {string} words */
const line_of = (text, words) => text.split('\n').findIndex((line) => line.includes(words)) + 1;

test('validate tells every problem with file, line, place and reason', () => {
    const spoilt = changed(changed(supine, '"length_s": 3,', '"length_s": 300,'), '"tension": 0.6', '"tension": 6');
    assert.deepEqual(validated([spoilt]), [[
        `${line_of(spoilt, '"length_s": 300,')}: phases[2].length_s: 300 is outside 2 to 10`,
        `${line_of(spoilt, '"tension": 6')}: poses.lifted.tension: 6 is outside 0 to 1`,
    ]]);
});

test('what is missing is told on the line of what it is missing from, broken JSON on the line where it breaks', () => {
    const spoilt = changed(supine, '"contact": { "on": "thigh", "at": 0.7 }', '"contact": { "on": "thigh" }');
    assert.deepEqual(validated([spoilt, '{\n  "format": 2,\n}']),
        [[`${line_of(spoilt, '"contact"')}: aid.contact.at: is missing`], ['3: is not JSON']]);
});

test('two files with one id are told, both by their names', () => in_folder((folder) => {
    const paths = ['first.json', 'second.json', 'third.json'].map((name) => join(folder, name));
    paths.forEach((path, i) => writeFileSync(path, i === 1 ? seated : supine));
    const { status, stderr } = hamstretch('validate', ...paths);
    assert.equal(stderr, `${paths[2]}:${line_of(supine, '"id": "supine"')}: id: "supine" is the id of ${paths[0]} too\n`);
    assert.equal(status, 1);
}));

test('a good file is told by silence, one that cannot be read by its name', () => {
    assert.deepEqual(hamstretch('validate', 'assets/exercises/supine.json'), { status: 0, stdout: '', stderr: '' });
    const { status, stderr } = hamstretch('validate', 'assets/exercises/supine.json', 'build/nowhere.json');
    assert.equal(stderr, 'build/nowhere.json: cannot be read; give the path of an existing file\n');
    assert.equal(status, 1);
});

test('the example in docs/exercises.md is a good exercise, and its problem is told as it says there', () => {
    const words = readFileSync('docs/exercises.md', 'utf8');
    const example = words.match(/```json\n([^`]+)```/)?.[1] ?? '';
    const spoilt = changed(example, '"length_s": 6,', '"length_s": 60,');
    const [good, bad] = validated([example, spoilt.replace('"raise"', '"other"')]);
    assert.deepEqual(good, []);
    assert.ok(words.includes(`\nassets/exercises/<id>.json:${bad[0]}\n`), bad[0]);
});

test('a problem of a ladder has its line', () => in_folder((folder) => {
    const path = join(folder, 'ladder.json');
    const ladder = changed(readFileSync('assets/ladder.json', 'utf8'), '"hold_s": 5 }', '"hold_s": 500 }');
    writeFileSync(path, ladder);
    const { status, stderr } = hamstretch('validate-ladder', path);
    assert.ok(stderr.startsWith(`${path}:${line_of(ladder, '500')}: rungs[0].hold_s: 500 is outside 5 to 30\n`), stderr);
    assert.equal(status, 1);
}));

/** Its texts in their order, once it has been drawn by a reader of SVG. @param {string} svg */
function texts_of(svg) {
    const { width, height } = new Resvg(svg, { font: { loadSystemFonts: false } });
    assert.ok(width > 0 && height > 0);
    return [...svg.matchAll(/<text [^>]*>([^<]*)<\/text>/g)].map(([, words]) => words);
}

test('a storyboard has a picture of each phase of one repetition, with its seconds, and of the change of legs', () => {
    const { status, stdout, stderr } = hamstretch('storyboard', 'supine', 'hold=20&rest=15');
    assert.deepEqual([status, stderr], [0, '']);
    assert.deepEqual(texts_of(stdout).slice(2), ['setup', '20 s', 'lift', '6 s', 'pull', '3 s', 'hold', '20 s', 'lower', '9 s', 'rest', '15 s', 'switch', '20 s']);
    assert.equal(stdout.match(/<g /g)?.length, 7);
    assert.match(stdout, /<title>Storyboard of supine<\/title>/);
    assert.doesNotMatch(stdout, / id="/);
});

test('a repetition that has no rest shows none', () =>
    assert.deepEqual(texts_of(hamstretch('storyboard', 'supine', 'reps=1').stdout).filter((words) => words === 'rest'), []));

/** From its left end to its right one. @param {string} path */
function size_of_path(path) {
    const across = [...path.matchAll(/[ML](-?[0-9.]+) /g)].map(([, x]) => Number(x));
    return Math.max(...across) - Math.min(...across);
}

test('all pictures of a storyboard have one scale: the mat is the same in each', () => {
    const groups = hamstretch('storyboard', 'knee_extension').stdout.split('<g ').slice(1);
    assert.equal(groups.length, 8);
    const sizes = groups.map((group) => size_of_path(group.match(/<path d="([^"]*)"/)?.[1] ?? ''));
    assert.ok(sizes[0] > 300, `${sizes[0]}`);
    for (const size of sizes) assert.ok(Math.abs(size - sizes[0]) < 0.5, sizes.join());  // the other leg is seen from its side
});

test('storyboard, figure and timeline take an exercise that is only in a file, whatever its names are', () => in_folder((folder) => {
    const path = join(folder, 'own.json');
    writeFileSync(path, changed(changed(changed(supine, '"id": "supine"', '"id": "own"'), '"id": "lift"', '"id": "raise & <hold>"'),
        '"phase": "lift"', '"phase": "raise & <hold>"'));
    const storyboard = hamstretch('storyboard', path);
    assert.equal(storyboard.stderr, '');
    const texts = texts_of(storyboard.stdout);
    assert.ok(texts.includes('own') && texts.includes('raise &amp; &lt;hold&gt;'), texts.join());
    assert.match(hamstretch('timeline', '--file', path).stdout, /raise & <hold>/);
    const figure = hamstretch('figure', 'hold', '--file', path, 'theme=dark');
    assert.equal(figure.stdout, hamstretch('figure', 'hold', 'theme=dark').stdout);
    assert.equal(figure.status, 0);
}));

test('a file stands in the place of the exercise with its id', () => in_folder((folder) => {
    const path = join(folder, 'slower.json');
    writeFileSync(path, changed(supine, '"length_s": 9', '"length_s": 19'));
    assert.match(hamstretch('timeline', 'exercise=supine', '--file', path).stdout, /lower +left +1\/2 +19000 ms/);
}));

test('an exercise that is not there, or not good, is told and not drawn', () => in_folder((folder) => {
    const path = join(folder, 'bad.json');
    writeFileSync(path, changed(supine, '"length_s": 3,', '"length_s": 300,'));
    for (const words of [['storyboard', path], ['timeline', '--file', path], ['figure', 'hold', '--file', path]]) {
        const { status, stdout, stderr } = hamstretch(...words);
        assert.deepEqual([status, stdout], [1, '']);
        assert.match(stderr, /phases\[2\]\.length_s: 300 is outside 2 to 10/);
    }
    const { status, stderr } = hamstretch('storyboard', 'nothing');
    assert.equal(status, 1);
    assert.match(stderr, /nothing: cannot be read.*\nbuilt in are: supine /);
}));
