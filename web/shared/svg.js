// Makes a picture in the page of the text that the program's to_svg writes: a flat list of shapes. Neither innerHTML nor a
// parser of the browser is used, so that the strictest policy holds; what is not such a picture becomes nothing.

const namespace = 'http://www.w3.org/2000/svg';
const elements = new Set(['svg', 'title', 'path', 'circle', 'g']);
const attributes = new Set([
    'viewBox', 'role', 'aria-hidden', 'd', 'cx', 'cy', 'r', 'fill', 'opacity', 'stroke', 'stroke-width', 'stroke-linecap',
    'stroke-linejoin', 'class',
]);
const entities = /** @type {Record<string, string>} */ ({ '&lt;': '<', '&gt;': '>', '&amp;': '&' });

/**
 * @param {Document} document
 * @param {string} text as to_svg writes it
 * @returns {SVGSVGElement | null} null: the text is no such picture
 */
export function svg_element(document, text) {
    /** @type {Element[]} */
    const open = [];
    let picture = null;
    for (const [, closing, name, list, is_empty, words] of text.matchAll(/<(\/?)([a-z]+)((?: [\w-]+="[^"<>]*")*)(\/?)>|([^<]+)/gi)) {
        const parent = open.at(-1);
        if (words !== undefined) {
            if (parent?.localName === 'title') parent.textContent = words.replace(/&(lt|gt|amp);/g, (code) => entities[code]);
        } else if (closing) {
            open.pop();
        } else {
            const element = with_attributes(document.createElementNS(namespace, name), list);
            // What is inside an unknown element goes with it.
            if (elements.has(name)) parent ? parent.append(element) : picture ??= element;
            if (!is_empty) open.push(element);
        }
    }
    return picture?.localName === 'svg' ? /** @type {SVGSVGElement} */ (picture) : null;
}

/** @param {Element} element @param {string} list */
function with_attributes(element, list) {
    for (const [, name, value] of list.matchAll(/([\w-]+)="([^"]*)"/g))
        if (attributes.has(name)) element.setAttribute(name, value);
    return element;
}
