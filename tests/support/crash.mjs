// A browser that dies by a fault of its own is given one more try, told aloud and counted; a wrong value never is.

import { AssertionError } from 'node:assert/strict';

/** By which the drivers tell that the browser itself has died: Lighthouse by its code, Playwright in its words. */
const names = ['TARGET_CRASHED', 'Target crashed', 'Page crashed', 'Browser crashed'];

/** @param {any} error @returns {string | undefined} the crash's name */
export function crash_in(error) {
    if (error instanceof AssertionError) return undefined;
    return names.find((name) => error?.code === name || String(error?.message).includes(name));
}

let crashes = 0;

/**
 * Runs the attempt, and once more if the browser crashed in it.
 * @template T
 * @param {string} what
 * @param {() => Promise<T>} attempt
 * @param {{tell?: (words: string) => void, revive?: () => Promise<unknown>}} [options] `revive`: before the second try
 * @returns {Promise<T>}
 */
export async function again_after_crash(what, attempt, { tell = console.log, revive = async () => {} } = {}) {
    try {
        return await attempt();
    } catch (error) {
        const crash = crash_in(error);
        if (crash === undefined) throw error;
        tell(`browser crash ${++crashes}: ${crash} in "${what}", tried again`);
        await revive();
        return attempt();
    }
}
