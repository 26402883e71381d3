// The form of the builder, made of the program's own table of settings: names, ranges, usual values and words are typed nowhere
// else. Each control has its usual value as its default, so that the page needs no list of them.

/**
 * @typedef {object} Field as `hamstretch fields` tells it
 * @property {'choice' | 'number' | 'toggle'} kind
 * @property {string} name in links
 * @property {string} label
 * @property {string | number} standard
 * @property {{value: string, label: string, without: string}[]} [options] `without`: exercises that do not have it, with spaces between
 * @property {number} [least]
 * @property {number} [most]
 * @property {number} [step]
 * @property {string[]} [words] for each number from the least to the most
 */

/** What stands where; anything new in the table comes at the end of the look. The printed sheet says the same of the days. */
const groups = [
    { title: 'The stretch', names: ['exercise', 'aid', 'knee', 'start', 'grip'], note: '' },
    {
        title: 'How much', names: ['hold', 'reps', 'rest', 'switch', 'sessions', 'first', 'ready'],
        note: 'Every day is fine; five days a week is a good aim.',
    },
    { title: 'Sound and look', names: ['voice', 'sound', 'captions', 'theme'], note: '' },
];

/** @param {Field[]} fields */
export function form_of(fields) {
    const placed = groups.map(({ title, names, note }) => ({ title, note, list: names.flatMap((name) => fields.filter((field) => field.name === name)) }));
    placed[placed.length - 1].list.push(...fields.filter((field) => !groups.some(({ names }) => names.includes(field.name))));
    return placed.map(({ title, list, note }, i) => `<section class="group"><h2>${escaped(title)}</h2>
${note && `<p>${escaped(note)}</p>`}
${list.map(control).join('\n')}${i === placed.length - 1 ? accent : ''}</section>`).join('\n');
}

/** @param {Field} field */
function control(field) {
    if (field.kind === 'choice') return choice(field);
    return field.kind === 'number' ? number(field) : toggle(field);
}

/** @param {Field} field */
function choice({ name, label, standard, options = [] }) {
    const radios = options.map((option) => `<label><input type="radio" name="${name}" value="${escaped(option.value)}"${
        option.value === standard ? ' checked' : ''}${option.without && ` data-without="${escaped(option.without)}"`}><span>${escaped(option.label)}</span></label>`);
    return `<fieldset><legend>${escaped(label)}</legend><div class="options">${radios.join('')}</div></fieldset>`;
}

/** @param {Field} field */
function number({ name, label, standard, least = 0, most = 0, step = 1, words = [] }) {
    return `<div class="number"><label for="${name}">${escaped(label)}</label>
<output for="${name}" data-words="${escaped(JSON.stringify(words))}">${escaped(words[Number(standard) - least] ?? String(standard))}</output>
<input type="range" id="${name}" name="${name}" min="${least}" max="${most}" step="${step}" value="${standard}"></div>`;
}

/** @param {Field} field */
const toggle = ({ name, label, standard }) =>
    `<label class="toggle"><input type="checkbox" name="${name}"${standard === 'on' ? ' checked' : ''}><span>${escaped(label)}</span></label>`;

const accent = `
<div class="accent"><label class="toggle"><input type="checkbox" id="own-accent"><span>A colour of your own</span></label>
<label class="colour"><span>Colour</span><input type="color" name="accent" value="#0e6a6c" disabled></label></div>`;

/** @param {string} text */
const escaped = (text) => text.replace(/[&<>"]/g, (letter) => `&#${letter.charCodeAt(0)};`);
