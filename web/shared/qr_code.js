// A text as a QR code, drawn as one SVG path with the quiet border that readers need.

import qrcode from 'qrcode-generator';

const border = 4; // modules, as the standard asks for

/**
 * @param {Document} document
 * @param {string} text
 * @param {string} name what the picture is for, for those who do not see it
 * @returns {SVGSVGElement | null} null: the text is too long for a code
 */
export function qr_element(document, text, name) {
    const drawn = qr_path(text);
    if (!drawn) return null;
    const make = (/** @type {string} */ element, /** @type {Record<string, string>} */ attributes) => {
        const made = document.createElementNS('http://www.w3.org/2000/svg', element);
        for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
        return made;
    };
    const svg = make('svg', { viewBox: `0 0 ${drawn.size} ${drawn.size}`, role: 'img', 'aria-label': name, 'shape-rendering': 'crispEdges' });
    svg.append(make('path', { fill: '#fff', d: `M0 0h${drawn.size}v${drawn.size}H0z` }), make('path', { fill: '#000', d: drawn.path }));
    return /** @type {SVGSVGElement} */ (svg);
}

/** @param {string} text */
function qr_path(text) {
    const code = qrcode(0, 'M');
    try {
        code.addData(text, 'Byte');
        code.make();
    } catch {
        return null;
    }
    const count = code.getModuleCount();
    const cells = Array.from({ length: count * count }, (_, i) => [Math.floor(i / count), i % count]);
    const path = cells.filter(([row, column]) => code.isDark(row, column))
        .map(([row, column]) => `M${column + border} ${row + border}h1v1h-1z`).join('');
    return { path, size: count + 2 * border };
}
