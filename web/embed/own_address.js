// Where the site lies whose script this is: its pictures and the page of the player are there. The same file is run as a classic
// script, taken by import(), or glued into a file of somebody else's; what is not known for sure is not guessed.

/** This file by its name, or that of one release. */
const own_name = /\/embed(-[\w.]+)?\.js([?#:]|$)/;

/**
 * The folder of the script that runs now; empty: it is in a file of somebody else's.
 * @param {string | undefined} classic the address that the page knows of a classic script
 * @param {string} stack of an error made in the script: what can be read as a classic script cannot ask for import.meta
 */
export function own_folder(classic, stack) {
    const address = classic || stack.match(/\w+:\/\/[^\s)]+/)?.[0] || '';
    return own_name.test(address) ? folder(address) : '';
}

/**
 * The site of an element: what its attribute says, or the script's own, or that of the link in it.
 * @param {Element} element
 * @param {string} own folder of the script
 * @returns {string} ends with a slash; empty: none that can be read
 */
export function site_of(element, own) {
    const said = element.getAttribute('site');
    if (said) return folder(said.replace(/\/*$/, '/'), document.baseURI);
    return own || folder(element.querySelector('a[href^=http]')?.getAttribute('href') ?? '');
}

/** @param {string} address @param {string} [base] */
function folder(address, base) {
    try {
        const { href } = new URL('.', new URL(address, base));
        return /^https?:/.test(href) ? href : '';
    } catch {
        return '';
    }
}
