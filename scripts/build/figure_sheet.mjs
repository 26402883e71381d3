// The figure on sheets, to be looked at as an illustrator and as a physiotherapist would: every phase, both legs, all
// aids, from three angles, in three looks, small and large: scripts/run node scripts/build/figure_sheet.mjs [OUTPUT [OLDER_PROGRAM]]
// Needs the native build. With an older one each picture stands beside what it was.

import { execFileSync } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { Resvg } from '@resvg/resvg-js';
import { PNG } from 'pngjs';

const [output = 'build/figure', older = ''] = process.argv.slice(2);
const programs = ['build/debug/hamstretch', ...older ? [older] : []];

/** Yaw and pitch, as --camera takes them. */
const angles = { corner: ['-24', '26'], side: ['0', '12'], above: ['-12', '60'] };
const grounds = { light: '#f5f1e9', dark: '#11191b', contrast: '#000000' };
const phases = ['setup', 'lift', 'pull', 'hold', 'lower', 'rest', 'switch'];
const aids = ['towel', 'band', 'tubing', 'hands'];
const legs = ['left', 'right'];
const others = ['exercise=seated', 'exercise=seated&aid=hands', 'exercise=knee_extension', 'start=long', 'knee=straight', 'knee=well-bent', 'grip=100', 'aid=band&grip=100'];
const gap = 6;

/** @param {string} program @param {string} when @param {string} query @param {string[]} angle @param {string} ground @param {number} width */
function picture(program, when, query, angle, ground, width) {
    const camera = program === older ? [] : ['--camera', ...angle];
    const svg = execFileSync(program, ['figure', when, query, ...camera], { encoding: 'utf8' });
    return PNG.sync.read(new Resvg(svg, { background: ground, fitTo: { mode: 'width', value: width } }).render().asPng());
}

/** @param {string} name @param {PNG[]} pictures @param {number} columns */
async function write_sheet(name, pictures, columns) {
    const width = Math.max(...pictures.map((one) => one.width)) + gap, height = Math.max(...pictures.map((one) => one.height)) + gap;
    const sheet = new PNG({ width: columns * width, height: Math.ceil(pictures.length / columns) * height });
    sheet.data.fill(0x88);
    pictures.forEach((one, i) => PNG.bitblt(one, sheet, 0, 0, one.width, one.height, i % columns * width, Math.floor(i / columns) * height));
    const file = join(output, `${name}.png`);
    await writeFile(file, PNG.sync.write(sheet));
    console.log(file);
}

await mkdir(output, { recursive: true });
for (const [look, ground] of Object.entries(grounds)) {
    for (const [name, angle] of Object.entries(angles)) {
        const small = phases.flatMap((phase) => legs.flatMap((leg) => aids.flatMap((aid) => programs.map((program) =>
            picture(program, phase, `theme=${look}&first=${leg}&aid=${aid}`, angle, ground, 320)))));
        await write_sheet(`${look}-${name}`, small, legs.length * aids.length * programs.length);
    }
    const large = phases.flatMap((phase) => programs.map((program) => picture(program, phase, `theme=${look}`, angles.corner, ground, 1000)));
    await write_sheet(`${look}-large`, large, 2);
    const rest = others.flatMap((query) => programs.map((program) => picture(program, 'hold', `theme=${look}&${query}`, angles.corner, ground, 500)));
    await write_sheet(`${look}-others`, rest, 4);
}
