import { launch } from '../browser/browser.mjs';
import { hang_guard_ms } from '../support/patience.mjs';

/** @returns {Promise<import('./scenarios.mjs').Driver>} */
export async function start_chromium() {
    const browser = await launch({ is_whole: true });
    const page = await browser.newPage({ viewport: { width: 800, height: 900 } });
    page.setDefaultTimeout(hang_guard_ms);
    return {
        open: async (url) => void await page.goto(url),
        evaluate: (expression) => page.evaluate(expression),
        reload: async () => void await page.reload(),
        press: (key) => page.keyboard.press(key),
        click: (x, y) => page.mouse.click(x, y),
        screenshot: () => page.screenshot(),
        close: () => browser.close(),
    };
}
