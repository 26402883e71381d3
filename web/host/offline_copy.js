// Keeps the site for times without a network, by its service worker, and lets a newer version in when that is asked for.

/**
 * @typedef {object} Surroundings
 * @property {() => ServiceWorkerContainer | undefined} container throws where the page may not keep anything
 * @property {() => Document | null | undefined} top_document of the outermost page; throws where that is somebody else's
 * @property {EventTarget & {visibilityState: string}} document
 * @property {() => number} now milliseconds
 * @property {() => void} reload
 */

const between_checks_ms = 60 * 60 * 1000;

export class OfflineCopy {
    /** @param {Surroundings} surroundings @param {() => void} update_is_ready */
    constructor(surroundings, update_is_ready) {
        this.surroundings = surroundings;
        this.update_is_ready = update_is_ready;
        /** @type {ServiceWorkerRegistration | undefined} */
        this.registration = undefined;
    }

    /** @param {string} script a TrustedScriptURL where the browser knows them */
    async start(script) {
        const container = this.usable_container();
        if (!container) return;
        const registration = await container.register(script, { updateViaCache: 'none' }).catch(() => undefined);
        if (!registration) return;
        this.registration = registration;
        if (registration.waiting) this.update_is_ready();
        this.watch(registration.installing);
        registration.addEventListener('updatefound', () => this.watch(registration.installing));
        registration.active?.postMessage('tidy');
        this.check_now_and_then(registration);
    }

    /** Reloads into the newer version, once it is in charge. */
    update() {
        const waiting = this.registration?.waiting;
        if (!waiting) return this.surroundings.reload(); // let in by another page already
        let is_done = false;
        const reload_once = () => {
            if (!is_done) this.surroundings.reload();
            is_done = true;
        };
        this.usable_container()?.addEventListener('controllerchange', reload_once);
        // A page that no worker controls hears of no change.
        waiting.addEventListener('statechange', () => { if (waiting.state === 'activated') reload_once(); });
        waiting.postMessage('take over');
    }

    /** @private A page inside somebody else's would keep a copy for that one site alone: not worth its bytes. */
    usable_container() {
        try {
            return this.surroundings.top_document() ? this.surroundings.container() : undefined;
        } catch {
            return undefined;
        }
    }

    /** @private @param {ServiceWorker | null} worker */
    watch(worker) {
        worker?.addEventListener('statechange', () => {
            if (worker.state === 'installed' && this.registration?.active) this.update_is_ready();
        });
    }

    /** @private A page that stays open for days looks for a newer version when it is looked at. @param {ServiceWorkerRegistration} registration */
    check_now_and_then(registration) {
        const { document, now } = this.surroundings;
        let checked = now();
        document.addEventListener('visibilitychange', () => {
            if (document.visibilityState !== 'visible' || now() - checked < between_checks_ms) return;
            checked = now();
            registration.update().catch(() => {});
        });
    }
}
