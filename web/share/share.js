// The builder: what is chosen in the form goes at once into the page's address and into everything there is to copy.

import { copy_text } from '../host/clipboard.js';
import { by_id } from '../shared/by_id.js';
import { link_parameters } from '../shared/link.js';
import { handed_kept, handed_not_kept } from '../shared/positions.js';
import { qr_element } from '../shared/qr_code.js';
import { save_file } from '../shared/save_file.js';
import { as_png } from './as_png.js';
import { choose, chosen } from './choices.js';
import { snippets } from './snippets.js';

const picture_width = 1600; // of the PNG, in pixels

const form = /** @type {HTMLFormElement} */ (by_id('form'));
const own_accent = /** @type {HTMLInputElement} */ (by_id('own-accent'));
const accent = /** @type {HTMLInputElement} */ (form.elements.namedItem('accent'));
/** Gives its place to the player, once that is asked for. */
const poster = /** @type {HTMLImageElement} */ (by_id('poster'));
const base = new URL('../', location.href);
base.search = base.hash = '';

/** The player in the preview, once it is asked for. @type {HTMLIFrameElement | null} */
let frame = null;
/** @type {number | undefined} */
let soon;

const value_of = (/** @type {string} */ name) => /** @type {RadioNodeList} */ (form.elements.namedItem(name)).value;
const poster_address = () => {
    const usual = `${value_of('start')}-${value_of('aid')}-${value_of('knee')}`;
    const exercise = value_of('exercise');
    return `../embed/posters/${exercise === 'supine' ? usual : exercise}${value_of('first') === 'right' ? '-right' : ''}.svg`;
};

/** What had to give way to an exercise that does not have it, by the name of its choice: it comes back with one that has. @type {Map<string, HTMLInputElement>} */
const gave_way = new Map();

/** What the chosen exercise does not have cannot be chosen with it; what was, gives way to the first that can. */
function fit_to_exercise() {
    const exercise = value_of('exercise');
    const radios = /** @type {HTMLInputElement[]} */ ([...form.querySelectorAll('[data-without]')]);
    for (const radio of radios) radio.disabled = radio.dataset.without?.split(' ').includes(exercise) ?? false;
    for (const [name, radio] of gave_way) {
        if (radio.disabled) continue;
        radio.checked = true;
        gave_way.delete(name);
    }
    for (const radio of radios.filter(({ checked, disabled }) => checked && disabled)) {
        const fitting = /** @type {HTMLInputElement | null} */ (form.querySelector(`[name="${radio.name}"]:enabled`));
        if (!fitting) continue;
        fitting.checked = true;
        if (!gave_way.has(radio.name)) gave_way.set(radio.name, radio);
    }
}

/** Shows everything for what is chosen now. */
function show() {
    const choices = chosen(form);
    const { link, embed, handout, iframe, element, oembed } = snippets(base.href, choices);
    for (const [id, text] of Object.entries({ link, iframe, element, oembed })) /** @type {HTMLInputElement} */ (by_id(id)).value = text;
    /** @type {HTMLAnchorElement} */ (by_id('player')).href = link;
    /** @type {HTMLAnchorElement} */ (by_id('handout')).href = handout;
    /** @type {HTMLAnchorElement} */ (by_id('poster-svg')).href = poster_address();
    poster.src = poster_address();
    by_id('qr').replaceChildren(qr_element(document, link, 'QR code of the link') ?? '');
    show_numbers();
    show_player(embed);
}

function show_numbers() {
    for (const output of /** @type {NodeListOf<HTMLOutputElement>} */ (form.querySelectorAll('output'))) {
        const range = /** @type {HTMLInputElement} */ (form.elements.namedItem(output.htmlFor.value));
        const words = JSON.parse(output.dataset.words ?? '[]');
        output.value = words[Number(range.value) - Number(range.min)] ?? range.value;
        range.setAttribute('aria-valuetext', output.value);
    }
}

/** A new frame for each address, as a frame that goes on would fill the history. @param {string} address */
function show_player(address) {
    if (!frame || frame.src === address) return;
    const next = document.createElement('iframe');
    next.title = 'Preview of the player';
    next.allow = frame.allow;
    next.src = address;
    frame.replaceWith(next);
    frame = next;
}

function start_player() {
    frame = document.createElement('iframe');
    frame.allow = 'screen-wake-lock; fullscreen; autoplay';
    by_id('stage').replaceChildren(frame);
    by_id('live').hidden = true;
    show();
    frame.focus();
}

/** @param {Event} [event] of a control; none: all of them were set */
function change(event) {
    // A choice of one's own stands.
    if (event?.target) gave_way.delete(/** @type {HTMLInputElement} */ (event.target).name);
    else gave_way.clear();
    fit_to_exercise();
    const query = String(new URLSearchParams(chosen(form)));
    history.replaceState(null, '', query ? `?${query}` : location.pathname);
    by_id('notice').hidden = true;
    // A slider that is dragged tells of every step; the player in the preview waits until it rests.
    clearTimeout(soon);
    if (frame) soon = setTimeout(show, 400);
    else show();
}

/** @param {string} words */
function tell(words) {
    by_id('told').textContent = words;
}

/** @param {HTMLButtonElement} button */
async function copy(button) {
    const field = /** @type {HTMLInputElement} */ (by_id(button.dataset.copies ?? ''));
    if (await copy_text(navigator.clipboard, field.value)) {
        tell('Copied.');
        button.textContent = 'Copied';
        setTimeout(() => { button.textContent = 'Copy'; }, 2000);
    } else {
        field.select();
        tell('Select and copy it by hand: this browser does not let the page do it.');
    }
}

/** @param {string} name @param {BlobPart} content */
async function save(name, content) {
    const how = await save_file(window, name, content);
    if (how === handed_kept) tell('Saved.');
    else tell(how === handed_not_kept ? 'Not saved. You can try again.' : 'Your browser has the file: look in your downloads.');
}

function save_qr() {
    const code = by_id('qr').firstElementChild;
    if (code) void save('hamstretch-link.svg', new XMLSerializer().serializeToString(code));
}

function listen() {
    form.addEventListener('input', change);
    form.addEventListener('reset', () => setTimeout(() => {
        accent.disabled = true;
        change();
    }));
    own_accent.addEventListener('change', () => {
        accent.disabled = !own_accent.checked;
        change();
    });
    for (const button of /** @type {NodeListOf<HTMLButtonElement>} */ (document.querySelectorAll('[data-copies]')))
        button.addEventListener('click', () => copy(button));
    by_id('qr-svg').addEventListener('click', save_qr);
    by_id('poster-png').addEventListener('click', () => as_png(document, poster_address(), picture_width)
        .then((picture) => save('hamstring-stretch.png', picture), () => tell('The picture could not be made here.')));
    by_id('live').addEventListener('click', start_player);
}

by_id('notice').hidden = choose(form, link_parameters(location.search));
fit_to_exercise();
own_accent.checked = !accent.disabled;
listen();
show();
