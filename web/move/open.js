// From the app to the page with the link. What the link carries goes by way of this tab's own storage, not by an address,
// which the browser would remember.

import { pack } from './packing.js';

export const parcel = 'hamstretch:move';

/** @param {[settings: string, profile: string]} values @param {Pick<Window, 'sessionStorage' | 'location'>} window */
export function open_move_page(values, window) {
    try {
        window.sessionStorage.setItem(parcel, pack(values));
    } catch {
        // The page says that there is nothing to show.
    }
    window.location.assign(new URL('move/', window.location.href).href);
}
