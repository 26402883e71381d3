import assert from 'node:assert/strict';
import { test } from 'node:test';

import { Tones, cues } from '../../../web/host/audio.js';

/** Just enough of Web Audio to see which notes were started. */
function fake_audio(start_state = 'suspended', resume = () => Promise.resolve()) {
    const started = [];
    const contexts = [];
    class FakeContext {
        state = start_state;
        currentTime = 7;
        is_closed = false;
        constructor() { contexts.push(this); }
        async close() { this.is_closed = true; }
        resume() { return resume().then(() => { this.state = 'running'; }); }
        createOscillator() {
            const node = { frequency: { value: 0 }, connect: (next) => next, start: (at) => started.push({ hz: node.frequency.value, at }), stop() {} };
            return node;
        }
        createGain() {
            return { gain: { setValueAtTime() {}, linearRampToValueAtTime() {}, exponentialRampToValueAtTime() {} }, connect: (next) => next };
        }
    }
    return { tones: new Tones(/** @type {any} */ (FakeContext)), started, contexts };
}

test('no context is made before a gesture, and only one after many', () => {
    const { tones, contexts } = fake_audio();
    tones.play('lift');
    assert.equal(contexts.length, 0);
    tones.unlock();
    tones.unlock();
    assert.equal(contexts.length, 1);
});

test('a cue starts its notes on the clock of the context', () => {
    const { tones, started } = fake_audio('running');
    tones.unlock();
    tones.play('hold');
    assert.deepEqual(started, cues.hold.map(({ hz, at }) => ({ hz, at: 7 + at })));
});

test('the latest cue asked for while sound was locked is heard when it is unlocked, and no other', async () => {
    const { tones, started } = fake_audio();
    tones.play('setup');
    tones.play('tick');
    tones.unlock();
    await new Promise(setImmediate);
    assert.deepEqual(started.map(({ hz }) => hz), cues.tick.map(({ hz }) => hz));
});

test('a browser that refuses sound, or has none, is no error', async () => {
    const refused = fake_audio('suspended', () => Promise.reject(new Error('no')));
    refused.tones.unlock();
    refused.tones.play('lift');
    await new Promise(setImmediate);
    const none = new Tones(undefined);
    none.unlock();
    none.play('lift');
    const broken = new Tones(/** @type {any} */ (class { constructor() { throw new Error('too many'); } }));
    broken.unlock();
    broken.play('lift');
});

test('no two cues sound alike', () => {
    const shapes = Object.values(cues).map((notes) => JSON.stringify(notes));
    assert.equal(new Set(shapes).size, shapes.length);
});

test('closed, it is silent for good: what sounds is cut off, what waits is forgotten, and no gesture brings it back', async () => {
    for (const state of ['running', 'suspended']) {
        const { tones, started, contexts } = fake_audio(state);
        tones.unlock();
        tones.play('hold');
        const before = [...started];
        tones.close();
        tones.play('lift');
        tones.unlock();
        await new Promise(setImmediate);
        tones.close();
        assert.deepEqual([contexts.length, contexts[0].is_closed, started], [1, true, before], state);
    }
    const never = fake_audio();
    never.tones.close();
    never.tones.unlock();
    assert.equal(never.contexts.length, 0);
});
