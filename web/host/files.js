// Files of the person's: one is saved, or one is chosen and read.

// Ten years of sessions are a tenth of it.
const most_bytes = 16_000_000;

const types = { csv: 'text/csv', ics: 'text/calendar', json: 'application/json' };

export class Files {
    /** @param {Document} document @param {Pick<typeof URL, 'createObjectURL' | 'revokeObjectURL'>} url */
    constructor(document, url) {
        this.document = document;
        this.url = url;
    }

    /** @param {string} name @param {string} text */
    save(name, text) {
        const type = types[/** @type {keyof typeof types} */ (name.split('.').pop())];
        const address = this.url.createObjectURL(new Blob([text], { type }));
        const link = this.document.createElement('a');
        link.href = address;
        link.download = name;
        link.click();
        // The browser has taken what it needs once the page is idle again.
        setTimeout(() => this.url.revokeObjectURL(address), 60_000);
    }

    /**
     * Asks for one file. Null: it cannot be read or is far too large. Never settles when the person chooses none.
     * @param {string} accept
     * @returns {Promise<string | null>}
     */
    async choose(accept) {
        const input = this.document.createElement('input');
        input.type = 'file';
        input.accept = accept;
        /** @type {Promise<File | undefined>} */
        const chosen = new Promise((resolve) => input.addEventListener('change', () => resolve(input.files?.[0])));
        input.click();
        const file = await chosen;
        if (!file || file.size > most_bytes) return null;
        return file.text().catch(() => null);
    }
}
