// The size of the canvas in CSS and device pixels, safe areas, and the person's text size; and every change of them.

/**
 * @typedef {object} Viewport
 * @property {number} width CSS pixels
 * @property {number} height
 * @property {number} device_width device pixels, whole
 * @property {number} device_height
 * @property {{top: number, right: number, bottom: number, left: number}} safe CSS pixels kept free of controls
 * @property {number} text_scale 1 at the usual 16 pixels
 */

const usual_font_px = 16;

/**
 * @param {Window & typeof globalThis} window
 * @param {HTMLElement} canvas
 * @param {HTMLElement} safe_area an element whose padding is the four env(safe-area-inset-*), as wide as a letter of the usual size is high
 * @param {(viewport: Viewport) => void} changed called once soon, then at every change
 */
export function watch_viewport(window, canvas, safe_area, changed) {
    /** @type {{width: number, height: number} | null} */
    let device = null;
    const tell = () => changed(measure(window, canvas, safe_area, device));
    const observer = new window.ResizeObserver((entries) => {
        const box = entries[entries.length - 1]?.devicePixelContentBoxSize?.[0];
        device = box ? { width: box.inlineSize, height: box.blockSize } : null;
        tell();
    });
    try {
        observer.observe(canvas, { box: 'device-pixel-content-box' });
    } catch {
        observer.observe(canvas);
    }
    new window.ResizeObserver(tell).observe(safe_area, { box: 'border-box' });
    watch_pixel_ratio(window, tell);
}

/**
 * @param {Window} window
 * @param {HTMLElement} canvas
 * @param {HTMLElement} safe_area
 * @param {{width: number, height: number} | null} device exact size in device pixels, where the browser knows it
 * @returns {Viewport}
 */
export function measure(window, canvas, safe_area, device) {
    const turn = window.document.documentElement.dataset.turn ?? 'upright';
    const box = canvas.getBoundingClientRect();
    const [width, height] = turn === 'upright' ? [box.width, box.height] : [box.height, box.width];
    const ratio = window.devicePixelRatio || 1;
    const style = window.getComputedStyle(safe_area);
    return {
        width,
        height,
        device_width: whole_pixels(device?.width, width * ratio),
        device_height: whole_pixels(device?.height, height * ratio),
        safe: turned([style.paddingTop, style.paddingRight, style.paddingBottom, style.paddingLeft].map(px), turn),
        text_scale: px(style.width) / usual_font_px || 1,
    };
}

/** Which side of the window is the picture's top, right, bottom and left. @type {Record<string, number[]>} */
const sides = { upright: [0, 1, 2, 3], head_on_left: [1, 2, 3, 0], head_on_right: [3, 0, 1, 2] };

/** What is to be kept free, as a picture that is turned sees it. @param {number[]} safe clockwise from the top @param {string} turn */
function turned(safe, turn) {
    const [top, right, bottom, left] = sides[turn].map((side) => safe[side]);
    return { top, right, bottom, left };
}

/**
 * The size the browser measured, where it is the computed one but for rounding: a page shown as on another device
 * (emulation, remote display) has boxes in the pixels of this one.
 * @param {number | undefined} measured
 * @param {number} computed
 */
function whole_pixels(measured, computed) {
    return measured !== undefined && Math.abs(measured - computed) < 2 ? measured : Math.round(computed);
}

/** @param {string} length as computed style gives it */
function px(length) {
    return Number.parseFloat(length) || 0;
}

/** Page zoom and a move to another screen change the ratio, sometimes without changing any box. @param {Window} window @param {() => void} changed */
function watch_pixel_ratio(window, changed) {
    const list = window.matchMedia(`(resolution: ${window.devicePixelRatio}dppx)`);
    list.addEventListener('change', () => {
        changed();
        watch_pixel_ratio(window, changed);
    }, { once: true });
}
