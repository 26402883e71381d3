/** Whether the page around lets a frame do it; asking for what it does not is an error that everybody sees. @param {Document} document @param {string} feature */
export function is_allowed(document, feature) {
    const policy = /** @type {any} */ (document).featurePolicy;
    return !policy || policy.allowsFeature(feature);
}
