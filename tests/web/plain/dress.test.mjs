import assert from 'node:assert/strict';
import { test } from 'node:test';

import { Window } from 'happy-dom';

import { Dress } from '../../../web/plain/dress.js';
import { roles } from '../../../web/shared/positions.js';
import { Focus } from '../../../web/twin/focus.js';
import { Twin } from '../../../web/twin/twin.js';

/** @param {string} id @param {string} kind */
const node = (id, kind, more = {}) => ({
    id, role: roles.indexOf(/** @type {any} */ (kind)), name: id, value: '', group: '', selected: false, is_pressable: true, level: 1,
    least: 0, most: 0, step: 1, now: 0, x: 7, y: 7, width: 100, height: 44, ...more,
});

function fake_page() {
    const window = new Window();
    const document = /** @type {any} */ (window.document);
    document.body.innerHTML = '<div id="twin"><main></main><div id="dialogs"></div></div>';
    window.scrollTo = () => {};
    const main = document.querySelector('main');
    const twin = new Twin(main, document.querySelector('#dialogs'), { press: () => {}, set_value: () => {}, focus: () => {} });
    twin.focus = new Focus(twin);
    const show = (...nodes) => {
        twin.begin();
        for (const each of nodes) twin.add(each);
        twin.end();
    };
    return { window, document, main, twin, show, dress: () => twin.wear(new Dress(document, main)), find: (id) => document.querySelector(`[data-node="${id}"]`) };
}

const settings = (seconds) => [
    node('settings.title', 'heading'), node('aid', 'radio_group'), node('aid.towel', 'radio', { group: 'aid', name: 'Towel' }),
    node('hold', 'slider', { name: 'Hold', value: `${seconds} seconds`, least: 5, most: 30, now: seconds }),
    node('voice', 'toggle', { name: 'Voice', value: 'on' }), node('reset', 'button'),
];

test('controls that cannot show words themselves stand in a label that does, up to date', () => {
    const { show, dress, find } = fake_page();
    dress();
    show(...settings(10));
    const words = (id) => [...find(id).parentElement.querySelectorAll('span')].map((each) => each.textContent);
    assert.deepEqual([words('aid.towel'), words('hold'), words('voice')], [['Towel', ''], ['Hold', '10 seconds'], ['Voice', 'on']]);
    assert.deepEqual(['aid.towel', 'hold', 'voice'].map((id) => find(id).parentElement.tagName), ['LABEL', 'LABEL', 'LABEL']);
    show(...settings(15));
    assert.deepEqual(words('hold'), ['Hold', '15 seconds']);
});

test('an update moves nothing and takes no focus; what goes leaves no label behind', async () => {
    const { show, dress, find, window, document, main } = fake_page();
    dress();
    show(...settings(10));
    const before = [...main.children];
    find('hold').focus();
    show(...settings(15));
    assert.deepEqual([...main.children], before);
    assert.equal(document.activeElement, find('hold'));
    show(node('plan.title', 'heading'));
    await window.happyDOM.waitUntilComplete();
    assert.equal(main.children.length, 1);
});

test('a twin that was unseen is made anew when it is to be seen, and keeps the focus', () => {
    const { show, dress, find, document, main } = fake_page();
    show(...settings(10));
    find('voice').focus();
    dress();
    assert.equal(document.activeElement, find('voice'));
    assert.equal(main.querySelectorAll('[data-node]').length, settings(10).length);
    assert.equal(find('hold').style.left, '');
});

test('the style sheet is told the screen', () => {
    const { show, dress, main } = fake_page();
    dress();
    show(node('player.phase', 'heading'));
    assert.equal(main.dataset.screen, 'player');
});

test('the figure is elements, never markup', () => {
    const { show, dress, twin, find } = fake_page();
    dress();
    show(node('today.title', 'heading'), node('figure', 'image'));
    const svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1000 560" aria-hidden="true"><path d="M1 2L3 4" fill="#0e6a6c"/><circle cx="1" cy="-2.5" r="3" fill="#fff" opacity="0.5"/></svg>\n';
    twin.dress.show_figure(svg);
    const root = find('figure').firstElementChild;
    assert.deepEqual([root.namespaceURI, root.getAttribute('viewBox'), root.children.length], ['http://www.w3.org/2000/svg', '0 0 1000 560', 2]);
    assert.deepEqual(['cx', 'cy', 'r', 'fill', 'opacity'].map((name) => root.lastElementChild.getAttribute(name)), ['1', '-2.5', '3', '#fff', '0.5']);
    twin.dress.show_figure('');
    assert.equal(find('figure').children.length, 0);
});
