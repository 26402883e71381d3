// Whom a finger or a wheel over the player moves: a running session keeps it, as a foot or a towel may touch the screen; else
// the player's own list goes on to its end, and there the page around moves.

/**
 * @param {Window & typeof globalThis} window
 * @param {HTMLElement} canvas
 * @param {object} player
 * @param {() => boolean} player.is_running
 * @param {(dy: number) => boolean} player.can_scroll whether what is drawn goes on in this direction; below 0 is up
 */
export function share_gestures(window, canvas, { is_running, can_scroll }) {
    const { document } = window;
    // Where nothing can be drawn the browser scrolls the list itself.
    const is_plain = () => document.documentElement.classList.contains('plain');
    document.addEventListener('wheel', (event) => {
        if (event.ctrlKey) return;
        const { deltaY } = event;
        if (is_plain() ? is_running() && !can_go(document.documentElement, deltaY) : is_running() || can_scroll(deltaY)) event.preventDefault();
    }, { passive: false });
    watch_finger(canvas, (dy) => is_running() || can_scroll(dy));
}

/** One finger at a time; its first movement decides for all of them, as it does on a page. @param {HTMLElement} canvas @param {(dy: number) => boolean} keeps */
function watch_finger(canvas, keeps) {
    let start = 0;
    /** @type {boolean | null} */
    let is_kept = null;
    canvas.addEventListener('touchstart', ({ touches }) => {
        start = touches[0].clientY;
        is_kept = touches.length > 1 ? false : null;
    }, { passive: true });
    canvas.addEventListener('touchmove', (event) => {
        const dy = start - event.touches[0].clientY;
        if (is_kept === null && dy !== 0) is_kept = keeps(dy);
        if (is_kept && event.cancelable) event.preventDefault();
    }, { passive: false });
}

/** @param {Element} list @param {number} dy */
const can_go = ({ scrollTop, scrollHeight, clientHeight }, dy) => dy < 0 ? scrollTop > 0 : Math.ceil(scrollTop) + clientHeight < scrollHeight;
