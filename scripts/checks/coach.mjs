// Checks that docs/coach.md is what the program prints: node scripts/checks/coach.mjs [--write] [PROGRAM]
// PROGRAM (build/web/hamstretch.cjs) is the core on the command line, for Node; scripts/start --build-only makes it. --write
// writes docs/coach.md anew. Exit status 1 when it differs: then a rule leads somebody elsewhere, and the page shows whom.

import { hold_to_print } from './printed.mjs';

hold_to_print('docs/coach.md', 'coach', 'not where the rules lead: run node scripts/checks/coach.mjs --write, and read what has changed');
