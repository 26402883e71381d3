// What stands for the player on somebody's page until it is wanted: a picture of the dose, its words, and a button.

import { narrow, wide, wide_from } from './height.js';

/** @param {typeof narrow} height in a column of this kind */
const fitting = ({ ratio, least, most }) => `.box { --fitting: clamp(${least}px, ${ratio * 100}cqw, ${most}px); }`;

export const hint = 'Lie down, press Start. Nothing is kept here.';

export const looks = `
:host { display: block; width: 100%; contain-intrinsic-width: 300px; container-type: inline-size; color-scheme: light dark; }
:host([hidden]) { display: none; }
.box { position: relative; height: var(--hamstring-height, var(--fitting, 480px)); overflow: hidden; border-radius: 16px;
  --ground: #f5f1e9; --ink: #1b2a2d; --soft: #56635f; --accent: #0e6a6c; --on: #fff; background: var(--ground); }
@supports (width: 1cqw) { ${fitting(narrow)} }
@container (min-width: ${wide_from}px) { ${fitting(wide)} }
@media (prefers-color-scheme: dark) { :host(:not([theme=light])) .box {
  --ground: #11191b; --ink: #f0f1ea; --soft: #a9b5b1; --accent: #62cabf; --on: #05211f; } }
:host([theme=dark]) .box { --ground: #11191b; --ink: #f0f1ea; --soft: #a9b5b1; --accent: #62cabf; --on: #05211f; }
.facade { all: initial; box-sizing: border-box; height: 100%; padding: 24px; display: flex; flex-direction: column; align-items: center;
  justify-content: center; gap: 12px; text-align: center; color: var(--ink); font: 16px/1.45 system-ui, sans-serif; }
img { flex: 0 1 auto; min-height: 0; width: 100%; max-width: 560px; object-fit: contain; }
b { font-size: 22px; line-height: 1.2; letter-spacing: -.01em; }
small { font-size: 14px; color: var(--soft); }
button { flex: none; min-height: 52px; min-width: 160px; padding: 0 32px; border: 2px solid transparent; border-radius: 26px; background: var(--accent);
  color: var(--on); font: 650 18px/1.2 system-ui, sans-serif; cursor: pointer; }
button:focus-visible, ::slotted(a:focus-visible) { outline: 3px solid var(--ink); outline-offset: 3px; }
::slotted(a) { color: var(--accent); font-size: 14px; }
iframe { position: absolute; inset: 0; width: 100%; height: 100%; border: 0; }
[hidden], [hidden] + small { display: none !important; }
`;

/** @param {() => void} start what the button does */
export function box_with_facade(start) {
    const make = (/** @type {string} */ tag, /** @type {Element} */ parent, /** @type {Record<string, string>} */ fields = {}) =>
        /** @type {any} */ (parent.appendChild(Object.assign(document.createElement(tag), fields)));
    const box = document.createElement('div');
    box.className = 'box';
    const facade = make('div', box, { className: 'facade' });
    const picture = make('img', facade, { alt: '', loading: 'lazy', decoding: 'async' });
    picture.addEventListener('error', () => void (picture.hidden = true));
    picture.addEventListener('load', () => void (picture.hidden = false));
    // Whatever the page around is written in.
    const english = { lang: 'en', dir: 'ltr' };
    make('b', facade, { ...english, textContent: 'Hamstring stretch' });
    make('small', facade, { ...english, id: 'dose' });
    make('button', facade, { ...english, type: 'button', textContent: 'Start', part: 'button' }).addEventListener('click', start);
    make('small', facade, { ...english, id: 'hint', role: 'status', textContent: hint });
    make('slot', facade);
    return box;
}

/**
 * Picture and words of the dose; what the player would not take has the usual value.
 * @param {ShadowRoot} root
 * @param {(name: string) => string | null} asked
 * @param {string} site address of its folder; empty: there is none, and nothing to be started
 */
export function describe_facade(root, asked, site) {
    const of = (/** @type {string} */ name, /** @type {string[]} */ known) => {
        const value = asked(name) ?? '';
        return known.includes(value) ? value : known[0];
    };
    const whole = (/** @type {string} */ name, /** @type {number} */ least, /** @type {number} */ most, /** @type {number} */ usual) => {
        const value = Math.round(Number(asked(name) || usual));
        return Number.isNaN(value) ? usual : Math.min(Math.max(value, least), most);
    };
    const aid = of('aid', ['towel', 'band', 'tubing', 'hands']);
    const knee = of('knee', ['bent', 'well-bent', 'nearly-straight', 'straight']);
    const poster = (/** @type {string} */ pose) => `${site}embed/posters/${pose}${asked('first') === 'right' ? '-right' : ''}.svg`;
    const usual = poster(`${of('start', ['bent', 'long'])}-${aid}-${knee}`);
    // Of an exercise that this release does not have there is none.
    const exercise = asked('exercise') ?? '';
    const is_other = /^[\w-]+$/.test(exercise) && exercise !== 'supine';
    const picture = is_other ? poster(exercise) : usual;
    const img = /** @type {HTMLImageElement} */ (root.querySelector('img'));
    img.onerror = () => { if (img.src !== usual) img.src = usual; };
    if (site && img.src !== picture) img.src = picture;
    /** @type {HTMLButtonElement} */ (root.querySelector('button')).hidden = !site;
    /** @type {HTMLElement} */ (root.getElementById('dose')).textContent =
        `${whole('reps', 1, 5, 2)}\u00a0×\u00a0${whole('hold', 5, 30, 30)}\u00a0s for each leg${is_other ? '' : `, ${aid}, knee ${knee.replace('-', ' ')}`}`;
}
