// A page and its style sheet, made from their sources in web/.

import { readFile } from 'node:fs/promises';

import { build } from 'esbuild';

/** What a page of the site may do. What one may do besides stands in its place "head". */
const policy = {
    'default-src': "'none'",
    'script-src': "'self'",
    'connect-src': '',
    'img-src': "'self'",
    'frame-src': '',
    'style-src': "'self'",
    'manifest-src': '',
    'worker-src': '',
    'base-uri': "'none'",
    'form-action': "'none'",
    'require-trusted-types-for': "'script'",
    'trusted-types': 'app',
};

/** @param {string} more directives, each with what it allows besides */
function policy_with(more) {
    /** @type {Record<string, string>} */
    const all = { ...policy };
    for (const [name, ...values] of more.split(';').map((directive) => directive.trim().split(/\s+/)).filter(([name]) => name)) {
        if (!(name in all)) throw new Error(`no page of the site has needed ${name} yet: is it meant?`);
        all[name] = [all[name], ...values].filter(Boolean).join(' ');
    }
    return Object.entries(all).filter(([, values]) => values).map(([name, values]) => `${name} ${values}`).join('; ');
}

/** What all heads begin with. @param {string} more as in `policy_with` @param {string} page its own words go before */
function head(more, page) {
    return [
        '<meta charset="utf-8">',
        `<meta http-equiv="Content-Security-Policy" content="${policy_with(more)}">`,
        page.includes('<meta name="viewport"') ? '' : '<meta name="viewport" content="width=device-width, initial-scale=1">',
        '<meta name="color-scheme" content="light dark">',
        // Letters grow with the text size of the system (Android), not with the browser's own alone.
        '<meta name="text-scale" content="scale">',
        '<meta name="referrer" content="no-referrer">',
    ].filter(Boolean).join('\n');
}

/**
 * The page with what belongs into its places, which are written "<!-- name: ... -->".
 * @param {string} source
 * @param {Record<string, string>} places
 */
export async function page_of(source, places) {
    let page = await readFile(source, 'utf8');
    const fill = (/** @type {string} */ name, /** @type {(words: string) => string} */ content) => {
        const place = new RegExp(`<!-- ${name}: (.*?)-->`);
        if (!place.test(page)) throw new Error(`${source} has no place for its ${name}`);
        page = page.replace(place, (_, words) => content(words));
    };
    fill('head', (more) => head(more, page));
    for (const [name, content] of Object.entries(places)) fill(name, () => content);
    return page.replace(/\n\s+/g, '\n');
}

/** A style sheet with those it imports. @param {string} file @param {string[]} target the oldest browsers */
export async function small_css(file, target) {
    const { outputFiles } = await build({ entryPoints: [file], bundle: true, minify: true, target, write: false, logLevel: 'warning' });
    return outputFiles[0].text;
}
