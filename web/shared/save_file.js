// Files for the person, made in the page: one way for all pages. As an app on the Home Screen of iOS a download does nothing
// or takes the app's place for good: there the share sheet has them, and says what became of them. Of a download no page
// hears.

import { handed_kept, handed_not_kept, handed_perhaps } from './positions.js';

const types = {
    csv: 'text/csv', ics: 'text/calendar', json: 'application/json', png: 'image/png', svg: 'image/svg+xml',
};

/** Of the file before: it is free once the next one is made, or with the page. No clock knows how long a browser asks first. */
let address = '';

/** @typedef {{document: Document, navigator: {standalone?: boolean, canShare?: Navigator['canShare'], share?: Navigator['share']}, URL: Pick<typeof globalThis.URL, 'createObjectURL' | 'revokeObjectURL'>}} Page */

/**
 * @param {Page} page
 * @param {string} name its ending tells what it is
 * @param {BlobPart} content
 * @returns {Promise<number>} by position in stretch::Handed
 */
export async function save_file(page, name, content) {
    const type = types[/** @type {keyof typeof types} */ (name.split('.').pop())];
    const file = new File([content], name, { type });
    const { navigator } = page;
    if (navigator.standalone && navigator.canShare?.({ files: [file] })) return share(navigator, file);
    download(page, file);
    return handed_perhaps;
}

/** At once, as long as the press of the button counts. @param {Page['navigator']} navigator @param {File} file */
async function share(navigator, file) {
    try {
        await navigator.share?.({ files: [file] });
        return handed_kept;
    } catch {
        return handed_not_kept;
    }
}

/** @param {Page} page @param {File} file */
function download({ document, URL }, file) {
    if (address) URL.revokeObjectURL(address);
    address = URL.createObjectURL(file);
    const link = document.createElement('a');
    link.href = address;
    link.download = file.name;
    link.click();
}
