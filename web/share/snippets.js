// What there is to copy for a choice. Every address is absolute, every value is escaped for where it stands.

import { with_query } from '../shared/address.js';
import { frame_permissions, frame_style, frame_title } from '../shared/frame.js';

/**
 * @param {string} base address of the site's folder, with a slash at the end
 * @param {[name: string, value: string][]} choices
 */
export function snippets(base, choices) {
    const query = String(new URLSearchParams(choices));
    const attributes = choices.map(([name, value]) => ` ${name}="${escaped(value)}"`).join('');
    const embed = with_query(`${base}embed/`, query);
    const link = with_query(base, query);
    return {
        link,
        embed,
        handout: with_query(`${base}handout.html`, query),
        iframe: `<iframe title="${frame_title}" src="${escaped(embed)}" width="400" height="640" style="${frame_style}" loading="lazy" allow="${frame_permissions}"></iframe>`,
        // The link is what stands there for who reads without scripts.
        element: `<hamstring-player${attributes}><a href="${escaped(link)}">Hamstring stretch</a></hamstring-player>\n<script async src="${escaped(base)}embed.js"></script>`,
        oembed: `${base}oembed.json`,
    };
}

/** @param {string} text */
const escaped = (text) => text.replace(/[&<>"]/g, (letter) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[letter] ?? '');
