// The height at which the player looks best in a column of a width, CSS pixels. The style sheet of the element is
// written from the same numbers.

/** From this width on the controls stand beside the figure. */
export const wide_from = 600;
export const narrow = { ratio: 1.45, least: 460, most: 620 };
export const wide = { ratio: 0.62, least: 400, most: 720 };

/** @param {number} width */
export function fitting_height(width) {
    const { ratio, least, most } = width < wide_from ? narrow : wide;
    return Math.round(Math.min(Math.max(width * ratio, least), most));
}
