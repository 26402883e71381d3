// What the page does when the program fails: everything is still, the store stays as it was, and that is said.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { afterEach, test } from 'node:test';

import { IDBFactory } from 'fake-indexeddb';
import { Window } from 'happy-dom';

import { fake_store } from '../../support/fake_store.mjs';
import { FakeLocks } from '../../support/locks.mjs';

const [, body] = /<body>([^]*)<\/body>/.exec(await readFile('web/app/index.html', 'utf8')) ?? [];

/** What the page does and asks for, in its order. @type {string[]} */
let log = [];
/** Every listener of the page, so that the next test begins without. @type {(() => void)[]} */
let listened = [];
/** What it wants to be called for later. @type {(() => void)[]} */
let due = [];
let store = fake_store();

const window = /** @type {any} */ (new Window({ url: 'http://localhost/' }));
const document = window.document;
document.body.innerHTML = body;
for (const target of [window, document, ...document.querySelectorAll('*')]) {
    const listen = target.addEventListener.bind(target);
    target.addEventListener = (...event) => {
        listen(...event);
        listened.push(() => target.removeEventListener(...event));
    };
}
let visibility = 'visible';
Object.defineProperties(document, { hidden: { get: () => visibility === 'hidden' }, visibilityState: { get: () => visibility } });
Object.defineProperty(window, 'localStorage', { get: () => store });
class FakeAudio {
    state = 'running';
    close() { log.push('sound is over'); return Promise.resolve(); }
}
Object.assign(window, {
    matchMedia: () => new EventTarget(),
    ResizeObserver: class { observe() {} },
    requestAnimationFrame: (action) => due.push(action),
    cancelAnimationFrame: () => {},
    setTimeout: (action) => due.push(action),
    clearTimeout: () => {},
    AudioContext: FakeAudio,
    speechSynthesis: { cancel: () => log.push('hush'), getVoices: () => [] },
    SpeechSynthesisUtterance: class {},
});
const locks = new FakeLocks();
const wakeLock = { request: async () => { log.push('awake'); return { release: async () => void log.push('may sleep') }; } };
const globals = { window, document, location: window.location, navigator: { locks, wakeLock }, indexedDB: new IDBFactory() };
for (const [name, value] of Object.entries(globals)) Object.defineProperty(globalThis, name, { value, configurable: true });

const { Page } = await import('../../../web/app/page.js');
const { Memory } = await import('../../../web/app/memory.js');
const settle = () => new Promise(setImmediate);
const shown = () => [...document.querySelectorAll('#failure *')].filter((each) => !each.hidden).map((each) => each.textContent);

/** Runs what is due, whatever it says: it is the browser that would tell. */
function run_due() {
    for (const action of due.splice(0)) attempt(action);
}
function attempt(action) {
    try {
        action();
    } catch { /* told in the console */ }
}

afterEach(() => {
    for (const stop of listened.splice(0)) stop();
    visibility = 'visible';
});

/** A page whose program runs, and fails where and how it is told to. */
async function running_page({ values = {}, has_begun = true } = {}) {
    [log, due] = [[], []];
    store = fake_store({ 'hamstretch:session:1:a': 'first', ...values });
    document.documentElement.className = has_begun ? '' : 'is-loading';
    for (const [id, hidden] of Object.entries({ twin: !has_begun, shell: has_begun, failure: true })) document.getElementById(id).hidden = hidden;
    const later = { install_prompt: null, actions: [] };
    const page = new Page(later);
    /** @type {string[]} */
    const called = [];
    const plant = { at: '', error: new WebAssembly.RuntimeError('unreachable') };
    const functions = new Proxy({ HEAPU8: new Uint8Array(8) }, {
        get: (known, name) => known[name] ?? (() => {
            called.push(String(name));
            if (name === plant.at) throw plant.error;
            return 0;
        }),
    });
    page.join(/** @type {any} */ (functions));
    page.is_whole = true;
    page.listen();
    const memory = await Memory.start(page, later.actions);
    page.memory_is_here(memory);
    await settle();
    page.tones.unlock();
    page.host.keep_awake(true);
    page.host.mark_running(true);
    await settle();
    return { page, memory, called, plant };
}

const event = (name, fields = {}) => Object.assign(new window.Event(name, { bubbles: true }), fields);
const canvas = document.getElementById('canvas');

/** Every way in which the page comes to call the program. @type {Record<string, [function: string, act: (page: any) => unknown]>} */
const ways = {
    press: ['_stretch_press', (page) => page.twin.actions.press('start')],
    'a new value': ['_stretch_set_value', (page) => page.twin.actions.set_value('hold', 7)],
    focus: ['_stretch_focus', (page) => page.twin.actions.focus('start', true)],
    key: ['_stretch_key', () => document.dispatchEvent(event('keydown', { key: 'h' }))],
    pointer: ['_stretch_pointer', () => canvas.dispatchEvent(event('pointerdown', { isPrimary: true, button: 0, offsetX: 1, offsetY: 1, pointerType: 'mouse' }))],
    wheel: ['_stretch_wheel', () => canvas.dispatchEvent(event('wheel', { deltaX: 0, deltaY: 1, deltaMode: 0 }))],
    'leaving the page': ['_stretch_leave', () => window.dispatchEvent(event('pagehide'))],
    'hiding the page': ['_stretch_leave', () => { visibility = 'hidden'; document.dispatchEvent(event('visibilitychange')); }],
    'a value of another tab': ['_stretch_load', () => { window.dispatchEvent(event('storage', { key: 'hamstretch:session:1:a', newValue: 'first' })); }],
    'a value another tab has removed': ['_stretch_forget', () => window.dispatchEvent(event('storage', { key: 'hamstretch:session:9:b', newValue: null }))],
    'a frame': ['_stretch_frame', (page) => { page.loop.poke(); run_due(); }],
    'a tick': ['_stretch_tick', (page) => { visibility = 'hidden'; attempt(() => page.loop.change_visibility()); }],
    'a lost drawing context': ['_stretch_context_lost', () => canvas.dispatchEvent(event('webglcontextlost'))],
    'a restored drawing context': ['_stretch_context_restored', () => canvas.dispatchEvent(event('webglcontextrestored'))],
};

for (const [way, [name, act]] of Object.entries(ways))
    test(`when ${way} fails all is still, nothing is called or kept any more, and it is said`, async () => {
        const { page, memory, called, plant } = await running_page({ values: { 'hamstretch:running:a': `of ${'another'}` } });
        const told = [];
        page.around.failed = () => told.push('failed');
        const before = [...store.map];
        const { error } = console;
        const printed = [];
        console.error = (...words) => printed.push(...words);
        try {
            plant.at = name;
            attempt(() => act(page));
            assert.ok(called.includes(name), 'it was called');
            plant.at = '';
            called.length = 0;
            for (const [, again] of Object.values(ways)) attempt(() => again(page));
            visibility = 'visible';
            attempt(() => document.dispatchEvent(event('visibilitychange')));
            run_due();
            for (const keep of ['store', 'set_aside']) page.host[keep]('hamstretch:session:1:a', 'broken');
            page.host.remove('hamstretch:session:1:a', false);
            page.host.remove_everything();
            await settle();
            run_due();
            await settle();
        } finally {
            console.error = error;
        }
        assert.deepEqual(called, []);
        assert.deepEqual([...store.map], before);
        assert.deepEqual(printed, [plant.error], 'told in the console, once');
        assert.deepEqual(told, ['failed']);
        assert.deepEqual(log.filter((each) => each !== 'awake').sort(), ['hush', 'may sleep', 'sound is over']);
        assert.equal(memory.tabs.release, null, 'another tab may have the session');
        assert.equal(document.getElementById('failure').hidden, false);
        assert.equal(document.getElementById('shell').hidden, false);
        assert.equal(document.getElementById('twin').hidden, true);
        assert.match(shown().join(' '), /has stopped.*lower it slowly.*wrong inside/);
        assert.doesNotMatch(shown().join(' '), /could not start|did not arrive|is kept/);
    });

test('a session of this tab that is kept is spoken of, one of another tab or one that no store has is not', async () => {
    for (const [has_store, mine, is_told] of /** @type {[boolean, boolean, boolean][]} */ ([[true, true, true], [true, false, false], [false, true, false]])) {
        const { page, plant } = await running_page();
        if (!has_store) page.kept.open(() => null);
        page.kept.put('hamstretch:running:b', `{"tab":"${mine ? page.id : 'another'}"}`);
        plant.at = '_stretch_leave';
        const { error } = console;
        console.error = () => {};
        attempt(() => window.dispatchEvent(event('pagehide')));
        console.error = error;
        assert.equal(/session.* is kept/.test(shown().join(' ')), is_told);
    }
});

test('what fails before the first frame is a start that failed, whether a part did not arrive or the program is at fault', async () => {
    for (const is_ours of [true, false]) {
        const { page, plant } = await running_page({ has_begun: false });
        plant.at = '_stretch_load';
        const { error } = console;
        console.error = () => {};
        attempt(() => is_ours ? page.program.load(['hamstretch:session:1:a', 'x']) : page.stop(new TypeError('Failed to fetch')));
        console.error = error;
        assert.match(shown().join(' '), is_ours ? /could not start.*wrong inside/ : /could not start.*did not arrive/);
        assert.doesNotMatch(shown().join(' '), /has stopped|lower it/);
    }
});

test('a frame whose store refuses says so when it is asked to keep something, one whose store works does not', async () => {
    const { page, called } = await running_page();
    page.open_store();
    assert.ok(!called.includes('_stretch_storage_is_blocked'));
    store = fake_store({}, { setItem: () => { throw new DOMException('disk', 'NS_ERROR_FILE_NO_DEVICE_SPACE'); } });
    page.open_store();
    assert.ok(called.includes('_stretch_storage_is_blocked'));
});
