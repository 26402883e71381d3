// The printed sheet of the dose that the page's address tells.

import create_module from 'hamstretch-sheet';

import { link_parameters } from '../shared/link.js';
import { lay_out } from './layout.js';
import { open_sheet } from './sheet.js';

const main = /** @type {HTMLElement} */ (document.getElementById('main'));

open_sheet(document, link_parameters(location.search), create_module).then((sheet) => {
    main.replaceChildren(...lay_out(document, sheet, new URL('./', location.href).href, () => window.print()));
    // The name under which a browser offers to keep the page as a file.
    document.title = `${main.querySelector('h1')?.textContent} – Hamstretch`;
    document.documentElement.classList.remove('is-loading');
}).catch((error) => {
    console.error(error);
    for (const part of /** @type {NodeListOf<HTMLElement>} */ (main.querySelectorAll('[data-while]')))
        part.hidden = part.dataset.while !== 'failed';
});
