#include "app/screens/learn_words.h"
#include "app/screens/screen_builder.h"
#include "app/session/easing.h"
#include "app/words/exercise_words.h"
#include "app/words/words.h"

namespace stretch {
namespace {

std::string next_in_words(const Player& player, const PhaseWords& words) {
    const std::size_t next = player.session.phase + 1;
    if (next >= player.timeline.phases.size()) return {};
    const Phase& phase = player.timeline[next];
    const std::string title = lower_case(words.title(phase));
    const bool other_leg =
        phase.side != player.timeline[player.session.phase].side && phase.kind != PhaseKind::change;
    if (other_leg) return text(Text::next_phase_leg, {title, lower_case(text(leg(phase.side)))});
    return text(Text::next_phase_is, {title});
}

PhaseWords words_of(const AppState& app, const Player& player) {
    return {app.given.exercises, player.dose};
}

std::string said_by(const AppState& app, const Player& player, const Phase& phase, std::string_view what) {
    return std::string{exercise_text(app.given.exercises.of(player.dose, phase.side), what)};
}

std::string cue_words(const AppState& app, const Player& player, const Phase& phase) {
    if (player.session.easing) return said_by(app, player, phase, "cue_easing");
    if (player.session.state == RunState::waiting) return std::string{text(Text::cue_waiting)};
    return words_of(app, player).cue(phase);
}

// Empty where the cue is short as it is.
std::string brief_cue_words(const AppState& app, const Player& player, const Phase& phase) {
    if (player.session.easing) return said_by(app, player, phase, "say_pain");
    if (player.session.state == RunState::waiting) return {};
    return words_of(app, player).brief_cue(phase);
}

// From a distance a short cue is read in that time, and so many more characters in a second.
constexpr std::int64_t least_reading_s = 4, read_at_once = 24, read_in_a_second = 12;

std::int64_t reading_s(std::string_view words) {
    const auto more = static_cast<std::int64_t>(words.size()) - read_at_once;
    return least_reading_s + (more > 0 ? (more + read_in_a_second - 1) / read_in_a_second : 0);
}

// What is done meanwhile stands meanwhile. A movement and a hold begin with their cue, and are then looked
// at.
bool cue_is_shown(const Player& player, const Phase& phase, std::string_view cue) {
    const Session& session = player.session;
    if (session.easing || session.state != RunState::running) return true;
    if (phase.kind == PhaseKind::setup || phase.kind == PhaseKind::change) return true;
    const Millis left = seconds(seconds_rounded_up(time_left_in_phase(session, player.timeline)));
    return phase.length - left < seconds(reading_s(cue));
}

void add_cue(const AppState& app, const Player& player, const Phase& phase, ScreenBuilder& build) {
    build.words("player.cue", cue_words(app, player, phase));
    Node& cue = build.last();
    cue.brief = brief_cue_words(app, player, phase);
    const bool is_paused = player.session.state == RunState::paused;
    cue.selected = !is_paused && cue_is_shown(player, phase, cue.name);
    if (is_paused) build.words("player.paused", text(Text::paused));
}

bool is_pause_between(PhaseKind id) {
    return id == PhaseKind::rest || id == PhaseKind::change;
}

// What comes after a rest, and how long all of it still takes.
void add_outlook(const AppState& app, const Player& player, const Phase& phase, ScreenBuilder& build) {
    if (is_pause_between(phase.kind))
        build.words("player.next", next_in_words(player, words_of(app, player)));
    const Millis left = player.timeline.total - position(player.session, player.timeline);
    build.words("player.total", text(Text::total_left, {minutes_and_seconds(seconds_rounded_up(left))}));
}

void add_repetition(const Player& player, const Phase& phase, ScreenBuilder& build) {
    build.words("player.repetition",
                text(Text::repetition_of,
                     {std::to_string(phase.repetition), std::to_string(player.timeline.repetitions)}));
    build.last().now = phase.repetition;
    build.last().most = player.timeline.repetitions;
}

// What was said last, unless title, leg and number say it already.
void add_caption(const AppState& app, const Player& player, const Phase& phase, ScreenBuilder& build) {
    const bool is_news = !player.caption.empty() && player.caption != words_of(app, player).spoken(phase);
    if (is_news) build.words("player.captions", player.caption);
}

int percent_of(Millis position, Millis total) {
    return static_cast<int>(share(position, total) * 100.0);
}

void add_clocks(const AppState& app, const Player& player, const Phase& phase, ScreenBuilder& build) {
    const Session& session = player.session;
    build.add("time_left", Role::timer, text(Text::time_left)).value =
        minutes_and_seconds(seconds_rounded_up(time_left_in_phase(session, player.timeline)));
    add_cue(app, player, phase, build);
    add_repetition(player, phase, build);
    if (!session.easing) add_outlook(app, player, phase, build);
    const Millis total = player.timeline.total;
    Node& progress = build.add("session_progress", Role::progress, text(Text::session_progress));
    progress.most = 100;
    progress.now = percent_of(position(session, player.timeline), total);
    // Its bar grows all the time; its words stand for a whole phase, as nothing that counts shall speak.
    progress.value = text(Text::percent_value, {std::to_string(percent_of(phase.start, total))});
}

// While one gets ready, and whenever the session stands still.
bool has_time_for_more(const Player& player) {
    const bool gets_ready = player.timeline[player.session.phase].kind == PhaseKind::setup;
    const bool stands = player.session.state != RunState::running;
    return !player.session.easing && (gets_ready || stands);
}

void add_controls(const AppState& app, const Player& player, ScreenBuilder& build) {
    const bool is_paused = player.session.state == RunState::paused;
    const bool is_easing = player.session.easing.has_value();
    const bool can_be_ready = player.timeline[player.session.phase].gate &&
                              player.session.elapsed <= *player.timeline[player.session.phase].gate;
    if (can_be_ready && !is_easing) build.button("ready", text(Text::im_ready), SayReady{});
    if (!is_easing) {
        build.button("previous", text(Text::previous_phase), PreviousPhase{});
        Node& pause = build.add("pause", Role::button, text(is_paused ? Text::resume : Text::pause));
        pause.selected = is_paused;
        pause.action = PauseOrResume{};
        build.button("next", text(Text::next_phase), NextPhase{});
        build.button("hurts", text(Text::it_hurts), SayItHurts{});
        if (can_ease(app)) build.button("easier", text(Text::easier), Ease{});
    }
    if (has_time_for_more(player)) {
        build.button("player.turn", text(Text::turn), TurnPicture{});
        build.button("player.form", text(Text::form_title), ShowForm{});
    }
    Node& mute = build.add("mute", Role::toggle, text(Text::mute));
    mute.selected = app.visit.muted;
    mute.action = ToggleMute{};
    build.button("end", text(Text::end_session), AskToEnd{});
}

void add_question(const AppState& app, ScreenBuilder& build) {
    Dialog dialog(build, "dialog.end", Text::end_question);
    dialog.words(".text", text(is_embed(app) ? Text::embed_end_explained : Text::end_explained));
    dialog.way_out(".cancel", Text::keep_going, KeepGoing{});
    dialog.button(".confirm", Text::end_session, EndSession{});
}

// Closing it leaves the session paused: whoever has read goes on when they are ready.
void add_form(const AppState& app, const Player& player, const Phase& phase, ScreenBuilder& build) {
    Dialog dialog(build, "dialog.form", Text::form_title);
    const Exercise& exercise = app.given.exercises.of(player.dose, phase.side);
    int number = 0;
    const auto say = [&](std::string_view words) { dialog.words("." + std::to_string(++number), words); };
    say(words_of(app, player).cue(phase));
    for (const std::string& line : what_to_watch(exercise, step_of(phase))) say(line);
    say(text(Text::form_stop));
    dialog.way_out(".close", Text::close, HideForm{});
}

}  // namespace

void present_player(const AppState& app, ScreenBuilder& build) {
    const Player& player = *app.play;
    const Phase phase = current_phase(player.session, player.timeline);
    build.heading("player.phase", 1, words_of(app, player).title(phase));
    if (phase.kind == PhaseKind::change) build.last().brief = text(Text::phase_change_brief);
    build.words("player.leg", text(leg(phase.side)));
    build.last().brief = text(phase.side == Side::left ? Text::left_badge : Text::right_badge);
    present_figure(app, build);
    add_clocks(app, player, phase, build);
    if (app.kept.settings.captions) add_caption(app, player, phase, build);
    add_controls(app, player, build);
    if (player.asks_to_end) add_question(app, build);
    if (player.asks_about_form) add_form(app, player, phase, build);
}

}  // namespace stretch
