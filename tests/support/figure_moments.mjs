// The moments of the figure that are kept as lists of shapes: what `hamstretch shapes` is asked, one of each kind.

/** @type {string[][]} */
export const figure_moments = [
    ['setup'], ['9000'], ['lift'], ['pull'], ['hold'], ['lower'], ['rest'], ['136000'], ['switch'],
    ['hold', 'first=right'], ['hold', 'start=long'], ['hold', 'knee=straight'], ['hold', 'aid=band&grip=100'], ['hold', 'aid=tubing'], ['hold', 'aid=hands'],
    ['setup', 'exercise=seated'], ['hold', 'exercise=seated'], ['hold', 'exercise=seated&aid=hands'], ['hold', 'exercise=knee_extension'],
    ['hold', '', '--camera', '0', '12'], ['hold', '', '--camera', '-12', '60'],
];

/** Where the list of a moment is kept. @param {string[]} moment */
export const golden = (moment) => `tests/golden/figure/${moment.filter((word) => word).join(' ').replaceAll(/[^a-z0-9-]+/g, '_')}.txt`;
