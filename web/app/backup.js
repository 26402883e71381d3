// Backups of everything that is kept: made for the person, and taken in from a file of the person's.

import { file_backup } from '../shared/positions.js';
import { backup_text, read_backup } from './backup_file.js';

/**
 * @typedef {object} Files the person's
 * @property {(file: number, name: string, text: string) => void} save by position in stretch::PersonsFile
 * @property {(accept: string) => Promise<string | null>} choose
 */

export class Backup {
    /**
     * @param {import('../host/storage.js').KeptValues} kept
     * @param {Files} files
     * @param {Pick<import('./program.js').Program, 'offer' | 'end_offer'>} program
     * @param {() => Date} now
     */
    constructor(kept, files, program, now) {
        this.kept = kept;
        this.files = files;
        this.program = program;
        this.now = now;
    }

    save() {
        const made = this.now().toISOString();
        this.files.save(file_backup, `hamstretch-${made.slice(0, 10)}.json`, backup_text(this.kept.everything(), made));
    }

    async choose() {
        const { what, pairs } = read_backup(await this.files.choose('.json,application/json'));
        for (const pair of pairs) this.program.offer(pair);
        this.program.end_offer(what);
    }
}
