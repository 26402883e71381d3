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
void host_remove(const char* key, bool is_folded);  // folded: its content is kept under another key
bool host_remove_everything();                      // false: something is still there
void host_mark_running(bool on);
void host_watch_tab(const char* tab);
void host_save_backup();
void host_save_file(int file, const char* name, const char* text);  // position in stretch::PersonsFile
void host_choose_backup();
void host_open_move(const char* settings, const char* profile);  // kept values for a link
void host_set_badge(int sessions);                               // 0: none
// For the live region; `is_spoken`: the voice says the same now.
void host_announce(const char* text, bool is_spoken);
void host_palette(int palette);     // position in stretch::Palette
void host_turn(int turn);           // position in stretch::Turn
void host_act_on_page(int action);  // position in stretch::PageAction
// What the page around an embed may know: `id` of the phase, position in stretch::Side;
// times in milliseconds.
void host_tell_phase(const char* id, int side, int repetition, int repetitions, int length_ms);
void host_tell_finished(int left_ms, int right_ms, int planned_left_ms, int planned_right_ms,
                        bool stopped_for_pain);
void host_request_frame();

// Only without a drawing context, where the twin is what is seen.
void host_figure(const char* svg);  // as to_svg writes it; empty: none is shown
void host_text_size(int percent);   // the person's own setting

// The accessible twin: between begin and end every node of the screen, in reading order. Positions in CSS
// pixels.
void host_twin_begin();
// `role`: position in stretch::Role.
void host_twin_node(const char* id, int role, const char* name, const char* value, const char* group,
                    bool is_selected, bool is_pressable, int level, int least, int most, int step, int now,
                    float x, float y, float width, float height);
void host_twin_end();
}
