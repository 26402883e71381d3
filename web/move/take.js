// A link from another device that opens the app: what it carries is handed to the program, which asks. The address bar is
// rid of it first.

import { unpack } from './packing.js';

/** @param {string} packed @param {Pick<import('../app/program.js').Program, 'offer_move'>} program */
export function take(packed, program) {
    program.offer_move(unpack(packed) ?? ['', '']);
}
