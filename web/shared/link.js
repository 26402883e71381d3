// The query of the page's address as a list of pairs, cut to a size that nothing after it has to fear.

const most_pairs = 64;
const longest_name = 64;
const longest_value = 256;

/**
 * @param {string} search as in `location.search`
 * @returns {[name: string, value: string][]} decoded, in order; bad percent codes become U+FFFD
 */
export function link_parameters(search) {
    return [...new URLSearchParams(search)]
        .slice(0, most_pairs)
        .map(([name, value]) => [name.slice(0, longest_name), value.slice(0, longest_value)]);
}
