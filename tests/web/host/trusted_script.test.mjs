import assert from 'node:assert/strict';
import { test } from 'node:test';

import { trusted_script } from '../../../web/host/trusted_script.js';

test('the policy lets the one script through, and nothing else', () => {
    /** @type {(address: string) => string} */ let create = () => '';
    const trustedTypes = {
        createPolicy: (/** @type {string} */ name, /** @type {{createScriptURL: typeof create}} */ { createScriptURL }) => {
            assert.equal(name, 'app');
            create = createScriptURL;
            return { createScriptURL: (/** @type {string} */ address) => ({ trusted: createScriptURL(address) }) };
        },
    };
    assert.deepEqual(trusted_script(/** @type {any} */ ({ trustedTypes }), 'https://a.example/sw.js'), { trusted: 'https://a.example/sw.js' });
    assert.throws(() => create('https://b.example/sw.js'), TypeError);
});

test('a browser without them takes the address itself', () =>
    assert.equal(trusted_script(/** @type {any} */ ({}), 'https://a.example/sw.js'), 'https://a.example/sw.js'));
