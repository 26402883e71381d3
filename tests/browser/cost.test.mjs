// The page on cost and scale (docs/hosting.md) counts what is really sent, and its sums are right.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';

import { first_load } from '../../scripts/build/size.mjs';
import { open_app, shared, site_folder, test, with_browser } from './browser.mjs';
import { serve } from '../../scripts/serve.mjs';
import { copy_is_kept } from './site_copy.mjs';

with_browser({ is_whole: true, keeps_copy: true }); // the whole one asks for the icon too

const text = (await readFile('docs/hosting.md', 'utf8')).replaceAll('\n', ' ');

/** The numbers of a sentence. @param {RegExp} sentence */
function said(sentence) {
    const found = text.match(sentence);
    assert.ok(found, `docs/hosting.md says ${sentence}`);
    return found.slice(1).map((number) => Number(number.replaceAll(',', '')));
}

/** @param {number} told @param {number} counted @param {string} what */
const is_near = (told, counted, what) => assert.ok(Math.abs(told - counted) <= counted * 0.05, `${what}: ${told} is told, ${counted} counted`);

const [first_kb, before_frame_kb, requests] = said(/\| (\d+) KB, (\d+) KB of it before the first frame \| (\d+) \|/);

test('a first visit sends as many bytes and requests as the page on cost says', async () => {
    const sockets = new Set();
    let asked = 0;
    const server = await serve(site_folder, 0, '127.0.0.1', (request) => {
        asked += 1;
        sockets.add(request.socket);
        return false;
    });
    const usual = shared.address;
    shared.address = server.address;
    try {
        const app = await open_app();
        await copy_is_kept(app.page);
        await app.page.waitForLoadState('networkidle');
        const bytes = [...sockets].reduce((sum, socket) => sum + socket.bytesWritten, 0);
        await app.close();
        is_near(first_kb, bytes / 1000, 'KB of a first visit');
        assert.equal(requests, asked);
    } finally {
        shared.address = usual;
        await server.close();
    }
    const files = await first_load(site_folder);
    is_near(before_frame_kb, files.reduce((sum, { bytes }) => sum + bytes, 0) / 1000, 'KB before the first frame');
});

test('the sums for a million visits a day are right', () => {
    const [firsts, kb, later, later_kb, gb, tb, all_requests] = said(
        /([\d,]+) × (\d+) KB and ([\d,]+) × (\d+) KB are ([\d.]+) GB a day \(([\d.]+) TB a month\), ([\d.]+) million requests a day/);
    assert.deepEqual([firsts + later, kb], [1_000_000, first_kb]);
    const bytes_a_day = (firsts * kb + later * later_kb) * 1000;
    is_near(gb, bytes_a_day / 1e9, 'GB a day');
    is_near(tb, bytes_a_day * 30 / 1e12, 'TB a month');
    is_near(all_requests, (firsts * requests + later) / 1e6, 'million requests');
    const [mbit, a_second] = said(/That is ([\d.]+) Mbit\/s and (\d+) requests a second/);
    is_near(mbit, bytes_a_day * 8 / 86_400 / 1e6, 'Mbit/s');
    is_near(a_second, all_requests * 1e6 / 86_400, 'requests a second');
    const [release_mb] = said(/A release costs up to ([\d.]+) MB/);
    is_near(release_mb, first_kb / 1000, 'MB of a release');
    const [most_gb, visits] = said(/no more than (\d+) GB a month, which is some ([\d,]+) visits a day/);
    is_near(visits, most_gb * 1e9 / 30 / (bytes_a_day / 1e6), 'visits a day of a free plan');
});
