import { play_scenarios } from './play.mjs';
import { start_firefox } from './firefox.mjs';

play_scenarios('Firefox', start_firefox);
