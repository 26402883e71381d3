import assert from 'node:assert/strict';
import { test } from 'node:test';

import { Window } from 'happy-dom';

import { roles } from '../../../web/shared/positions.js';
import { Focus } from '../../../web/twin/focus.js';
import { Twin } from '../../../web/twin/twin.js';

let left = 0;
/** A node with everything a program would send. @param {string} id @param {string} kind */
function node(id, kind, more = {}) {
    left += 10;
    return {
        id, role: roles.indexOf(/** @type {any} */ (kind)), name: id, value: '', group: '', selected: false, is_pressable: true, level: 0,
        least: 0, most: 0, step: 1, now: 0, x: left, y: 5, width: 100, height: 44, ...more,
    };
}

function fake_page() {
    const window = new Window();
    const document = /** @type {any} */ (window.document);
    document.body.innerHTML = '<div id="twin"><main><div id="main"></div></main><div id="dialogs"></div></div>';
    const happened = [];
    /** What had a ring around it, one after the other. @type {string[]} */
    const rings = [];
    const twin = new Twin(document.querySelector('#main'), document.querySelector('#dialogs'), {
        press: (id) => happened.push(['press', id]),
        set_value: (id, value) => happened.push(['set', id, value]),
        focus: (id, is_visible) => {
            happened.push(['focus', id]);
            rings.push(is_visible ? id : '');
        },
        address: () => 'https://site/?hold=20',
    });
    twin.focus = new Focus(twin);
    const show = (...nodes) => {
        twin.begin();
        for (const each of nodes) twin.add(each);
        twin.end();
    };
    const find = (id) => document.querySelector(`[data-node="${id}"]`);
    const focused = () => document.activeElement?.dataset?.node ?? '';
    return { window, document, main: document.querySelector('#main'), happened, rings, show, find, focused };
}

test('every role becomes the element that browsers and readers know', () => {
    const { show, find } = fake_page();
    const expected = {
        heading: ['H2', null], text: ['P', null], button: ['BUTTON', null], tab: ['BUTTON', 'tab'],
        radio_group: ['DIV', 'radiogroup'], radio: ['INPUT', null], slider: ['INPUT', null], toggle: ['INPUT', 'switch'],
        progress: ['DIV', 'progressbar'], timer: ['DIV', 'timer'], image: ['DIV', 'img'], list: ['UL', null],
        list_item: ['LI', null], group: ['DIV', 'group'], dialog: ['DIV', 'dialog'], link: ['A', null],
        table: ['DIV', null], row: ['TR', null], disclosure: ['BUTTON', null], time: ['INPUT', null],
    };
    assert.deepEqual(Object.keys(expected), [...roles]);
    show(...roles.map((kind) => node(kind, kind, { level: 2 })));
    for (const [kind, [tag, role]] of Object.entries(expected))
        assert.deepEqual([find(kind).tagName, find(kind).getAttribute('role')], [tag, role], kind);
    assert.deepEqual(['radio', 'slider', 'toggle', 'time'].map((kind) => find(kind).type), ['radio', 'range', 'checkbox', 'time']);
});

test('a time of day is a field of the browser, which says it in hours and minutes and gives it back in minutes', () => {
    const { show, find, happened, window } = fake_page();
    const at = (now, more = {}) => node('t', 'time', { name: 'Time of the session', value: '18:00', most: 1439, now, ...more });
    show(at(18 * 60), node('t.why', 'text'));
    assert.equal(find('t').value, '18:00');
    assert.equal(find('t').step, '60');
    assert.equal(find('t').getAttribute('aria-label'), 'Time of the session');
    assert.equal(find('t').getAttribute('aria-describedby'), 'node.t.why');
    const choose = (value) => {
        find('t').value = value;
        find('t').dispatchEvent(new window.Event('input'));
    };
    choose('07:05');
    assert.deepEqual(happened.at(-1), ['set', 't', 425]);
    const before = happened.length;
    choose(''); // no whole time yet
    assert.equal(happened.length, before);
    show(at(425), node('t.why', 'text'));
    assert.equal(find('t').value, '07:05');
    show(at(0, { step: 60 }), node('t.why', 'text'));
    assert.equal(find('t').value, '00:00');
    assert.equal(find('t').step, '3600');
});

test('what unfolds is a button that tells whether it is open', () => {
    const { show, find, happened, window } = fake_page();
    show(node('d', 'disclosure', { name: 'Set it yourself' }));
    assert.equal(find('d').textContent, 'Set it yourself');
    assert.equal(find('d').getAttribute('aria-expanded'), 'false');
    find('d').dispatchEvent(new window.Event('click'));
    assert.deepEqual(happened.at(-1), ['press', 'd']);
    show(node('d', 'disclosure', { name: 'Set it yourself', selected: true }));
    assert.equal(find('d').getAttribute('aria-expanded'), 'true');
});

test('a dialog that a finger has opened has no ring around it, and one that a key has opened has', () => {
    const { window, document, show, find, rings } = fake_page();
    // Browsers differ in what they hold for visible when a script moves the focus.
    window.HTMLElement.prototype.matches = () => true;
    const screen = [node('title', 'heading', { level: 1 }), node('ask', 'button')];
    const question = [node('question', 'dialog'), node('yes', 'button', { group: 'question' })];
    for (const [kind, is_ringed] of /** @type {const} */ ([['pointerdown', false], ['keydown', true]])) {
        show(...screen);
        document.dispatchEvent(new window.Event(kind));
        show(...screen, ...question);
        assert.equal(rings.at(-1), is_ringed ? 'question' : '', kind);
        document.dispatchEvent(new window.Event('keydown'));
        find('yes').focus();
        assert.equal(rings.at(-1), 'yes');
        document.dispatchEvent(new window.Event('pointerdown'));
        show(...screen);
        assert.equal(rings.at(-1), '');
    }
});

test('a control is described by the remark on it', () => {
    const { show, find } = fake_page();
    show(
        node('hold', 'slider'), node('hold.why', 'text', { name: 'Thirty are best.' }),
        node('knee', 'radio_group'), node('knee.bent', 'radio', { group: 'knee' }), node('knee.why', 'text'),
        node('rule', 'text'), node('rule.why', 'text'),
    );
    assert.equal(find('hold').getAttribute('aria-describedby'), 'node.hold.why');
    assert.equal(find('knee').getAttribute('aria-describedby'), 'node.knee.why');
    assert.equal(find('rule').hasAttribute('aria-describedby'), false);
});

test('names, values and states are where readers look for them', () => {
    const { show, find } = fake_page();
    show(
        node('t', 'timer', { name: 'Time left', value: '0:23' }),
        node('p', 'progress', { name: 'Session', most: 100, now: 40 }),
        node('s', 'slider', { name: 'Hold', value: '20 seconds', least: 5, most: 30, step: 5, now: 20 }),
        node('m', 'toggle', { name: 'Mute', selected: true }),
        node('i', 'image', { name: 'Lying on the back' }),
        node('x', 'tab', { name: 'Today', selected: true }),
        node('y', 'tab', { name: 'Plan' }),
    );
    assert.deepEqual([find('t').getAttribute('aria-label'), find('t').textContent], ['Time left', '0:23']);
    assert.deepEqual(['valuemin', 'valuemax', 'valuenow'].map((what) => find('p').getAttribute(`aria-${what}`)), ['0', '100', '40']);
    const slider = find('s');
    assert.deepEqual([slider.min, slider.max, slider.step, slider.value], ['5', '30', '5', '20']);
    assert.equal(slider.getAttribute('aria-valuetext'), '20 seconds');
    assert.equal(find('m').checked, true);
    assert.equal(find('i').getAttribute('aria-label'), 'Lying on the back');
    assert.deepEqual(['x', 'y'].map((id) => [find(id).getAttribute('aria-selected'), find(id).tabIndex]), [['true', 0], ['false', -1]]);
});

test('a progress says nothing while it goes on: readers tell every number that changes, so it is a new element when its words change', () => {
    const { show, find, main } = fake_page();
    const session = (value, now) => [node('p', 'progress', { name: 'Session', most: 100, now, value }), node('pause', 'button')];
    show(...session('10 %', 10));
    const first = find('p');
    const told = () => [find('p').getAttribute('aria-valuenow'), find('p').getAttribute('aria-valuetext')];
    show(...session('10 %', 12));
    assert.equal(find('p'), first);
    assert.deepEqual(told(), ['10', '10 %']);
    show(...session('15 %', 15));
    assert.notEqual(find('p'), first);
    assert.deepEqual(told(), ['15', '15 %']);
    assert.deepEqual([first.getAttribute('aria-valuenow'), first.isConnected], ['10', false]);
    assert.deepEqual([...main.children].map((each) => each.dataset.node), ['p', 'pause']);
});

test('a link has its address, and a press of it is left to the app', () => {
    const { window, show, find, happened } = fake_page();
    show(node('out', 'link', { name: 'Open in the full app' }));
    assert.equal(find('out').href, 'https://site/?hold=20');
    assert.equal(find('out').textContent, 'Open in the full app');
    const click = new window.MouseEvent('click', { bubbles: true, cancelable: true });
    find('out').dispatchEvent(click);
    assert.deepEqual(happened, [['press', 'out']]);
    assert.equal(click.defaultPrevented, true);
});

test('elements lie where the canvas shows them, members of a group relative to it', () => {
    const { show, find } = fake_page();
    show(node('g', 'radio_group', { x: 20, y: 100 }), node('g.a', 'radio', { group: 'g', x: 25.5, y: 130 }));
    assert.deepEqual([find('g').style.left, find('g').style.top], ['20px', '100px']);
    assert.deepEqual([find('g.a').style.left, find('g.a').style.top, find('g.a').style.width], ['5.5px', '30px', '100px']);
    assert.equal(find('g.a').parentElement, find('g'));
});

test('reading order is the order of the screen, whatever comes and goes', () => {
    const { show, main } = fake_page();
    const order = () => [...main.querySelectorAll('[data-node]')].map((each) => each.dataset.node);
    const [a, b, c, d] = ['a', 'b', 'c', 'd'].map((id) => node(id, 'button'));
    for (const nodes of [[a, b, c], [b, c], [d, b, a, c], [c, b, a], []]) {
        show(...nodes);
        assert.deepEqual(order(), nodes.map(({ id }) => id));
    }
});

test('a heading that has another rank on the next screen is another element there', () => {
    const { show, main } = fake_page();
    show(node('today', 'heading', { level: 1 }), node('exercise', 'heading', { level: 2 }));
    show(node('exercise', 'heading', { level: 1 }));
    assert.deepEqual([...main.querySelectorAll('h1, h2')].map(({ tagName, textContent }) => [tagName, textContent]), [['H1', 'exercise']]);
});

test('an element that stays keeps the focus through every update', () => {
    const { show, find, focused } = fake_page();
    show(node('h', 'heading', { level: 1 }), node('pause', 'button', { name: 'Pause' }), node('next', 'button'));
    const before = find('pause');
    before.focus();
    show(node('h', 'heading', { level: 1 }), node('new', 'text'), node('pause', 'button', { name: 'Resume' }));
    assert.equal(find('pause'), before);
    assert.equal(focused(), 'pause');
    assert.equal(before.textContent, 'Resume');
});

test('when the focused element goes, the focus goes to the heading of the new screen', () => {
    const { show, find, focused } = fake_page();
    show(node('start', 'button'));
    find('start').focus();
    show(node('player.phase', 'heading', { level: 1 }), node('pause', 'button'));
    assert.equal(focused(), 'player.phase');
});

test('the focus has moved before what had it goes: a reader whose place is gone takes another by itself, and says nothing', async () => {
    const { show, find, focused, document, window } = fake_page();
    const heading = (id) => node(id, 'heading', { level: 1 });
    for (const [screen, lost, next] of /** @type {[any[], string, any[]][]} */ ([
        [[heading('a'), node('a.on', 'button')], 'a.on', [heading('b'), node('b.on', 'button')]],
        [[heading('a'), node('rest', 'button')], 'a', [heading('b'), node('rest', 'button')]],
        [[heading('a'), node('a.on', 'button'), node('rest', 'text')], 'a.on', [heading('a'), node('new', 'text'), node('rest', 'text')]],
    ])) {
        show(...screen);
        const before = find(lost);
        before.tabIndex = 0;
        before.focus();
        show(...next);
        assert.deepEqual([focused(), before.isConnected, before.tabIndex], [next[0].id, true, -1]);
        await window.happyDOM.waitUntilComplete();
        assert.deepEqual([...document.querySelectorAll('#twin [data-node]')].map((each) => each.dataset.node), next.map(({ id }) => id));
    }
});

test('when the focused element goes and its screen stays, the focus goes to the heading that it stood under', () => {
    const { show, find, focused } = fake_page();
    const around = (question, answers) => [
        node('finish.title', 'heading', { level: 1 }), node('notice', 'text'), node('check_in.title', 'heading', { name: question, level: 2 }),
        ...answers.map((answer) => node(answer, 'button')), node('close', 'button'),
    ];
    show(...around('How strong?', ['mild', 'strong', 'skip']));
    find('strong').focus();
    show(...around('Any pain?', ['none', 'back', 'skip']));
    assert.equal(focused(), 'check_in.title');
    find('skip').focus();
    show(node('finish.title', 'heading', { level: 1 }), node('close', 'button'));
    assert.equal(focused(), 'finish.title');
});

/** The screens between which one goes back and forth, with the button that leads from each. */
const history = (...sessions) => [
    node('tab.history', 'tab'), node('history.title', 'heading', { level: 1 }), node('list', 'list'),
    ...sessions.flatMap((when, i) => [
        node(`item.${i}`, 'list_item', { name: when, group: 'list' }),
        node(`item.${i}.open`, 'button', { name: `Details: ${when}`, group: `item.${i}` }),
    ]),
];
const details = () => [node('tab.history', 'tab'), node('session.back', 'button'), node('session.title', 'heading', { level: 1 })];

test('the way back leads to where one was', () => {
    const { show, find, focused } = fake_page();
    show(...history('Monday', 'Tuesday', 'Wednesday'));
    find('item.1.open').focus();
    show(...details());
    assert.equal(focused(), 'session.title');
    find('session.back').focus();
    show(...history('Monday', 'Tuesday', 'Wednesday'));
    assert.equal(focused(), 'item.1.open');
});

test('the way back never leads to what has taken the place of what one came from', () => {
    const { show, find, focused } = fake_page();
    show(...history('Monday', 'Tuesday', 'Wednesday'));
    find('item.1.open').focus();
    show(...details());
    find('session.back').focus();
    show(...history('Monday', 'Wednesday'));
    assert.equal(focused(), 'history.title');
});

test('whoever has been elsewhere meanwhile, or goes back a page of questions, begins at the heading', () => {
    const { show, find, focused } = fake_page();
    const page = (number) => [node(`${number}.back`, 'button'), node(`${number}.title`, 'heading', { level: 1 }), node(`${number}.next`, 'button')];
    const today = () => [node('tab.today', 'tab'), node('today.title', 'heading', { level: 1 }), node('questions', 'button')];
    show(...today());
    find('questions').focus();
    show(...page(1));
    find('1.next').focus();
    show(...page(2));
    find('2.back').focus();
    show(...page(1));
    assert.equal(focused(), '1.title');
    find('1.back').focus();
    show(...today());
    assert.equal(focused(), 'today.title');
});

test('a screen that changes while the focus is elsewhere takes no focus', () => {
    const { show, document } = fake_page();
    show(node('start', 'button'));
    show(node('player.phase', 'heading', { level: 1 }));
    assert.equal(document.activeElement, document.body);
});

test('a dialog takes the focus, makes everything behind it inert, and gives the focus back', () => {
    const { show, find, focused, main } = fake_page();
    const player = [node('h', 'heading', { level: 1 }), node('end', 'button')];
    const dialog = [
        node('d', 'dialog'), node('d.title', 'heading', { group: 'd', level: 2 }), node('d.text', 'text', { group: 'd' }),
        node('d.no', 'button', { group: 'd' }),
    ];
    show(...player);
    find('end').focus();
    show(...player, ...dialog);
    assert.equal(focused(), 'd');
    assert.equal(main.inert, true);
    assert.equal(find('d').getAttribute('aria-modal'), 'true');
    assert.equal(find('d').getAttribute('aria-labelledby'), find('d.title').id);
    assert.equal(find('d').getAttribute('aria-describedby'), find('d.text').id);
    assert.equal(main.contains(find('d.no')), false);
    show(...player);
    assert.equal(main.inert, false);
    assert.equal(focused(), 'end');
});

test('a dialog that takes the place of another takes its focus too, and gives it back to where the first had it from', () => {
    const { show, find, focused } = fake_page();
    const screen = [node('h', 'heading', { level: 1 }), node('start', 'button')];
    const dialog = (id) => [node(id, 'dialog'), node(`${id}.close`, 'button', { group: id })];
    show(...screen);
    find('start').focus();
    show(...screen, ...dialog('keys'));
    find('keys.close').focus();
    show(...screen, ...dialog('resume'));
    assert.equal(focused(), 'resume');
    show(...screen);
    assert.equal(focused(), 'start');
});

test('when the button of a dialog goes and the dialog stays, the focus stays in the dialog', () => {
    const { show, find, focused } = fake_page();
    const screen = [node('h', 'heading', { level: 1 }), node('open', 'button')];
    const dialog = (...parts) => [node('d', 'dialog'), ...parts.map((id) => node(`d.${id}`, 'button', { group: 'd' }))];
    show(...screen);
    find('open').focus();
    show(...screen, ...dialog('save', 'close'));
    find('d.save').focus();
    show(...screen, ...dialog('close'));
    assert.equal(focused(), 'd');
    show(...screen);
    assert.equal(focused(), 'open');
});

test('when what opened the dialog is gone, the focus goes to the heading', () => {
    const { show, find, focused } = fake_page();
    show(node('h', 'heading', { level: 1 }), node('end', 'button'));
    find('end').focus();
    show(node('h', 'heading', { level: 1 }), node('end', 'button'), node('d', 'dialog'));
    show(node('finish.title', 'heading', { level: 1 }));
    assert.equal(focused(), 'finish.title');
});

test('what is done to an element is done to the app', () => {
    const { window, show, find, happened } = fake_page();
    show(node('b', 'button'), node('x', 'tab'), node('g', 'radio_group'), node('g.a', 'radio', { group: 'g' }),
        node('s', 'slider', { most: 30 }), node('m', 'toggle'));
    find('b').click();
    find('x').click();
    find('g.a').dispatchEvent(new window.Event('change', { bubbles: true }));
    find('m').dispatchEvent(new window.Event('change', { bubbles: true }));
    find('s').value = '25';
    find('s').dispatchEvent(new window.Event('input', { bubbles: true }));
    assert.deepEqual(happened, [['press', 'b'], ['press', 'x'], ['press', 'g.a'], ['press', 'm'], ['set', 's', 25]]);
});

test('a control without an action cannot be pressed', () => {
    const { show, find } = fake_page();
    show(node('b', 'button', { is_pressable: false }));
    assert.equal(find('b').disabled, true);
});

test('arrows walk round the tabs and open each', () => {
    const { window, show, find, focused, happened } = fake_page();
    const tabs = ['today', 'plan', 'history'].map((id) => node(id, 'tab', { selected: id === 'today' }));
    show(...tabs);
    const press = (key) => find(focused()).dispatchEvent(new window.KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
    find('today').focus();
    for (const key of ['ArrowRight', 'ArrowLeft', 'ArrowLeft', 'Home', 'End', 'ArrowRight']) press(key);
    const pressed = happened.filter(([what]) => what === 'press').map(([, id]) => id);
    assert.deepEqual(pressed, ['plan', 'today', 'history', 'today', 'history', 'today']);
    assert.equal(find('today').parentElement.getAttribute('role'), 'tablist');
});

test('what stands under the tabs is the panel of the selected one; without tabs there is neither list nor panel', () => {
    const { show, main, document, find } = fake_page();
    const screen = (selected) => ['today', 'plan'].map((id) => node(id, 'tab', { selected: id === selected }));
    for (const selected of ['today', 'plan']) {
        show(...screen(selected), node('h', 'heading', { level: 1 }));
        assert.equal(main.getAttribute('role'), 'tabpanel');
        assert.equal(main.getAttribute('aria-labelledby'), find(selected).id);
        assert.deepEqual(['today', 'plan'].map((id) => find(id).getAttribute('aria-controls')), [main.id, main.id]);
        assert.equal(main.previousElementSibling?.getAttribute('role'), 'tablist');
    }
    show(...screen('today'), node('d', 'dialog'));
    assert.equal(find('today').closest('[role=tablist]').inert, true);
    show(node('h', 'heading', { level: 1 }));
    assert.equal(document.querySelector('[role=tablist]'), null);
    assert.deepEqual([main.getAttribute('role'), main.getAttribute('aria-labelledby')], [null, null]);
});

test('the app is told which element has the focus, and that none has', () => {
    const { show, find, happened } = fake_page();
    show(node('b', 'button'));
    find('b').focus();
    find('b').blur();
    assert.deepEqual(happened, [['focus', 'b'], ['focus', '']]);
});

test('words are text, never markup', () => {
    const { show, find } = fake_page();
    show(node('n', 'text', { name: '<img src=x onerror=alert(1)>' }));
    assert.equal(find('n').children.length, 0);
    assert.equal(find('n').textContent, '<img src=x onerror=alert(1)>');
});

test('a table is a table: a caption, heads of columns, a head in each row, and cells', () => {
    const { show, find } = fake_page();
    const weeks = node('weeks', 'table', { name: 'Minutes held in a week', value: 'Week of\tLeft leg\tRight leg' });
    const row = (id, name, value) => node(id, 'row', { name, value, group: 'weeks' });
    show(weeks, row('weeks.0', '9 Nov', '5 min\t7.5 min'), row('weeks.1', '16 Nov', '10 min\t'));
    const table = find('weeks').querySelector('table');
    assert.equal(table.caption.textContent, 'Minutes held in a week');
    const words = (selector) => [...table.querySelectorAll(selector)].map((each) => each.textContent);
    assert.deepEqual(words('thead th[scope=col]'), ['Week of', 'Left leg', 'Right leg']);
    assert.deepEqual(words('tbody th[scope=row]'), ['9 Nov', '16 Nov']);
    assert.deepEqual(words('tbody td'), ['5 min', '7.5 min', '10 min', '']);
    assert.equal(find('weeks.0').style.left, '', 'a row lies where its table puts it');
    show(weeks, row('weeks.0', '16 Nov', '12 min\t12 min'));
    assert.deepEqual(words('tbody td'), ['12 min', '12 min']);
});

test('a list item keeps the control it holds when its words change', () => {
    const { show, find, focused } = fake_page();
    const with_words = (value) => [
        node('list', 'list'), node('list.0', 'list_item', { name: 'Monday', value, group: 'list' }),
        node('list.0.open', 'button', { name: 'Details: Monday', group: 'list.0' }),
    ];
    show(...with_words('30 s'));
    find('list.0.open').focus();
    show(...with_words('60 s'));
    assert.equal(focused(), 'list.0.open');
    assert.equal(find('list.0').firstChild.nodeValue, 'Monday: 60 s');
    assert.equal(find('list.0.open').parentElement, find('list.0'));
});

test('what goes from within a dialog leaves the focus in it', () => {
    const { show, find, focused } = fake_page();
    const dialog = [node('d', 'dialog'), node('d.title', 'heading', { group: 'd', level: 2 })];
    show(node('h', 'heading', { level: 1 }), ...dialog, node('d.save', 'button', { group: 'd' }));
    find('d.save').focus();
    show(node('h', 'heading', { level: 1 }), ...dialog, node('d.close', 'button', { group: 'd' }));
    assert.equal(focused(), 'd.title');
});
