// The choices of the form as a link's query, and back. Each control's usual value is its default in the page, so that nothing
// of the table of settings is known here.

/** @typedef {HTMLInputElement} Control */

/** @param {HTMLFormElement} form @returns {Control[]} */
const controls = (form) => /** @type {Control[]} */ ([...form.elements].filter((element) => element.localName === 'input' && /** @type {Control} */ (element).name !== ''));

/**
 * What differs from the usual, in the order of the form.
 * @param {HTMLFormElement} form
 * @returns {[name: string, value: string][]}
 */
export function chosen(form) {
    return controls(form).flatMap((control) => {
        const value = chosen_value(control);
        return value === null ? [] : [/** @type {[string, string]} */ ([control.name, value])];
    });
}

/** @param {Control} control */
function chosen_value(control) {
    if (control.disabled) return null;
    if (control.type === 'radio') return control.checked && !control.defaultChecked ? control.value : null;
    if (control.type === 'checkbox') return control.checked === control.defaultChecked ? null : (control.checked ? 'on' : 'off');
    if (control.type === 'color') return control.value.slice(1);
    return control.value === control.defaultValue ? null : control.value;
}

/**
 * Sets the form to what an address says; of a repeated name the first counts, names that are not the form's are passed over.
 * @param {HTMLFormElement} form
 * @param {[name: string, value: string][]} parameters
 * @returns {boolean} false: some value did not fit
 */
export function choose(form, parameters) {
    let all_fit = true;
    const seen = new Set();
    for (const [name, value] of parameters) {
        const named = controls(form).filter((control) => control.name === name);
        if (named.length === 0 || seen.has(name)) continue;
        seen.add(name);
        if (!set(named, value)) all_fit = false;
    }
    return all_fit;
}

/** @param {Control[]} named controls of one name @param {string} value */
function set(named, value) {
    const [control] = named;
    if (control.type === 'radio') {
        const wanted = named.find((radio) => radio.value === value);
        if (wanted) wanted.checked = true;
        return wanted !== undefined;
    }
    if (control.type === 'checkbox') {
        if (value !== 'on' && value !== 'off') return false;
        control.checked = value === 'on';
        return true;
    }
    if (control.type === 'color') {
        if (!/^[0-9a-f]{6}$/i.test(value)) return false;
        control.disabled = false;
        control.value = `#${value.toLowerCase()}`;
        return true;
    }
    // The browser takes the nearest number that the range allows.
    if (!/^-?\d+(\.\d+)?$/.test(value)) return false;
    const wanted = Number(value);
    control.value = value;
    if (Number(control.value) !== wanted && Number.isInteger(wanted)) {
        control.step = '1'; // a link may say what is between two steps
        control.value = value;
    }
    return Number(control.value) === wanted;
}
