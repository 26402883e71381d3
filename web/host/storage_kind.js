// How long the browser keeps what is kept: what it says itself, and what is known of its kind.

/**
 * @typedef {object} StorageKind
 * @property {boolean} is_persistent
 * @property {boolean} forgets_in_a_week
 * @property {boolean} would_ask the person, before it keeps anything for good
 */

/**
 * @param {{GestureEvent?: unknown, mozInnerScreenX?: unknown}} window
 * @param {{standalone?: boolean, storage?: Pick<StorageManager, 'persisted'>, permissions?: {query(permission: any): Promise<{state: string}>}}} navigator
 * @returns {Promise<StorageKind>}
 */
export async function storage_kind(window, navigator) {
    const is_persistent = await navigator.storage?.persisted?.().catch(() => false) ?? false;
    // Only browsers of Apple's systems know gesture events. They clear what scripts have kept after seven days of use
    // without a visit, but not what an app on the Home Screen has.
    const forgets_in_a_week = 'GestureEvent' in window && navigator.standalone !== true;
    // Others decide by themselves, whatever they call the permission; only Firefox, known by the place of its window, asks.
    const would_ask = !is_persistent && 'mozInnerScreenX' in window && await permission(navigator) === 'prompt';
    return { is_persistent, forgets_in_a_week, would_ask };
}

/** @param {Parameters<typeof storage_kind>[1]} navigator */
async function permission(navigator) {
    return (await navigator.permissions?.query({ name: 'persistent-storage' }).catch(() => null))?.state ?? 'prompt';
}
