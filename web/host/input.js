// Pointers, wheel and keys, told on in the app's own terms. Takes nothing from the browser that the app does not use.

import {
    key_escape, key_h, key_left, key_m, key_question, key_right, key_space, pointer_down, pointer_leave, pointer_move, pointer_up,
} from '../shared/positions.js';

/** The app's own position of each key. @type {Record<string, number>} */
const key_codes = {
    ' ': key_space, ArrowLeft: key_left, ArrowRight: key_right, Escape: key_escape, h: key_h, m: key_m, '?': key_question,
};

/**
 * @typedef {object} InputActions
 * @property {(kind: number, x: number, y: number, is_touch: boolean) => void} pointer CSS pixels of the canvas
 * @property {(dx: number, dy: number) => void} wheel CSS pixels
 * @property {(code: number) => boolean} key true when the app used it
 */

/** Taps that follow each other faster may be one gesture of the browser's. */
const double_tap_ms = 500;

/** @param {HTMLElement} canvas @param {InputActions} actions */
export function watch_pointers(canvas, actions) {
    /** @param {number} kind */
    const tell = (kind) => (/** @type {PointerEvent} */ event) => {
        if (!event.isPrimary) return;
        const is_press = kind === pointer_down || kind === pointer_up;
        if (is_press && event.button !== 0) return;
        if (kind === pointer_down) canvas.setPointerCapture?.(event.pointerId);
        actions.pointer(kind, event.offsetX, event.offsetY, event.pointerType !== 'mouse');
    };
    canvas.addEventListener('pointermove', tell(pointer_move));
    canvas.addEventListener('pointerdown', tell(pointer_down));
    canvas.addEventListener('pointerup', tell(pointer_up));
    canvas.addEventListener('pointercancel', tell(pointer_leave));
    canvas.addEventListener('pointerleave', tell(pointer_leave));
    canvas.addEventListener('wheel', (event) => {
        if (!event.ctrlKey) actions.wheel(wheel_px(event, event.deltaX), wheel_px(event, event.deltaY));
    }, { passive: true });
    stop_double_taps(canvas);
}

/**
 * iOS zooms at a double tap unless `touch-action` is "none", which takes the pinch as well, or, since WebKit of July 2026,
 * "manipulation", which gives away the finger that turns the figure. So its second tap does nothing but what the app makes of it.
 * @param {HTMLElement} canvas
 */
function stop_double_taps(canvas) {
    let last = -double_tap_ms;
    canvas.addEventListener('touchend', (event) => {
        if (event.touches.length > 0) {
            last = -double_tap_ms; // a pinch, however quickly its fingers are lifted
            return;
        }
        if (event.cancelable && event.timeStamp - last < double_tap_ms) event.preventDefault();
        last = event.timeStamp;
    }, { passive: false });
}

/** @param {EventTarget} document @param {InputActions} actions */
export function watch_keys(document, actions) {
    document.addEventListener('keydown', (event) => {
        const pressed = /** @type {KeyboardEvent} */ (event);
        const key = pressed.key?.length === 1 ? pressed.key.toLowerCase() : pressed.key;
        const code = Object.hasOwn(key_codes, key) ? key_codes[key] : undefined;
        if (code === undefined || pressed.defaultPrevented || pressed.repeat) return;
        if (pressed.ctrlKey || pressed.altKey || pressed.metaKey || pressed.isComposing) return;
        if (uses_key(/** @type {Element} */ (pressed.target), key)) return;
        if (actions.key(code)) pressed.preventDefault();
    });
}

/**
 * Whether the element that has the focus does something of its own with this key.
 * @param {Element} element
 * @param {string} key
 */
function uses_key(element, key) {
    if (key === 'Escape') return false;
    if (element.matches?.('textarea, select, [contenteditable], input:not([type=range], [type=radio], [type=checkbox])'))
        return true;
    if (key.startsWith('Arrow')) return element.matches?.('input[type=range], input[type=radio], [role=tab]') ?? false;
    return key === ' ' && (element.matches?.('button, a, summary, input, [role=tab]') ?? false);
}

/** A wheel may count in lines (about 40 pixels) or pages. @param {WheelEvent} event @param {number} delta */
function wheel_px(event, delta) {
    return delta * [1, 40, 400][event.deltaMode];
}
