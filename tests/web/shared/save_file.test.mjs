import assert from 'node:assert/strict';
import { test } from 'node:test';

import { handed_kept, handed_not_kept, handed_perhaps } from '../../../web/shared/positions.js';
import { save_file } from '../../../web/shared/save_file.js';

/** Another file of the same page gets another address, as in a browser. */
let addresses = 0;

/** A page whose downloads are noted. @param {object} navigator */
function fake_page(navigator = {}) {
    /** @type {File[]} */
    const files = [];
    /** @type {any[]} */
    const happened = [];
    const link = { href: '', download: '', click: () => void happened.push(['click', link.download, link.href]) };
    const page = {
        document: { createElement: () => link },
        navigator,
        URL: {
            createObjectURL: (/** @type {File} */ file) => (files.push(file), `blob:${++addresses}`),
            revokeObjectURL: (/** @type {string} */ address) => void happened.push(['revoke', address]),
        },
    };
    return { page: /** @type {any} */ (page), files, happened };
}

/** An app on the Home Screen of iOS. @param {() => Promise<void>} share @param {(data: ShareData) => boolean} [canShare] */
const on_home_screen = (share, canShare = ({ files }) => files?.length === 1) => {
    /** @type {File[]} */
    const shared = [];
    return { shared, navigator: { standalone: true, canShare, share: (/** @type {ShareData} */ { files }) => (shared.push(...files ?? []), share()) } };
};
const refused = (/** @type {string} */ name) => () => Promise.reject(new DOMException('no', name));

test('a download goes out under its name, and nobody knows whether it came', async () => {
    const { page, files, happened } = fake_page();
    assert.equal(await save_file(page, 'hamstretch.ics', 'BEGIN:VCALENDAR'), handed_perhaps);
    assert.deepEqual(happened.filter(([what]) => what === 'click'), [['click', 'hamstretch.ics', `blob:${addresses}`]]);
    assert.equal(await files[0].text(), 'BEGIN:VCALENDAR');
});

test('the address of a file stands until the next file is made, however long the browser asks, and is then given back', async () => {
    const { page, happened } = fake_page();
    await save_file(page, 'a.csv', '1');
    const first = `blob:${addresses}`;
    happened.length = 0;
    await new Promise(setImmediate);
    assert.deepEqual(happened, []);
    await save_file(page, 'b.csv', '2');
    assert.deepEqual(happened, [['revoke', first], ['click', 'b.csv', `blob:${addresses}`]]);
});

test('an app on the Home Screen hands the file to the share sheet at once, as long as the press counts, and downloads nothing', async () => {
    const { shared, navigator } = on_home_screen(async () => {});
    const { page, happened } = fake_page(navigator);
    const saved = save_file(page, 'hamstretch.json', '{}');
    assert.deepEqual(shared.map(({ name, type }) => [name, type]), [['hamstretch.json', 'application/json']]);
    assert.equal(await saved, handed_kept);
    assert.equal(await shared[0].text(), '{}');
    assert.deepEqual(happened, []);
});

for (const name of ['AbortError', 'NotAllowedError', 'DataError'])
    test(`a share sheet that ends with ${name} has kept nothing, and no download takes the app's place`, async () => {
        const { page, happened } = fake_page(on_home_screen(refused(name)).navigator);
        assert.equal(await save_file(page, 'hamstretch.json', '{}'), handed_not_kept);
        assert.deepEqual(happened, []);
    });

for (const [where, navigator] of /** @type {[string, object][]} */ ([
    ['in a tab of iOS', { standalone: false, canShare: () => true, share: refused('AbortError') }],
    ['where a browser shares, but downloads too', { canShare: () => true, share: refused('AbortError') }],
    ['on a Home Screen that shares no files', on_home_screen(refused('AbortError'), () => false).navigator],
    ['on a Home Screen that shares nothing', { standalone: true }],
]))
    test(`${where} the file is a download`, async () => {
        const { page, happened } = fake_page(navigator);
        assert.equal(await save_file(page, 'a.csv', ''), handed_perhaps);
        assert.equal(happened.filter(([what]) => what === 'click').length, 1);
    });

for (const [name, type] of [['a.ics', 'text/calendar'], ['a.csv', 'text/csv'], ['a.json', 'application/json'], ['a.svg', 'image/svg+xml'], ['a.png', 'image/png']])
    test(`a file goes out as what it is: ${name}`, async () => {
        const { page, files } = fake_page();
        await save_file(page, name, 'content');
        assert.equal(files[0].type, type);
    });
