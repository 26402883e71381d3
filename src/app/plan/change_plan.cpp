#include "app/plan/change_plan.h"

#include <algorithm>
#include <ranges>
#include <vector>

#include "app/keep/kept_progress.h"
#include "app/keep/kept_sessions.h"
#include "app/plan/care.h"
#include "app/plan/todays_plan.h"
#include "app/settings/own_settings.h"
#include "app/settings/setting_fields.h"
#include "app/state/history_command.h"
#include "app/state/plan_command.h"
#include "core/progress/easier.h"
#include "core/routine/within.h"

namespace stretch {
namespace {

bool covers(Legs legs, Side side) {
    return legs == Legs::both || (legs == Legs::left) == (side == Side::left);
}

bool is_asked(const AppState& app) {
    return app.shown.finished && app.shown.check_in != CheckInStep::none;
}

// The finished session as it stands in the history, told what the person has just said.
void keep_check_in(AppState& app, Effects& effects) {
    SessionNote note = note_of(app, app.shown.finished->id);
    note.check_in = app.shown.finished->check_in;
    keep_note(app, app.shown.finished->id, note, effects);
}

// After "It hurts" the answer is about the leg that was in use.
bool is_about(const SessionRecord& record, Legs legs, Side side) {
    if (legs == Legs::both && record.hurt_side) return *record.hurt_side == side;
    return covers(legs, side);
}

bool may_ease_own_dose(const AppState& app) {
    return app.kept.settings.lead == Lead::person && !app.kept.linked.gives_dose && !is_embed(app);
}

LegDose lying_instead(const LegDose& leg) {
    return {.aid = Aid::towel, .knee = leg.knee, .grip_percent = 0, .hold = leg.hold};
}

// Both legs have one back: what is not for a troubled one is left by the other leg too.
void spare_the_back(AppState& app, Effects& effects) {
    if (!may_ease_own_dose(app)) return;
    const auto spared = [&](Side side) {
        const LegDose leg = leg_dose(app.kept.settings.dose, side);
        const int not_for = app.given.exercises.of(leg.exercise).not_for;
        return (not_for & static_cast<int>(Trouble::back)) != 0 ? lying_instead(leg) : leg;
    };
    const Dose dose = with_legs(app.kept.settings.dose, spared(Side::left), spared(Side::right));
    if (dose == app.kept.settings.dose) return;
    app.kept.settings.dose = within(app.given.exercises, dose);
    keep_settings(app, effects);
}

void note_pain(AppState& app, Side side, PainPlace place, Effects& effects) {
    const bool was_known = hurt(entry_of(app, *app.shown.finished).of(side));
    app.shown.finished->check_in.of(side).pain = place;
    if (!was_known && place != PainPlace::none) ease_own_dose(app, side, effects);
    if (place == PainPlace::back) spare_the_back(app, effects);
}

void set_base(AppState& app, Side side, int rung, bool by_hand) {
    app.kept.profile.of(side) = {rung, by_hand, app.now.utc_ms, app.now.offset_min};
}

}  // namespace

void follow_the_rules(AppState& app) {
    drop_link_dose(app);
    if (app.kept.settings.lead == Lead::rules) return;
    app.kept.settings.lead = Lead::rules;
    app.kept.settings.lead_utc_ms = app.now.utc_ms;
    app.kept.keep_settings_in = settings_rest;
}

namespace {

void take_starting_dose(AppState& app, const StartingDose& start) {
    Dose& dose = app.kept.settings.dose;
    dose.repetitions = start.repetitions;
    dose.sessions_a_day = start.sessions_a_day;
    dose.resting_leg = RestingLeg::bent;
    dose.first = start.first;
    for (const Setting setting : {Setting::repetitions, Setting::sessions, Setting::start, Setting::first})
        make_own(app, setting);
    dose = within(app.given.exercises, dose);
    app.kept.keep_settings_in = settings_rest;
}

}  // namespace

void answer_screening(AppState& app, const AnswerScreening& command, Effects& effects) {
    Profile& profile = app.kept.profile;
    const Answers before = profile.answers;
    set_answer(profile.answers, command.question, command.value);
    take_back_for_news(profile.permissions, before, profile.answers);
    keep_profile(app, effects);
}

void finish_screening(AppState& app, Effects& effects) {
    if (app.given.ladder.empty()) return;
    const bool is_first_time = app.kept.profile.answered_utc_ms == 0;
    const Person person = person_of(app);
    for (const Side side : both_sides)
        set_base(app, side, rung_after_questions(person, app.given.ladder, app.now, side), false);
    app.kept.profile.answered_utc_ms = app.now.utc_ms;
    if (is_first_time) take_starting_dose(app, starting_dose(app.kept.profile.answers, app.given.ladder));
    follow_the_rules(app);
    keep_profile(app, effects);
}

void answer_beside_result(AppState& app, Effects& effects) {
    if (app.given.ladder.empty()) return;
    app.kept.settings.dose.first = starting_dose(app.kept.profile.answers, app.given.ladder).first;
    make_own(app, Setting::first);
    app.kept.keep_settings_in = settings_rest;
    finish_screening(app, effects);
}

void take_answers_back(AppState& app, int page, Effects& effects) {
    const Answers before = app.kept.profile.answers;
    for (int i = 0; i <= static_cast<int>(ScreeningQuestion::red_flags); ++i) {
        const auto question = static_cast<ScreeningQuestion>(i);
        if (page_of(question) == page) set_answer(app.kept.profile.answers, question, -1);
    }
    if (app.kept.profile.answers != before) keep_profile(app, effects);
}

void check_in(AppState& app, const CheckIn& command, Effects& effects) {
    if (!is_asked(app)) return;
    const int stretch = std::clamp(command.stretch, 0, most_stretch);
    for (const Side side : both_sides)
        if (covers(command.legs, side)) app.shown.finished->check_in.of(side).stretch = stretch;
    if (app.shown.check_in == CheckInStep::stretch) app.shown.check_in = CheckInStep::pain;
    app.shown.resting = {};
    keep_check_in(app, effects);
}

void something_hurt(AppState& app, Effects& effects) {
    if (!is_asked(app)) return;
    check_in_pain(app, {PainPlace::elsewhere}, effects);
    app.shown.check_in = CheckInStep::place;
}

void check_in_pain(AppState& app, const CheckInPain& command, Effects& effects) {
    if (!is_asked(app)) return;
    for (const Side side : both_sides)
        if (is_about(*app.shown.finished, command.legs, side)) note_pain(app, side, command.place, effects);
    app.shown.resting = {};
    keep_check_in(app, effects);
    const bool asks_more =
        app.shown.finished->ending != Ending::stopped_for_pain && bottom_is_asked_for(app, todays_plan(app));
    app.shown.check_in = asks_more ? CheckInStep::bottom : CheckInStep::done;
}

void choose_rung(AppState& app, const ChooseRung& command, Effects& effects) {
    if (!index_of(app.given.ladder, command.rung)) return;
    set_base(app, command.side, command.rung, true);
    follow_the_rules(app);
    keep_profile(app, effects);
}

void follow_rule(AppState& app, Effects& effects) {
    if (app.given.ladder.empty()) return;
    bool changed = false;
    for (const Side side : both_sides) {
        if (!app.kept.profile.of(side).by_hand) continue;
        set_base(app, side, rung_by_rules(app, side), false);
        changed = true;
    }
    follow_the_rules(app);
    if (changed) keep_profile(app, effects);
}

void decline_restart(AppState& app, Effects& effects) {
    const Person person = person_of(app);
    for (const Side side : both_sides)
        choose_rung(app, {side, rung_before_break(person, app.given.ladder, side)}, effects);
}

void keep_brought_back(AppState& app, Effects& effects) {
    const Profile profile = brought_back(app.kept.profile, app.now.utc_ms);
    if (profile == app.kept.profile) return;
    app.kept.profile = profile;
    keep_profile(app, effects);
}

void ease_own_dose(AppState& app, Side side, Effects& effects) {
    if (!may_ease_own_dose(app)) return;
    LegDose left = leg_dose(app.kept.settings.dose, Side::left),
            right = leg_dose(app.kept.settings.dose, Side::right);
    LegDose& leg = side == Side::left ? left : right;
    // What was chosen instead of the usual exercise has hurt: lying down, the floor bears the back.
    if (leg.exercise != usual_exercise) leg = lying_instead(leg);
    leg = easier(app.given.exercises.of(leg.exercise), leg);
    app.kept.settings.dose = within(app.given.exercises, with_legs(app.kept.settings.dose, left, right));
    keep_settings(app, effects);
}

void take_the_lead(AppState& app, const ChangeSetting& command) {
    const Setting setting = command.setting;
    if (!is_of_a_leg(setting)) return;
    const TodaysPlan plan = todays_plan(app);
    const LegDose now = plan.of(app.kept.settings.dose.first).dose;
    // Towel, band and tubing are all the same to the rules: a change, not a step.
    const bool is_side_grade =
        setting == Setting::aid && now.aid != Aid::hands && command.value != static_cast<int>(Aid::hands);
    if (is_side_grade) return;
    // Each leg goes on with its own dose but for what is changed.
    if (plan.source == DoseSource::rules)
        app.kept.settings.dose = with_legs(app.kept.settings.dose, plan.legs.left.dose, plan.legs.right.dose);
    for (const Setting part : settings_of_a_leg) make_own(app, part);
    app.kept.linked.gives_dose = false;
    app.kept.settings.lead = Lead::person;
    app.kept.settings.lead_utc_ms = app.now.utc_ms;
}

void set_range(AppState& app, const SetRange& command, Effects& effects) {
    if (range_barrier(app, todays_plan(app))) return;
    RangeCheck check{.side = command.side,
                     .other_knee = command.other_knee,
                     .thigh_deg = std::clamp(command.degrees, 0, most_thigh_deg),
                     .utc_ms = app.now.utc_ms,
                     .offset_min = app.now.offset_min,
                     .day = day_of(app.now.utc_ms, app.now.offset_min, 0),
                     .way = command.way,
                     .error_deg = error_of(command.way)};
    keep_range_check(app, check, effects);
}

void set_day_start(AppState& app, int hour, Effects& effects) {
    app.kept.profile.day_start_hour = std::clamp(hour, 0, 23);
    keep_profile(app, effects);
}

void answer_maintenance(AppState& app, Maintenance answer, Effects& effects) {
    app.kept.profile.maintains = answer == Maintenance::accepted;
    app.kept.profile.maintenance_answered_utc_ms = app.now.utc_ms;
    keep_profile(app, effects);
}

void note_asked(AppState& app, Asked what, Effects& effects) {
    switch (what) {
        case Asked::reminders: ++app.kept.profile.reminders_asked; break;
    }
    keep_profile(app, effects);
}

}  // namespace stretch
