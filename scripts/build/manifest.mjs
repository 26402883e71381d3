// manifest.webmanifest and the icons it names.
//
// HAMSTRETCH_PATH (default /hamstretch/) is the app's identity on its host. It need not be the folder it lies in, and it
// is never changed once people have installed the app: with another one they would have two.

import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { Resvg } from '@resvg/resvg-js';

const colours = { theme: '#0e6a6c', background: '#f5f1e9' };

const labels = {
    narrow: 'A hold: the figure with one leg drawn up, and the seconds left',
    wide: 'A session on a wide screen',
};

/** @param {string} site */
export async function write_manifest(site) {
    await write_icons(join(site, 'icons'));
    await cp('assets/screenshots', join(site, 'screenshots'), { recursive: true });
    await writeFile(join(site, 'manifest.webmanifest'), `${JSON.stringify(await manifest(), null, 1)}\n`);
}

async function manifest() {
    const id = process.env.HAMSTRETCH_PATH ?? '/hamstretch/';
    if (!/^\/([\w.~-]+\/)*$/.test(id)) throw new Error(`HAMSTRETCH_PATH must be like /folder/, not "${id}"`);
    return {
        id,
        name: 'Hamstretch: a guided hamstring stretch',
        short_name: 'Hamstretch',
        description: 'A calm, guided hamstring stretch on your back with a towel: a moving figure, a timer and a voice take you through every phase. Works offline, sends nothing anywhere.',
        lang: 'en',
        dir: 'ltr',
        scope: './',
        start_url: './',
        display: 'standalone',
        display_override: ['standalone', 'minimal-ui'],
        // A session that runs is not reloaded by a shortcut: the link is handed to the open page (web/app/late.js).
        launch_handler: { client_mode: ['focus-existing', 'navigate-existing', 'auto'] },
        orientation: 'any',
        theme_color: colours.theme,
        background_color: colours.background,
        categories: ['fitness', 'health', 'sports'],
        icons: [
            { src: 'icons/icon.svg', sizes: 'any', type: 'image/svg+xml', purpose: 'any' },
            { src: 'icons/icon-192.png', sizes: '192x192', type: 'image/png', purpose: 'any' },
            { src: 'icons/icon-512.png', sizes: '512x512', type: 'image/png', purpose: 'any' },
            { src: 'icons/maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
        ],
        shortcuts: [
            { name: "Start today's session", short_name: 'Start', url: './?begin=now', icons: [shortcut_icon] },
            { name: 'History', url: './?tab=history', icons: [shortcut_icon] },
        ],
        screenshots: await screenshots('assets/screenshots'),
    };
}

const shortcut_icon = { src: 'icons/icon-192.png', sizes: '192x192', type: 'image/png' };

/** Files are called after their form factor: narrow*.png, wide*.png. @param {string} folder */
async function screenshots(folder) {
    const names = (await readdir(folder)).filter((name) => name.endsWith('.png')).sort();
    return Promise.all(names.map(async (name) => {
        const form_factor = /** @type {'narrow' | 'wide'} */ (name.match(/^(narrow|wide)/)?.[0]);
        const { width, height } = png_size(await readFile(join(folder, name)));
        return { src: `screenshots/${name}`, sizes: `${width}x${height}`, type: 'image/png', form_factor, label: labels[form_factor] };
    }));
}

/** @param {Buffer} png */
export function png_size(png) {
    return { width: png.readUInt32BE(16), height: png.readUInt32BE(20) };
}

/** @param {string} folder */
async function write_icons(folder) {
    await mkdir(folder, { recursive: true });
    const svg = await readFile('assets/icons/icon.svg', 'utf8');
    const icons = {
        'icon-192.png': render(svg, 192),
        'icon-512.png': render(svg, 512),
        // All of the drawing lies within the middle circle that every mask leaves.
        'maskable-512.png': render(without_corners(svg, 0.78), 512),
        'apple-touch-180.png': render(without_corners(svg, 0.9), 180),
    };
    for (const [name, png] of Object.entries(icons)) await writeFile(join(folder, name), png);
}

/** @param {string} svg @param {number} width */
function render(svg, width) {
    return new Resvg(svg, { fitTo: { mode: 'width', value: width } }).render().asPng();
}

/** The same drawing on a ground to the edges, `scale` of its size. @param {string} svg @param {number} scale */
function without_corners(svg, scale) {
    const margin = 32 * (1 - scale);
    const [ground] = svg.match(/<rect [^>]*>/) ?? [];
    if (!ground) throw new Error('assets/icons/icon.svg has no ground');
    return svg
        .replace(ground, `${ground.replace(/ rx="\d+"/, '')}<g transform="translate(${margin} ${margin}) scale(${scale})">`)
        .replace('</svg>', '</g></svg>');
}
