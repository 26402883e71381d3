// What a host says with each file: the one source for scripts/serve.mjs, dist/_headers and the snippets in hosting/.
// A host that says none of it works too; what is lost then is told in docs/hosting.md.

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { address_of_page, files_of, hashed } from './worker.mjs';

/** With every answer. */
export const always = {
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    // A frame in a sandbox has no origin of its own, and still needs scripts, fonts and the program.
    'Access-Control-Allow-Origin': '*',
    'Cross-Origin-Resource-Policy': 'cross-origin',
    'Permissions-Policy': [
        'screen-wake-lock=(self)', 'fullscreen=(self)', 'autoplay=(self)', 'accelerometer=()', 'camera=()',
        'display-capture=()', 'geolocation=()', 'gyroscope=()', 'magnetometer=()', 'microphone=()', 'midi=()',
        'payment=()', 'usb=()',
    ].join(', '),
};

export const caching = {
    /** The name changes with the content. */
    hashed: 'public, max-age=31536000, immutable',
    /** Asked for again each time; the answer is mostly "not modified". */
    page: 'no-cache',
    other: 'public, max-age=3600',
};

/**
 * Who may show a page in a frame. The player is made for pages of others; the app is not. Its own site may lie at an address
 * without https, as in a home network.
 * @param {string} file
 */
function frame_ancestors(file) {
    return file.startsWith('embed/') ? "'self' https: http://localhost:* http://127.0.0.1:*" : "'self'";
}

/** The policy that a page carries itself, and what only a header can say. @param {string} file @param {string} html */
function policy(file, html) {
    const carried = html.match(/http-equiv="Content-Security-Policy" content="([^"]+)"/i)?.[1];
    return `${carried ? `${carried}; ` : ''}frame-ancestors ${frame_ancestors(file)}`;
}

/** @param {string} file */
const is_page = (file) => file.endsWith('.html');

/** @param {string} file as in the site's folder */
export function cache_control(file) {
    if (hashed.test(file)) return caching.hashed;
    return is_page(file) || file === 'sw.js' ? caching.page : caching.other;
}

/**
 * All headers for one file but its type and length.
 * @param {string} file as in the site's folder
 * @param {string} [html] of a page
 * @returns {Record<string, string>}
 */
export function headers_of(file, html) {
    /** @type {Record<string, string>} */
    const own = html === undefined ? {} : { 'Content-Security-Policy': policy(file, html) };
    return { ...always, 'Cache-Control': cache_control(file), ...own };
}

/** What each file of a site adds to `always`. @param {string} site @returns {Promise<{file: string, headers: Record<string, string>}[]>} */
async function own_headers(site) {
    const files = (await files_of(site)).filter((file) => !/\.(br|gz)$/.test(file) && file !== '_headers');
    return Promise.all(files.map(async (file) => {
        const all = headers_of(file, is_page(file) ? await readFile(join(site, file), 'utf8') : undefined);
        return { file, headers: Object.fromEntries(Object.entries(all).filter(([name]) => !(name in always))) };
    }));
}

/** @param {Record<string, string>} headers @param {(name: string, value: string) => string} line */
const lines = (headers, line) => Object.entries(headers).map(([name, value]) => line(name, value)).join('\n');

/** For Netlify and Cloudflare Pages. Each file has its own lines, so that no header is said twice. @param {string} site */
export async function netlify(site) {
    const line = (/** @type {string} */ name, /** @type {string} */ value) => `  ${name}: ${value}`;
    const rules = (await own_headers(site)).flatMap(({ file, headers }) => {
        const address = is_page(file) ? address_of_page(file) : file;
        // Cloudflare Pages shows pages without their ending.
        const addresses = new Set([file, address === './' ? '' : address.replace(/\.html$/, '')]);
        // What both hosts say of themselves is near enough.
        return headers['Cache-Control'] === caching.other ? [] : [...addresses].map((one) => `/${one}\n${lines(headers, line)}`);
    });
    return [`/*\n${lines(always, line)}`, ...rules, ''].join('\n');
}

/** Pages with the same policy, those of the app first, for servers that are told by address. @param {string} site */
async function policies(site) {
    /** @type {Map<string, string[]>} */
    const found = new Map();
    for (const { file, headers } of await own_headers(site)) {
        const policy_of_file = headers['Content-Security-Policy'];
        if (policy_of_file) found.set(policy_of_file, [...found.get(policy_of_file) ?? [], file]);
    }
    return [...found].sort(([, a], [, b]) => Number(b.includes('index.html')) - Number(a.includes('index.html')));
}

/** @param {string} text */
const escaped = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
/** @param {string[]} files */
const pattern = (files) => `/(${files.flatMap((file) => {
    const address = address_of_page(file);
    return address === './' ? [escaped(file), ''] : [...new Set([file, address])].map(escaped);
}).sort().reverse().join('|')})$`;

const hashed_pattern = '-([0-9a-f]{10}|[0-9A-Z]{8})\\.[a-z0-9]+$';

/** For the `server` block of nginx; the site may lie in any folder below it. @param {string} site */
export async function nginx(site) {
    const line = (/** @type {string} */ name, /** @type {string} */ value) => `add_header ${name} "${value}" always;`;
    const [[usual], ...others] = await policies(site);
    return `# Made by scripts/build/hosting.mjs from scripts/build/headers.mjs.
# Goes into the http block; the server block follows below. "root" is the folder above the site's.

map $uri $hamstretch_caching {
    default "${caching.other}";
    "~${hashed_pattern}" "${caching.hashed}";
    "~(/|\\.html|/sw\\.js)$" "${caching.page}";
}

map $uri $hamstretch_policy {
    default "";
${others.map(([value, files]) => `    "~${pattern(files)}" "${value}";\n`).join('')}    "~(/|\\.html)$" "${usual}";
}

server {
    listen 80;
    root /var/www;
    index index.html;
    types {
        text/html html; text/css css; text/javascript js mjs; application/wasm wasm; font/ttf ttf; font/woff2 woff2;
        application/json json; application/manifest+json webmanifest; image/svg+xml svg; image/png png; text/plain txt ts;
    }
    charset utf-8;
    gzip_static on;    # the .gz files beside the others
    # brotli_static on;  with the module ngx_brotli: the .br files
    add_header Cache-Control $hamstretch_caching always;
    add_header Content-Security-Policy $hamstretch_policy always;
${lines(always, line).replace(/^/gm, '    ')}
}
`;
}

/** @param {string} site */
export async function caddy(site) {
    const line = (/** @type {string} */ name, /** @type {string} */ value) => `        ${name} "${value}"`;
    const rules = (await policies(site)).map(([value, files], i) =>
        `    @policy${i} path_regexp ${pattern(files)}\n    header @policy${i} Content-Security-Policy "${value}"`);
    return `# Made by scripts/build/hosting.mjs from scripts/build/headers.mjs. "root" is the folder above the site's.

your.host {
    root * /var/www
    file_server {
        precompressed br gzip
    }
    header {
${lines(always, line)}
        ?Cache-Control "${caching.other}"
    }
    @manifest path *.webmanifest
    header @manifest {
        Content-Type application/manifest+json
        defer
    }
    @hashed path_regexp ${hashed_pattern}
    header @hashed Cache-Control "${caching.hashed}"
    @pages path_regexp (/|\\.html|/sw\\.js)$
    header @pages Cache-Control "${caching.page}"
${rules.join('\n')}
}
`;
}
