// The page with the link to another device, as a QR code and to copy.

import { copy_text } from '../host/clipboard.js';
import { by_id } from '../shared/by_id.js';
import { qr_element } from '../shared/qr_code.js';
import { parcel } from './open.js';

/** Taken out, so that it stays nowhere but on this page. */
function take_parcel() {
    try {
        const packed = sessionStorage.getItem(parcel);
        sessionStorage.removeItem(parcel);
        return packed;
    } catch {
        return null;
    }
}

/** @param {string} packed */
function show(packed) {
    const address = new URL('../', location.href);
    address.search = '';
    address.hash = `move=${packed}`;
    const field = /** @type {HTMLInputElement} */ (by_id('link'));
    field.value = address.href;
    by_id('code').replaceChildren(qr_element(document, address.href, 'QR code of the link') ?? '');
    by_id('copy').addEventListener('click', async () => {
        field.select();
        const is_copied = await copy_text(navigator.clipboard, field.value);
        by_id('told').textContent = is_copied ? 'Copied.' : 'Press the copy keys: the link is selected.';
    });
}

const packed = take_parcel();
by_id('with').hidden = packed === null;
by_id('without').hidden = packed !== null;
if (packed !== null) show(packed);
