// How long the browser keeps what is kept: what it says itself, and what is known of its kind.

/**
 * @param {{GestureEvent?: unknown}} window
 * @param {{standalone?: boolean, storage?: Pick<StorageManager, 'persisted'>}} navigator
 * @returns {Promise<{is_persistent: boolean, forgets_in_a_week: boolean}>}
 */
export async function storage_kind(window, navigator) {
    const is_persistent = await navigator.storage?.persisted?.().catch(() => false) ?? false;
    // Only browsers of Apple's systems know gesture events. They clear what scripts have kept after seven days of use
    // without a visit, but not what an app on the Home Screen has.
    const forgets_in_a_week = 'GestureEvent' in window && navigator.standalone !== true;
    return { is_persistent, forgets_in_a_week };
}
