#include "app/plan/care.h"

#include <string>
#include <utility>

#include "app/keep/kept_progress.h"
#include "app/plan/change_plan.h"

namespace stretch {
namespace {

Said said_now(const AppState& app) {
    return {app.now.utc_ms, app.now.offset_min};
}

// The newest session that can be told of, its note changed.
template <typename Change>
void tell_of_last(AppState& app, const Change& change, Effects& effects) {
    const SessionRecord* last = last_session(app);
    if (last == nullptr) return;
    const std::string id = last->id;
    SessionNote note = note_of(app, id);
    note.check_in = last->check_in;
    change(note.check_in);
    if (app.shown.finished && app.shown.finished->id == id) app.shown.finished->check_in = note.check_in;
    keep_note(app, id, note, effects);
}

}  // namespace

bool is_closed_by_signs(const TodaysPlan& plan) {
    return refers(plan.legs.left.decision) || refers(plan.legs.right.decision);
}

bool is_emergency(const AppState& app) {
    return closed_gates(app.kept.profile.answers, app.kept.profile.permissions).is_emergency;
}

std::vector<Gate> gates_to_ask_about(const AppState& app, const TodaysPlan& plan) {
    const ClosedGates answered = closed_gates(app.kept.profile.answers, app.kept.profile.permissions);
    if (answered.is_emergency) return {};
    std::vector<Gate> result(answered.begin(), answered.end());
    if (is_closed_by_signs(plan)) result.push_back(Gate::session_signs);
    return result;
}

std::vector<Gate> gates_opened(const AppState& app) {
    const Profile& profile = app.kept.profile;
    const ClosedGates without = closed_gates(profile.answers, {});
    std::vector<Gate> result(without.begin(), without.end());
    result.push_back(Gate::session_signs);
    std::erase_if(result, [&profile](Gate gate) { return !profile.permissions.of(gate).is_said(); });
    return result;
}

bool goes_against_care(const AppState& app, const TodaysPlan& plan) {
    const Profile& profile = app.kept.profile;
    if (app.given.ladder.empty() || !asks_for_care(profile.answers, profile.permissions)) return false;
    const LegDose most = dose_on(app.given.ladder, app.given.ladder.careful_top, Aid::towel);
    return !asks_no_more(plan.of(Side::left).dose, most) || !asks_no_more(plan.of(Side::right).dose, most);
}

std::optional<RangeBarrier> range_barrier(const AppState& app, const TodaysPlan& plan) {
    if (plan.verdict == Verdict::see_professional) return RangeBarrier::blocked;
    if (must_rest(app)) return RangeBarrier::rest;
    const Ladder& ladder = app.given.ladder;
    if (ladder.empty()) return std::nullopt;
    const auto is_straight_on = [&ladder](int rung) {
        return dose_on(ladder, rung, Aid::towel).knee == Knee::straight;
    };
    const Profile& profile = app.kept.profile;
    const int top = top_rung(profile.answers, profile.permissions, ladder);
    // After a sign the way up leads through the careful start.
    const bool is_on_the_way =
        profile.permissions.of(Gate::session_signs).is_said() &&
        (!is_straight_on(plan.legs.left.decision.rung) || !is_straight_on(plan.legs.right.decision.rung));
    if (!is_straight_on(top) || is_on_the_way) return RangeBarrier::care;
    return std::nullopt;
}

void take_permission(AppState& app, Effects& effects) {
    const Person person = person_of(app);
    const std::vector<Gate> asked = gates_to_ask_about(app, todays_plan(app));
    if (asked.empty() || app.given.ladder.empty()) return;
    Profile& profile = app.kept.profile;
    for (const Side side : both_sides)
        profile.of(side) = {rung_when_permitted(person, app.given.ladder, app.now, side), false,
                            app.now.utc_ms, app.now.offset_min};
    for (const Gate gate : asked) profile.permissions.of(gate) = said_now(app);
    follow_the_rules(app);
    app.shown.asks_meanwhile = false;
    keep_profile(app, effects);
}

void take_permission_back(AppState& app, Gate gate, Effects& effects) {
    Permissions& permissions = app.kept.profile.permissions;
    permissions.of(gate) = {};
    // What was lifted hung on it.
    if (gate != Gate::session_signs) permissions.care_lifted = permissions.care_asked = {};
    keep_profile(app, effects);
}

void take_back_for_sign(AppState& app, std::int64_t started_utc_ms, Effects& effects) {
    if (started_utc_ms < app.kept.profile.permissions.of(Gate::session_signs).utc_ms)
        take_permission_back(app, Gate::session_signs, effects);
}

void answer_care(AppState& app, CareNow answer, Effects& effects) {
    Permissions& permissions = app.kept.profile.permissions;
    permissions.care_asked = said_now(app);
    const bool is_lifted =
        answer == CareNow::permitted || (answer == CareNow::better && can_be_gone(app.kept.profile.answers));
    if (is_lifted) permissions.care_lifted = said_now(app);
    keep_profile(app, effects);
}

void put_back_in_care(AppState& app, Effects& effects) {
    app.kept.profile.permissions.care_lifted = {};
    keep_profile(app, effects);
}

void tell_bottom(AppState& app, bool stayed_down, Effects& effects) {
    const PerLeg<bool> asked = asked_for_bottom(app, todays_plan(app));
    tell_of_last(
        app,
        [&asked, stayed_down](CheckInAnswers& said) {
            for (const Side side : both_sides)
                if (asked.of(side)) said.of(side).bottom_down = stayed_down;
        },
        effects);
    if (app.shown.check_in == CheckInStep::bottom) app.shown.check_in = CheckInStep::done;
}

void tell_sore(AppState& app, Effects& effects) {
    const PerLeg<bool> stepped = stepped_up_lately(app);
    tell_of_last(
        app,
        [&stepped](CheckInAnswers& said) {
            for (const Side side : both_sides)
                if (stepped.of(side)) said.of(side).sore = true;
        },
        effects);
}

void date_doubtful_pain(AppState& app, Effects& effects) {
    if (is_doubtful(app.now.utc_ms, app.now.utc_ms)) return;
    std::vector<std::pair<std::string, CheckInAnswers>> hurting;
    for (const SessionRecord* record : undated_pain(app)) hurting.emplace_back(record->id, record->check_in);
    for (const auto& [id, said] : hurting) {
        SessionNote note = note_of(app, id);
        note.check_in = said;
        note.pain_seen = Seen{app.now.utc_ms, app.now.offset_min};
        keep_note(app, id, note, effects);
    }
}

}  // namespace stretch
