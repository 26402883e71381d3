#include "app/moving.h"

#include <algorithm>

#include "app/coach.h"
#include "app/keeping.h"
#include "app/keeping_coach.h"
#include "app/own_settings.h"
#include "app/store.h"
#include "core/save/codec.h"
#include "core/save/progress_codec.h"

namespace stretch {
namespace {

bool is_referred(const LegPlan& leg) {
    return rule_of(leg.decision.why) == RuleId::see_professional;
}

// The leg goes on from where it stands now; without the history nothing else would say so.
LegBase base_now(const AppState& app, const TodaysPlan& plan, Side side) {
    const LegBase& base = app.profile.of(side);
    const bool has_moved = !app.history.empty() && plan.of(side).decision.rung != base.rung;
    if (!has_moved) return base;
    return {plan.of(side).decision.rung, plan.of(side).by_hand, app.utc_ms, app.offset_min};
}

// What belongs to this device stays: what was asked here, and when.
Moved as_here(const AppState& app, Moved moved) {
    moved.settings.install_declined = app.settings.install_declined;
    moved.profile.reminders_asked = std::max(moved.profile.reminders_asked, app.profile.reminders_asked);
    moved.profile.backup_reminded_utc_ms = app.profile.backup_reminded_utc_ms;
    return moved;
}

}  // namespace

bool can_move(const AppState& app) {
    const TodaysPlan plan = todays_plan(app);
    return !is_referred(plan.left) && !is_referred(plan.right);
}

void open_move(const AppState& app, Effects& effects) {
    if (app.player || !can_move(app)) return;
    const TodaysPlan plan = todays_plan(app);
    Profile profile = app.profile;
    for (const Side side : {Side::left, Side::right}) profile.of(side) = base_now(app, plan, side);
    effects.push_back(
        OpenMove{encode(StoredSettings{own_settings(app), 1}), encode(StoredProfile{profile, 1})});
}

void offer_moved(AppState& app, std::string_view settings, std::string_view profile) {
    const auto read_settings = decode_settings(settings, app.exercise.ranges);
    const auto read_profile = decode_profile(profile);
    const auto* stored_settings = std::get_if<StoredSettings>(&read_settings);
    const auto* stored_profile = std::get_if<StoredProfile>(&read_profile);
    if (stored_settings == nullptr || stored_profile == nullptr)
        return tell_result(app, text(Text::notice_bad_move));
    app.moved = {stored_settings->settings, stored_profile->profile};
    app.question = Question::move;
}

MoveOutcome outcome_of(const AppState& app, const Moved& moved) {
    const Moved here = as_here(app, moved);
    if (here.settings == own_settings(app) && here.profile == app.profile) return MoveOutcome::nothing;
    const bool is_new = app.settings_generation == 0 && app.profile_generation == 0 && app.history.empty();
    return is_new ? MoveOutcome::fills : MoveOutcome::replaces;
}

void apply_moved(AppState& app, Effects& effects) {
    const Moved moved = as_here(app, app.moved);
    app.question = Question::none;
    set_own_settings(app, moved.settings);
    app.camera.mirrored = app.settings.mirrored;
    app.keep_settings_in = settings_rest;
    app.profile = moved.profile;
    keep_profile(app, effects);
    tell_result(app, text(Text::notice_moved));
}

}  // namespace stretch
