// Files for the person: made in the page, handed to the browser's download.

const types = {
    csv: 'text/csv', ics: 'text/calendar', json: 'application/json', png: 'image/png', svg: 'image/svg+xml',
};

/**
 * @param {{document: Document, URL: Pick<typeof globalThis.URL, 'createObjectURL' | 'revokeObjectURL'>, setTimeout(action: () => void, ms: number): unknown}} window
 * @param {string} name its ending tells what it is
 * @param {BlobPart} content
 */
export function save_file({ document, URL, setTimeout }, name, content) {
    const type = types[/** @type {keyof typeof types} */ (name.split('.').pop())];
    const address = URL.createObjectURL(new Blob([content], { type }));
    const link = document.createElement('a');
    link.href = address;
    link.download = name;
    link.click();
    // The browser has taken what it needs once the page is idle again.
    setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
