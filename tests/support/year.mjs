// A year as somebody may live it, as a script for `hamstretch replay` (src/host/replay/replay.h): days off, a week away,
// a leg that is tighter, a day that hurt, a range check each week. The same every time.

import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const day_ms = 86_400_000;

/** Numbers from 0 to 1 that look like chance (mulberry32). @param {number} seed */
function chance(seed) {
    let state = seed;
    return () => {
        state = (state + 0x6d2b79f5) | 0;
        let t = Math.imul(state ^ (state >>> 15), 1 | state);
        t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
        return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
    };
}

/**
 * @param {object} [options]
 * @param {number} [options.days] up to the day before `until`
 * @param {Date} [options.until]
 * @param {number} [options.sessions_a_day] at most
 */
export function year_script({ days = 365, until = new Date('2026-11-23T00:00:00Z'), sessions_a_day = 2 } = {}) {
    const next = chance(7);
    const lines = [];
    for (let day = days; day > 0; --day) {
        const midnight = until.getTime() - day * day_ms;
        const is_away = day > 200 && day < 210;
        const share = (days - day) / days;
        for (let session = 0; session < sessions_a_day; ++session) {
            if (is_away || next() < (session === 0 ? 0.25 : 0.85)) continue;
            lines.push(`clock ${midnight + (7 + 11 * session) * 3_600_000 + Math.round(next() * 3_000_000)} 60`, 'start');
            const hurts = next() < 0.015;
            const ends = next() < 0.05;
            if (hurts) lines.push('sleep 70000', 'hurts', 'sleep 20000', 'checkin 7 1');
            else if (ends) lines.push('sleep 150000', 'end', 'yes', 'checkin 3 0');
            else lines.push('sleep 1200000', `checkin ${2 + Math.round(next() * 3)} 0`);
            lines.push('finish', 'sleep 1000');
        }
        if (day % 7 === 1 && !is_away) {
            const left = Math.round(58 + 14 * share + 4 * next()), right = Math.round(66 + 3 * share + 4 * next());
            lines.push(`clock ${midnight + 20 * 3_600_000} 60`, `range left ${left} bent`, `range right ${right} bent`);
        }
    }
    return `${lines.join('\n')}\n`;
}

/** What the app itself keeps of a script, key by key. @param {string} script @returns {Record<string, string>} */
export function stored_by(script) {
    const folder = mkdtempSync(join('build', 'year-'));
    const path = join(folder, 'year.script');
    writeFileSync(path, script);
    const json = execFileSync('scripts/run', ['build/debug/hamstretch', 'replay', path, '--stored'], { encoding: 'utf8', maxBuffer: 1 << 28 });
    rmSync(folder, { recursive: true });
    return JSON.parse(json);
}
