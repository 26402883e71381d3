// Lighthouse finds nothing to better in accessibility, best practices and what search engines read.

import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

import { serve } from '../../scripts/serve.mjs';
import { again_after_crash } from '../support/crash.mjs';
import { site_folder } from './browser.mjs';

/** Pages of the site to be looked at. */
const pages = ['index.html', 'embed/index.html', 'share/index.html', 'handout.html'];
// A frame is on purpose not listed by search engines; the builder's policy lets Lighthouse's question for robots.txt not through.
const skipped = ['is-crawlable', 'robots-txt'];

const program = fileURLToPath(new URL('lighthouse_audit.mjs', import.meta.url));

/** @type {Awaited<ReturnType<typeof serve>>} */
let server;
before(async () => { server = await serve(site_folder, 0); });
after(() => server.close());

/** @param {string} page @returns {Promise<import('./lighthouse_audit.mjs').Outcome[]>} */
async function outcomes_of(page) {
    const { stdout } = await promisify(execFile)(process.execPath, [program, server.address + page, ...page === 'index.html' ? [] : skipped]);
    const { outcomes, error } = JSON.parse(stdout);
    if (error) throw Object.assign(new Error(error.message), error);
    return outcomes;
}

// Lighthouse waits more than it works: two at once.
describe('Lighthouse', { concurrency: 2 }, () => {
    for (const page of pages)
        test(`${page}: 100 in accessibility, best practices and seo, on a phone and on a desk`, async () => {
            const outcomes = await again_after_crash(page, () => outcomes_of(page));
            assert.deepEqual(outcomes.map(({ form }) => form), ['mobile', 'desktop']);
            for (const { form, scores, short } of outcomes) {
                assert.deepEqual(short, [], form);
                assert.deepEqual(scores, [1, 1, 1], form);
            }
        });
});
