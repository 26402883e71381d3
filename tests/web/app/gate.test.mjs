// The one gate before everything that the page calls of the program: its first failure closes it for good.

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { Program } from '../../../web/app/program.js';

const pair = ['hamstretch:session:1:a', 'value'];

/** What each method is called with where no values would not do; a new one that needs some fails below until it stands here. @type {Record<string, unknown[]>} */
const values = {
    init: ['tab', new ArrayBuffer(8), new ArrayBuffer(8)],
    open_link: ['?hold=10'],
    load: [pair],
    offer: [pair],
    offer_move: [pair],
    forget: ['key'],
    take_late_words: [new ArrayBuffer(8)],
    storage_kind: [{ is_persistent: true, forgets_in_a_week: false, would_ask: false }],
    press: ['start'],
    set_value: ['hold', 10],
    focus: ['start', true],
    set_viewport: [{ width: 1, height: 1, device_width: 1, device_height: 1, safe: { top: 0, right: 0, bottom: 0, left: 0 }, text_scale: 1 }],
};
const methods = Object.getOwnPropertyNames(Program.prototype).filter((name) => !['constructor', 'keep'].includes(name));

/** A program that does nothing but what `plant` does in its stead, and notes what is called. @param {(name: string) => void} [plant] */
function fake_module(plant = () => {}) {
    /** @type {string[]} */
    const called = [];
    const functions = new Proxy({ HEAPU8: new Uint8Array(64) }, {
        get: (known, name) => known[name] ?? (() => {
            called.push(String(name));
            plant(String(name));
            return 0;
        }),
    });
    return { called, functions: /** @type {any} */ (functions) };
}

/** @param {Program} program @param {string} method */
const call = (program, method) => program[method](...values[method] ?? []);

/** A trap, and an error of a function of the page's own that the program has called. @type {Record<string, () => unknown>} */
const kinds = { trap: () => new WebAssembly.RuntimeError('unreachable'), throw: () => new TypeError('in an import'), nothing: () => undefined };

for (const [kind, make] of Object.entries(kinds))
    for (const method of methods)
        test(`a ${kind} in ${method} is told once, comes to whoever called, and nothing of the program is called again`, () => {
            const error = make();
            const { called, functions } = fake_module((name) => {
                if (name.startsWith('_stretch_')) throw error;
            });
            /** @type {unknown[]} */
            const failures = [];
            const program = new Program(functions, (failure) => failures.push(failure));
            assert.throws(() => call(program, method), (thrown) => thrown === error);
            assert.deepEqual(failures, [error]);
            called.length = 0;
            for (const next of methods) assert.throws(() => call(program, next), (thrown) => thrown === error, next);
            assert.deepEqual([called, failures], [[], [error]]);
        });

test('memory that is not there for a text is a failure too', () => {
    for (const missing of ['stringToNewUTF8', '_free', '_malloc']) {
        const { called, functions } = fake_module((name) => {
            if (name === missing) throw new WebAssembly.RuntimeError('out of bounds');
        });
        let failures = 0;
        const program = new Program(functions, () => void ++failures);
        assert.throws(() => call(program, missing === '_malloc' ? 'init' : 'press'));
        called.length = 0;
        assert.throws(() => program.leave());
        assert.deepEqual([called, failures], [[], 1], missing);
    }
});

test('a failure in a call that another one has led to is told once, and ends both', () => {
    /** @type {unknown[]} */
    const failures = [];
    const { called, functions } = fake_module((name) => {
        if (name === '_stretch_press') program.load(/** @type {[string, string]} */ (pair));
        if (name === '_stretch_load') throw new WebAssembly.RuntimeError('unreachable');
    });
    const program = new Program(functions, (failure) => failures.push(failure));
    assert.throws(() => program.press('store'), /unreachable/);
    assert.equal(failures.length, 1);
    called.length = 0;
    assert.throws(() => program.frame());
    assert.deepEqual(called, []);
});

test('as long as nothing fails every method calls the program, each time, and gives back what it says', () => {
    const { called, functions } = fake_module();
    const program = new Program(functions, () => assert.fail('nothing failed'));
    for (const method of [...methods, ...methods]) {
        called.length = 0;
        call(program, method);
        assert.ok(called.some((name) => name.startsWith('_stretch_')), method);
    }
    assert.deepEqual([program.frame(), program.key(1)], [0, false]);
});
