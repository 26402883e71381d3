// Lays the pieces of a sheet out as one page of paper, with the few controls beside it. It adds no words.

import { with_query } from '../shared/address.js';
import { qr_element } from '../shared/qr_code.js';
import { svg_element } from '../shared/svg.js';

/** @typedef {import('./sheet.js').Piece} Piece */
/** @typedef {import('./sheet.js').Sheet} Sheet */
/** @typedef {{of(part: Piece['part']): Piece[], first(part: Piece['part']): Piece}} Pieces */

/**
 * @param {Document} document
 * @param {Sheet} sheet
 * @param {string} home address of the player's page
 * @param {() => void} print
 * @returns {HTMLElement[]} what the page's main part holds
 */
export function lay_out(document, sheet, home, print) {
    const make = maker(document);
    const of = (/** @type {Piece['part']} */ part) => sheet.pieces.filter((piece) => piece.part === part);
    const pieces = { of, first: (/** @type {Piece['part']} */ part) => of(part)[0] };
    const address = with_query(home, pieces.first('play').detail);
    return [
        controls(make, pieces, address, print),
        make('article', { class: 'sheet' }, [
            make('header', {}, [
                make('div', {}, [make('h1', {}, [pieces.first('title').text]), make('p', {}, [pieces.first('summary').text])]),
                scan(document, make, pieces, address),
            ]),
            make('ol', { class: 'steps' }, pieces.of('step').map((step, i) => make('li', {}, [
                svg_element(document, sheet.figure(i)) ?? '', make('h2', {}, [`${i + 1} ${step.text}`]), make('p', {}, [step.detail]),
            ]))),
            make('div', { class: 'sections' }, sections(make, sheet.pieces)),
            log(make, pieces),
            make('footer', {}, [make('p', {}, [pieces.first('advice').text]), make('p', {}, [with_query(home, pieces.first('address').detail)])]),
        ]),
    ];
}

/** @typedef {(name: string, attributes: Record<string, string>, children: (Node | string)[]) => HTMLElement} Make */

/** @param {Document} document @returns {Make} */
function maker(document) {
    return (name, attributes, children) => {
        const element = document.createElement(name);
        for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
        element.append(...children);
        return element;
    };
}

/** @param {Make} make @param {Pieces} pieces @param {string} address @param {() => void} print */
function controls(make, pieces, address, print) {
    const button = make('button', { type: 'button' }, [pieces.first('print').text]);
    button.addEventListener('click', print);
    const notices = pieces.of('notice').map(({ text }) => make('p', { class: 'notice', role: 'status' }, [text]));
    return make('div', { class: 'controls' }, [...notices, button, make('a', { href: address }, [pieces.first('play').text])]);
}

/** @param {Document} document @param {Make} make @param {Pieces} pieces @param {string} address */
function scan(document, make, pieces, address) {
    const words = pieces.first('scan').text;
    const code = qr_element(document, address, words);
    return code ? make('figure', { class: 'scan' }, [code, make('figcaption', {}, [words])]) : '';
}

/** @param {Make} make @param {Piece[]} pieces */
function sections(make, pieces) {
    /** @type {HTMLElement[]} */
    const made = [];
    for (const { part, text } of pieces) {
        const last = made.at(-1);
        if (part === 'section') made.push(make('section', {}, [make('h2', {}, [text])]));
        else if (part === 'item') last?.append(make('p', {}, [text]));
        else if (part === 'choice') choices(make, last).append(make('li', {}, [text]));
    }
    return made;
}

/** The list at the end of a section, made when it is not there. @param {Make} make @param {HTMLElement | undefined} section */
function choices(make, section) {
    const list = section?.lastElementChild;
    if (list?.localName === 'ul') return list;
    const made = make('ul', {}, []);
    section?.append(made);
    return made;
}

/** @param {Make} make @param {Pieces} pieces */
function log(make, pieces) {
    const { text, detail } = pieces.first('log');
    const head = make('tr', {}, [make('td', {}, []), ...pieces.of('day').map((day) => make('th', { scope: 'col' }, [day.text]))]);
    const field = () => make('td', {}, pieces.of('leg').map((leg) => make('div', {}, [
        leg.text, ...Array.from({ length: Number(leg.detail) }, () => make('span', { class: 'box', 'aria-hidden': 'true' }, [])),
    ])));
    const rows = pieces.of('week').map((week) => make('tr', {}, [
        make('th', { scope: 'row' }, [week.text, make('span', { class: 'line', 'aria-hidden': 'true' }, [])]),
        ...pieces.of('day').map(field),
    ]));
    const table = make('table', {}, [
        make('caption', {}, [make('strong', {}, [text]), ` ${detail}`]), make('thead', {}, [head]), make('tbody', {}, rows),
    ]);
    // On a narrow screen it is scrolled sideways, with keys too.
    return make('div', { class: 'log', role: 'region', 'aria-label': text, tabindex: '0' }, [table]);
}
