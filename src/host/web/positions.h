// What the program and the page tell each other by position, beside the enums of the core and the app.
// `hamstretch positions` prints all of them for the page (web/shared/positions.js).
#pragma once

namespace stretch::web {

enum class PointerKind { move, down, up, leave };

// The keys of the app.
enum class Key { space, left, right, escape, h, m, question };

// What a page around an embed asks for,
enum class Steering { play, pause, next, previous, seek, toggle_mute };
// and what it asks about.
enum class PlaybackState { idle, running, paused, waiting, finished };

// What the person told the system: each a bit, by its position.
enum class Preference { reduced_motion, dark, more_contrast, forced_colours };

constexpr int bit_of(Preference preference) {
    return 1 << static_cast<int>(preference);
}

}  // namespace stretch::web
