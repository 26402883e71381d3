// The comments of a file, line by line; of a page of documentation every line.

/** @typedef {{line: number, words: string}} Comment */

/** @param {string} file @param {() => string} read @returns {Comment[]} */
export function comments_of(file, read) {
    if (/\.md$/.test(file)) return lines_of(read(), 0);
    if (/\.html$/.test(file)) return found(read(), /<!--(.*?)-->/gs);
    if (/\.css$/.test(file)) return found(read(), /\/\*(.*?)\*\//gs);
    if (/\.cmake$|CMakeLists\.txt$|\.in$/.test(file) || /^scripts\/(.*\/)?[\w-]+(\.sh)?$/.test(file)) return found(read(), /(?<=^|\s)#(?!!)(.*)$/gm);
    if (/\.(m?js|ts|cpp|h|inc)$/.test(file)) return in_code(read(), /\.(cpp|h|inc)$/.test(file));
    return [];
}

/** @param {string} text @param {number} before lines before it @returns {Comment[]} */
function lines_of(text, before) {
    return text.split('\n').map((words, i) => ({ line: before + i + 1, words }));
}

/** @param {string} text @param {RegExp} pattern */
function found(text, pattern) {
    return [...text.matchAll(pattern)].flatMap((match) => lines_of(match[1], text.slice(0, match.index).split('\n').length - 1));
}

const string = /"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'/y;
const raw_string = /R"([^(\s]*)\(.*?\)\1"/sy;
const template = /`(?:[^`\\]|\\.)*`/sy;
// Where a value may begin a slash begins a pattern.
const regex = /\/(?![*/])(?:[^/\\[\n]|\\.|\[(?:[^\]\\\n]|\\.)*\])+\/[a-z]*/y;
const comment = /\/\/(.*)|\/\*(.*?)\*\//sy;
const line_comment = /\/\/(.*)/y;

/** Comments of JavaScript or C++, not what only looks like one in a string or a pattern. @param {string} text @param {boolean} is_cpp */
function in_code(text, is_cpp) {
    /** @type {Comment[]} */
    const all = [];
    const at = (/** @type {RegExp} */ pattern, /** @type {number} */ i) => {
        pattern.lastIndex = i;
        return pattern.exec(text);
    };
    let i = 0;
    while (i < text.length) {
        const letter = text[i];
        const before = text.slice(0, i).trimEnd().at(-1) ?? '';
        const remark = letter === '/' ? at(text[i + 1] === '/' ? line_comment : comment, i) : null;
        if (remark) all.push(...lines_of(remark[1] ?? remark[2], text.slice(0, i).split('\n').length - 1));
        const skipped = remark ??
            (is_cpp && letter === 'R' ? at(raw_string, i) : null) ??
            (letter === '"' || (letter === "'" && !(is_cpp && /\w/.test(text[i - 1] ?? ''))) ? at(string, i) : null) ??
            (!is_cpp && letter === '`' ? at(template, i) : null) ??
            (!is_cpp && letter === '/' && /[(,=:[!&|?{};>]|^$/.test(before) ? at(regex, i) : null);
        i += skipped ? skipped[0].length : 1;
    }
    return all;
}
