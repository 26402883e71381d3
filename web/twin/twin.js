// The accessible twin of the canvas: for every node of the screen a real element of the right role at the same place,
// unseen, out of the pointer's way, but read aloud and reached by keyboard. What is done to it is done to the app. A time of day
// is the one that is seen and pressed itself: browsers have better fields for it than a canvas can draw.

import { roles } from '../shared/positions.js';
import { element_for, inside, minutes_of, refresh } from './elements.js';

/**
 * @typedef {object} TwinNode
 * @property {string} id
 * @property {number} role position in `roles`
 * @property {string} name
 * @property {string} value
 * @property {string} group id of the list, radio group or dialog it belongs to, or empty
 * @property {boolean} selected
 * @property {boolean} is_pressable
 * @property {number} level
 * @property {number} least
 * @property {number} most
 * @property {number} step
 * @property {number} now
 * @property {number} x CSS pixels, like the next three
 * @property {number} y
 * @property {number} width
 * @property {number} height
 */

/**
 * @typedef {object} TwinActions
 * @property {(id: string) => void} press
 * @property {(id: string, value: number) => void} set_value
 * @property {() => string} [address] where links lead
 * @property {(id: string, is_visible: boolean) => void} focus an empty id: nothing has it
 */

/**
 * What the twin wears while it is the page itself (web/plain).
 * @typedef {object} Dress
 * @property {(element: HTMLElement, kind: typeof roles[number]) => HTMLElement} wrap what stands in the page for a new element
 * @property {(outer: HTMLElement, node: TwinNode) => void} refresh
 * @property {() => void} settle after each change
 * @property {(svg: string) => void} show_figure
 * @property {(percent: number) => void} set_text_size
 */

/** @type {ReadonlySet<typeof roles[number]>} */
const described = new Set(['slider', 'toggle', 'radio_group', 'time']);

export class Twin {
    /**
     * @param {HTMLElement} main in the landmark that holds everything but dialogs; the panel of the tabs, which come before it
     * @param {HTMLElement} dialogs holds those
     * @param {TwinActions} actions
     */
    constructor(main, dialogs, actions) {
        this.document = main.ownerDocument;
        this.main = main;
        this.dialogs = dialogs;
        this.actions = actions;
        this.tabs = this.document.createElement('div');
        this.tabs.setAttribute('role', 'tablist');
        this.tabs.setAttribute('aria-label', 'Sections');
        /** @type {Map<string, {element: HTMLElement, outer: HTMLElement, node: TwinNode}>} `outer` stands in the page */
        this.placed = new Map();
        /** @type {Dress | null} */
        this.dress = null;
        /** @type {TwinNode[]} */
        this.coming = [];
        /** What had the focus and is no more. @type {HTMLElement | null} */
        this.leaving = null;
        /** @type {import('./focus.js').Focus | null} */
        this.focus = null;
        /** A finger or mouse was last: what then gets the focus, by whomever, needs no ring. */
        this.is_pointed = false;
        for (const kind of ['pointerdown', 'keydown'])
            this.document.addEventListener(kind, () => void (this.is_pointed = kind === 'pointerdown'), { capture: true, passive: true });
        for (const part of [this.tabs, main, dialogs]) this.watch_focus(part);
    }

    begin() {
        this.after = this.focus?.hold(this.coming);
        this.coming = [];
    }

    /** @param {TwinNode} node */
    add(node) {
        this.coming.push(node);
    }

    end() {
        this.remove_leaving();
        this.remove_missing();
        this.place_all();
        this.after?.();
        this.dress?.settle();
    }

    /** The heading that tells which screen it is. */
    screen() {
        return this.coming.find(({ role, level }) => roles[role] === 'heading' && level === 1)?.id ?? '';
    }

    remove_leaving() {
        this.leaving?.remove();
        this.leaving = null;
    }

    /** From now on it is seen. Whatever is there is made anew. @param {Dress} dress */
    wear(dress) {
        const before = this.focus?.id();
        this.dress = dress;
        for (const { outer } of this.placed.values()) outer.remove();
        this.placed.clear();
        this.place_all();
        dress.settle();
        if (before) this.focus?.go_to(before);
    }

    window() {
        return /** @type {Window & typeof globalThis} */ (this.document.defaultView);
    }

    /**
     * @private Removes what the new screen lacks, but for what has the focus in it: that stays until readers have been told that
     * the focus has moved. One whose place is gone takes another by itself, and says nothing when the focus then comes to it.
     */
    remove_missing() {
        const kept = new Map(this.coming.map((node) => [node.id, node]));
        for (const [id, { outer, node }] of this.placed) {
            const next = kept.get(id);
            if (next && is_same(next, node)) continue;
            // A dialog goes at once: the focus goes back to where it came from.
            if (roles[node.role] !== 'dialog' && outer.contains(this.document.activeElement)) this.leaving ??= outer;
            if (!this.leaving?.contains(outer)) outer.remove();
            this.placed.delete(id);
        }
    }

    /** @private */
    place_all() {
        /** @type {Map<Element, Element | null>} for each parent the child that follows the last one placed */
        const next = new Map();
        let has_tabs = false;
        for (const node of this.coming) {
            const there = this.placed.get(node.id);
            const element = there?.element ?? this.make(node);
            const outer = there?.outer ?? this.dress?.wrap(element, roles[node.role]) ?? element;
            const is_tab = roles[node.role] === 'tab';
            has_tabs ||= is_tab;
            const group = this.placed.get(node.group);
            const home = roles[node.role] === 'dialog' ? this.dialogs : this.main;
            const parent = is_tab ? this.tabs : group ? inside(group.element) : home;
            put_next(parent, outer, next, this.leaving);
            refresh(element, node, there?.node);
            if (element instanceof this.window().HTMLAnchorElement) element.href = this.actions.address?.() ?? '';
            if (this.dress) this.dress.refresh(outer, node);
            else if (roles[node.role] !== 'row') lay(element, node, group?.node);
            this.placed.set(node.id, { element, outer, node });
        }
        this.show_tabs(has_tabs);
        this.describe_all();
        for (const { element, node } of this.placed.values()) if (roles[node.role] === 'dialog') name_dialog(element);
    }

    /** @private What is under the tabs is the panel of the selected one. @param {boolean} has_tabs */
    show_tabs(has_tabs) {
        if (!has_tabs) {
            this.tabs.remove();
            for (const attribute of ['role', 'aria-labelledby']) this.main.removeAttribute(attribute);
            return;
        }
        if (!this.tabs.isConnected) this.main.before(this.tabs);
        for (const tab of this.tabs.children) tab.setAttribute('aria-controls', this.main.id);
        this.main.setAttribute('role', 'tabpanel');
        this.main.setAttribute('aria-labelledby', this.tabs.querySelector('[aria-selected=true]')?.id ?? '');
    }

    /** @private A control is described by the remark that follows it, the node `<id>.why`. */
    describe_all() {
        for (const [id, { element, node }] of this.placed) {
            const why = this.placed.get(`${id}.why`);
            if (why && described.has(roles[node.role])) element.setAttribute('aria-describedby', why.element.id);
        }
    }

    /** @private @param {TwinNode} node */
    make(node) {
        const element = element_for(this.document, node);
        const { press, set_value } = this.actions;
        const role = roles[node.role];
        if (role === 'button' || role === 'tab' || role === 'disclosure') element.addEventListener('click', () => press(node.id));
        if (role === 'link')
            element.addEventListener('click', (event) => {
                event.preventDefault();
                press(node.id);
                if (node.value) this.focus?.go_to(node.value);
            });
        if (role === 'radio' || role === 'toggle') element.addEventListener('change', () => press(node.id));
        if (role === 'slider')
            element.addEventListener('input', () => set_value(node.id, Number(/** @type {HTMLInputElement} */ (element).value)));
        if (role === 'time')
            element.addEventListener('input', () => {
                const minutes = minutes_of(/** @type {HTMLInputElement} */ (element).value);
                if (minutes !== undefined) set_value(node.id, minutes);
            });
        if (role === 'tab') element.addEventListener('keydown', (event) => this.move_among_tabs(event));
        return element;
    }

    /** @private Arrow keys open the neighbouring tab, Home and End the outermost. @param {KeyboardEvent} event */
    move_among_tabs(event) {
        const tabs = /** @type {HTMLElement[]} */ ([...this.tabs.children]);
        const here = tabs.indexOf(/** @type {HTMLElement} */ (event.currentTarget));
        const last = tabs.length - 1;
        /** @type {Record<string, number>} */
        const targets = { ArrowRight: (here + 1) % tabs.length, ArrowLeft: (here + last) % tabs.length, Home: 0, End: last };
        const target = tabs[targets[event.key]];
        if (!target) return;
        event.preventDefault();
        target.tabIndex = 0;
        target.focus();
        target.click();
    }

    /** @private @param {HTMLElement} part */
    watch_focus(part) {
        part.addEventListener('focusin', (event) => {
            const target = /** @type {HTMLElement} */ (event.target);
            this.actions.focus(target.dataset.node ?? '', !this.is_pointed && target.matches(':focus-visible'));
        });
        part.addEventListener('focusout', () => this.actions.focus('', false));
    }
}

/**
 * Whether one element can stand for both. Readers tell each number of a progress that changes: with new words it is a new
 * element, and until then its numbers stand (elements.js).
 * @param {TwinNode} next @param {TwinNode} node
 */
function is_same(next, node) {
    return next.role === node.role && next.level === node.level && (roles[node.role] !== 'progress' || next.value === node.value);
}

/** Moves `child` only when it is not already there: moving would cost it the focus. @param {Element} parent @param {Element} child @param {Map<Element, Element | null>} next @param {Element | null} leaving stands between them for now */
function put_next(parent, child, next, leaving) {
    let here = next.has(parent) ? /** @type {Element | null} */ (next.get(parent)) : parent.firstElementChild;
    if (here && here === leaving) here = here.nextElementSibling;
    if (here !== child) parent.insertBefore(child, here);
    next.set(parent, child.nextElementSibling);
}

/** @param {HTMLElement} element @param {TwinNode} node @param {TwinNode | undefined} group */
function lay(element, node, group) {
    element.style.left = `${node.x - (group?.x ?? 0)}px`;
    element.style.top = `${node.y - (group?.y ?? 0)}px`;
    element.style.width = `${node.width}px`;
    element.style.height = `${node.height}px`;
    if (roles[node.role] === 'time') element.style.setProperty('--field-width', `${node.width}px`);
}

/** A dialog is named by its heading and described by its text. @param {HTMLElement} dialog */
function name_dialog(dialog) {
    for (const [attribute, selector] of [['aria-labelledby', 'h1, h2, h3'], ['aria-describedby', 'p']]) {
        const parts = [...dialog.querySelectorAll(selector)];
        dialog.setAttribute(attribute, parts.map(({ id }) => id).join(' '));
    }
}
