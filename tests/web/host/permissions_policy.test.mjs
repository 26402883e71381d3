import assert from 'node:assert/strict';
import { test } from 'node:test';

import { is_allowed } from '../../../web/host/permissions_policy.js';

test('what the page around forbids is not asked for; a browser that tells nothing forbids nothing', () => {
    const document = /** @type {any} */ ({ featurePolicy: { allowsFeature: (/** @type {string} */ feature) => feature === 'autoplay' } });
    assert.equal(is_allowed(document, 'autoplay'), true);
    assert.equal(is_allowed(document, 'screen-wake-lock'), false);
    assert.equal(is_allowed(/** @type {any} */ ({}), 'screen-wake-lock'), true);
});
