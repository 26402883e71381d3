// A display of its own for a browser that draws WebGL only with one.

import { spawn } from 'node:child_process';
import { once } from 'node:events';

/** @returns {Promise<{name: string, close(): Promise<void>}>} */
export async function open_display() {
    // The server chooses a free number itself, and says on the fourth stream when it is ready. It stays as it is when a browser
    // leaves: one that begins anew with its last client refuses who comes meanwhile.
    const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp', '-noreset'],
        { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
    const failed = once(server, 'exit').then(() => { throw new Error('Xvfb ended'); });
    failed.catch(() => {});
    const [number] = await Promise.race([once(server.stdio[3], 'data'), failed]);
    return { name: `:${String(number).trim()}`, close: () => stop(server) };
}

/** @param {import('node:child_process').ChildProcess} child */
export async function stop(child) {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const gone = once(child, 'exit');
    child.kill();
    await gone;
}
