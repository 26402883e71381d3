// Lighthouse finds nothing to better in accessibility, best practices and what search engines read.

import assert from 'node:assert/strict';
import { createServer } from 'node:net';
import { after, before, test } from 'node:test';

import lighthouse from 'lighthouse';

import { serve } from '../../scripts/serve.mjs';
import { launch, site_folder } from './browser.mjs';

/** Pages of the site to be looked at. */
const pages = ['index.html', 'embed/index.html', 'share/index.html', 'handout.html'];
// A frame is on purpose not listed by search engines; the builder's policy lets Lighthouse's question for robots.txt not through.
const skipAudits = ['is-crawlable', 'robots-txt'];
const categories = ['accessibility', 'best-practices', 'seo'];

/** @type {Awaited<ReturnType<typeof serve>>} */
let server;
/** @type {import('playwright-core').Browser} */
let browser;
let port = 0;

before(async () => {
    server = await serve(site_folder, 0);
    port = await free_port();
    browser = await launch({ args: [`--remote-debugging-port=${port}`] });
});
after(async () => {
    await browser.close();
    await server.close();
});

/** @returns {Promise<number>} */
function free_port() {
    return new Promise((resolve) => {
        const probe = createServer().listen(0, '127.0.0.1', () => {
            const { port: found } = /** @type {import('node:net').AddressInfo} */ (probe.address());
            probe.close(() => resolve(found));
        });
    });
}

for (const page of pages) {
    for (const form of /** @type {const} */ (['mobile', 'desktop'])) {
        test(`${page}, ${form}: 100 in ${categories.join(', ')}`, async () => {
            const result = await lighthouse(server.address + page, {
                port, onlyCategories: categories, skipAudits: page === 'index.html' ? [] : skipAudits, logLevel: 'error', formFactor: form,
                screenEmulation: form === 'desktop' ? { mobile: false, width: 1350, height: 940, deviceScaleFactor: 1, disabled: false } : undefined,
            });
            const report = result?.lhr;
            assert.ok(report && !report.runtimeError, report?.runtimeError?.message);
            const scored = Object.values(report.categories).flatMap(({ auditRefs }) => auditRefs).filter(({ weight }) => weight > 0);
            const short = scored.map(({ id }) => report.audits[id]).filter(({ score }) => score !== null && score < 1);
            assert.deepEqual(short.map(({ id, title }) => `${id}: ${title}`), []);
            assert.deepEqual(Object.values(report.categories).map(({ score }) => score), categories.map(() => 1));
        });
    }
}
