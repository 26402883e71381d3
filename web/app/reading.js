// A page of Learn as words of the document: to be marked, copied and linked, which words on a canvas cannot. Made of the
// twin's own elements and laid over everything until it is closed.

/** What is read: not what leads to other pages, nor the dots between two steps. */
const read = ':is(h1, h2, p)[data-node^="learn."]:not([data-node^="learn.to."], [data-node="learn.all"])';

/**
 * Where the page is found again: its heading is called `learn.<section>.title`, a rule's `learn.rule.2.title`.
 * @param {string} heading
 * @param {number} step of "How to do it", 0: of another page
 */
export function section_of(heading, step) {
    const section = heading.split('.').slice(1, -1).join('-');
    return step > 0 ? `${section}-${step}` : section;
}

/** @param {Document} document @param {string} section */
function permanent_link(document, section) {
    const link = document.createElement('a');
    link.href = new URL(`?tab=learn&section=${section}`, document.baseURI).href;
    link.textContent = link.href;
    const paragraph = document.createElement('p');
    paragraph.append('Link to this page: ', link);
    return paragraph;
}

/** @param {Document} document @param {HTMLElement} main of the twin */
function article_of(document, main) {
    const article = document.createElement('article');
    for (const element of main.querySelectorAll(read)) {
        const words = document.createElement(element.localName);
        words.textContent = element.textContent;
        article.append(words);
    }
    const heading = /** @type {HTMLElement | null} */ (main.querySelector('h1'))?.dataset.node ?? '';
    const step = Number(main.querySelector('[data-node="learn.progress"]')?.getAttribute('aria-valuenow') ?? 0);
    article.append(permanent_link(document, section_of(heading, step)));
    return article;
}

/** @param {Document} document @param {HTMLElement} main of the twin */
export function read_as_text(document, main) {
    if (document.getElementById('reading')) return;
    const reading = document.createElement('dialog');
    reading.id = 'reading';
    const close = document.createElement('button');
    close.type = 'button';
    close.textContent = 'Close';
    close.addEventListener('click', () => reading.close());
    const article = article_of(document, main);
    const heading = article.querySelector('h1');
    if (heading) {
        heading.id = 'reading-title';
        heading.tabIndex = -1;
        reading.setAttribute('aria-labelledby', heading.id);
    }
    // The keys of the app are not meant for what lies over it.
    reading.addEventListener('keydown', (event) => event.stopPropagation());
    reading.addEventListener('close', () => reading.remove());
    reading.append(close, article);
    document.body.append(reading);
    reading.showModal();
    heading?.focus();
}
