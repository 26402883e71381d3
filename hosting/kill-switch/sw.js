// The way out when a worker does harm: put this file in the place of the site's sw.js. At the next visit of each browser
// it removes every copy kept for this folder and itself; pages then come from the network as if there had been none.
// Sessions and settings are not touched. Take it away again by publishing a build.

const copies = `hamstretch ${self.registration.scope} `;

self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(clear()));

async function clear() {
    for (const name of await caches.keys()) if (name.startsWith(copies)) await caches.delete(name);
    await self.registration.unregister();
}
