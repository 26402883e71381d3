/** An element that the page is known to have. @param {string} id */
export const by_id = (id) => /** @type {HTMLElement} */ (document.getElementById(id));
