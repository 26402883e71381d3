// What every frame with the player in it is called and allowed, whoever makes it.

export const frame_title = 'Hamstretch: a guided hamstring stretch';

/** What the player makes use of; without it a frame has neither a screen that stays on nor full screen. */
export const frame_permissions = 'screen-wake-lock; fullscreen; autoplay; clipboard-write; web-share';

/** In a column of text: a block in its middle, no wider than it, without the frame that browsers draw by themselves. */
export const frame_style = 'display:block;margin:0 auto;border:0;max-width:100%';
