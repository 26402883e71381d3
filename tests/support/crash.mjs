// A browser that dies by a fault of its own is given one more try, told aloud and counted; a wrong value never is.

import { AssertionError } from 'node:assert/strict';

/**
 * By which the drivers tell that the browser itself has died: Lighthouse by its code, Playwright in its words. Chromium now and
 * then refuses the first picture after its start, and takes the same one when asked again (robotframework-browser, issue 5237).
 */
const names = ['TARGET_CRASHED', 'Target crashed', 'Page crashed', 'Browser crashed', 'Unable to capture screenshot'];

/** @param {any} error @param {boolean} is_gone the browser, though nobody has closed it @returns {string | undefined} the crash's name */
function crash_in(error, is_gone) {
    if (error instanceof AssertionError) return undefined;
    return names.find((name) => error?.code === name || String(error?.message).includes(name)) ?? (is_gone ? 'the browser is gone' : undefined);
}

let crashes = 0;

/**
 * Runs the attempt, and once more if the browser crashed in it.
 * @template T
 * @param {string} what
 * @param {() => Promise<T>} attempt
 * @param {{tell?: (words: string) => void, is_gone?: () => boolean, revive?: () => Promise<unknown>}} [options] `revive`: before the second try
 * @returns {Promise<T>}
 */
export async function again_after_crash(what, attempt, { tell = console.log, is_gone = () => false, revive = async () => {} } = {}) {
    try {
        return await attempt();
    } catch (error) {
        const crash = crash_in(error, is_gone());
        if (crash === undefined) throw error;
        tell(`browser crash ${++crashes}: ${crash} in "${what}", tried again`);
        await revive();
        return attempt();
    }
}
