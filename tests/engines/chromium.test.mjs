import { play_scenarios } from './play.mjs';
import { start_chromium } from './chromium.mjs';

play_scenarios('Chromium', start_chromium);
