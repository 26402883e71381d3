// What a page is spared that a test does not look at: drawing, by far the most that it costs where there is no graphics card,
// and the copy for times without a network, for which each new page fetches the whole site. Each runs in the page before its scripts.

/** The worker that would keep the copy is refused, as some browsers refuse it. */
export function keep_no_copy() {
    if (window.ServiceWorkerContainer) ServiceWorkerContainer.prototype.register = () => Promise.reject(new DOMException('not here', 'SecurityError'));
}

/** The program draws as always, and the browser takes it and does nothing. */
export function draw_nothing() {
    const { getContext } = HTMLCanvasElement.prototype;
    const gl = WebGL2RenderingContext.prototype;
    const made = () => ({});
    /** What the program asks of GL, answered as by one where all goes well. @type {Record<string, (...asked: any[]) => unknown>} */
    const answers = {
        getShaderParameter: () => true, getProgramParameter: (_, name) => (name === gl.LINK_STATUS ? true : 0), getUniformLocation: made, getAttribLocation: () => 0,
        getSupportedExtensions: () => [], getContextAttributes: made, isContextLost: () => false, getError: () => 0,
        getShaderInfoLog: () => '', getProgramInfoLog: () => '', getParameter: () => '',
    };
    /** @param {HTMLCanvasElement} canvas */
    const context_of = (canvas) => {
        const context = Object.create(gl, { canvas: { value: canvas } });
        for (const [name, { value }] of Object.entries(Object.getOwnPropertyDescriptors(gl)))
            if (typeof value === 'function') context[name] = answers[name] ?? (name.startsWith('create') ? made : () => null);
        return context;
    };
    /** @type {WeakMap<HTMLCanvasElement, WebGL2RenderingContext>} */
    const contexts = new WeakMap();
    /** @this {HTMLCanvasElement} @param {string} kind @param {any[]} more */
    function get_context(kind, ...more) {
        if (kind !== 'webgl2') return getContext.call(this, /** @type {any} */ (kind), ...more);
        if (!contexts.has(this)) contexts.set(this, context_of(this));
        return contexts.get(this);
    }
    HTMLCanvasElement.prototype.getContext = /** @type {any} */ (get_context);
}
