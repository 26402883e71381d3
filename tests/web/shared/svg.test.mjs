import assert from 'node:assert/strict';
import { test } from 'node:test';

import { Window } from 'happy-dom';

import { svg_element } from '../../../web/shared/svg.js';

const document = /** @type {any} */ (new Window().document);

const written = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1000 633.7" role="img"><title>Leg &lt;up&gt; &amp; held</title>' +
    '<path d="M0 0L10 10Z" fill="#d3c8b0"/><circle cx="1" cy="2" r="3" fill="#4d5d63" opacity="0.5"/></svg>\n';

test('a picture of the program becomes the same elements', () => {
    const svg = svg_element(document, written);
    assert.equal(svg?.namespaceURI, 'http://www.w3.org/2000/svg');
    assert.equal(svg?.getAttribute('viewBox'), '0 0 1000 633.7');
    assert.deepEqual([...svg?.children ?? []].map(({ localName }) => localName), ['title', 'path', 'circle']);
    assert.equal(svg?.children[0].textContent, 'Leg <up> & held');
    assert.equal(svg?.children[1].getAttribute('d'), 'M0 0L10 10Z');
    assert.equal(svg?.children[2].getAttribute('opacity'), '0.5');
});

test('scripts, handlers and links in it are left out', () => {
    const svg = svg_element(document, '<svg viewBox="0 0 1 1" onload="x()"><script>x()</script><path d="M0 0" onclick="x()" href="javascript:x()"/></svg>');
    assert.equal(svg?.outerHTML.match(/script|onload|onclick|href/), null);
    assert.equal(svg?.querySelector('path')?.getAttribute('d'), 'M0 0');
});

test('what is no picture is nothing', () => {
    for (const text of ['', 'words', '<p>words</p>', '<path d="M0 0"/>']) assert.equal(svg_element(document, text), null);
});
