// How the page can become an app of the device: by the browser's own question, or by the steps of iOS.

import { install_none, install_prompt, install_share_sheet } from '../shared/positions.js';

/** @typedef {Event & {prompt(): Promise<unknown>}} InstallPrompt */

export class Installation {
    /**
     * @param {EventTarget} window
     * @param {{standalone?: boolean, maxTouchPoints: number}} navigator
     * @param {(way: number) => void} tell
     */
    constructor(window, navigator, tell) {
        this.tell = tell;
        /** @type {InstallPrompt | null} */
        this.prompt = null;
        window.addEventListener('beforeinstallprompt', (event) => this.keep(/** @type {InstallPrompt} */ (event)));
        window.addEventListener('appinstalled', () => tell(install_none));
        // Only Safari says whether it runs as an app; only there the way leads through the share sheet.
        if (navigator.standalone === false && navigator.maxTouchPoints > 0) tell(install_share_sheet);
    }

    /** @param {InstallPrompt} prompt */
    keep(prompt) {
        prompt.preventDefault();
        this.prompt = prompt;
        this.tell(install_prompt);
    }

    /** A question can be asked once. */
    ask() {
        this.prompt?.prompt().catch(() => {});
        this.prompt = null;
        this.tell(install_none);
    }
}
