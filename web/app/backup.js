// Backups of everything that is kept: made for the person, and taken in from a file of the person's.

import { backup_text, read_backup } from './backup_file.js';

/** @typedef {{save(name: string, text: string): void, choose(accept: string): Promise<string | null>}} Files the person's */

export class Backup {
    /**
     * @param {import('../host/storage.js').KeptValues} kept
     * @param {Files} files
     * @param {Pick<import('./program.js').Program, 'offer' | 'end_offer' | 'backed_up'>} program
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
        this.files.save(`hamstretch-${made.slice(0, 10)}.json`, backup_text(this.kept.everything(), made));
        this.program.backed_up();
    }

    async choose() {
        const text = await this.files.choose('.json,application/json');
        const pairs = text === null ? null : read_backup(text);
        for (const pair of pairs ?? []) this.program.offer(pair);
        this.program.end_offer(pairs !== null);
    }
}
