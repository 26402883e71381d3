// Types of the element that embed.js defines: <hamstring-player hold="20" reps="3"></hamstring-player>.

/** Those of every exercise, and those of the lying one; another exercise has names of its own for what lies between. */
export type HamstringPhaseId = 'setup' | 'lift' | 'pull' | 'hold' | 'lower' | 'rest' | 'switch' | 'done' | (string & {});
export type HamstringSide = 'left' | 'right';
export type OnOff = 'on' | 'off';

/** The dose and the look, as attributes and as parameters of a link. What is not given has its usual value. */
export interface HamstringDose {
    /** One that the site has: 'supine' (usual), 'seated', 'knee_extension'. */
    exercise?: 'supine' | 'seated' | 'knee_extension' | (string & {});
    /** The resting leg. */
    start?: 'bent' | 'long';
    aid?: 'towel' | 'band' | 'tubing' | 'hands';
    /** Of the raised leg, from easy to strong: about 45, 30, 20 and 0 degrees of bend. */
    knee?: 'well-bent' | 'bent' | 'nearly-straight' | 'straight';
    /** 0 (at the ends) to 100 (at the thigh). */
    grip?: number | string;
    /** Seconds, 5 to 30. */
    hold?: number | string;
    /** 1 to 5 for each leg. */
    reps?: number | string;
    /** Seconds between repetitions, 3 to 60. */
    rest?: number | string;
    /** Seconds between the legs, 5 to 120. */
    switch?: number | string;
    first?: HamstringSide;
    /** A day, 1 to 3. */
    sessions?: number | string;
    ready?: 'auto' | 'ask';
    lang?: string;
    theme?: 'auto' | 'light' | 'dark' | 'contrast';
    /** rrggbb */
    accent?: string;
    voice?: OnOff;
    sound?: OnOff;
    captions?: OnOff;
}

export interface HamstringPhase {
    id: HamstringPhaseId;
    side: HamstringSide;
    repetition: number;
    of: number;
    seconds: number;
}

export interface HamstringFinished {
    heldSeconds: Record<HamstringSide, number>;
    plannedSeconds: Record<HamstringSide, number>;
    stoppedForPain: boolean;
}

export interface HamstringTime {
    seconds: number;
    duration: number;
}

export interface HamstringPlayerEventMap {
    ready: CustomEvent<{ src: string; events: string[]; methods: string[] }>;
    progress: CustomEvent<HamstringTime>;
    timeupdate: CustomEvent<HamstringTime>;
    play: CustomEvent<undefined>;
    /** Also when it is taken out of the page, or put elsewhere, while it plays: that ends the session, `moveBefore` does not. */
    pause: CustomEvent<undefined>;
    ended: CustomEvent<undefined>;
    /** 4: not now, as the dose of a running session; 5: the player has failed; 6: it could not be had, and the link is back. */
    error: CustomEvent<{ code: number; msg: string }>;
    phase: CustomEvent<HamstringPhase>;
    resize: CustomEvent<{ height: number }>;
    finished: CustomEvent<HamstringFinished>;
}

export interface HamstringPlayer extends HTMLElement {
    /** Opens the frame where it is not open yet, and starts or goes on. Others on the page pause. */
    play(): void;
    pause(): void;
    /** To the next phase. */
    next(): void;
    /** To the previous phase. */
    previous(): void;
    /** Seconds from the start of the session. Set it to go there. */
    currentTime: number;
    /** Seconds; 0 until the player is there. */
    readonly duration: number;
    readonly paused: boolean;
    /** What the attributes say; set it to change them all at once. A running session keeps its own. */
    get dose(): HamstringDose;
    set dose(dose: HamstringDose);
    addEventListener<Name extends keyof HamstringPlayerEventMap>(
        type: Name, listener: (this: HamstringPlayer, event: HamstringPlayerEventMap[Name]) => void,
        options?: boolean | AddEventListenerOptions): void;
    addEventListener(type: string, listener: EventListenerOrEventListenerObject, options?: boolean | AddEventListenerOptions): void;
    removeEventListener<Name extends keyof HamstringPlayerEventMap>(
        type: Name, listener: (this: HamstringPlayer, event: HamstringPlayerEventMap[Name]) => void,
        options?: boolean | EventListenerOptions): void;
    removeEventListener(type: string, listener: EventListenerOrEventListenerObject, options?: boolean | EventListenerOptions): void;
}

declare global {
    interface HTMLElementTagNameMap {
        'hamstring-player': HamstringPlayer;
    }
}
