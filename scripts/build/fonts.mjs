// Cuts Manrope down to the characters the app can show, at the two weights it uses, as TrueType without hinting.

import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { Blob, Face } from 'harfbuzzjs';
import subset_font from 'subset-font';

const source = 'node_modules/@fontsource-variable/manrope/files/manrope-latin-wght-normal.woff2';

/** Weight of each face as ui/lettering.h knows it. */
const weights = { regular: 500, bold: 750 };

// The words are laid out without OpenType features and the reader is ours alone: what it never looks at is dead weight.
const unused_tables = ['GSUB', 'GPOS', 'GDEF', 'STAT', 'HVAR', 'MVAR', 'avar', 'gasp', 'DSIG', 'meta', 'name', 'OS/2', 'post'];

// What the views write themselves, beside the texts: the degree sign of the figure.
const of_the_views = '\u00b0';

const ascii = String.fromCharCode(...Array.from({ length: 95 }, (_, i) => 32 + i));

/**
 * @param {string} text_folder every character of every file in it can be shown
 * @returns {Promise<{regular: Buffer, bold: Buffer}>}
 */
export async function cut_fonts(text_folder) {
    const files = await readdir(text_folder);
    const texts = await Promise.all(files.map((name) => readFile(join(text_folder, name), 'utf8')));
    const characters = [...new Set(ascii + of_the_views + texts.join(''))].filter((character) => character >= ' ').sort();
    const whole = await readFile(source);
    const cut = async (/** @type {number} */ wght) => {
        const font = await subset_font(whole, characters.join(''), {
            targetFormat: 'sfnt',
            variationAxes: { wght },
            keepFeatures: [],
            noLayoutClosure: true,
            noHinting: true,
            dropTables: unused_tables,
        });
        refuse_missing(font, characters);
        return font;
    };
    return { regular: await cut(weights.regular), bold: await cut(weights.bold) };
}

/** @param {Buffer} font @param {string[]} characters */
function refuse_missing(font, characters) {
    const has = new Set(new Face(new Blob(new Uint8Array(font))).collectUnicodes());
    const missing = characters.filter((character) => !has.has(character.codePointAt(0) ?? 0));
    if (missing.length === 0) return;
    const list = missing.map((c) => `"${c}" (U+${c.codePointAt(0)?.toString(16).padStart(4, '0')})`).join(', ');
    throw new Error(`the texts use characters that ${source} lacks: ${list}`);
}
