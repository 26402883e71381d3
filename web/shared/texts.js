// Texts for a program: put into its memory for as long as it reads them.

/**
 * @template T
 * @param {{stringToNewUTF8(text: string): number, _free(address: number): void}} module
 * @param {string[]} texts
 * @param {(addresses: number[]) => T} use
 */
export function with_texts(module, texts, use) {
    const addresses = texts.map((text) => module.stringToNewUTF8(text));
    try {
        return use(addresses);
    } finally {
        for (const address of addresses) module._free(address);
    }
}
