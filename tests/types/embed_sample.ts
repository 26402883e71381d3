// A page that uses <hamstring-player> with types. Compiled by tests/web/embed/types.test.mjs, never run.

import type { HamstringDose, HamstringPlayer } from '../../web/embed/embed.js';

const player = document.createElement('hamstring-player');
const same: HamstringPlayer = player;
const dose: HamstringDose = { hold: 20, reps: '3', aid: 'band', voice: 'off' };

player.dose = dose;
player.play();
player.pause();
player.next();
player.previous();
player.currentTime = 30;
const share: number = same.currentTime / same.duration;
const label: string = player.paused ? 'Play' : `Pause at ${Math.round(share * 100)} %`;
player.title = label;

player.addEventListener('phase', ({ detail }) => {
    const { id, side, repetition, of, seconds } = detail;
    console.log(`${id} ${side} ${repetition}/${of}: ${seconds.toFixed(0)} s`);
});
player.addEventListener('finished', function ({ detail: { heldSeconds, plannedSeconds, stoppedForPain } }) {
    console.log(this.dose.hold, heldSeconds.left / plannedSeconds.left, heldSeconds.right, stoppedForPain);
});
player.addEventListener('click', (event) => event.preventDefault());

// @ts-expect-error no such aid
player.dose = { aid: 'rope' };
// @ts-expect-error told by the player alone
player.paused = false;
// @ts-expect-error a phase has no name
player.addEventListener('phase', ({ detail }) => detail.name);
