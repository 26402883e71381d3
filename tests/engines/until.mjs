// Waiting for something, never for some time.

import { setTimeout as pause } from 'node:timers/promises';

const deadline_ms = 20_000;
const between_ms = 40;

/**
 * Asks until the answer is truthy, and gives it back.
 * @template T
 * @param {string} what
 * @param {() => Promise<T>} ask
 * @returns {Promise<T>}
 */
export async function until(what, ask) {
    const end = Date.now() + deadline_ms;
    for (;;) {
        const answer = await ask();
        if (answer) return answer;
        if (Date.now() > end) throw new Error(`waited ${deadline_ms / 1000} s in vain: ${what}`);
        await pause(between_ms);
    }
}
