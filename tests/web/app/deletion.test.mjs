// What was removed stays removed, and nothing that was kept goes with it, whether the copy is there in a visit, comes late or
// not at all. The one exception is the browser's own: what it had not put on disk when it was killed, and no copy had.

import assert from 'node:assert/strict';
import { afterEach, beforeEach, test } from 'node:test';

import { begin, Browser, end } from '../../support/kept_browser.mjs';

beforeEach(begin);
afterEach(end);

const value = (generation = 0) => `HS1|4|1|${generation}|2|0|{}`;
const session = 'hamstretch:session:1:a', note = 'hamstretch:note:1:a', settings = 'hamstretch:settings:a', month = 'hamstretch:month:2026-01';

/** A browser with a session and its note, in the store and in the copy. */
async function browser_with_a_session() {
    const browser = new Browser();
    const { kept } = await browser.visit();
    kept.put(session, value());
    kept.put(note, value());
    await browser.close();
    return browser;
}

test('all is deleted before the copy answers: nothing comes back when it does, nor at the next visit', async () => {
    const browser = await browser_with_a_session();
    const { kept, known, arrive } = await browser.visit('late');
    kept.remove_everything();
    known.clear();
    await arrive();
    assert.deepEqual([browser.keys(), [...known]], [[], []]);
    await browser.close();
    const next = await browser.visit();
    assert.deepEqual([browser.keys(), [...next.known]], [[], []]);
});

for (const copy of /** @type {const} */ (['fails', 'no script'])) {
    test(`all, or one thing, is deleted in a visit whose copy ${copy}: the next visit brings nothing back`, async () => {
        const browser = await browser_with_a_session();
        (await browser.visit(copy)).kept.remove(note);
        await browser.close();
        await browser.visit();
        assert.deepEqual(browser.keys(), [session]);
        await browser.close();
        (await browser.visit(copy)).kept.remove_everything();
        await browser.close();
        for (let i = 0; i < 2; ++i) {
            await browser.visit();
            assert.deepEqual(browser.keys(), []);
            await browser.close();
        }
    });

    test(`after all was deleted, what is kept in a visit whose copy ${copy} is there in the next one, and stays`, async () => {
        const browser = await browser_with_a_session();
        (await browser.visit()).kept.put(settings, value(7));
        (await browser.visit()).kept.remove_everything();
        await browser.close();
        const { kept } = await browser.visit(copy);
        kept.put(settings, value(1));
        kept.put(session, value());
        await browser.close();
        for (let i = 0; i < 2; ++i) {
            await browser.visit();
            assert.deepEqual(browser.keys(), [session, settings]);
            assert.equal(browser.live.get(settings), value(1));
            await browser.close();
        }
    });
}

test('a session that the full store never took is deleted too, from a backup and from the copy', async () => {
    const browser = await browser_with_a_session();
    const { kept, store } = await browser.visit();
    const { setItem } = store;
    store.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); };
    kept.put('hamstretch:session:2:a', value());
    store.setItem = setItem;
    kept.remove_everything();
    assert.deepEqual(kept.everything(), []);
    await browser.close();
    await browser.visit();
    assert.deepEqual(browser.keys(), []);
});

test('what another tab deletes is not in a backup of this one, nor comes back by way of what this one had not copied yet', async () => {
    const browser = new Browser();
    const { kept, store, arrive } = await browser.visit('late');
    const { setItem } = store;
    kept.put('hamstretch:session:3:a', value());
    store.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); };
    kept.put('hamstretch:session:2:a', value());
    store.setItem = setItem;
    const window_of_this = window;
    (await browser.visit('no script')).kept.remove_everything();
    window_of_this.dispatchEvent(Object.assign(new Event('storage'), { key: 'hamstretch:deleted', newValue: '1' }));
    assert.deepEqual(kept.everything(), []);
    await arrive();
    await browser.close();
    await browser.visit();
    assert.deepEqual(browser.keys(), []);
});

test('a write that fails in the copy costs nothing: what was removed stays away, what was kept over it stays', async () => {
    for (const failing of [0, 1, 2]) {
        const browser = await browser_with_a_session();
        const { kept } = await browser.visit();
        const { put } = fake_object_store;
        let calls = 0;
        fake_object_store.put = function (...given) {
            if (calls++ >= failing) throw new DOMException('no room', 'QuotaExceededError');
            return put.apply(this, given);
        };
        kept.remove(note);
        await browser.settle();
        kept.remove(session);
        await browser.settle();
        kept.put(session, value());
        await browser.settle();
        fake_object_store.put = put;
        await browser.close();
        await browser.visit();
        assert.deepEqual(browser.keys(), [session], `from write ${failing} on`);
    }
});
const fake_object_store = (await import('fake-indexeddb/lib/FDBObjectStore')).default.prototype;

test('killed before the store was on disk: what was deleted stays deleted, old months too, and what came after it is there', async () => {
    const browser = await browser_with_a_session();
    browser.live.set(month, value());
    browser.live.set(settings, value(9));
    browser.flush();
    const { kept } = await browser.visit();
    kept.remove_everything();
    kept.put(settings, value(1));
    await browser.kill();
    const { known } = await browser.visit();
    assert.deepEqual([browser.keys(), browser.live.get(settings)], [[settings], value(1)]);
    assert.deepEqual([...known], [settings], 'the program knows too');
});

test('what a kill took comes back from a late copy, whatever was removed before it came', async () => {
    const browser = await browser_with_a_session();
    (await browser.visit()).kept.put('hamstretch:session:2:a', value());
    await browser.kill();
    const { kept, arrive } = await browser.visit('late');
    kept.remove(note);
    kept.put(settings, value(1));
    kept.remove(session);
    await arrive();
    assert.deepEqual(browser.keys(), ['hamstretch:session:2:a', settings]);
});

test('a store that lost everything long after a deletion gets back what the copy has, and no deletion is told', async () => {
    const browser = await browser_with_a_session();
    const first = await browser.visit();
    first.kept.remove_everything();
    first.kept.put(session, value());
    await browser.close();
    browser.live.clear();
    const { known, deletions } = await browser.visit();
    assert.deepEqual([browser.keys(), [...known], deletions.length], [[session], [session], 0]);
});

test('a removal that was on disk before a session was kept does not cost that session when the browser is killed', async () => {
    const browser = await browser_with_a_session();
    const { kept, arrive } = await browser.visit('late');
    kept.remove(note);
    browser.flush();
    await arrive();
    kept.put('hamstretch:session:2:a', value());
    await browser.kill();
    await browser.visit();
    assert.deepEqual(browser.keys(), [session, 'hamstretch:session:2:a']);
});

/** The same numbers at each run. @param {number} seed */
function numbers(seed) {
    let state = seed;
    return (below) => {
        state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
        return Math.floor(state / 2 ** 32 * below);
    };
}

test('whatever is kept, removed, flushed and killed, in visits with the copy, with a late one or without: every visit has what the last one had', async () => {
    for (let seed = 1; seed <= 150; ++seed) {
        const below = numbers(seed);
        const browser = new Browser();
        /** What there is to be, and what the disk is sure of. */
        const truth = new Map();
        let made = 0, generation = 0, was_killed = false;
        for (let visit = 0; visit < 6; ++visit) {
            // After a kill the copy is needed: without it the disk is all there is.
            const copy = was_killed ? 'here' : /** @type {const} */ (['here', 'here', 'late', 'fails', 'no script'])[below(5)];
            const { kept, arrive } = await browser.visit(copy);
            assert.deepEqual(browser.keys(), [...truth.keys()].sort(), `seed ${seed}, visit ${visit}, ${copy}`);
            assert.deepEqual(browser.keys().map((key) => browser.live.get(key)), [...truth].sort().map(([, text]) => text), `seed ${seed}`);
            const put = (key, text) => { kept.put(key, text); truth.set(key, text); };
            const late_at = below(6);
            for (let step = 0; step < 6; ++step) {
                if (copy === 'late' && step === late_at) await arrive();
                switch (below(7)) {
                    case 0: case 1: put(`hamstretch:session:${++made}:a`, value()); break;
                    case 2: put(settings, value(++generation)); break;
                    case 3: {
                        const key = [...truth.keys()][below(truth.size)];
                        if (!key) break;
                        kept.remove(key);
                        truth.delete(key);
                        break;
                    }
                    case 4: if (below(3) === 0) { kept.remove_everything(); truth.clear(); generation = 0; } break;
                    case 5: if (truth.has(session) || made === 0) break; put(session, value()); break;
                    case 6: await browser.settle(); browser.flush(); break;
                }
                await browser.settle();
            }
            was_killed = ['here', 'late'].includes(copy) && below(2) === 0;
            if (was_killed) await browser.kill();
            else await browser.close();
        }
    }
});
