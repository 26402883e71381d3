// The program on the command line, as the native build leaves it.

import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What the program says, and how it ends. @param {...string} words @returns {{ status: number | null, stdout: string, stderr: string }} */
export function hamstretch(...words) {
    const { status, stdout, stderr } = spawnSync('scripts/run', ['build/debug/hamstretch', ...words], { encoding: 'utf8', maxBuffer: 1 << 28 });
    return { status, stdout, stderr };
}

/** Calls `body` with a folder that the program sees and that is gone afterwards.
 * @template T @param {(folder: string) => T} body @returns {T} */
export function in_folder(body) {
    mkdirSync('build', { recursive: true });
    const folder = mkdtempSync(join('build', 'files-'));
    try {
        return body(folder);
    } finally {
        rmSync(folder, { recursive: true });
    }
}

/** What `validate` says of each of these texts, in their order: its lines without the name of the file.
 * @param {string[]} texts @returns {string[][]} */
export function validated(texts) {
    return in_folder((folder) => {
        const paths = texts.map((text, i) => {
            const path = join(folder, `${i}.json`);
            writeFileSync(path, text);
            return path;
        });
        const lines = hamstretch('validate', ...paths).stderr.split('\n').filter((line) => line !== '');
        const unknown = lines.find((line) => !line.startsWith(`${folder}/`));
        if (unknown !== undefined) throw new Error(unknown);
        /** @type {Map<string, string[]>} */
        const said = new Map(paths.map((path) => [path, []]));
        for (const line of lines) {
            const path = line.slice(0, line.indexOf(':'));
            said.get(path)?.push(line.slice(path.length + 1));
        }
        return [...said.values()];
    });
}
