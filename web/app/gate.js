// The one gate before the program: all that is called of it goes through here, and the first failure, a trap or an error
// of what it has called in turn, closes it for good. What a broken program would say or keep afterwards is not to be trusted.

/**
 * @template {object} T
 * @param {T} module
 * @param {(error: unknown) => void} failed told once; whoever calls, then or later, gets the error
 * @returns {T}
 */
export function gated(module, failed) {
    let is_shut = false;
    /** @type {unknown} */ let failure;
    const through = (/** @type {Function} */ call) => (/** @type {unknown[]} */ ...values) => {
        try {
            if (!is_shut) return call(...values);
        } catch (error) {
            if (!is_shut) {
                is_shut = true;
                failed(failure = error);
            }
        }
        throw failure;
    };
    return new Proxy(module, {
        get(target, name) {
            const value = Reflect.get(target, name);
            return typeof value === 'function' ? through(value) : value;
        },
    });
}
