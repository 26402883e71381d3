// Where the element has its pictures and its player from, however its script came into a page.

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { Window } from 'happy-dom';

import { own_folder, site_of } from '../../../web/embed/own_address.js';

/** The stack of an error made in a script of that address, as the three engines write it. @param {string} address */
const stacks_of = (address) => [
    `Error\n    at ${address}:1:2345\n    at ${address}:1:9876\n    at https://blog.example/loader.js:3:7`,
    `Error\n    at Module.<anonymous> (${address}:1:2345)\n    at https://blog.example/embed.js:1:1`,
    `@${address}:1:2345\n@${address}:1:9876\nload@https://blog.example/loader.js:3:7\n`,
    `module code@${address}:1:2345\n`,
    `global code@${address}:1:2345`,
];

const ours = {
    'https://your.host/embed.js': 'https://your.host/',
    'https://your.host/a/hamstretch/embed.js': 'https://your.host/a/hamstretch/',
    'https://your.host/hamstretch/embed.js?ver=6.1': 'https://your.host/hamstretch/',
    'https://your.host/hamstretch/embed-1.2.0.js': 'https://your.host/hamstretch/',
    'http://localhost:8000/embed.js': 'http://localhost:8000/',
};
const not_ours = [
    'https://blog.example/wp-content/cache/autoptimize_0a1b2c.js', 'https://blog.example/post', 'https://blog.example/my-embed.js',
    'https://blog.example/embed.js.php', 'https://blog.example/embed.json', 'https://blog.example/?file=embed.js', 'file:///home/me/embed.js',
];

test('a classic script is where the page says it is; a module where an error in it says so', () => {
    for (const [address, folder] of Object.entries(ours)) {
        assert.equal(own_folder(address, ''), folder);
        for (const stack of stacks_of(address)) assert.equal(own_folder(undefined, stack), folder, stack);
    }
});

test('a file of another name is somebody else\'s, whatever else is on the page', () => {
    for (const address of not_ours) {
        assert.equal(own_folder(address, stacks_of('https://your.host/embed.js')[0]), '', address);
        for (const stack of stacks_of(address)) assert.equal(own_folder(undefined, stack), '', stack);
    }
    for (const stack of ['', 'Error', 'undefined', 'Error\n    at <anonymous>']) assert.equal(own_folder(undefined, stack), '');
});

/** @param {string} html @param {string} own */
function site(html, own) {
    const { document } = new Window({ url: 'https://blog.example/2026/post' });
    document.body.innerHTML = html;
    Object.assign(globalThis, { document });
    return site_of(/** @type {any} */ (document.body.firstElementChild), own);
}

test('what its attribute says counts most, then the script itself, then the link in the element', () => {
    const link = '<a href="https://link.example/stretch/?hold=20">Hamstring stretch</a>';
    assert.equal(site(`<p site="https://said.example/a">${link}</p>`, 'https://own.example/'), 'https://said.example/a/');
    assert.equal(site(`<p site="https://said.example/a/">${link}</p>`, ''), 'https://said.example/a/');
    assert.equal(site(`<p site="/hamstretch"></p>`, ''), 'https://blog.example/hamstretch/');
    assert.equal(site(`<p>${link}</p>`, 'https://own.example/'), 'https://own.example/');
    assert.equal(site(`<p>${link}</p>`, ''), 'https://link.example/stretch/');
    assert.equal(site('<p><a href="https://link.example/stretch/index.html?hold=20#x">Stretch</a></p>', ''), 'https://link.example/stretch/');
});

test('where nothing says it nothing is guessed: never the folder of the page around', () => {
    for (const html of ['<p></p>', '<p>words</p>', '<p><a>no address</a></p>', '<p><a href="#more">More</a></p>', '<p><a href="/stretch/">Stretch</a></p>',
        '<p><a href="mailto:me@blog.example">Me</a></p>', '<p><a href="http://">Broken</a></p>', '<p site=""></p>', '<p site="javascript:alert(1)"></p>',
        '<p site="http://["></p>', '<p site="data:text/html,x"></p>'])
        assert.equal(site(html, ''), '', html);
    assert.equal(site('<p site="javascript:alert(1)"></p>', 'https://own.example/'), '', 'what is said and cannot be used is not passed over');
});
