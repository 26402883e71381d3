// The player.js protocol as the page around an embed meets it: friendly, wrong and hostile.

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { events } from '../../../web/embed/messages.js';
import { PageAround } from '../../../web/embed/page_around.js';
import { Protocol } from '../../../web/embed/protocol.js';

/** A player that only remembers, and the messages that went to the page around. */
function playing(given = {}) {
    const calls = [];
    const player = {
        now: { state: 'idle', position: 0, muted: false, volume: 100 },
        play: () => { calls.push('play'); player.now.state = 'running'; },
        pause: () => { calls.push('pause'); player.now.state = 'paused'; },
        next: () => calls.push('next'),
        previous: () => calls.push('previous'),
        seek: (seconds) => calls.push(`seek ${seconds}`),
        set_muted: (is_muted) => { calls.push(`muted ${is_muted}`); player.now.muted = is_muted; },
        is_muted: () => player.now.muted,
        set_volume: (percent) => { calls.push(`volume ${percent}`); player.now.volume = percent; },
        volume: () => player.now.volume,
        state: () => player.now.state,
        position: () => player.now.position,
        length: () => 204,
        set_dose: (dose) => { calls.push(`dose ${JSON.stringify(dose)}`); return player.now.state === 'idle'; },
        height: () => 500,
        ...given,
    };
    const sent = [];
    const page = { ms: 0, src: 'https://site/embed/?_=1', post: (text) => sent.push(JSON.parse(text)), now: () => page.ms };
    const protocol = new Protocol(/** @type {any} */ (player), page);
    const send = (method, value, listener) => protocol.receive(JSON.stringify({ context: 'player.js', version: '0.0.11', method, value, listener }));
    return { player, calls, sent, page, protocol, send };
}

test('ready is told unasked, with the address of the frame and all that it can do', () => {
    const { protocol, sent } = playing();
    protocol.ready();
    assert.equal(sent.length, 1);
    const [{ context, version, event, value }] = sent;
    assert.deepEqual({ context, version, event }, { context: 'player.js', version: '0.0.11', event: 'ready' });
    assert.equal(value.src, 'https://site/embed/?_=1');
    assert.deepEqual(value.events, events);
    assert.deepEqual(value.methods, [
        'play', 'pause', 'getPaused', 'mute', 'unmute', 'getMuted', 'setVolume', 'getVolume', 'getDuration', 'setCurrentTime',
        'getCurrentTime', 'addEventListener', 'removeEventListener', 'next', 'previous', 'setDose',
    ]);
});

test('getters answer with their own name, the value and the echoed listener', () => {
    const { player, send, sent } = playing();
    player.now.position = 12.5;
    const asked = { getPaused: true, getMuted: false, getVolume: 100, getDuration: 204, getCurrentTime: 12.5 };
    for (const name of Object.keys(asked)) send(name, undefined, `id-${name}`);
    assert.deepEqual(sent.map(({ event, value, listener }) => [event, value, listener]),
        Object.entries(asked).map(([name, value]) => [name, value, `id-${name}`]));
});

test('what is asked for is done, from text and from an object alike', () => {
    const { protocol, send, calls } = playing();
    send('setDose', { hold: 20, aid: 'band' });
    send('play');
    protocol.receive({ context: 'player.js', version: '0.0.11', method: 'pause' });
    for (const name of ['next', 'previous', 'mute', 'unmute']) send(name);
    send('setVolume', 40);
    send('setCurrentTime', 30.5);
    assert.deepEqual(calls, [
        'dose [["hold","20"],["aid","band"]]', 'play', 'pause', 'next', 'previous', 'muted true', 'muted false', 'volume 40', 'seek 30.5',
    ]);
});

test('events go only to those who asked for them, under the name they gave', () => {
    const { player, protocol, send, sent } = playing();
    send('addEventListener', 'play', 'a');
    send('addEventListener', 'pause');
    send('play');
    player.now.state = 'waiting';
    protocol.look();
    player.now.state = 'running';
    protocol.look();
    send('pause');
    send('removeEventListener', 'play', 'a');
    send('play');
    assert.deepEqual(sent.map(({ event, listener }) => [event, listener]), [['play', 'a'], ['pause', undefined]]);
});

test('time is told four times a second at most, the end once', () => {
    const { player, protocol, send, sent } = playing();
    send('addEventListener', 'timeupdate', 't');
    send('addEventListener', 'ended', 'e');
    send('play');
    for (let ms = 0; ms <= 1000; ms += 16) {
        player.now.position = ms / 1000;
        protocol.look();
    }
    const times = sent.filter(({ event }) => event === 'timeupdate');
    assert.ok(times.length >= 3 && times.length <= 4, `${times.length} times`);
    assert.deepEqual(Object.keys(times[0].value), ['seconds', 'duration']);
    player.now.state = 'finished';
    protocol.look();
    protocol.look();
    assert.equal(sent.filter(({ event }) => event === 'ended').length, 1);
    assert.equal(sent.at(-1).event, 'ended');
});

test('an unknown method gets an error that says so; one that an object inherits is unknown too', () => {
    const { send, sent, calls } = playing();
    const strange = ['fly', '', 'constructor', '__proto__', 'toString', 'hasOwnProperty', 'setLoop'];
    for (const name of strange) send(name, undefined, 'x');
    assert.deepEqual(sent.map(({ event, value, listener }) => [event, value.code, listener]), strange.map(() => ['error', 2, 'x']));
    assert.deepEqual(calls, []);
});

test('a value of the wrong kind is refused and changes nothing', () => {
    const wrong = {
        setVolume: [-1, 101, '50', null, {}, [], true],
        setCurrentTime: [-1, 1e6, '5', null, {}],
        addEventListener: ['fly', '__proto__', 5, null, {}, ['play']],
        removeEventListener: ['fly', 'constructor', 5, null],
        setDose: [null, 5, 'hold=5', [], { hold: {} }, { hold: null }, { ['x'.repeat(65)]: '1' }, { aid: 'x'.repeat(257) },
            Object.fromEntries(Array.from({ length: 33 }, (_, i) => [`n${i}`, '1']))],
    };
    for (const [method, values] of Object.entries(wrong))
        for (const value of values) {
            const { send, sent, calls, protocol } = playing();
            send(method, value);
            assert.deepEqual(sent.map(({ event, value: { code } }) => [event, code]), [['error', 3]], `${method} ${JSON.stringify(value)}`);
            assert.deepEqual(calls, []);
            assert.equal(protocol.listeners.size, 0);
        }
});

test('what is no message of this protocol is passed over in silence', () => {
    const { protocol, sent, calls } = playing();
    const cyclic = { context: 'player.js', method: 'play', listener: {} };
    cyclic.self = cyclic;
    const rubbish = [
        undefined, null, 5, true, '', '{', 'null', '[]', '5', '"play"', [], {}, { method: 'play' }, { context: 'other', method: 'play' },
        { context: 'player.js' }, { context: 'player.js', method: 5 }, { context: 'player.js', method: ['play'] },
        { context: 'player.js', method: 'play', listener: {} }, { context: 'player.js', method: 'play', listener: 'x'.repeat(129) },
        { context: 'player.js', method: 'x'.repeat(129) }, Object.create({ context: 'player.js', method: 'play' }), cyclic,
        JSON.stringify({ context: 'player.js', method: 'play', value: 'x'.repeat(5000) }),
        '{"__proto__": {"context": "player.js", "method": "play"}}', new ArrayBuffer(8), new Map([['context', 'player.js']]),
    ];
    for (const data of rubbish) protocol.receive(data);
    assert.deepEqual(sent, []);
    assert.deepEqual(calls, []);
});

test('a flood is heard in part, and the page is heard again when it has calmed down', () => {
    const { send, page, calls } = playing();
    for (let i = 0; i < 100_000; ++i) send('next');
    assert.equal(calls.length, 200);
    page.ms += 1000;
    send('play');
    assert.equal(calls.at(-1), 'play');
});

test('a player that has failed says so once, that it has stopped too, and is asked nothing from then on', () => {
    const { player, protocol, send, sent, calls } = playing();
    for (const event of ['pause', 'error', 'timeupdate']) send('addEventListener', event, 'l');
    send('play');
    for (const name of ['state', 'position', 'length', 'play', 'next', 'is_muted']) player[name] = () => assert.fail(`${name} of a dead program`);
    protocol.failed();
    protocol.failed();
    protocol.look();
    assert.deepEqual(sent.map(({ event, value }) => [event, value?.code]), [['pause', undefined], ['error', 5]]);
    for (const method of ['play', 'getCurrentTime', 'setDose', 'fly']) send(method, undefined, 'l');
    assert.deepEqual(sent.slice(2).map(({ event, value, listener }) => [event, value.code, listener]), Array(4).fill(['error', 5, 'l']));
    assert.deepEqual(calls, ['play']);
    const idle = playing();
    idle.send('addEventListener', 'pause', 'l');
    idle.protocol.failed();
    assert.deepEqual(idle.sent, [], 'what did not play has not stopped');
});

test('listeners do not pile up', () => {
    const { send, sent, page, protocol } = playing();
    for (let i = 0; i < 1000; ++i) {
        page.ms += 100;
        send('addEventListener', 'play', `id-${i}`);
    }
    assert.equal(protocol.listeners.get('play')?.size, 64);
    assert.equal(sent[0].value.code, 4);
});

test('the dose of a running session stands, and it is told so', () => {
    const { send, sent } = playing();
    send('play');
    send('setDose', { hold: 5 }, 'd');
    assert.deepEqual(sent.map(({ event, value, listener }) => [event, value.code, listener]), [['error', 4, 'd']]);
});

/** @param {{search?: string, referrer?: string}} given */
function frame({ search = '', referrer = '' }) {
    const posted = [];
    const warned = [];
    const parent = { postMessage: (text, target) => posted.push(target) };
    const around = new PageAround(/** @type {any} */ ({ parent, location: { search }, document: { referrer } }), (words) => warned.push(words));
    const from = (/** @type {string} */ origin, source = /** @type {any} */ (parent)) => around.is_from(/** @type {any} */ ({ source, origin }));
    return { around, posted, warned, from };
}

test('messages go to the origin of the page around as soon as it is known, never to everyone then', () => {
    const blog = frame({ referrer: 'https://blog.example/post?id=1' });
    blog.around.post('a');
    assert.ok(blog.from('https://other.example'));
    blog.around.post('b');
    assert.deepEqual(blog.posted, ['https://blog.example', 'https://other.example']);
    const silent = frame({});
    silent.around.post('ready');
    silent.from('https://blog.example');
    silent.around.post('progress');
    assert.deepEqual(silent.posted, ['*', 'https://blog.example']);
    const sandboxed = frame({});
    assert.ok(sandboxed.from('null'), 'a sandboxed page has no origin that could be named');
});

test('only the page around is heard, and only from the origin it named', () => {
    const named = frame({ search: '?origin=https%3A%2F%2Fblog.example&hold=20' });
    assert.equal(named.from('https://evil.example'), false);
    assert.equal(named.from('https://blog.example', {}), false);
    assert.equal(named.from('https://blog.example', null), false);
    assert.equal(named.from('https://blog.example'), true);
    named.around.post('x');
    assert.deepEqual(named.posted, ['https://blog.example']);
    assert.deepEqual(named.warned, []);
});

test('an origin that cannot be read is nobody\'s: none is heard, none is told anything, and the console says why', () => {
    for (const asked of ['other.example', 'javascript:alert(1)', '', 'null', 'https://', '*', '//blog.example', 'data:,x', ' ', '%E0%A4%A']) {
        const badly = frame({ search: `?origin=${asked}&hold=20`, referrer: 'https://blog.example/' });
        for (const origin of ['https://blog.example', 'https://other.example', 'null', '']) assert.equal(badly.from(origin), false, `${asked} ${origin}`);
        badly.around.post('x');
        assert.deepEqual(badly.posted, [], asked);
        assert.equal(badly.warned.length, 1, asked);
        assert.match(badly.warned[0], /origin/);
    }
});

test('an origin with more behind it is that origin; without one nothing is said', () => {
    assert.equal(frame({ search: '?origin=https://blog.example/post?id=1' }).from('https://blog.example'), true);
    const unnamed = frame({});
    assert.equal(unnamed.from('https://any.example'), true);
    assert.deepEqual(unnamed.warned, []);
});

test('a version that is not of this protocol is not heard; those of its clients are, and none at all', () => {
    const { protocol, calls } = playing();
    const say = (more) => protocol.receive(JSON.stringify({ context: 'player.js', method: 'pause', ...more }));
    for (const version of ['1.0.0', '2', 0, 11, null, {}, ['0.0.11'], '0.0.11.evil', '0.0.99999', '']) say({ version });
    assert.deepEqual(calls, []);
    for (const more of [{}, { version: '0.0.10' }, { version: '0.0.11' }, { version: '0.1.0' }]) say(more);
    assert.equal(calls.length, 4);
});

test('a player that fails tells that it plays no longer, if it did, and an error; nothing is asked of it for that', () => {
    for (const state of ['running', 'waiting', 'paused', 'idle', 'finished']) {
        const { player, protocol, send, sent } = playing();
        for (const event of ['pause', 'error']) send('addEventListener', event, event);
        player.now.state = state;
        protocol.look();
        sent.length = 0;
        for (const question of ['state', 'position', 'length', 'is_muted']) player[question] = () => assert.fail(`asked for its ${question}`);
        protocol.failed();
        const told = sent.map(({ event, value, listener }) => [event, value?.code, listener]);
        const plays = ['running', 'waiting'].includes(state);
        assert.deepEqual(told, [...(plays ? [['pause', undefined, 'pause']] : []), ['error', 5, 'error']], state);
    }
});
