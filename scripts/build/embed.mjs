// The parts of the site that stand on other people's pages: embed/index.html, embed.js with its types, the oEmbed answers.
//
// HAMSTRETCH_ADDRESS, as https://your.host/hamstretch/, is where the site will be. Only oEmbed needs it, as its snippet
// is pasted elsewhere; without it the snippet's address is a relative one.

import { copyFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { build } from 'esbuild';

import { frame_permissions, frame_style, frame_title } from '../../web/shared/frame.js';

/** Ends with a slash, or is empty. */
export const site_address = (process.env.HAMSTRETCH_ADDRESS ?? '').replace(/([^/])$/, '$1/');

/** Where a page says what to ask; the answer lies beside it. @param {string} folder of the page */
export const discovery = (folder) => '<link rel="alternate" type="application/json+oembed" title="Hamstretch" ' +
    `href="${site_address}${site_address && folder}oembed.json">`;

/**
 * The app's page as the page of the player alone: one folder down, and marked as such.
 * @param {string} index the finished index.html
 * @param {string[]} scripts what joins it to the page around, names of files
 */
export function embed_page(index, scripts) {
    const up = index.replace(discovery(''), '').replace(/\b(href|src|data-late)="(?!https?:|#|")([^"]+)"/g, '$1="../$2"');
    return [
        ['<html lang="en"', '<html lang="en" data-embed'],
        ['</head>', `${scripts.map((name) => `<link rel="modulepreload" href="../${name}">\n`).join('')}${discovery('embed/')}\n<meta name="robots" content="noindex">\n</head>`],
    ].reduce((page, [from, to]) => page.replace(from, () => to), up);
}

/**
 * What an address of the site answers to those who speak oEmbed: the snippet to paste.
 * @param {string} folder of the page it stands for
 */
export function oembed(folder) {
    const address = site_address || (folder ? '../' : '');
    const [width, height] = [480, 620];
    // WordPress takes the style away, and leaves what HTML once had for it.
    const html = `<iframe title="${frame_title}" src="${address}embed/index.html" width="${width}" height="${height}" frameborder="0" ` +
        `style="${frame_style}" loading="lazy" allow="${frame_permissions}"></iframe>`;
    return `${JSON.stringify({ version: '1.0', type: 'rich', title: frame_title, provider_name: 'Hamstretch', provider_url: address || './', width, height, html }, null, 2)}\n`;
}

/** @param {string} folder @param {string[]} target */
export async function put_element(folder, target) {
    const result = await build({
        entryPoints: ['web/embed/player_element.js'],
        bundle: true,
        format: 'iife',
        minify: true,
        // Ours have an underscore between their words, those of the browser none.
        mangleProps: /[a-z]_[a-z]/,
        target,
        write: false,
        logLevel: 'warning',
    });
    await writeFile(join(folder, 'embed.js'), result.outputFiles[0].contents);
    await copyFile('web/embed/embed.d.ts', join(folder, 'embed.d.ts'));
}
