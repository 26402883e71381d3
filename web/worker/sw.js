// The service worker: one whole, checked copy of the build it belongs to, so that the site opens without a network.
//
// A copy is taken all or not at all: each file must have the very bytes the build made, or the copy before stays in
// use. Pages come from the same copy as the files they name. A new build waits until no page uses the old one, or until
// somebody asks for it. FILES and BUILD are put in by scripts/build/worker.mjs.

const worker = /** @type {ServiceWorkerGlobalScope} */ (/** @type {unknown} */ (self));
const { clients, registration } = worker;
const copies = `hamstretch ${registration.scope} `;
const copy = copies + BUILD;
const folder = new URL(registration.scope).pathname;
const files = new Map(FILES);
const longest_reading_ms = 4000;
// Names that change with their content.
const hashed = /-(?:[0-9a-f]{10}|[0-9A-Z]{8})\.\w+$/;

worker.addEventListener('install', (event) => event.waitUntil(take_copy()));
worker.addEventListener('activate', (event) => event.waitUntil(remove_old_copies()));
worker.addEventListener('message', ({ data }) => {
    if (data === 'take over') worker.skipWaiting();
    if (data === 'tidy') remove_old_copies();
});
worker.addEventListener('fetch', (event) => {
    const { request } = event;
    if (request.method !== 'GET' || !request.url.startsWith(registration.scope)) return;
    const address = new URL(request.url);
    const path = address.pathname.slice(folder.length);
    // A folder asked for without its slash: with it alone its page finds what is beside it.
    if (request.mode === 'navigate' && files.has(`${path}/`)) {
        address.pathname += '/';
        return event.respondWith(Response.redirect(address.href));
    }
    const name = name_of(path, request.mode);
    if (name !== undefined) event.respondWith(answer(name, request));
});

// What an attempt that failed has got already is used by the next one.
async function take_copy() {
    const cache = await caches.open(copy);
    await Promise.all([...files].map(async ([path, integrity]) => {
        if (await cache.match(path)) return;
        const same = hashed.test(path) ? await caches.match(path) : undefined;
        await cache.put(path, same ?? await fetch_checked(path, integrity));
    }));
}

/** @param {string} path @param {string} integrity */
async function fetch_checked(path, integrity) {
    // The page has just fetched the hashed ones; the others are asked for anew.
    const response = await fetch(path, { integrity, cache: hashed.test(path) ? 'default' : 'no-cache' })
        .catch(() => fetch(path, { integrity, cache: 'reload' }));
    if (!response.redirected) return response;
    // A page may not be answered with what came by a redirection.
    return new Response(response.body, { headers: response.headers });
}

// A page of an older build may still ask for its own files, and a newer copy may wait for its turn.
async function remove_old_copies() {
    if (registration.installing || registration.waiting) return;
    const pages = await clients.matchAll({ type: 'window', includeUncontrolled: true });
    if (pages.filter(({ url }) => url.startsWith(registration.scope)).length > 1) return;
    for (const name of await caches.keys()) if (name.startsWith(copies) && name !== copy) await caches.delete(name);
}

/** The name in the copy. @param {string} path below the scope, without its query @param {RequestMode} mode @returns {string | undefined} */
function name_of(path, mode) {
    if (mode !== 'navigate') return files.has(path) || hashed.test(path) ? path : undefined;
    const page = path.replace(/(^|\/)index\.html$/, '$1');
    return [page || './', `${page}.html`].find((name) => files.has(name));
}

// A copy that fails or is silent must not keep anybody out who is online.
/** @param {string} path @param {Request} request */
async function answer(path, request) {
    const kept = kept_answer(path).catch(() => undefined);
    const in_time = await Promise.race([kept, new Promise((resolve) => setTimeout(resolve, longest_reading_ms))]);
    return in_time ?? fetch(request).catch(async (error) => {
        const late = await kept;
        if (late) return late;
        throw error;
    });
}

/** @param {string} path */
async function kept_answer(path) {
    return files.has(path) ? (await caches.open(copy)).match(path) : caches.match(path);
}
