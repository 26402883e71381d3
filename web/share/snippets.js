// What there is to copy for a choice. Every address is absolute, every value is escaped for where it stands.

const title = 'Hamstretch: a guided hamstring stretch';
// What the player makes use of; without it a frame has neither a screen that stays on nor full screen.
const allowed = 'screen-wake-lock; fullscreen; autoplay; clipboard-write; web-share';

/**
 * @param {string} base address of the site's folder, with a slash at the end
 * @param {[name: string, value: string][]} choices
 */
export function snippets(base, choices) {
    const query = String(new URLSearchParams(choices));
    const with_query = (/** @type {string} */ path) => `${base}${path}${query && `?${query}`}`;
    const attributes = choices.map(([name, value]) => ` ${name}="${escaped(value)}"`).join('');
    const embed = with_query('embed/');
    const link = with_query('');
    return {
        link,
        embed,
        handout: with_query('handout.html'),
        iframe: `<iframe title="${title}" src="${escaped(embed)}" width="400" height="640" style="border:0;max-width:100%" loading="lazy" allow="${allowed}"></iframe>`,
        // The link is what stands there for who reads without scripts.
        element: `<hamstring-player${attributes}><a href="${escaped(link)}">Hamstring stretch</a></hamstring-player>\n<script async src="${escaped(base)}embed.js"></script>`,
        oembed: `${base}oembed.json`,
    };
}

/** @param {string} text */
const escaped = (text) => text.replace(/[&<>"]/g, (letter) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[letter] ?? '');
