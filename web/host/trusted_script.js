// Trusted Types: where the browser has them, an address of a script counts only if a policy of the page lets it through.

/** The one address that the policy `app` lets through. @param {Window} window @param {string} script */
export function trusted_script(window, script) {
    const { trustedTypes } = /** @type {any} */ (window);
    if (!trustedTypes) return script;
    const policy = trustedTypes.createPolicy('app', {
        createScriptURL(/** @type {string} */ address) {
            if (address !== script) throw new TypeError(`not ours: ${address}`);
            return address;
        },
    });
    return policy.createScriptURL(script);
}
