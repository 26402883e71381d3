// Where the focus goes when a screen takes the place of another. It comes after the first frame: before that nothing has it.

import { roles } from '../shared/positions.js';

/** @typedef {import('./twin.js').Twin} Twin */
/** @typedef {import('./twin.js').TwinNode} TwinNode */

/** Within which readers are told that the focus has moved. */
const telling_ms = 100;

export class Focus {
    /** @param {Twin} twin */
    constructor(twin) {
        this.twin = twin;
        this.screen = twin.screen();
        /** Where it was before a dialog took it. */
        this.return_to = '';
        /** Where it was on the screen before this one. @type {{screen: string, node?: TwinNode}} */
        this.left = { screen: '' };
        this.shut_what_is_behind();
    }

    /** Before the screen changes. Returns what is to be done after it. @param {TwinNode[]} nodes in reading order, as they are yet */
    hold(nodes) {
        const before = this.id();
        const dialog_before = this.dialog()?.node.id;
        return () => {
            const { twin } = this;
            const dialog = this.dialog();
            const lost = twin.leaving ? before : '';
            const way_back = this.turn_to_screen(nodes, lost);
            this.shut_what_is_behind();
            if (dialog && dialog.node.id !== dialog_before) {
                // One that follows another gives the focus back to where the first one took it.
                if (!dialog_before) this.return_to = before;
                dialog.element.focus();
            } else if (dialog_before && !dialog) {
                this.go_to(this.return_to);
            } else if (twin.leaving) {
                // Behind a dialog nothing takes the focus.
                if (dialog && !twin.placed.get(way_back)?.element.closest('[role=dialog]')) dialog.element.focus();
                else this.go_to(way_back);
            }
            if (!twin.leaving) return;
            for (const each of [twin.leaving, ...twin.leaving.querySelectorAll('*')]) {
                each.setAttribute('tabindex', '-1');
                each.removeAttribute('data-node');
            }
            twin.window().setTimeout(() => twin.remove_leaving(), telling_ms);
        };
    }

    /** The id of the node that has the focus, or ''. */
    id() {
        const active = this.twin.document.activeElement;
        return active instanceof this.twin.window().HTMLElement ? (active.dataset.node ?? '') : '';
    }

    /** To a node; where it is gone, to the heading of the screen, so that a reader starts there. @param {string} id */
    go_to(id) {
        const { placed } = this.twin;
        const element = (placed.get(id) ?? placed.get(this.screen))?.element;
        if (element?.matches('h1, h2, h3')) element.setAttribute('tabindex', '-1');
        element?.focus();
    }

    /** @private */
    dialog() {
        return [...this.twin.placed.values()].find(({ node }) => roles[node.role] === 'dialog');
    }

    /** @private */
    shut_what_is_behind() {
        const { tabs, main } = this.twin;
        for (const part of [tabs, main]) part.inert = this.dialog() !== undefined;
    }

    /** @private Where the focus goes that was lost with a node. @param {TwinNode[]} nodes that were there @param {string} lost its id, or '' */
    turn_to_screen(nodes, lost) {
        const { twin, left } = this;
        const screen = twin.screen();
        if (screen === this.screen) return this.heading_above(nodes, lost);
        this.left = { screen: this.screen, node: nodes.find(({ id }) => id === lost) };
        this.screen = screen;
        // Under the tabs one comes back to where one was, if that is still there; a page of questions begins with its question.
        const there = twin.tabs.isConnected && left.screen === screen && twin.placed.get(left.node?.id ?? '')?.node;
        return there && there.name === left.node?.name ? there.id : '';
    }

    /** @private The heading that a node that is gone stood under, '' where that is gone too. @param {TwinNode[]} nodes that were there @param {string} lost */
    heading_above(nodes, lost) {
        const above = nodes.slice(0, nodes.findIndex(({ id }) => id === lost) + 1).reverse();
        return above.find(({ id, role }) => roles[role] === 'heading' && this.twin.placed.has(id))?.id ?? '';
    }
}
