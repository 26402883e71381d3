// What the page does for the program; implemented in host_library.js. Texts are UTF-8, read before the call
// returns.
#pragma once

extern "C" {
// Milliseconds since the page began, never backwards, sleep included.
double host_now();
double host_utc_ms();
int host_offset_min();

void host_speak(const char* text);
void host_stop_speaking();
void host_beep(int tone);  // position in stretch::Tone
void host_keep_awake(bool on);
bool host_store(const char* key, const char* value);  // false: not certain to be kept
bool host_set_aside(const char* key, const char* value);
void host_announce(const char* text);
void host_palette(int palette);  // position in stretch::ui::Palette
void host_request_frame();

// The accessible twin: between begin and end every node of the screen, in reading order. Positions in CSS
// pixels.
void host_twin_begin();
void host_twin_node(const char* id, int role, const char* name, const char* value, const char* group,
                    int flags, int level, int least, int most, int step, int now, float x, float y,
                    float width, float height);
void host_twin_end();
}

inline constexpr int twin_selected = 1;
inline constexpr int twin_pressable = 2;
