// Draws the pictures of the site with our own figure: what stands for the player on a page before it is played
// (embed/posters/<start>-<aid>-<knee>.svg of the usual exercise, <exercise>.svg of any other, with -right at the end where the
// right leg comes first), and the steps for those who have no script (steps/<n>.svg).

import { execFile } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

import { optimize } from 'svgo';

const run = promisify(execFile);

/** Phases of the steps, with the dose nobody changed but for the leg. */
const step_phases = ['setup', 'lift', 'pull', 'hold'];
const right_leg = 'first=right';
const sides = [{ ending: '', leg: 'first=left' }, { ending: '-right', leg: right_leg }];

/** One picture in both schemes: what is behind the figure, and a ring that is three quarters round, as in a hold. */
const grounds = {
    light: { ground: '#f5f1e9', disc: '#e3ece4', ring: '#cbdcd6', accent: '#0e6a6c' },
    dark: { ground: '#11191b', disc: '#182a2b', ring: '#24403f', accent: '#62cabf' },
};

/**
 * @param {string} program the core on the command line, for Node
 * @param {{name: string, options?: {value: string}[]}[]} fields as `hamstretch fields` tells them
 * @param {string} output folder
 */
export async function write_drawings(program, fields, output) {
    await mkdir(join(output, 'embed/posters'), { recursive: true });
    await mkdir(join(output, 'steps'), { recursive: true });
    const draw = async (/** @type {string} */ phase, /** @type {string} */ query) =>
        (await run(process.execPath, [program, 'figure', phase, query])).stdout;
    const dark = dark_colours(...await Promise.all(['light', 'dark'].map((theme) => draw('hold', `${right_leg}&theme=${theme}`))));
    const write = async (/** @type {string} */ file, /** @type {string} */ figure, /** @type {(picture: Picture) => string} */ frame) =>
        writeFile(join(output, file), small(frame(in_both_schemes(figure, dark))));
    for (const [i, phase] of step_phases.entries()) await write(`steps/${i + 1}.svg`, await draw(phase, right_leg), as_step);
    const write_poster = async (/** @type {string} */ start, /** @type {string} */ aid, /** @type {string} */ knee) => {
        for (const { ending, leg } of sides)
            await write(`embed/posters/${start}-${aid}-${knee}${ending}.svg`, await draw('hold', `start=${start}&aid=${aid}&knee=${knee}&${leg}`), as_poster);
    };
    const write_poster_of = async (/** @type {string} */ exercise) => {
        for (const { ending, leg } of sides)
            await write(`embed/posters/${exercise}${ending}.svg`, await draw('hold', `exercise=${exercise}&${leg}`), as_poster);
    };
    const values = (/** @type {string} */ name) => fields.find((field) => field.name === name)?.options?.map(({ value }) => value) ?? [];
    await Promise.all(values('exercise').slice(1).map(write_poster_of));
    await Promise.all(values('start').flatMap((start) => values('aid').flatMap((aid) => values('knee').map((knee) =>
        write_poster(start, aid, knee)))));
}

const paint = /(fill|stroke)="(#[0-9a-f]{6})"/g;

/** What each light colour of the figure is in the dark. @param {string[]} figures the same one in light and in dark colours */
function dark_colours(...figures) {
    const [light, dark] = figures.map((figure) => [...figure.matchAll(paint)].map(([, , colour]) => colour));
    if (light.length === 0 || light.length !== dark.length) throw new Error('the two colourings of a figure are not alike');
    return new Map(light.map((colour, i) => [colour, dark[i]]));
}

/** @typedef {{shapes: string, rules: Map<string, string>, height: number}} Picture */

/**
 * Coloured shapes get a class each for the dark scheme.
 * @param {string} figure in light colours
 * @param {Map<string, string>} dark
 * @returns {Picture}
 */
function in_both_schemes(figure, dark) {
    const height = Number(figure.match(/viewBox="0 0 1000 ([\d.]+)"/)?.[1]);
    /** @type {Map<string, string>} */
    const rules = new Map();
    /** @type {string[]} */
    const known = [];
    const shapes = finer(content(figure)).replace(paint, (attribute, kind, colour) => {
        const other = dark.get(colour);
        if (other === undefined) throw new Error(`the figure uses ${colour}, which has no dark colour`);
        if (!known.includes(attribute)) known.push(attribute);
        const name = String.fromCharCode(97 + known.indexOf(attribute));
        rules.set(name, `${kind}:${other}`);
        return `class="${name}" ${attribute}`;
    });
    return { shapes: grouped(shapes), rules, height };
}

/** Neighbours of one colour share one mention of it. @param {string} shapes */
function grouped(shapes) {
    let last = '';
    const parts = [...shapes.matchAll(/<[^>]*>/g)].map(([shape]) => {
        const paint = shape.match(/ class="."(?: (?:fill|stroke)="#\w+")/)?.[0] ?? '';
        const begin = paint === last ? '' : `${last && '</g>'}<g${paint}>`;
        last = paint;
        return begin + shape.replace(paint, '');
    });
    return `${parts.join('')}</g>`;
}

/** Units of the shapes in one of the picture: whole numbers then are fine enough, and short. */
const detail = 1.25;

/** @param {string} shapes */
const finer = (shapes) => shapes.replace(/ (d|cx|cy|r|stroke-width)="([^"]*)"/g, (_, name, numbers) =>
    ` ${name}="${numbers.replace(/ 0 ([01]) 1 |[\d.]+/g, (/** @type {string} */ number, /** @type {string | undefined} */ flag) =>
        flag === undefined ? (Number(number) * detail).toFixed(1) : number)}"`);

/** Without its frame, and without the soft shadows, which weigh as much as an arm and are hardly seen. @param {string} svg */
const content = (svg) => svg.replace(/^<svg[^>]*>|<\/svg>\s*$/g, '').replace(/<path[^>]* opacity="[^>]*>/g, '');

/** @param {Map<string, string>} rules */
const style = (rules) => `<style>@media(prefers-color-scheme:dark){${[...rules].map(([name, rule]) => `.${name}{${rule}}`).join('')}}</style>`;

/** The figure alone, on nothing. @param {Picture} picture */
function as_step({ shapes, rules, height }) {
    return `<svg xmlns="http://www.w3.org/2000/svg" width="1000" height="${height.toFixed(0)}" viewBox="0 0 ${(1000 * detail).toFixed(0)} ${(height * detail).toFixed(0)}">${style(rules)}${shapes}</svg>`;
}

/** The figure before a calm ground, 16 to 9, so that it stands on any page. @param {Picture} picture */
function as_poster({ shapes, rules, height }) {
    const { light, dark } = grounds;
    const all = new Map(rules);
    all.set('G', `fill:${dark.ground}`).set('D', `fill:${dark.disc}`).set('R', `stroke:${dark.ring}`).set('A', `stroke:${dark.accent}`);
    const scale = 0.83;
    const left = (1000 - 1000 * scale) / 2;
    const top = 562 - height * scale - 14;
    return `<svg xmlns="http://www.w3.org/2000/svg" width="1000" height="562" viewBox="0 0 1000 562">${style(all)}` +
        `<path class="G" fill="${light.ground}" d="M0 0h1000v562H0z"/>` +
        `<circle class="D" fill="${light.disc}" cx="500" cy="270" r="196"/>` +
        `<g fill="none" stroke-width="10" stroke-linecap="round"><circle class="R" stroke="${light.ring}" cx="500" cy="270" r="222"/>` +
        `<path class="A" stroke="${light.accent}" d="M500 48a222 222 0 1 1-222 222"/></g>` +
        `<g transform="translate(${left} ${top.toFixed(0)})scale(${scale / detail})">${shapes}</g></svg>`;
}

/** @param {string} svg */
function small(svg) {
    return optimize(svg, {
        multipass: true,
        floatPrecision: 0,
        plugins: [{
            name: 'preset-default',
            params: { overrides: { mergePaths: false, inlineStyles: false, minifyStyles: false, convertColors: false, removeUnknownsAndDefaults: false } },
        }],
    }).data;
}
