// A player that is scrolled out of view: a running session goes on by timer, as browsers give such a frame no animation
// frames; an idle one gives its drawing context back, as a browser has only a few for a whole page.

/**
 * @param {Window & typeof globalThis} window
 * @param {import('../app/page.js').Page} page
 * @param {() => boolean} is_busy whether a session is under way
 */
export function watch_view(window, page, is_busy) {
    const canvas = /** @type {HTMLCanvasElement} */ (window.document.getElementById('canvas'));
    const view = { is_out: false };
    /** @type {WEBGL_lose_context | null} */
    let lost = null;
    new window.IntersectionObserver((entries) => {
        view.is_out = !entries[entries.length - 1].isIntersecting;
        if (view.is_out && !is_busy() && !lost) {
            lost = canvas.getContext('webgl2')?.getExtension('WEBGL_lose_context') ?? null;
            lost?.loseContext();
        } else if (!view.is_out && lost) {
            lost.restoreContext();
            lost = null;
        }
        page.loop.change_visibility();
    }).observe(window.document.documentElement); // the canvas is not there where nothing can be drawn
    return view;
}
