// What the builder gives away, and how the form becomes a link and back. The form itself is the one that the build makes.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';

import { Window } from 'happy-dom';

import { oembed } from '../../../scripts/build/embed.mjs';
import { form_of } from '../../../scripts/build/share_form.mjs';
import { choose, chosen } from '../../../web/share/choices.js';
import { snippets } from '../../../web/share/snippets.js';

const fields = /** @type {import('../../../scripts/build/share_form.mjs').Field[]} */ ([
    { kind: 'choice', name: 'aid', label: 'What you use', standard: 'towel', options: [{ value: 'towel', label: 'Towel' }, { value: 'band', label: 'Band' }] },
    { kind: 'number', name: 'hold', label: 'Hold', standard: 30, least: 5, most: 30, step: 1, words: ['5 seconds'] },
    { kind: 'toggle', name: 'voice', label: 'Voice', standard: 'on' },
    { kind: 'toggle', name: 'brand_new', label: 'New', standard: 'on' },
]);

function form() {
    const { document } = new Window();
    document.body.innerHTML = `<form>${form_of(fields)}</form>`;
    return /** @type {HTMLFormElement} */ (/** @type {unknown} */ (document.querySelector('form')));
}

test('an untouched form is the usual dose: nothing to say', () => assert.deepEqual(chosen(form()), []));

test('a setting new in the table has a control without being named here', () =>
    assert.ok(form().querySelector('input[name="brand_new"]')));

test('what is chosen is told, and read back the same', () => {
    const link = /** @type {[string, string][]} */ ([['aid', 'band'], ['hold', '12'], ['voice', 'off'], ['accent', '8844aa']]);
    const filled = form();
    assert.equal(choose(filled, link), true);
    assert.deepEqual(chosen(filled), link);
});

test('values that do not fit are told, and the rest counts', () => {
    for (const [name, value] of [['aid', 'rope'], ['voice', 'loud'], ['hold', 'long'], ['accent', 'javascript:']]) {
        const filled = form();
        assert.equal(choose(filled, [[name, value], ['aid', 'band']]), false, name);
        assert.deepEqual(chosen(filled), name === 'aid' ? [] : [['aid', 'band']]);
    }
});

test('names that are not of the form are passed over', () =>
    assert.equal(choose(form(), [['utm_source', 'x'], ['__proto__', '1'], ['constructor', '2']]), true));

const base = 'https://example.org/stretch/';

test('every address is absolute and carries the dose', () => {
    const made = snippets(base, [['hold', '20'], ['aid', 'band']]);
    assert.equal(made.link, `${base}?hold=20&aid=band`);
    assert.equal(made.handout, `${base}handout.html?hold=20&aid=band`);
    assert.match(made.iframe, /src="https:\/\/example\.org\/stretch\/embed\/\?hold=20&amp;aid=band"/);
    assert.match(made.element, /<hamstring-player hold="20" aid="band"><a href="https:\/\/example\.org\/stretch\/\?hold=20&amp;aid=band">Hamstring stretch<\/a><\/hamstring-player>/);
});

test('a frame has a title, loads late, is allowed what the player uses, and is not in a sandbox', () => {
    const { iframe } = snippets(base, []);
    assert.match(iframe, /title="[^"]+"/);
    assert.match(iframe, /loading="lazy"/);
    assert.match(iframe, /allow="screen-wake-lock; fullscreen; autoplay; clipboard-write; web-share"/);
    assert.doesNotMatch(iframe, /sandbox|\?/);
});

/** What browsers and blogs would do to the frame by themselves, each answered by a rule of its own. */
const stands_well = { display: 'block', border: '0', 'max-width': '100%', margin: '0 auto' };

test('every frame that is given away stands in the middle of a column, no wider than it, without an edge', async () => {
    const readme = (await readFile('README.md', 'utf8')).match(/<iframe[^>]*>/)?.[0] ?? '';
    const frames = { builder: snippets(base, []).iframe, readme, oembed: JSON.parse(oembed('')).html };
    for (const [of, frame] of Object.entries(frames)) {
        const style = frame.match(/ style="([^"]+)"/)?.[1] ?? '';
        assert.deepEqual(Object.fromEntries(style.split(';').map((rule) => rule.split(':'))), stands_well, of);
    }
    // Of the answer WordPress leaves no style and only these attributes.
    assert.match(frames.oembed, / frameborder="0"/);
});

test('a value cannot leave its place in a snippet', () => {
    const { iframe, element } = snippets(base, [['aid', '"><script>x</script>']]);
    assert.doesNotMatch(iframe, /<script>/);
    assert.doesNotMatch(element, /<script>x/);
});
