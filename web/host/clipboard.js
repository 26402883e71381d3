// The clipboard, where the browser lets the page write to it.

/** @param {Clipboard | undefined} clipboard `navigator.clipboard` @param {string} text */
export async function copy_text(clipboard, text) {
    return await clipboard?.writeText(text).then(() => true, () => false) ?? false;
}
