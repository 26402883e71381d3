import { play_scenarios } from './play.mjs';
import { start_webkit } from './webkit.mjs';

play_scenarios('WebKit', start_webkit);
