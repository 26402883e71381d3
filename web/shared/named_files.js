// Fetches what the page names in its <link rel="preload"> elements, and tells a wrong answer from the right file.

const magic = { wasm: [0x00, 0x61, 0x73, 0x6d], font: [0x00, 0x01, 0x00, 0x00] };

/** @param {Document} document @param {string} name as in data-file */
export function address_of(document, name) {
    const link = /** @type {HTMLLinkElement | null} */ (document.querySelector(`link[data-file="${name}"]`));
    if (!link) throw new Error(`the page names no ${name}`);
    return link.href;
}

/** Of the part of the program that the first frame does without. @param {Document} document */
export function late_address(document) {
    const script = /** @type {HTMLScriptElement | null} */ (document.querySelector('script[data-late]'));
    if (!script) throw new Error('the page names no late part');
    return new URL(/** @type {string} */ (script.dataset.late), script.baseURI).href;
}

/** @param {string} address */
export async function fetch_program(address) {
    const response = await fetch_file(address);
    const streams = response.headers.get('Content-Type') === 'application/wasm';
    return streams ? WebAssembly.compileStreaming(response) : WebAssembly.compile(await bytes_of(response, magic.wasm));
}

/** @param {string} address */
export async function fetch_font(address) {
    return bytes_of(await fetch_file(address), magic.font);
}

/** @param {string} address */
async function fetch_file(address) {
    const response = await fetch(address);
    if (!response.ok) throw new Error(`${address}: ${response.status}`);
    return response;
}

/** @param {Response} response @param {number[]} beginning */
async function bytes_of(response, beginning) {
    const bytes = await response.arrayBuffer();
    const head = new Uint8Array(bytes.slice(0, beginning.length));
    if (beginning.some((byte, i) => head[i] !== byte)) throw new Error(`${response.url} is something else`);
    return bytes;
}
