// Keeps the screen on while asked to. The browser drops the lock whenever the page is hidden; a refusal is no error.

export class ScreenWakeLock {
    /**
     * @param {{request(type: 'screen'): Promise<{release(): Promise<void>}>} | undefined} wake_lock `navigator.wakeLock`
     * @param {EventTarget & {visibilityState: string}} document
     */
    constructor(wake_lock, document) {
        this.wake_lock = wake_lock;
        this.document = document;
        this.is_wanted = false;
        /** @type {{release(): Promise<void>} | null} */
        this.held = null;
        document.addEventListener('visibilitychange', () => void this.obtain());
    }

    /** @param {boolean} is_wanted */
    async keep(is_wanted) {
        this.is_wanted = is_wanted;
        await (is_wanted ? this.obtain() : this.let_go());
    }

    /** @private */
    async obtain() {
        if (!this.is_wanted || this.document.visibilityState !== 'visible') return;
        const got = await this.wake_lock?.request('screen').catch(() => null);
        await this.let_go();
        this.held = got ?? null;
        if (!this.is_wanted) await this.let_go();
    }

    /** @private */
    async let_go() {
        const held = this.held;
        this.held = null;
        await held?.release().catch(() => {});
    }
}
