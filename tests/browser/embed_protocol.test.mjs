// What the page around can do with the player and hear of it: with the public player.js client, and with bad intent.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

import { test, with_browser } from './browser.mjs';
import { open_blog, snippet, with_blog } from './frames.mjs';

with_browser();
with_blog();

const client_file = createRequire(import.meta.url).resolve('player.js');
const shortest = '?hold=5&reps=1&rest=3&switch=5';
/** Of the player.js protocol. */
const getters = ['getPaused', 'getDuration', 'getCurrentTime', 'getVolume', 'getMuted'];

/** The blog with the public client, ready. @param {string} query @param {Parameters<typeof open_blog>[1]} [options] */
async function with_client(query, options) {
    // The client is there before the frame: it hears "ready" from a frame that had loaded before, but cannot ask it.
    const page = await open_blog(`<script>${await readFile(client_file, 'utf8')}</script>${snippet(query)}`, options);
    await page.page.evaluate(() => {
        const { playerjs } = /** @type {any} */ (window);
        const client = new playerjs.Player('player');
        const heard = [];
        client.on('ready', () => {
            heard.push(['ready']);
            for (const name of ['progress', 'timeupdate', 'play', 'pause', 'ended', 'error', 'phase', 'resize', 'finished'])
                client.on(name, (value) => heard.push([name, value]));
        });
        Object.assign(window, { client, heard, ask: (name) => new Promise((done) => client[name](done)) });
    });
    const frame = await page.player();
    const client = {
        ask: (name) => page.page.evaluate((method) => /** @type {any} */ (window).ask(method), name),
        tell: async (name, value) => {
            await page.page.evaluate(([method, given]) => /** @type {any} */ (window).client[method](given), [name, value]);
            await client.ask('getPaused'); // answered after what came before it
            await page.pass(100);
        },
        /** @returns {Promise<[string, any][]>} */
        heard: () => page.page.evaluate(() => /** @type {any} */ (window).heard),
        of: async (name) => (await client.heard()).filter(([event]) => event === name).map(([, value]) => value),
    };
    await page.until(async () => (await client.of('ready')).length === 1);
    return { page, frame, client };
}

test('the public player.js client steers a session and hears it from ready to finished', async () => {
    const { page, frame, client } = await with_client(shortest);
    const length = await client.ask('getDuration');
    assert.ok(length > 30 && length < 90, `${length} s`);
    assert.equal(await client.ask('getPaused'), true);
    assert.equal(await client.ask('getCurrentTime'), 0);
    await client.tell('play');
    assert.equal(await client.ask('getPaused'), false);
    assert.equal(await frame.getByRole('button', { name: 'Pause', exact: true }).count(), 1);
    await page.page.clock.fastForward(2980);
    await page.pass(20);
    await client.tell('pause');
    assert.equal(await client.ask('getPaused'), true);
    const stopped_at = await client.ask('getCurrentTime');
    assert.equal(stopped_at, 3.1, 'three seconds and the tenth before them');
    await page.pass(1000);
    assert.equal(await client.ask('getCurrentTime'), stopped_at);
    await client.tell('setCurrentTime', 10);
    assert.ok(Math.abs(await client.ask('getCurrentTime') - 10) < 0.2);
    await client.tell('mute');
    assert.equal(await client.ask('getMuted'), true);
    assert.equal(await frame.getByRole('switch', { name: 'Mute' }).isChecked(), true);
    await client.tell('unmute');
    assert.equal(await client.ask('getMuted'), false);
    await client.tell('setVolume', 35);
    assert.equal(await client.ask('getVolume'), 35);
    await client.tell('play');
    await page.play_until(frame, 'Well done', 90);
    await page.until(async () => (await client.of('finished')).length === 1);
    assert.deepEqual(await client.of('finished'), [
        { heldSeconds: { left: 5, right: 5 }, plannedSeconds: { left: 5, right: 5 }, stoppedForPain: false },
    ]);
    const phases = await client.of('phase'); // `setup` again after going to a place in it
    assert.deepEqual(phases.map(({ id, side }) => `${id} ${side}`), [
        'setup left', 'setup left', 'lift left', 'pull left', 'hold left', 'lower left', 'switch right',
        'lift right', 'pull right', 'hold right', 'lower right', 'done right',
    ]);
    assert.deepEqual(phases[4], { id: 'hold', side: 'left', repetition: 1, of: 1, seconds: 5 });
    const names = (await client.heard()).map(([name]) => name);
    assert.deepEqual(names.filter((name) => ['play', 'pause', 'ended'].includes(name)), ['play', 'pause', 'play', 'ended']);
    assert.ok((await client.of('timeupdate')).length > 20);
    assert.ok((await client.of('resize')).every(({ height }) => height > 300));
    assert.deepEqual(await client.of('error'), []);
    await page.close();
});

test('sent to its end a session has ended there, with all of its time, nothing held and no praise', async () => {
    const { page, frame, client } = await with_client(shortest);
    const length = await client.ask('getDuration');
    await client.tell('play');
    await client.tell('setCurrentTime', length);
    await page.until(async () => (await client.of('finished')).length === 1);
    const nothing = { left: 0, right: 0 };
    assert.deepEqual(await client.of('finished'), [{ heldSeconds: nothing, plannedSeconds: { left: 5, right: 5 }, stoppedForPain: false }]);
    assert.equal((await client.of('ended')).length, 1);
    assert.deepEqual((await client.of('timeupdate')).at(-1), { seconds: length, duration: length });
    assert.deepEqual([await client.ask('getCurrentTime'), await client.ask('getDuration'), await client.ask('getPaused')], [length, length, true]);
    assert.equal(await frame.getByRole('heading', { name: 'The session is over', exact: true }).count(), 1);
    await page.close();
});

/** Sends raw messages to the player and collects the answers. @param {string} query @param {{more?: string} & Parameters<typeof open_blog>[1]} options `more`: attributes of the frame */
async function with_raw(query = shortest, { more, ...options } = {}) {
    const page = await open_blog(snippet(query, more), options);
    await page.page.evaluate(() => {
        const answers = [];
        window.addEventListener('message', (event) => answers.push(event.data));
        const frame = /** @type {HTMLIFrameElement} */ (document.getElementById('player')).contentWindow;
        Object.assign(window, { answers, post: (data) => frame.postMessage(data, '*') });
    });
    const frame = await page.player();
    /** Sends one message more and waits for its answer: all before it have been read then. */
    const settled = async () => {
        await page.pass(1000);
        const id = `settled-${Math.random()}`;
        await page.page.evaluate((listener) => /** @type {any} */ (window).post(
            JSON.stringify({ context: 'player.js', version: '0.0.11', method: 'getPaused', listener })), id);
        await page.until(() => page.page.evaluate((listener) => /** @type {any} */ (window).answers.some((text) => text.includes(listener)), id));
    };
    const answers = async () => (await page.page.evaluate(() => /** @type {any} */ (window).answers))
        .map((text) => JSON.parse(text)).filter(({ event, listener }) => event !== 'ready' && !String(listener).startsWith('settled'));
    return { page, frame, settled, answers };
}

const nodes = (frame) => frame.evaluate(() => [...document.querySelectorAll('[data-node]')].map((node) => node.outerHTML));

for (const [where, more] of [['', undefined], [' in a sandbox', 'sandbox="allow-scripts"']]) test(`nothing malformed, oversized, of another version or named like a prototype changes the player${where} or gets data out of it`, async () => {
    const { page, frame, settled, answers } = await with_raw(shortest, { more });
    const before = await nodes(frame);
    await page.page.evaluate(() => {
        const { post } = /** @type {any} */ (window);
        const message = (more) => ({ context: 'player.js', version: '0.0.11', ...more });
        for (const data of [undefined, null, 0, '', '{', '[]', 'null', '"play"', [], {}, { method: 'play' }, new ArrayBuffer(1 << 20),
            message({ method: 5 }), message({ method: {} }), message({ method: 'play', listener: {} }), message({ method: 'x'.repeat(1e6) }),
            `${JSON.stringify(message({ method: 'play' })).slice(0, -1)},"x":"${'x'.repeat(1e6)}"}`, { context: 'player.js.evil', method: 'play' },
            message({ version: '1.0.0', method: 'play' }), message({ version: 11, method: 'play' }),
            '{"__proto__":{"context":"player.js","method":"play"}}', new Map([['context', 'player.js'], ['method', 'play']])]) post(data);
        for (const method of ['__proto__', 'constructor', 'toString', 'valueOf', 'deleteHistory', 'import', 'eval']) post(message({ method }));
        for (const value of [-1, 101, NaN, Infinity, '50', {}, [], null]) post(message({ method: 'setVolume', value }));
        for (const value of [{ __proto__: { hold: 5 }, hold: {} }, 'hold=5', [], 5]) post(message({ method: 'setDose', value }));
    });
    await settled();
    assert.deepEqual(await nodes(frame), before);
    const sent = await answers();
    assert.ok(sent.length > 0);
    for (const { event, value } of sent) {
        assert.equal(event, 'error');
        assert.deepEqual(Object.keys(value), ['code', 'msg']);
    }
    await page.close();
});

test('a dose that cannot be used does no harm, however often it is set', async () => {
    const { page, frame, settled } = await with_raw();
    await page.page.evaluate(() => {
        for (let i = 0; i < 100; ++i) /** @type {any} */ (window).post({ context: 'player.js', method: 'setDose',
            value: { hold: '<img src=x>', aid: '__proto__', constructor: '1', theme: 'x'.repeat(256), origin: 'https://evil.example' } });
    });
    await settled();
    assert.equal(await frame.locator('#twin img').count(), 0);
    assert.ok(await frame.locator('[data-node^="notice."]:not(button)').count() <= 4);
    assert.match(await frame.locator('[data-node="today.summary"]').textContent() ?? '', /2\u00a0×\u00a030\u00a0s.*towel/);
    await page.press(frame, 'Start');
    assert.equal(await frame.getByRole('button', { name: 'Pause', exact: true }).count(), 1);
    await page.close();
});

test('windows other than the page around are not heard', async () => {
    const { page, frame, settled, answers } = await with_raw();
    const before = await nodes(frame);
    const stranger = JSON.stringify({ context: 'player.js', version: '0.0.11', method: 'play', listener: 'stranger' });
    await page.page.evaluate((text) => {
        const frame = document.createElement('iframe');
        frame.srcdoc = `<script>parent.frames[0].postMessage(${JSON.stringify(text)}, '*')</${'script'}>`;
        document.body.append(frame);
        return new Promise((done) => frame.addEventListener('load', () => done(null)));
    }, stranger);
    await frame.evaluate((text) => window.postMessage(text, '*'), stranger);
    await settled();
    assert.deepEqual(await nodes(frame), before);
    assert.deepEqual(await answers(), []);
    await page.close();
});

for (const named of ['https%3A%2F%2Fother.example', 'other.example']) test(`another origin than the one named in the address, ${named}, is neither heard nor told anything`, async () => {
    const page = await open_blog(snippet(`?origin=${named}`), { may_log: /target origin/ });
    await page.page.evaluate(() => {
        const answers = [];
        window.addEventListener('message', (event) => answers.push(event.data));
        Object.assign(window, { answers });
    });
    const frame = await page.player();
    const before = await nodes(frame);
    await page.page.evaluate(() => /** @type {HTMLIFrameElement} */ (document.getElementById('player')).contentWindow
        ?.postMessage(JSON.stringify({ context: 'player.js', method: 'play', listener: 'x' }), '*'));
    await page.pass(1000);
    await page.press(frame, 'Start');
    await page.play_until(frame, 'Lift', 40);
    assert.equal(before.length > 0, true);
    assert.deepEqual(await page.page.evaluate(() => /** @type {any} */ (window).answers), []);
    await page.close();
});

for (const [where, more] of [['', undefined], [' in a sandbox', 'sandbox="allow-scripts"']]) test(`a flood of messages is answered in part, and the session${where} goes on through it at the right time`, async () => {
    const { page, frame, settled, answers } = await with_raw(shortest, { more });
    await page.press(frame, 'Start');
    const clock = () => frame.evaluate(() => performance.now() / 1000);
    const begun = await clock();
    await page.page.evaluate(() => {
        const { post } = /** @type {any} */ (window);
        for (let i = 0; i < 20_000; ++i) post(JSON.stringify({ context: 'player.js', version: '0.0.11', method: 'getCurrentTime', listener: 'flood' }));
        for (let i = 0; i < 20_000; ++i) post({ context: 'player.js', version: '0.0.11', method: 'play' });
    });
    await page.play_until(frame, 'Lift', 40);
    await settled();
    const passed = await clock() - begun;
    await page.page.evaluate(() => /** @type {any} */ (window).post(JSON.stringify({ context: 'player.js', version: '0.0.11', method: 'getCurrentTime', listener: 'time' })));
    await page.until(async () => (await answers()).some(({ listener }) => listener === 'time'));
    const { value: position } = (await answers()).find(({ listener }) => listener === 'time');
    assert.ok(Math.abs(position - passed) < 1.5, `at ${position} s after ${passed} s`);
    const answered = (await answers()).length;
    assert.ok(answered >= 100 && answered < 2000, `${answered} answers`);
    await page.play_until(frame, 'Well done', 60);
    await page.close();
});

test('once the player is there, the handshake waits for no timer and no frame, and neither does the answer of any getter', async () => {
    const { page } = await with_raw(shortest);
    // The page's clock stands: what waited for it would never come.
    const answers = await page.page.evaluate((methods) => Promise.all(methods.map((method) => new Promise((done) => {
        window.addEventListener('message', ({ data }) => { if (data.includes(`asked-${method}`)) done(JSON.parse(data)); });
        /** @type {any} */ (window).post(JSON.stringify({ context: 'player.js', version: '0.0.11', method, value: 'ready', listener: `asked-${method}` }));
    }))), ['addEventListener', ...getters]);
    assert.deepEqual(answers.map(({ event }) => event), ['ready', ...getters]);
    for (const { event, value } of answers.slice(1)) assert.ok(value !== undefined, event);
    await page.close();
});

test('no message holds anything but the running session', async () => {
    const { page, frame, answers } = await with_raw();
    await page.page.evaluate(() => {
        for (const value of ['progress', 'timeupdate', 'play', 'pause', 'ended', 'error', 'phase', 'resize', 'finished'])
            /** @type {any} */ (window).post(JSON.stringify({ context: 'player.js', method: 'addEventListener', value, listener: 'all' }));
    });
    await page.press(frame, 'Start');
    await page.play_until(frame, 'Hold', 60);
    await page.press(frame, 'It hurts');
    await page.play_until(frame, 'Stopped', 30);
    await page.until(async () => (await answers()).some(({ event }) => event === 'finished'));
    const fields = {
        progress: ['seconds', 'duration', 'percent'], timeupdate: ['seconds', 'duration'], phase: ['id', 'side', 'repetition', 'of', 'seconds'],
        resize: ['height'], finished: ['heldSeconds', 'plannedSeconds', 'stoppedForPain'], play: [], ended: [],
    };
    for (const { event, value = {} } of await answers()) assert.deepEqual(Object.keys(value), fields[event], event);
    assert.equal((await answers()).find(({ event }) => event === 'finished').value.stoppedForPain, true);
    await page.close();
});

test('a player that fails in the middle says so, and tells the page around that it plays no longer, and why', async () => {
    const { page, frame, client } = await with_client(shortest, { may_log: /./ });
    await client.tell('play');
    await frame.evaluate(() => {
        const now = performance.now;
        performance.now = () => {
            performance.now = now;
            throw new TypeError('no time');
        };
        window.dispatchEvent(new Event('pagehide'));
    });
    await page.until(async () => (await client.of('error')).length > 0);
    await page.pass(1000);
    assert.deepEqual((await client.heard()).slice(-2).map(([event, value]) => [event, value?.code]), [['pause', undefined], ['error', 5]]);
    const asked = await client.of('error');
    await page.page.evaluate(() => /** @type {any} */ (window).client.play());
    await page.until(async () => (await client.of('error')).length > asked.length);
    const words = await frame.getByRole('alert').innerText();
    assert.match(words, /has stopped/);
    assert.doesNotMatch(words, /is kept/);
    await page.close();
});
