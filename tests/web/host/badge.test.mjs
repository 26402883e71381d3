import assert from 'node:assert/strict';
import { test } from 'node:test';

import { Badge } from '../../../web/host/badge.js';

test('the badge begins with none, and a refusal is no error', async () => {
    const shown = [];
    const badge = new Badge({ setAppBadge: async (count) => { shown.push(count); throw new Error('only for an installed app'); }, clearAppBadge: async () => void shown.push(0) });
    badge.show(2);
    badge.show(0);
    assert.deepEqual(shown, [0, 2, 0]);
    new Badge({}).show(1);
    await new Promise((resolve) => setImmediate(resolve));
});
