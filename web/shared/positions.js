// Made of the program's own enums: node scripts/checks/positions.mjs --write. Never edited.
// Positions that the program and the page tell each other.

/** stretch::Role */
export const roles = /** @type {const} */ ([
    'heading', 'text', 'button', 'tab', 'radio_group', 'radio', 'slider', 'toggle', 'progress', 'timer', 'image',
    'list', 'list_item', 'group', 'dialog', 'link', 'table', 'row', 'disclosure', 'time',
]);

/** stretch::Tone */
export const tones = /** @type {const} */ ([
    'setup', 'lift', 'pull', 'hold', 'lower', 'rest', 'change', 'done', 'tick', 'pain',
]);

/** stretch::Palette */
export const palettes = /** @type {const} */ ([
    'light', 'dark', 'contrast', 'print',
]);

/** stretch::Turn */
export const turns = /** @type {const} */ ([
    'upright', 'head_on_right', 'head_on_left',
]);

/** stretch::Side */
export const sides = /** @type {const} */ ([
    'left', 'right',
]);

/** stretch::web::PlaybackState */
export const playback_states = /** @type {const} */ ([
    'idle', 'running', 'paused', 'waiting', 'finished',
]);

/** stretch::SheetPart */
export const sheet_parts = /** @type {const} */ ([
    'notice', 'title', 'summary', 'step', 'section', 'item', 'choice', 'log', 'week', 'day', 'leg', 'advice', 'print',
    'play', 'scan', 'address',
]);

// stretch::PageAction
export const page_reload_for_update = 0;
export const page_prompt_to_install = 1;
export const page_open_full_app = 2;
export const page_open_store = 3;
export const page_keep_for_good = 4;
export const page_read_as_text = 5;

// stretch::InstallWay
export const install_none = 0;
export const install_prompt = 1;
export const install_share_sheet = 2;

// stretch::PersonsFile
export const file_backup = 0;
export const file_table = 1;
export const file_calendar = 2;

// stretch::Handed
export const handed_kept = 0;
export const handed_perhaps = 1;
export const handed_not_kept = 2;

// stretch::ImportFile
export const import_read = 0;
export const import_unusable = 1;
export const import_newer = 2;
export const import_unread = 3;

// stretch::web::PointerKind
export const pointer_move = 0;
export const pointer_down = 1;
export const pointer_up = 2;
export const pointer_leave = 3;

// stretch::web::Key
export const key_space = 0;
export const key_left = 1;
export const key_right = 2;
export const key_escape = 3;
export const key_h = 4;
export const key_m = 5;
export const key_question = 6;

// stretch::web::Steering
export const steer_play = 0;
export const steer_pause = 1;
export const steer_next = 2;
export const steer_previous = 3;
export const steer_seek = 4;
export const steer_toggle_mute = 5;

// stretch::web::Preference
export const prefers_reduced_motion = 1;
export const prefers_dark = 2;
export const prefers_more_contrast = 4;
export const prefers_forced_colours = 8;

// stretch::KeptKind
export const kept_session = 'hamstretch:session:';
export const kept_month = 'hamstretch:month:';
export const kept_settings = 'hamstretch:settings:';
export const kept_profile = 'hamstretch:profile:';
export const kept_running = 'hamstretch:running:';
export const kept_note = 'hamstretch:note:';
export const kept_range_check = 'hamstretch:range:';
export const kept_range_checks = 'hamstretch:ranges:';
export const kept_backup = 'hamstretch:backup';
