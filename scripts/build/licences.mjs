// The full licence text of everything that is shipped, taken from the packages it was built from.

import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';

/** The folder that Debian's packages were taken from: the system, or the build root (scripts/lib/setup.sh). */
function package_root() {
    const { HAMSTRETCH_SYSROOT, HAMSTRETCH_CACHE, XDG_CACHE_HOME } = process.env;
    const cache = HAMSTRETCH_CACHE ?? join(XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'hamstretch');
    const roots = [HAMSTRETCH_SYSROOT, '/', join(cache, 'root')];
    const root = roots.find((folder) => folder && existsSync(join(folder, 'usr/src/imgui/LICENSE.txt')));
    if (!root) throw new Error('the sources of Dear ImGui are not to be found: run scripts/start');
    return root;
}

/** The MIT alternative at the end of an stb header. @param {string} header */
function stb_licence(header) {
    const start = header.lastIndexOf('ALTERNATIVE A');
    const end = header.indexOf('-----', start);
    if (start < 0 || end < 0) throw new Error('an stb header without its licence');
    return header.slice(start, end);
}

/** The copyright of a source file whose package brings no licence text, with the words of that licence. @param {string} source @param {string} mit */
function mit_of(source, mit) {
    const copyright = source.match(/Copyright \(c\).*/)?.[0];
    const words = mit.indexOf('Permission is hereby granted');
    if (!copyright || words < 0 || !source.includes('MIT license')) throw new Error('a source file without its licence');
    return `MIT License\n\n${copyright}\n\n${mit.slice(words)}`;
}

const whole = (/** @type {string} */ text) => text;
const debian_copyright = (/** @type {string} */ name) => `usr/share/doc/${name}/copyright`;

/** @type {{what: string, from: string, take: (text: string) => string}[]} relative to the package root */
const shipped_from_packages = [
    { what: 'Dear ImGui', from: 'usr/src/imgui/LICENSE.txt', take: whole },
    { what: 'stb_rectpack (in Dear ImGui)', from: 'usr/src/imgui/imstb_rectpack.h', take: stb_licence },
    { what: 'stb_textedit (in Dear ImGui)', from: 'usr/src/imgui/imstb_textedit.h', take: stb_licence },
    { what: 'stb_truetype (in Dear ImGui)', from: 'usr/src/imgui/imstb_truetype.h', take: stb_licence },
    { what: 'cereal', from: debian_copyright('libcereal-dev'), take: whole },
    { what: 'RapidJSON', from: debian_copyright('rapidjson-dev'), take: whole },
    { what: 'GLM', from: debian_copyright('libglm-dev'), take: whole },
    { what: 'musl (C library)', from: 'usr/share/emscripten/system/lib/libc/musl/COPYRIGHT', take: whole },
    {
        what: 'Emscripten with LLVM libc++, libc++abi, libunwind and compiler-rt',
        from: debian_copyright('emscripten'),
        take: whole,
    },
];

/** @returns {Promise<string>} */
export async function collect_licences() {
    const root = package_root();
    const parts = await Promise.all(shipped_from_packages.map(async ({ what, from, take }) =>
        section(what, take(await readFile(join(root, from), 'utf8')))));
    const manrope = await readFile('node_modules/@fontsource-variable/manrope/LICENSE', 'utf8');
    const codes = mit_of(await readFile('node_modules/qrcode-generator/dist/qrcode.mjs', 'utf8'), await readFile('LICENSE', 'utf8'));
    const packing = await readFile('node_modules/fflate/LICENSE', 'utf8');
    const own = existsSync('LICENSE') ? [section('Hamstretch', await readFile('LICENSE', 'utf8'))] : [];
    return [...own, section('Manrope (typeface, a subset of it)', manrope), section('qrcode-generator', codes),
        section('fflate', packing), ...parts].join('\n');
}

/** @param {string} what @param {string} text */
function section(what, text) {
    const line = '='.repeat(what.length);
    return `${line}\n${what}\n${line}\n\n${text.trim()}\n`;
}
