// Files the visitor saves: made in the page, handed to the browser's download.

/** @param {Document} document @param {Blob} content @param {string} name */
export function save(document, content, name) {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(content);
    link.download = name;
    link.click();
    // The download has its own hold on the content by the time of the next task.
    setTimeout(() => URL.revokeObjectURL(link.href));
}

/**
 * A picture of the site as PNG.
 * @param {Document} document
 * @param {string} address
 * @param {number} width in pixels
 * @returns {Promise<Blob>}
 */
export async function as_png(document, address, width) {
    const picture = document.createElement('img');
    picture.src = address;
    await picture.decode();
    const canvas = document.createElement('canvas');
    canvas.width = width;
    canvas.height = Math.round(width * picture.naturalHeight / picture.naturalWidth);
    canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
    return new Promise((resolve, reject) => canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no picture'))), 'image/png'));
}
