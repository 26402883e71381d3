// A copy of the built site that a test may change, on a server that counts and can be told to fail.

import { createHash } from 'node:crypto';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';

import { files_of, hashed, write_worker } from '../../scripts/build/worker.mjs';
import { serve } from '../../scripts/serve.mjs';
import { site_folder, started } from './browser.mjs';

export class SiteCopy {
    /** Paths below the server's root, in the order asked for. @type {string[]} */
    asked = [];
    /** @type {(path: string, response: import('node:http').ServerResponse) => boolean} true: it was answered */
    fault = () => false;
    /** Names with a hash of each build that this site has been. @type {Set<string>[]} */
    builds = [];
    /** Of the server, and of the site below it. */
    root = '';
    folder = '';
    address = '';
    /** @type {Awaited<ReturnType<typeof serve>>} */
    server;

    /** @param {string} below folder of the site below the server's root, with a slash at its end */
    static async make(below = '') {
        const copy = new SiteCopy();
        copy.root = await mkdtemp(join(tmpdir(), 'hamstretch-site-'));
        copy.folder = join(copy.root, below);
        await cp(site_folder, copy.folder, { recursive: true });
        await copy.note_build();
        copy.server = await serve(copy.root, 0, '127.0.0.1', (request, response) => {
            const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname).slice(1);
            copy.asked.push(path);
            return copy.fault(path, response);
        });
        copy.address = copy.server.address + encodeURI(below);
        return copy;
    }

    /** @private */
    async note_build() {
        this.builds.push(new Set((await files_of(this.folder)).filter((file) => hashed.test(file)).map((file) => basename(file))));
    }

    /**
     * Makes it another build: every script, style and program with other content and name, pages that name them, and a worker
     * with the new list. Nothing of the build before is left.
     */
    async change(title = 'Another build') {
        const files = await files_of(this.folder);
        const changed = files.filter((file) => hashed.test(file) && /\.(js|css|wasm)$/.test(file));
        const new_names = changed.map((file) => /** @type {const} */ ([basename(file), renamed(basename(file), title)]));
        const with_new_names = (/** @type {string} */ text) => new_names.reduce((all, [from, to]) => all.replaceAll(from, to), text);
        for (const file of files.filter((name) => changed.includes(name) || name.endsWith('.html'))) {
            const content = await readFile(join(this.folder, file));
            await rm(join(this.folder, file));
            await writeFile(join(this.folder, with_new_names(file)), other_content(file, content, title, with_new_names));
        }
        await write_worker(this.folder);
        await this.note_build();
    }

    /** Makes it the build again that it was first. */
    async change_back() {
        await rm(this.folder, { recursive: true });
        await cp(site_folder, this.folder, { recursive: true });
    }

    /** All that a page has fetched is of one build: an old page with a new program would not be. @param {import('playwright-core').Page} page */
    async is_of_one_build(page) {
        const names = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname));
        const of_builds = names.filter((name) => hashed.test(name)).map((name) => basename(name));
        return of_builds.length > 0 && this.builds.some((build) => of_builds.every((name) => build.has(name)));
    }

    async close() {
        await this.server.close();
        await rm(this.root, { recursive: true });
    }
}

/** Waits until the page's worker has a whole copy. @param {import('playwright-core').Page} page */
export async function copy_is_kept(page) {
    await page.evaluate(async () => {
        const { active } = await navigator.serviceWorker.ready;
        if (active?.state === 'activated') return;
        await new Promise((done) => active?.addEventListener('statechange', done, { once: true }));
    });
}

/** Names of the copies this browser holds. @param {import('playwright-core').Page} page @returns {Promise<string[]>} */
export const copies = (page) => page.evaluate(() => caches.keys());

/** Looks for another build, and waits until what is found is there or has failed. @param {import('playwright-core').Page} page */
export function look_for_update(page) {
    return page.evaluate(async () => {
        const registration = await navigator.serviceWorker.ready;
        await registration.update().catch(() => {});
        const { installing } = registration;
        if (installing) await new Promise((done) => installing.addEventListener('statechange', done, { once: true }));
        return registration.waiting !== null;
    });
}

/** Presses what Today offers, and waits for the newer build. @param {import('./browser.mjs').App} app */
export async function take_update(app) {
    let is_loaded = false;
    app.page.once('load', () => { is_loaded = true; });
    await app.press('button', 'Update');
    await app.until(() => is_loaded, 'the newer build');
    await started(app.page);
}

/** A name with another hash of the same kind. @param {string} name @param {string} title */
function renamed(name, title) {
    const hash = createHash('sha256').update(title + name).digest('hex');
    return name.replace(/-([0-9a-f]{10}|[0-9A-Z]{8})(\.\w+)$/, (_, old, ending) =>
        `-${old.length === 10 ? hash.slice(0, 10) : hash.slice(0, 8).toUpperCase()}${ending}`);
}

/** The same to a browser, and other bytes. @param {string} file @param {Buffer} content @param {string} title @param {(text: string) => string} with_new_names */
function other_content(file, content, title, with_new_names) {
    if (file.endsWith('.wasm')) return Buffer.concat([content, Buffer.from([0, title.length + 1, title.length]), Buffer.from(title)]); // a section that nothing reads
    const text = with_new_names(String(content));
    return file.endsWith('.html') ? text.replace(/<title>.*<\/title>/, `<title>${title}</title>`) : `${text}/* ${title} */`;
}
