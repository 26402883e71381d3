// One page as Lighthouse sees it, on a phone and on a desk: node lighthouse_audit.mjs ADDRESS SKIPPED...
// In a process and a browser of its own: after a crash Lighthouse leaves things behind that spoil the next run in the same process.

import { createServer } from 'node:net';

import lighthouse from 'lighthouse';

import { hang_guard_ms } from '../support/patience.mjs';
import { launch } from './browser.mjs';

/** @typedef {{form: string, scores: (number | null)[], short: string[]}} Outcome of one form */

const [address, ...skipAudits] = process.argv.slice(2);
const onlyCategories = ['accessibility', 'best-practices', 'seo'];
const desk = { mobile: false, width: 1350, height: 940, deviceScaleFactor: 1, disabled: false };

/** @returns {Promise<number>} */
function free_port() {
    return new Promise((resolve) => {
        const probe = createServer().listen(0, '127.0.0.1', () => {
            const { port } = /** @type {import('node:net').AddressInfo} */ (probe.address());
            probe.close(() => resolve(port));
        });
    });
}

/** @param {number} port @param {'mobile' | 'desktop'} form @returns {Promise<Outcome>} */
async function audit(port, form) {
    const result = await lighthouse(address, {
        port, onlyCategories, skipAudits, logLevel: 'error', formFactor: form, screenEmulation: form === 'desktop' ? desk : undefined,
        maxWaitForFcp: hang_guard_ms,
    });
    const report = result?.lhr;
    if (!report) throw new Error('no report');
    if (report.runtimeError) throw Object.assign(new Error(report.runtimeError.message), { code: report.runtimeError.code });
    const scored = Object.values(report.categories).flatMap(({ auditRefs }) => auditRefs).filter(({ weight }) => weight > 0);
    const short = scored.map(({ id }) => report.audits[id]).filter(({ score }) => score !== null && score < 1);
    return { form, scores: onlyCategories.map((name) => report.categories[name].score), short: short.map(({ id, title }) => `${id}: ${title}`) };
}

const port = await free_port();
const browser = await launch({ args: [`--remote-debugging-port=${port}`] });
/** @type {{outcomes?: Outcome[], error?: {code?: string, message: string}}} */
let told;
try {
    told = { outcomes: [await audit(port, 'mobile'), await audit(port, 'desktop')] };
} catch (error) {
    const { code, message } = /** @type {any} */ (error);
    told = { error: { code, message } };
}
process.stdout.write(JSON.stringify(told), () => process.exit());
