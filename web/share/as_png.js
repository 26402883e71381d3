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
