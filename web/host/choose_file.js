// A file of the person's, chosen and read.

// Ten years of sessions are a tenth of it.
const most_bytes = 16_000_000;

/**
 * Asks for one file. Null: it cannot be read or is far too large. Never settles when the person chooses none.
 * @param {Document} document
 * @param {string} accept
 * @returns {Promise<string | null>}
 */
export async function choose_file(document, accept) {
    const input = document.createElement('input');
    input.type = 'file';
    input.accept = accept;
    /** @type {Promise<File | undefined>} */
    const chosen = new Promise((resolve) => input.addEventListener('change', () => resolve(input.files?.[0])));
    input.click();
    const file = await chosen;
    if (!file || file.size > most_bytes) return null;
    return file.text().catch(() => null);
}
