// Checks that the page knows the positions that the program tells: node scripts/checks/positions.mjs [--write] [PROGRAM]
// PROGRAM (build/web/hamstretch.cjs) is the core on the command line, for Node; scripts/start --build-only makes it. --write
// writes web/shared/positions.js anew. Exit status 1 when it differs from what the program prints.

import { hold_to_print } from './printed.mjs';

hold_to_print('web/shared/positions.js', 'positions', 'not what the program has: run node scripts/checks/positions.mjs --write');
