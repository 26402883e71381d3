#include "app/screens/present.h"
#include "app/plan/todays_plan.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "app/screens/screen_builder.h"
#include "app/screens/shown_figure.h"
#include "app/state/command.h"
#include "app/state/history_command.h"
#include "app/state/page_command.h"
#include "app/state/plan_command.h"
#include "app/words/exercise_words.h"
#include "app/words/words.h"
#include "core/body/pose.h"

namespace stretch {
namespace {

struct TabRow {
    Tab tab;
    ScreenId screen;
    std::string_view node;
    Text label;
};

constexpr std::array<TabRow, 5> tabs{
    {{Tab::today, ScreenId::today, "tab.today", Text::tab_today},
     {Tab::plan, ScreenId::plan, "tab.plan", Text::tab_plan},
     {Tab::learn, ScreenId::learn, "tab.learn", Text::tab_learn},
     {Tab::history, ScreenId::history, "tab.history", Text::tab_history},
     {Tab::settings, ScreenId::settings, "tab.settings", Text::tab_settings}}};

// The tab under which a screen is found.
ScreenId screen_of_tab(const AppState& app) {
    if (app.shown.screen == ScreenId::past_session) return ScreenId::history;
    return app.shown.screen == ScreenId::range ? app.shown.range_aim.back_to : app.shown.screen;
}

void add_tabs(const AppState& app, ScreenBuilder& build) {
    for (const TabRow& row : tabs) {
        Node& node = build.add(row.node, Role::tab, text(row.label));
        node.selected = row.screen == screen_of_tab(app);
        node.action = OpenTab{row.tab};
    }
}

void add_notices(const AppState& app, ScreenBuilder& build) {
    if (app.visit.update_is_ready && app.shown.screen == ScreenId::today) {
        build.words("notice.update", text(Text::update_ready));
        build.button("notice.update.act", text(Text::update_now), UpdateNow{});
    }
    for (std::size_t i = 0; i < app.told.notices.size(); ++i) {
        const std::string id = "notice." + std::to_string(i);
        build.words(id, app.told.notices[i]);
        build.button(id + ".dismiss", text(Text::dismiss), DismissNotice{static_cast<int>(i)});
    }
}

// The pose is told in steps of 5 degrees: a name that changes with every degree helps nobody.
std::string in_steps(Radians angle) {
    return std::to_string(static_cast<int>(std::lround(in_degrees(angle) / 5.0)) * 5);
}

bool leg_is_up(const Moment& moment) {
    switch (moment.phase.kind) {
        case PhaseKind::approach: return moment.elapsed > Millis{};
        case PhaseKind::deepen:
        case PhaseKind::hold: return true;
        case PhaseKind::release: return moment.elapsed < moment.phase.length;
        case PhaseKind::setup:
        case PhaseKind::rest:
        case PhaseKind::change:
        case PhaseKind::done: return false;
    }
    return false;
}

std::string_view aid_noun(Aid aid) {
    switch (aid) {
        case Aid::towel: return text(Text::noun_towel);
        case Aid::band: return text(Text::noun_band);
        case Aid::tubing: return text(Text::noun_tubing);
        case Aid::hands: break;
    }
    return {};
}

// In Learn the pose that the step leads to: its name does not change on the way.
Moment named_moment(const AppState& app, const Dose& dose) {
    return shows_step(app) ? end_of_step(app, dose) : figure_moment(app, dose);
}

// Before there is a towel.
bool is_getting_into_place(const AppState& app) {
    const Learning& learn = app.shown.learn;
    return shows_step(app) &&
           step_of(app.given.exercises.at(learn.exercise), learn.part).kind == StepKind::place;
}

std::string_view figure_words(const AppState& app, const Exercise& exercise, const Moment& moment,
                              const Dose& dose) {
    const bool is_at_rest = moment.phase.kind == PhaseKind::done || is_getting_into_place(app);
    const std::string_view what = is_at_rest          ? "figure_rest"
                                  : leg_is_up(moment) ? "figure_up"
                                                      : "figure_down";
    const bool by_hand = dose.aid == Aid::hands && !is_at_rest;
    if (dose.resting_leg == RestingLeg::straight && what != "figure_up")
        return exercise_text(exercise, what,
                             by_hand ? std::initializer_list<std::string_view>{"long_hands", "hands"}
                                     : std::initializer_list<std::string_view>{"long"});
    return by_hand ? exercise_text(exercise, what, {"hands"}) : exercise_text(exercise, what);
}

std::string figure_in_words(const AppState& app, const Dose& both_legs) {
    const Moment moment = named_moment(app, both_legs);
    const Dose dose = dose_of(both_legs, moment.phase.side);
    const Exercise& exercise = app.given.exercises.of(both_legs, moment.phase.side);
    const Pose pose = pose_at(app.given.exercises, both_legs, moment);
    return fill(figure_words(app, exercise, moment, dose),
                {text(side_word(moment.phase.side)), text(side_word(other(moment.phase.side))),
                 aid_noun(dose.aid), in_steps(pose.working.thigh), in_steps(pose.working.knee)});
}

constexpr std::array keys{Text::keys_space, Text::keys_arrows, Text::keys_hurts,
                          Text::keys_mute,  Text::keys_escape, Text::keys_help};

void add_keys(ScreenBuilder& build) {
    Dialog dialog(build, "dialog.keys", Text::keys_title);
    int number = 0;
    for (const Text line : keys) dialog.words("." + std::to_string(++number), text(line));
    dialog.way_out(".close", Text::close, HideKeys{});
}

void present_body(const AppState& app, ScreenBuilder& build) {
    switch (app.shown.screen) {
        case ScreenId::today:
            return is_embed(app) ? present_embed_start(app, build) : present_today(app, build);
        case ScreenId::plan: return present_plan(app, build);
        case ScreenId::learn: return present_learn(app, build);
        case ScreenId::history: return present_history(app, build);
        case ScreenId::settings: return present_settings(app, build);
        case ScreenId::player: return present_player(app, build);
        case ScreenId::finish: return present_finish(app, build);
        case ScreenId::screening: return present_screening(app, build);
        case ScreenId::signs: return present_signs(app, build);
        case ScreenId::past_session: return present_past_session(app, build);
        case ScreenId::range: return present_range(app, build);
    }
}

}  // namespace

void present_figure(const AppState& app, ScreenBuilder& build) {
    build.add("figure", Role::image, figure_in_words(app, figure_dose(app, build.plan())));
}

void present(const AppState& app, Screen& screen) {
    screen.id = app.shown.screen;
    screen.nodes.clear();
    screen.phase.reset();
    if (app.play) screen.phase = current_phase(app.play->session, app.play->timeline).kind;
    // While a session is played nothing of the next one is shown.
    const TodaysPlan plan = app.play ? TodaysPlan{} : todays_plan(app);
    screen.figure_dose = figure_dose(app, plan);
    ScreenBuilder build(screen, plan);
    const bool has_tabs = app.given.place == Place::whole_app && app.shown.screen <= ScreenId::range;
    if (has_tabs) add_tabs(app, build);
    const bool has_notices = app.shown.screen != ScreenId::player && app.shown.screen < ScreenId::screening;
    if (has_notices) add_notices(app, build);
    present_body(app, build);
    if (app.shown.shows_keys) add_keys(build);
    if (app.shown.screen != ScreenId::player && !screen.has_dialog()) present_reminders_dialog(app, build);
    const bool is_of_a_session = app.shown.screen == ScreenId::player || app.shown.screen == ScreenId::finish;
    if (!is_of_a_session && !screen.has_dialog()) present_question(app, build);
    screen.shows_figure = screen.find("figure") != nullptr;
    screen.turn = is_of_a_session ? app.visit.turn : Turn::upright;
}

ScreenVersion screen_version(const AppState& app) {
    ScreenVersion version{app.told.revision, 0, 0};
    if (!app.play) return version;
    const Player& player = *app.play;
    version.phase_seconds_left = seconds_rounded_up(time_left_in_phase(player.session, player.timeline));
    version.total_seconds_left =
        seconds_rounded_up(player.timeline.total - position(player.session, player.timeline));
    return version;
}

}  // namespace stretch
