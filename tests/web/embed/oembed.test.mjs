// What the site answers to those who ask a page how it wants to be embedded.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';

/** Both pages' link and answer, as a build for that address makes them. @param {string | undefined} address */
function made_for(address) {
    const { HAMSTRETCH_ADDRESS: _, ...env } = process.env;
    const script = `import { discovery, embed_page, oembed } from './scripts/build/embed.mjs';
        const index = '<html lang="en"><head>' + discovery('') + '</head></html>';
        console.log(JSON.stringify({ index, embed: embed_page(index, []), answers: ['', 'embed/'].map((folder) => JSON.parse(oembed(folder))) }));`;
    return JSON.parse(execFileSync(process.execPath, ['--input-type=module', '-e', script],
        { encoding: 'utf8', env: { ...env, ...(address === undefined ? {} : { HAMSTRETCH_ADDRESS: address }) } }));
}

const link_of = (/** @type {string} */ page) => [...page.matchAll(/<link rel="alternate" type="application\/json\+oembed"[^>]* href="([^"]+)"/g)].map(([, href]) => href);

test('each page has one link to its answer; with an address it is an absolute one', () => {
    const unknown = made_for(undefined);
    assert.deepEqual([link_of(unknown.index), link_of(unknown.embed)], [['oembed.json'], ['oembed.json']]);
    for (const address of ['https://blog.example/stretch', 'https://blog.example/stretch/']) {
        const { index, embed } = made_for(address);
        assert.deepEqual([link_of(index), link_of(embed)],
            [['https://blog.example/stretch/oembed.json'], ['https://blog.example/stretch/embed/oembed.json']]);
    }
});

test('the answer is a whole one of type rich, and its frame is the player at that address', () => {
    for (const answer of made_for('https://blog.example/stretch/').answers) {
        const { version, type, width, height, html, provider_url, title } = answer;
        assert.deepEqual({ version, type, provider_url }, { version: '1.0', type: 'rich', provider_url: 'https://blog.example/stretch/' });
        assert.ok(width >= 320 && height >= 480 && title.length > 0);
        assert.match(html, /^<iframe title="[^"]+" src="https:\/\/blog\.example\/stretch\/embed\/index\.html" [^<>]*><\/iframe>$/);
        assert.ok(html.includes(` width="${width}" height="${height}" `));
    }
});

test('the release is built with the address where it will be', async () => {
    const workflow = await readFile('.github/workflows/release.yml', 'utf8');
    assert.match(workflow, /^ +HAMSTRETCH_ADDRESS: https:\/\/\S+.*\/$/m);
});
