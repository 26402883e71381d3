// An installed app that is opened again, by a shortcut or a link, goes on as it is and is told the address.

/** @param {Window} window @param {(address: URL) => void} tell */
export function watch_launches(window, tell) {
    const opened = window.location.href;
    /** @type {any} */ (window).launchQueue?.setConsumer((/** @type {{targetURL?: string}} */ { targetURL }) => {
        if (targetURL && targetURL !== opened) tell(new URL(targetURL));
    });
}
