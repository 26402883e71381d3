// Waiting for something that takes the world's time - a file, a worker, a browser - never for some time.

import { setTimeout as pause } from 'node:timers/promises';

/** Ends a run that is dead, and tells what it waited for. No test asserts it: however slow a machine, what works comes before. */
export const hang_guard_ms = 300_000;

const between_ms = 20;

/**
 * Asks until the answer is truthy, and gives it back.
 * @template T
 * @param {string} what
 * @param {() => T | Promise<T>} ask
 * @returns {Promise<T>}
 */
export async function until(what, ask) {
    const end = Date.now() + hang_guard_ms;
    for (;;) {
        const answer = await ask();
        if (answer) return answer;
        if (Date.now() > end) throw new Error(`waited ${hang_guard_ms / 60_000} minutes in vain: ${what}`);
        await pause(between_ms);
    }
}
