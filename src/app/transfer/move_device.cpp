#include "app/transfer/move_device.h"

#include <algorithm>

#include "app/keep/kept_progress.h"
#include "app/keep/kept_sessions.h"
#include "app/keep/store.h"
#include "app/plan/care.h"
#include "app/plan/todays_plan.h"
#include "app/settings/own_settings.h"
#include "app/state/notices.h"
#include "app/transfer/brought_profile.h"
#include "core/progress/joining.h"
#include "core/save/codec.h"
#include "core/save/progress_codec.h"

namespace stretch {
namespace {

// The leg goes on from where it stands now; without the history nothing else would say so.
LegBase base_now(const AppState& app, const TodaysPlan& plan, Side side) {
    const LegBase& base = app.kept.profile.of(side);
    const bool has_moved = !app.kept.history.empty() && plan.of(side).decision.rung != base.rung;
    if (!has_moved) return base;
    return {plan.of(side).decision.rung, plan.of(side).by_hand, app.now.utc_ms, app.now.offset_min};
}

// After pain here a dose set by hand is taken up only where it asks for no more than the one that led here.
bool may_lead(const AppState& app, const Settings& brought) {
    const Settings own = own_settings(app);
    const auto asks_more = [&](Side side) {
        return !asks_no_more(leg_dose(brought.dose, side), leg_dose(own.dose, side));
    };
    if (!has_hurt(person_of(app))) return true;
    return own.lead == Lead::person && !asks_more(Side::left) && !asks_more(Side::right);
}

// What belongs to this device stays: what was asked here, and when, what closes the way, and what hurt.
Moved as_here(const AppState& app, Moved moved) {
    if (!may_lead(app, moved.settings)) moved.settings.lead = Lead::rules;
    moved.profile = joined_with_here(app, moved.profile);
    moved.settings.install_declined = app.kept.settings.install_declined;
    moved.profile.reminders_asked = std::max(moved.profile.reminders_asked, app.kept.profile.reminders_asked);
    moved.profile.backup_reminded_utc_ms = app.kept.profile.backup_reminded_utc_ms;
    return moved;
}

template <typename Read>
bool is_newer(const Read& read) {
    const auto* fault = std::get_if<ReadFault>(&read);
    return fault != nullptr && *fault == ReadFault::newer;
}

}  // namespace

bool can_move(const TodaysPlan& plan) {
    return !is_closed_by_signs(plan);
}

void open_move(const AppState& app, Effects& effects) {
    const TodaysPlan plan = todays_plan(app);
    if (app.play || !can_move(plan)) return;
    Profile profile = app.kept.profile;
    for (const Side side : both_sides) profile.of(side) = base_now(app, plan, side);
    effects.push_back(
        OpenMove{encode(StoredSettings{own_settings(app), 1}), encode(StoredProfile{profile, 1})});
}

void offer_moved(AppState& app, std::string_view settings, std::string_view profile) {
    const auto read_settings = decode_settings(settings, app.given.exercises);
    const auto read_profile = decode_profile(profile);
    if (is_newer(read_settings) || is_newer(read_profile))
        return tell_result(app, text(Text::notice_newer_move));
    const auto* stored_settings = std::get_if<StoredSettings>(&read_settings);
    const auto* stored_profile = std::get_if<StoredProfile>(&read_profile);
    if (stored_settings == nullptr || stored_profile == nullptr)
        return tell_result(app, text(Text::notice_bad_move));
    app.shown.moved = {stored_settings->settings, stored_profile->profile};
    app.shown.question = Question::move;
}

MoveOutcome outcome_of(const AppState& app, const Moved& moved) {
    const Moved here = as_here(app, moved);
    if (here.settings == own_settings(app) && here.profile == app.kept.profile) return MoveOutcome::nothing;
    const bool is_new =
        app.kept.settings_generation == 0 && app.kept.profile_generation == 0 && app.kept.history.empty();
    return is_new ? MoveOutcome::fills : MoveOutcome::replaces;
}

PerLeg<int> rungs_after(const AppState& app, const Moved& moved) {
    if (app.given.ladder.empty()) return {};
    const Person person = person_of(app, as_here(app, moved).profile);
    const TodaysPlan plan = plan_for(person, app.given.ladder, app.given.exercises, app.now);
    return {plan.legs.left.decision.rung, plan.legs.right.decision.rung};
}

bool leaves_warnings(const AppState& app, const Moved& moved) {
    const Moved here = as_here(app, moved);
    const Profile brought = brought_back(moved.profile, app.now.utc_ms);
    const Profile result = brought_back(here.profile, app.now.utc_ms);
    return result.answers != brought.answers || result.permissions != brought.permissions ||
           result.legs != brought.legs || here.settings.lead != moved.settings.lead;
}

void apply_moved(AppState& app, Effects& effects) {
    const Moved moved = as_here(app, app.shown.moved);
    app.shown.question = Question::none;
    set_own_settings(app, moved.settings);
    app.shown.camera.mirrored = app.kept.settings.mirrored;
    app.kept.keep_settings_in = Millis{};
    keep_settings(app, effects);
    app.kept.profile = moved.profile;
    keep_profile(app, effects);
    tell_when_kept(app, text(Text::notice_moved), effects);
}

}  // namespace stretch
