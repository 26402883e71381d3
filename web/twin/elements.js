// Which element stands for which role, and how a node is written into it.

import { roles } from '../shared/positions.js';

/** @typedef {import('./twin.js').TwinNode} TwinNode */

/** @type {Record<typeof roles[number], [tag: string, role?: string]>} */
const elements = {
    heading: ['h1'],
    text: ['p'],
    button: ['button'],
    tab: ['button', 'tab'],
    radio_group: ['div', 'radiogroup'],
    radio: ['input'],
    slider: ['input'],
    toggle: ['input', 'switch'],
    progress: ['div', 'progressbar'],
    timer: ['div', 'timer'],
    image: ['div', 'img'],
    list: ['ul'],
    list_item: ['li'],
    group: ['div', 'group'],
    dialog: ['div', 'dialog'],
    link: ['a'],
    table: ['div'], // round the real table, so that it can be laid over its chart
    row: ['tr'],
    disclosure: ['button'],
    time: ['input'],
};

/** @type {Partial<Record<typeof roles[number], string>>} */
const input_types = { radio: 'radio', slider: 'range', toggle: 'checkbox', time: 'time' };

/** @param {Document} document @param {TwinNode} node */
export function element_for(document, node) {
    const kind = roles[node.role];
    const [tag, role] = elements[kind];
    const element = document.createElement(kind === 'heading' ? `h${node.level || 1}` : tag);
    if (role) element.setAttribute('role', role);
    if (tag === 'button') element.setAttribute('type', 'button');
    const type = input_types[kind];
    if (type) element.setAttribute('type', type);
    if (kind === 'radio') element.setAttribute('name', node.group);
    if (kind === 'dialog') {
        element.setAttribute('aria-modal', 'true');
        element.tabIndex = -1;
    }
    if (kind === 'table') make_table(element);
    element.dataset.node = node.id;
    element.id = `node.${node.id}`;
    return element;
}

/** Where the nodes of a group go. @param {HTMLElement} element */
export function inside(element) {
    return element.querySelector('tbody') ?? element;
}

/** @param {HTMLElement} element */
function make_table(element) {
    const table = element.appendChild(element.ownerDocument.createElement('table'));
    for (const part of ['caption', 'thead', 'tbody']) table.appendChild(element.ownerDocument.createElement(part));
}

/** A row of head cells or of cells, the first a head in any case. @param {Element} row @param {string[]} words @param {string} scope */
function write_cells(row, words, scope) {
    row.replaceChildren(...words.map((text, i) => {
        const is_head = scope === 'col' || i === 0;
        const cell = row.ownerDocument.createElement(is_head ? 'th' : 'td');
        if (is_head) cell.setAttribute('scope', scope);
        cell.textContent = text;
        return cell;
    }));
}

/**
 * Writes the node into its element; leaves alone what is as it was.
 * @param {HTMLElement} element
 * @param {TwinNode} node
 * @param {TwinNode | undefined} before
 */
export function refresh(element, node, before) {
    const kind = roles[node.role];
    if (node.name !== before?.name || node.value !== before?.value) write_words(element, kind, node);
    if (kind === 'time') write_time(/** @type {HTMLInputElement} */ (element), node);
    if (kind === 'slider' || (kind === 'progress' && !before)) write_numbers(element, kind, node);
    if (kind === 'radio' || kind === 'toggle') /** @type {HTMLInputElement} */ (element).checked = node.selected;
    if (kind === 'tab') {
        element.setAttribute('aria-selected', String(node.selected));
        element.tabIndex = node.selected ? 0 : -1;
    }
    if (kind === 'disclosure') element.setAttribute('aria-expanded', String(node.selected));
    if (kind === 'button') /** @type {HTMLButtonElement} */ (element).disabled = !node.is_pressable;
}

/** @param {HTMLElement} element @param {typeof roles[number]} kind @param {TwinNode} node */
function write_words(element, kind, node) {
    const both = node.value ? `${node.name} ${node.value}` : node.name;
    if (kind === 'heading' || kind === 'text') element.textContent = both;
    else if (kind === 'button' || kind === 'tab' || kind === 'link' || kind === 'disclosure') element.textContent = node.name;
    else if (kind === 'list_item') write_item(element, node);
    else if (kind === 'row') write_cells(element, [node.name, ...node.value.split('\t')], 'row');
    else if (kind === 'table') write_table(element, node);
    else if (kind !== 'dialog') element.setAttribute('aria-label', node.name);
    if ((kind === 'radio' || kind === 'button') && node.value) element.setAttribute('aria-description', node.value);
    if (kind === 'timer') element.textContent = node.value;
    if (kind === 'slider' || kind === 'progress') element.setAttribute('aria-valuetext', node.value || String(node.now));
}

/** A list item may hold a control after its words. @param {HTMLElement} element @param {TwinNode} node */
function write_item(element, node) {
    const words = node.value ? `${node.name}: ${node.value}` : node.name;
    if (element.firstChild) element.firstChild.nodeValue = words;
    else element.append(words);
}

/** @param {HTMLElement} element @param {TwinNode} node */
function write_table(element, node) {
    const head = element.ownerDocument.createElement('tr');
    write_cells(head, node.value.split('\t'), 'col');
    /** @type {Element} */ (element.querySelector('caption')).textContent = node.name;
    element.querySelector('thead')?.replaceChildren(head);
}

const two_digits = (/** @type {number} */ number) => String(number).padStart(2, '0');

/** Minutes after midnight as a field says them: "18:00". @param {HTMLInputElement} element @param {TwinNode} node */
function write_time(element, node) {
    element.step = String(node.step * 60);
    const value = `${two_digits(Math.floor(node.now / 60))}:${two_digits(node.now % 60)}`;
    if (element.value !== value) element.value = value;
}

/** The minutes after midnight that a field says; undefined while it says no whole time. @param {string} value */
export function minutes_of(value) {
    const time = /^(\d\d?):(\d\d)/.exec(value);
    const minutes = time ? Number(time[1]) * 60 + Number(time[2]) : NaN;
    return minutes < 24 * 60 ? minutes : undefined;
}

/** @param {HTMLElement} element @param {'progress' | 'slider'} kind @param {TwinNode} node */
function write_numbers(element, kind, node) {
    if (kind === 'slider') {
        const input = /** @type {HTMLInputElement} */ (element);
        // In this order: a browser clamps the value to the range it knows.
        input.min = String(node.least);
        input.max = String(node.most);
        input.step = String(node.step);
        if (input.value !== String(node.now)) input.value = String(node.now);
    } else {
        element.setAttribute('aria-valuemin', String(node.least));
        element.setAttribute('aria-valuemax', String(node.most));
        element.setAttribute('aria-valuenow', String(node.now));
    }
}
