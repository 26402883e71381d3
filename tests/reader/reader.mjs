// A screen reader at work: Orca on a display, a bus and a voice of its own. The voice writes down what it is given to say
// (voice.mjs), so that nothing depends on how fast anybody speaks.

import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { open_display, stop } from '../engines/display.mjs';
import { until } from '../support/patience.mjs';

const voice_file = fileURLToPath(new URL('voice.mjs', import.meta.url));

/** @typedef {{name: string, env: NodeJS.ProcessEnv, said(): Promise<string[]>, close(): Promise<void>}} Reader */

/** The voice as the only one. @param {string} home @param {string} voice path of its settings */
async function give_voice(home, voice) {
    const folder = join(home, '.config/speech-dispatcher');
    await mkdir(folder, { recursive: true });
    await writeFile(voice, '');
    await writeFile(join(folder, 'speechd.conf'),
        `AddModule "listener" "${voice_file}" "${voice}"\nDefaultModule listener\nDefaultLanguage "en"\nDefaultPunctuationMode "none"\n`);
}

/** It does not begin to read a page by itself: whoever listens asks for each thing. @param {string} home */
async function keep_calm(home) {
    const folder = join(home, '.local/share/orca');
    const profile = ['Default', 'default'];
    const settings = { startingProfile: profile, sayAllOnLoad: false };
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, 'user-settings.conf'), JSON.stringify({
        general: settings, profiles: { default: { profile, ...settings, pronunciations: {}, keybindings: {} } }, pronunciations: {}, keybindings: {},
    }));
}

/** @param {NodeJS.ProcessEnv} env */
async function open_bus(env) {
    const bus = spawn('dbus-daemon', ['--session', '--nofork', '--nopidfile', '--print-address=1'], { env, stdio: ['ignore', 'pipe', 'ignore'] });
    const [address] = await once(bus.stdout, 'data');
    return { bus, address: String(address).trim() };
}

/** @returns {Promise<Reader>} */
export async function start_reader() {
    const folder = await mkdtemp(join(tmpdir(), 'hamstretch-reader-'));
    const home = join(folder, 'home'), runtime = join(folder, 'run'), voice = join(folder, 'voice');
    await mkdir(runtime, { mode: 0o700 });
    await give_voice(home, voice);
    await keep_calm(home);
    const display = await open_display();
    const own = { ...process.env, DISPLAY: display.name, HOME: home, XDG_RUNTIME_DIR: runtime, LANG: 'C.UTF-8', GNOME_ACCESSIBILITY: '1' };
    const { bus, address } = await open_bus(own);
    const env = { ...own, DBUS_SESSION_BUS_ADDRESS: address };
    const start = (/** @type {string} */ name, /** @type {string[]} */ ...words) => spawn(name, words, { env, stdio: 'ignore' });
    const dispatcher = start('speech-dispatcher', '--run-single', '--timeout', '0');
    const windows = start('openbox');
    const orca = start('orca', '--replace', '--enable=speech', '--disable=braille');
    const said = async () => existsSync(`${voice}.said`) ? (await readFile(`${voice}.said`, 'utf8')).split('\n').slice(0, -1) : [];
    await until('a reader that speaks', async () => (await said()).length > 0);
    return {
        name: `Orca ${execFileSync('orca', ['--version'], { env, encoding: 'utf8' }).match(/[\d.]+/)?.[0]}`,
        env,
        said,
        async close() {
            for (const each of [orca, windows, dispatcher, bus]) await stop(each);
            await display.close();
            await rm(folder, { recursive: true, maxRetries: 5, retryDelay: 100 });
        },
    };
}
