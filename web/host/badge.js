// The number on the app's icon, where the system shows one.

export class Badge {
    /** Clears what an earlier visit has left. @param {{setAppBadge?(count: number): Promise<void>, clearAppBadge?(): Promise<void>}} navigator */
    constructor(navigator) {
        this.navigator = navigator;
        this.show(0);
    }

    /** @param {number} count 0: none */
    show(count) {
        const shown = count > 0 ? this.navigator.setAppBadge?.(count) : this.navigator.clearAppBadge?.();
        shown?.catch(() => {}); // some allow it only to an installed app
    }
}
