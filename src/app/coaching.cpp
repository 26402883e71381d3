#include "app/coaching.h"

#include <algorithm>
#include <array>
#include <ranges>

#include "app/coach.h"
#include "app/fields.h"
#include "app/keeping.h"
#include "app/keeping_coach.h"
#include "app/own_settings.h"
#include "app/telling.h"
#include "app/words.h"
#include "core/routine/validate.h"

namespace stretch {
namespace {

constexpr int grip_step_percent = 20;
constexpr std::array shorter_holds{20_s, 15_s, 10_s, 5_s};

bool covers(Legs legs, Side side) {
    return legs == Legs::both || (legs == Legs::left) == (side == Side::left);
}

bool is_asked(const AppState& app) {
    return app.finished && app.check_in != CheckInStep::none;
}

// The finished session as it stands in the history, told what the person has just said.
void keep_check_in(AppState& app, Effects& effects) {
    SessionNote note = note_of(app, app.finished->id);
    note.check_in = app.finished->check_in;
    keep_note(app, app.finished->id, note, effects);
}

// After "It hurts" the answer is about the leg that was in use.
bool is_about(const SessionRecord& record, Legs legs, Side side) {
    if (legs == Legs::both && record.hurt_side) return *record.hurt_side == side;
    return covers(legs, side);
}

void note_pain(AppState& app, Side side, PainPlace place, Effects& effects) {
    const bool was_known = hurt(entry_of(app, *app.finished).of(side));
    app.finished->check_in.of(side).pain = place;
    if (!was_known && place != PainPlace::none) ease_own_dose(app, side, effects);
}

void set_base(AppState& app, Side side, int rung, bool by_hand) {
    app.profile.of(side) = {rung, by_hand, app.utc_ms, app.offset_min};
}

void follow_the_rules(AppState& app) {
    drop_link_dose(app);
    if (app.settings.lead == Lead::rules) return;
    app.settings.lead = Lead::rules;
    app.settings.lead_utc_ms = app.utc_ms;
    app.keep_settings_in = settings_rest;
}

// Where a leg begins after the questions: never higher than it stands, and where it has trained by the rules
// already, lower only for care or after a sign to see a professional.
int rung_after_questions(const AppState& app, const TodaysPlan& before, Side side, int start) {
    if (app.history.empty()) return start;
    const int stands = before.of(side).decision.rung;
    const int top = top_rung(app.profile.answers, app.ladder);
    const bool was_referred = rule_of(before.of(side).decision.why) == RuleId::see_professional;
    const bool goes_on =
        app.profile.of(side).rung != 0 && !was_referred && !is_above(app.ladder, stands, top);
    return goes_on ? stands : lower_of(app.ladder, start, stands);
}

// Where a leg was before the days off: on the last session's rung, or the one below if that had sent it down.
int rung_before_break(const AppState& app, Side side) {
    for (const Entry& entry : std::views::reverse(newest_entries(app, entries_for_rules))) {
        const LegResult& leg = entry.of(side);
        if (!index_of(app.ladder, leg.rung)) continue;
        return rung_moved(app.ladder, leg.rung, leads_down(leg) ? -1 : 0);
    }
    return app.profile.of(side).rung;
}

void take_starting_dose(AppState& app, const StartingDose& start) {
    Dose& dose = app.settings.dose;
    dose.repetitions = start.repetitions;
    dose.sessions_a_day = start.sessions_a_day;
    dose.resting_leg = RestingLeg::bent;
    dose.first = start.first;
    for (const Setting setting : {Setting::repetitions, Setting::sessions, Setting::start, Setting::first})
        make_own(app, setting);
    dose = within(app.exercise.ranges, dose);
    app.keep_settings_in = settings_rest;
}

std::optional<Millis> shorter_than(Millis hold) {
    for (const Millis shorter : shorter_holds)
        if (shorter < hold) return shorter;
    return std::nullopt;
}

LegDose leg_in_use(const Player& player) {
    return leg_dose(player.dose, player.timeline[player.session.phase].side);
}

bool can_move_grip(const LegDose& leg) {
    return leg.aid != Aid::hands && leg.grip_percent > 0;
}

void move_grip_out(LegDose& leg) {
    leg.grip_percent = std::max(0, leg.grip_percent - grip_step_percent);
}

// Both legs of the session from here on; what is over stays as it was.
template <typename Change>
void change_legs(Player& player, const Change& change) {
    LegDose left = leg_dose(player.dose, Side::left);
    LegDose right = leg_dose(player.dose, Side::right);
    change(left);
    change(right);
    player.dose = with_legs(player.dose, left, right);
    for (std::size_t i = player.session.phase; i < player.timeline.phases.size(); ++i) {
        if (player.timeline[i].id != PhaseId::hold) continue;
        (player.timeline[i].side == Side::left ? player.eased_left : player.eased_right) = true;
    }
}

void say_eased(AppState& app, std::string spoken_words, std::string_view announced_words, Effects& effects) {
    announce(app, announced_words);
    app.player->caption = spoken_words;
    if (app.settings.voice && !app.muted) effects.push_back(Speak{std::move(spoken_words)});
}

Step shorten_holds(AppState& app, Millis hold, Effects& effects) {
    Player& player = *app.player;
    change_legs(player, [hold](LegDose& leg) { leg.hold = std::min(leg.hold, hold); });
    player.timeline =
        with_shorter_holds(std::move(player.timeline), player.session.phase, player.session.elapsed, hold);
    say_eased(app, text(Text::say_eased_hold, {whole_seconds(hold)}),
              text(Text::announce_eased_hold, {whole_seconds(hold)}), effects);
    return settle(player.session, player.timeline);
}

Step move_grip(AppState& app, Effects& effects) {
    change_legs(*app.player, [](LegDose& leg) {
        if (can_move_grip(leg)) move_grip_out(leg);
    });
    say_eased(app, std::string{text(Text::say_eased_grip)}, std::string{text(Text::announce_eased_grip)},
              effects);
    return {app.player->session, {}};
}

}  // namespace

bool is_worth_keeping(const SessionRecord& record) {
    return record.held.left + record.held.right > Millis{} || record.ending == Ending::stopped_for_pain;
}

void answer_screening(AppState& app, const AnswerScreening& command, Effects& effects) {
    set_answer(app.profile.answers, command.question, command.value);
    keep_profile(app, effects);
}

void finish_screening(AppState& app, Effects& effects) {
    if (app.ladder.empty()) return;
    const TodaysPlan before = todays_plan(app);
    const StartingDose start = starting_dose(app.profile.answers, app.ladder);
    const bool is_first_time = app.profile.answered_utc_ms == 0;
    const int left = rung_after_questions(app, before, Side::left, start.left_rung);
    const int right = rung_after_questions(app, before, Side::right, start.right_rung);
    set_base(app, Side::left, left, false);
    set_base(app, Side::right, right, false);
    app.profile.answered_utc_ms = app.utc_ms;
    if (is_first_time) take_starting_dose(app, start);
    follow_the_rules(app);
    keep_profile(app, effects);
}

void take_answers_back(AppState& app, int page, Effects& effects) {
    const Answers before = app.profile.answers;
    for (int i = 0; i <= static_cast<int>(ScreeningQuestion::red_flags); ++i) {
        const auto question = static_cast<ScreeningQuestion>(i);
        if (page_of(question) == page) set_answer(app.profile.answers, question, -1);
    }
    if (app.profile.answers != before) keep_profile(app, effects);
}

void check_in(AppState& app, const CheckIn& command, Effects& effects) {
    if (!is_asked(app)) return;
    const int stretch = std::clamp(command.stretch, 0, most_stretch);
    for (const Side side : {Side::left, Side::right})
        if (covers(command.legs, side)) app.finished->check_in.of(side).stretch = stretch;
    if (app.check_in == CheckInStep::stretch) app.check_in = CheckInStep::pain;
    keep_check_in(app, effects);
}

void check_in_pain(AppState& app, const CheckInPain& command, Effects& effects) {
    if (!is_asked(app)) return;
    for (const Side side : {Side::left, Side::right})
        if (is_about(*app.finished, command.legs, side)) note_pain(app, side, command.place, effects);
    app.check_in = CheckInStep::done;
    keep_check_in(app, effects);
}

void choose_rung(AppState& app, const ChooseRung& command, Effects& effects) {
    if (!index_of(app.ladder, command.rung)) return;
    // The other leg stays where the rules have it, whatever the settings' or the link's dose has been.
    const TodaysPlan before = todays_plan(app);
    const Side still = other(command.side);
    if (app.profile.of(still).rung == 0 && before.source == DoseSource::settings)
        set_base(app, still, before.of(still).decision.rung, false);
    set_base(app, command.side, command.rung, true);
    follow_the_rules(app);
    keep_profile(app, effects);
}

void follow_rule(AppState& app, Effects& effects) {
    if (app.ladder.empty()) return;
    bool changed = false;
    for (const Side side : {Side::left, Side::right}) {
        if (!app.profile.of(side).by_hand) continue;
        set_base(app, side, rung_by_rules(app, side), false);
        changed = true;
    }
    follow_the_rules(app);
    if (changed) keep_profile(app, effects);
}

void decline_restart(AppState& app, Effects& effects) {
    const int left = rung_before_break(app, Side::left), right = rung_before_break(app, Side::right);
    choose_rung(app, {Side::left, left}, effects);
    choose_rung(app, {Side::right, right}, effects);
}

void bring_back_from_future(AppState& app) {
    Profile& profile = app.profile;
    for (std::int64_t* when : {&profile.left.utc_ms, &profile.right.utc_ms, &profile.answered_utc_ms,
                               &profile.maintenance_answered_utc_ms}) {
        if (*when <= app.utc_ms) continue;
        *when = app.utc_ms;
        app.profile_was_ahead = true;
    }
}

void keep_brought_back(AppState& app, Effects& effects) {
    if (app.profile_was_ahead) keep_profile(app, effects);
    app.profile_was_ahead = false;
}

void ease_own_dose(AppState& app, Side side, Effects& effects) {
    if (app.settings.lead != Lead::person || app.link_gives_dose || is_embed(app)) return;
    LegDose left = leg_dose(app.settings.dose, Side::left), right = leg_dose(app.settings.dose, Side::right);
    LegDose& leg = side == Side::left ? left : right;
    if (const auto hold = shorter_than(leg.hold))
        leg.hold = *hold;
    else if (can_move_grip(leg))
        move_grip_out(leg);
    app.settings.dose = within(app.exercise.ranges, with_legs(app.settings.dose, left, right));
    keep_settings(app, effects);
}

void take_the_lead(AppState& app, const ChangeSetting& command) {
    const Setting setting = command.setting;
    if (!is_of_a_leg(setting)) return;
    const TodaysPlan plan = todays_plan(app);
    const LegDose now = plan.of(app.settings.dose.first).dose;
    // Towel, band and tubing are all the same to the rules: a change, not a step.
    const bool is_side_grade =
        setting == Setting::aid && now.aid != Aid::hands && command.value != static_cast<int>(Aid::hands);
    if (is_side_grade) return;
    // Each leg goes on with its own dose but for what is changed.
    if (plan.source == DoseSource::rules)
        app.settings.dose = with_legs(app.settings.dose, plan.left.dose, plan.right.dose);
    for (const Setting part : {Setting::aid, Setting::knee, Setting::grip, Setting::hold})
        make_own(app, part);
    app.link_gives_dose = false;
    app.settings.lead = Lead::person;
    app.settings.lead_utc_ms = app.utc_ms;
}

void set_range(AppState& app, const SetRange& command, Effects& effects) {
    RangeCheck check{.side = command.side,
                     .other_knee = command.other_knee,
                     .thigh_deg = std::clamp(command.degrees, 0, most_thigh_deg),
                     .utc_ms = app.utc_ms,
                     .offset_min = app.offset_min,
                     .day = day_of(app.utc_ms, app.offset_min, 0)};
    keep_range_check(app, check, effects);
}

void set_week_goal(AppState& app, int days, Effects& effects) {
    app.profile.week_goal_days = std::clamp(days, 1, 7);
    keep_profile(app, effects);
}

void set_day_start(AppState& app, int hour, Effects& effects) {
    app.profile.day_start_hour = std::clamp(hour, 0, 23);
    keep_profile(app, effects);
}

void answer_maintenance(AppState& app, Maintenance answer, Effects& effects) {
    app.profile.maintains = answer == Maintenance::accepted;
    app.profile.maintenance_answered_utc_ms = app.utc_ms;
    keep_profile(app, effects);
}

void note_asked(AppState& app, Asked what, Effects& effects) {
    switch (what) {
        case Asked::reminders: ++app.profile.reminders_asked; break;
    }
    keep_profile(app, effects);
}

bool can_ease(const AppState& app) {
    const LegDose leg = leg_in_use(*app.player);
    return can_move_grip(leg) || shorter_than(leg.hold);
}

Step ease(AppState& app, Effects& effects) {
    const Player& player = *app.player;
    const Phase& phase = player.timeline[player.session.phase];
    const LegDose leg = leg_in_use(player);
    const std::optional<Millis> shorter = shorter_than(leg.hold);
    // In a hold less time helps at once; before it, less pull.
    const bool prefers_grip = phase.id != PhaseId::hold || !shorter;
    if (can_move_grip(leg) && prefers_grip) return move_grip(app, effects);
    if (shorter) return shorten_holds(app, *shorter, effects);
    return {player.session, {}};
}

}  // namespace stretch
