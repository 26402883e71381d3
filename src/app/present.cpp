#include "app/present.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "app/screen_builder.h"
#include "app/words.h"
#include "core/body/pose.h"

namespace stretch {
namespace {

struct TabRow {
    Tab tab;
    ScreenId screen;
    std::string_view node;
    Text label;
};

constexpr std::array<TabRow, 4> tabs{
    {{Tab::today, ScreenId::today, "tab.today", Text::tab_today},
     {Tab::plan, ScreenId::plan, "tab.plan", Text::tab_plan},
     {Tab::history, ScreenId::history, "tab.history", Text::tab_history},
     {Tab::settings, ScreenId::settings, "tab.settings", Text::tab_settings}}};

// The tab under which a screen is found.
ScreenId screen_of_tab(const AppState& app) {
    if (app.screen == ScreenId::session) return ScreenId::history;
    return app.screen == ScreenId::range ? app.range_aim.back_to : app.screen;
}

void add_tabs(const AppState& app, ScreenBuilder& build) {
    for (const TabRow& row : tabs) {
        Node& node = build.add(row.node, Role::tab, text(row.label));
        node.selected = row.screen == screen_of_tab(app);
        node.action = OpenTab{row.tab};
    }
}

void add_notices(const AppState& app, ScreenBuilder& build) {
    if (app.update_is_ready && app.screen == ScreenId::today) {
        build.words("notice.update", text(Text::update_ready));
        build.button("notice.update.act", text(Text::update_now), UpdateNow{});
    }
    for (std::size_t i = 0; i < app.notices.size(); ++i) {
        const std::string id = "notice." + std::to_string(i);
        build.words(id, app.notices[i]);
        build.button(id + ".dismiss", text(Text::dismiss), DismissNotice{static_cast<int>(i)});
    }
}

// The pose is told in steps of 5 degrees: a name that changes with every degree helps nobody.
int told_angle(const AppState& app) {
    const Pose pose = pose_at(app.exercise, figure_dose(app), figure_moment(app));
    return static_cast<int>(std::lround(thigh_elevation_deg(pose) / 5.0)) * 5;
}

bool leg_is_up(const Moment& moment) {
    switch (moment.phase.id) {
        case PhaseId::lift: return moment.elapsed > Millis{};
        case PhaseId::pull:
        case PhaseId::hold: return true;
        case PhaseId::lower: return moment.elapsed < moment.phase.length;
        case PhaseId::setup:
        case PhaseId::rest:
        case PhaseId::change:
        case PhaseId::done: return false;
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

std::string figure_in_words(const AppState& app) {
    const Moment moment = figure_moment(app);
    const Dose dose = dose_of(figure_dose(app), moment.phase.side);
    const std::string_view side = text(side_word(moment.phase.side));
    const std::string_view resting = text(side_word(other(moment.phase.side)));
    const bool by_hand = dose.aid == Aid::hands;
    const bool is_long = dose.resting_leg == RestingLeg::straight;
    if (moment.phase.id == PhaseId::done)
        return text(is_long ? Text::figure_rest_long : Text::figure_rest, {side, resting});
    if (leg_is_up(moment))
        return text(by_hand ? Text::figure_up_hands : Text::figure_up,
                    {side, std::to_string(told_angle(app)), aid_noun(dose.aid)});
    if (is_long)
        return text(by_hand ? Text::figure_down_long_hands : Text::figure_down_long,
                    {side, resting, aid_noun(dose.aid)});
    return text(by_hand ? Text::figure_down_hands : Text::figure_down, {side, resting, aid_noun(dose.aid)});
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
    switch (app.screen) {
        case ScreenId::today:
            return is_embed(app) ? present_embed_start(app, build) : present_today(app, build);
        case ScreenId::plan: return present_plan(app, build);
        case ScreenId::history: return present_history(app, build);
        case ScreenId::settings: return present_settings(app, build);
        case ScreenId::player: return present_player(app, build);
        case ScreenId::finish: return present_finish(app, build);
        case ScreenId::questions: return present_questions(app, build);
        case ScreenId::session: return present_session(app, build);
        case ScreenId::range: return present_range(app, build);
    }
}

}  // namespace

const Node* Screen::find(std::string_view node_id) const {
    const auto node = std::ranges::find(nodes, node_id, &Node::id);
    return node == nodes.end() ? nullptr : &*node;
}

bool Screen::has_dialog() const {
    return std::ranges::any_of(nodes, [](const Node& node) { return node.role == Role::dialog; });
}

const Node* Screen::way_out_of_dialog() const {
    const auto node = std::ranges::find(nodes, true, &Node::is_way_out);
    return node == nodes.end() ? nullptr : &*node;
}

Node& ScreenBuilder::add(std::string_view id, Role role, std::string_view name) {
    Node& node = screen_.nodes.emplace_back();
    node.id = id;
    node.role = role;
    node.name = name;
    return node;
}

void ScreenBuilder::lines(std::string_view id, std::span<const std::string> lines) {
    int number = 0;
    for (const std::string& line : lines) words(std::string{id} + "." + std::to_string(++number), line);
}

Dialog::Dialog(ScreenBuilder& build, std::string_view id, Text title) : build_(build), id_(id) {
    build.add(id, Role::dialog, text(title));
    add(".title", Role::heading, text(title)).level = 2;
}

Node& Dialog::add(std::string_view name, Role role, std::string_view words) {
    Node& node = build_.add(id_ + std::string{name}, role, words);
    node.group = id_;
    return node;
}

Node* ScreenBuilder::find(std::string_view id) {
    const auto node = std::ranges::find(screen_.nodes, id, &Node::id);
    return node == screen_.nodes.end() ? nullptr : &*node;
}

void present_figure(const AppState& app, ScreenBuilder& build) {
    build.add("figure", Role::image, figure_in_words(app));
}

void present(const AppState& app, Screen& screen) {
    screen.id = app.screen;
    screen.nodes.clear();
    ScreenBuilder build(screen);
    const bool has_tabs = app.place == Place::whole_app && app.screen <= ScreenId::range;
    if (has_tabs) add_tabs(app, build);
    const bool has_notices = app.screen != ScreenId::player && app.screen != ScreenId::questions;
    if (has_notices) add_notices(app, build);
    present_body(app, build);
    if (app.shows_keys) add_keys(build);
    if (app.screen != ScreenId::player && !screen.has_dialog()) present_reminders_dialog(app, build);
    const bool is_of_a_session = app.screen == ScreenId::player || app.screen == ScreenId::finish;
    if (!is_of_a_session && !screen.has_dialog()) present_question(app, build);
    screen.shows_figure = screen.find("figure") != nullptr;
}

ScreenVersion screen_version(const AppState& app) {
    ScreenVersion version{app.revision, 0, 0};
    if (!app.player) return version;
    const Player& player = *app.player;
    version.phase_seconds_left = seconds_rounded_up(time_left_in_phase(player.session, player.timeline));
    version.total_seconds_left =
        seconds_rounded_up(player.timeline.total - position(player.session, player.timeline));
    return version;
}

Command with_value(Command action, int value) {
    if (auto* change = std::get_if<ChangeSetting>(&action)) change->value = value;
    if (auto* correct = std::get_if<CorrectSession>(&action)) correct->value = value;
    if (auto* aim = std::get_if<AimRange>(&action)) aim->value = value;
    if (auto* goal = std::get_if<SetWeekGoal>(&action)) goal->days = value;
    if (auto* start = std::get_if<SetDayStart>(&action)) start->hour = value;
    if (auto* time = std::get_if<SetReminderTime>(&action)) time->minute = value;
    return action;
}

}  // namespace stretch
