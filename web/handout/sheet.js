// The program of the printed sheet, and its pieces in JavaScript's own values.

import { address_of, fetch_program } from '../shared/named_files.js';
import { sheet_parts } from '../shared/positions.js';
import { with_texts } from '../shared/texts.js';

/** @typedef {{part: typeof sheet_parts[number], text: string, detail: string}} Piece */
/** @typedef {{pieces: Piece[], figure(step: number): string}} Sheet */

/**
 * @param {Document} document names the program
 * @param {[name: string, value: string][]} parameters of the link
 * @param {typeof import('hamstretch-sheet').default} create_module
 * @returns {Promise<Sheet>}
 */
export async function open_sheet(document, parameters, create_module) {
    const compiled = await fetch_program(address_of(document, 'program'));
    const module = await new Promise((resolve, reject) => {
        create_module({
            instantiateWasm(imports, done) {
                WebAssembly.instantiate(compiled, imports).then(done, reject);
                return {};
            },
        }).then(resolve, reject);
    });
    for (const pair of parameters) with_texts(module, pair, ([name, value]) => module._sheet_link_parameter(name, value));
    const count = module._sheet_open();
    const piece = (/** @type {number} */ i) => ({
        part: sheet_parts[module._sheet_part(i)],
        text: module.UTF8ToString(module._sheet_text(i)),
        detail: module.UTF8ToString(module._sheet_detail(i)),
    });
    return {
        pieces: Array.from({ length: count }, (_, i) => piece(i)),
        figure: (step) => module.UTF8ToString(module._sheet_figure(step)),
    };
}
