#include "core/progress/screening.h"

#include <algorithm>
#include <cassert>

namespace stretch {
namespace {

struct FlagRow {
    int bit;
    ScreeningReason reason;
    std::optional<Gate> gate;  // none: no way through
};

constexpr std::array<FlagRow, 6> red_flag_rows{
    {{static_cast<int>(RedFlag::emergency), ScreeningReason::emergency, std::nullopt},
     {static_cast<int>(RedFlag::nerve), ScreeningReason::nerve, Gate::nerve},
     {static_cast<int>(RedFlag::do_not_start), ScreeningReason::do_not_start, Gate::do_not_start},
     {static_cast<int>(RedFlag::hip_replacement), ScreeningReason::hip_replacement, Gate::hip_replacement},
     {static_cast<int>(RedFlag::pregnancy), ScreeningReason::pregnancy, Gate::pregnancy},
     {static_cast<int>(RedFlag::recent_strain), ScreeningReason::recent_strain, Gate::recent_strain}}};

struct TroubleRow {
    int bit;
    ScreeningReason reason;
};

constexpr std::array<TroubleRow, 4> trouble_rows{
    {{static_cast<int>(Trouble::back), ScreeningReason::back},
     {static_cast<int>(Trouble::hip), ScreeningReason::hip},
     {static_cast<int>(Trouble::knee), ScreeningReason::knee},
     {static_cast<int>(Trouble::fragile), ScreeningReason::fragile}}};

void add(Screening& screening, ScreeningReason reason) {
    screening.reasons[screening.reason_count++] = reason;
}

bool has(const std::optional<int>& bits, int bit) {
    return (bits.value_or(0) & bit) != 0;
}

bool is_open(const FlagRow& row, const Permissions& permissions) {
    return row.gate && permissions.of(*row.gate).is_said();
}

void add_red_flags(Screening& screening, const Answers& answers, const Permissions& permissions) {
    for (const FlagRow& row : red_flag_rows) {
        if (!has(answers.red_flags, row.bit) || is_open(row, permissions)) continue;
        screening.verdict = Verdict::see_professional;
        add(screening, row.reason);
    }
}

void add_care(Screening& screening, const Answers& answers, const Permissions& permissions) {
    const auto is_permitted = [&](const FlagRow& row) {
        return has(answers.red_flags, row.bit) && is_open(row, permissions);
    };
    const bool any_permitted = std::ranges::any_of(red_flag_rows, is_permitted);
    if (!any_permitted && answers.troubles.value_or(0) == 0) return;
    if (permissions.care_lifted.is_said()) return add(screening, ScreeningReason::care_lifted);
    screening.verdict = std::max(screening.verdict, Verdict::with_care);
    if (any_permitted) add(screening, ScreeningReason::permitted);
    for (const TroubleRow& row : trouble_rows)
        if (has(answers.troubles, row.bit)) add(screening, row.reason);
}

bool has_troubles(const Answers& answers) {
    return answers.troubles.value_or(0) != 0 || answers.red_flags.value_or(0) != 0;
}

bool is_new(const std::optional<int>& before, const std::optional<int>& after, int bit) {
    return has(after, bit) && !has(before, bit);
}

bool is_very_tight(const Answers& answers) {
    return answers.tightness == Tightness::very_tight || answers.flat_back == FlatBack::yes;
}

bool is_beginner(const Answers& answers) {
    return answers.experience.value_or(Experience::none) == Experience::none;
}

// Only what agrees with `starting_rung`: where care decides, or has decided, these would say otherwise.
void add_start(Screening& screening, const Answers& answers) {
    if (screening.verdict != Verdict::go || has_troubles(answers)) return;
    if (answers.tightness == Tightness::very_tight) add(screening, ScreeningReason::very_tight);
    if (answers.flat_back == FlatBack::yes) add(screening, ScreeningReason::flat_back);
    if (answers.experience == Experience::none) add(screening, ScreeningReason::beginner);
    if (is_very_tight(answers)) return;
    if (answers.tightness == Tightness::tight) add(screening, ScreeningReason::tight);
    if (answers.tightness == Tightness::loose && answers.experience != Experience::none)
        add(screening, ScreeningReason::loose);
}

int starting_rung(const Answers& answers, const LadderStarts& starts) {
    if (has_troubles(answers)) return starts.careful;
    if (is_very_tight(answers)) return starts.very_tight;
    if (is_beginner(answers)) return starts.beginner;
    return answers.tightness == Tightness::loose ? starts.loose : starts.tight;
}

template <typename Enum>
std::optional<int> position(const std::optional<Enum>& value) {
    if (!value) return std::nullopt;
    return static_cast<int>(*value);
}

template <typename Enum>
void set_position(std::optional<Enum>& answer, int value) {
    answer.reset();
    if (value >= 0) answer = static_cast<Enum>(value);
}

}  // namespace

int page_of(ScreeningQuestion question) {
    if (question == ScreeningQuestion::tighter_leg) return screening_pages;
    const int place = static_cast<int>(question);
    return question < ScreeningQuestion::tighter_leg ? place : place - 1;
}

int most_of(ScreeningQuestion question) {
    switch (question) {
        case ScreeningQuestion::tightness:
        case ScreeningQuestion::tighter_leg:
        case ScreeningQuestion::experience:
        case ScreeningQuestion::flat_back: return 2;
        case ScreeningQuestion::troubles: return most_troubles;
        case ScreeningQuestion::red_flags: return most_red_flags;
    }
    assert(false);
    return 0;
}

std::optional<int> answer_to(const Answers& answers, ScreeningQuestion question) {
    switch (question) {
        case ScreeningQuestion::tightness: return position(answers.tightness);
        case ScreeningQuestion::tighter_leg: return position(answers.tighter_leg);
        case ScreeningQuestion::experience: return position(answers.experience);
        case ScreeningQuestion::troubles: return answers.troubles;
        case ScreeningQuestion::flat_back: return position(answers.flat_back);
        case ScreeningQuestion::red_flags: return answers.red_flags;
    }
    assert(false);
    return std::nullopt;
}

void set_answer(Answers& answers, ScreeningQuestion question, int value) {
    value = std::min(value, most_of(question));
    switch (question) {
        case ScreeningQuestion::tightness: return set_position(answers.tightness, value);
        case ScreeningQuestion::tighter_leg: return set_position(answers.tighter_leg, value);
        case ScreeningQuestion::experience: return set_position(answers.experience, value);
        case ScreeningQuestion::troubles: return set_position(answers.troubles, value);
        case ScreeningQuestion::flat_back: return set_position(answers.flat_back, value);
        case ScreeningQuestion::red_flags: return set_position(answers.red_flags, value);
    }
    assert(false);
}

bool says_anything(const Answers& answers) {
    return answers != Answers{};
}

bool says_where_to_begin(const Answers& answers) {
    Answers nothing;
    if (answers.red_flags == 0) nothing.red_flags = 0;
    return answers != nothing;
}

Screening screen(const Answers& answers, const Permissions& permissions) {
    Screening screening;
    add_red_flags(screening, answers, permissions);
    add_care(screening, answers, permissions);
    add_start(screening, answers);
    return screening;
}

ClosedGates closed_gates(const Answers& answers, const Permissions& permissions) {
    ClosedGates result;
    for (const FlagRow& row : red_flag_rows) {
        if (!has(answers.red_flags, row.bit) || is_open(row, permissions)) continue;
        if (row.gate) result.closed[result.count++] = *row.gate;
        result.is_emergency = result.is_emergency || !row.gate;
    }
    return result;
}

void take_back_for_news(Permissions& permissions, const Answers& before, const Answers& after) {
    bool is_news = false;
    for (const FlagRow& row : red_flag_rows) {
        if (!is_new(before.red_flags, after.red_flags, row.bit)) continue;
        if (row.gate) permissions.of(*row.gate) = {};
        is_news = true;
    }
    for (const TroubleRow& row : trouble_rows)
        is_news = is_news || is_new(before.troubles, after.troubles, row.bit);
    if (is_news) permissions.care_lifted = permissions.care_asked = {};
}

bool can_be_gone(const Answers& answers) {
    constexpr int may_be_gone = static_cast<int>(Trouble::back) | static_cast<int>(Trouble::knee);
    return answers.red_flags.value_or(0) == 0 && (answers.troubles.value_or(0) & ~may_be_gone) == 0;
}

bool asks_for_care(const Answers& answers, const Permissions& permissions) {
    return has_troubles(answers) && !permissions.care_lifted.is_said();
}

bool may_be_offered_more_sessions(const Answers& answers) {
    return is_very_tight(answers) && !has_troubles(answers);
}

StartingDose starting_dose(const Answers& answers, const Ladder& ladder) {
    StartingDose start;
    const int rung = starting_rung(answers, ladder.starts);
    start.rungs = {rung, rung};
    const TighterLeg tighter = answers.tighter_leg.value_or(TighterLeg::neither);
    if (tighter == TighterLeg::left) start.rungs.left = rung_moved(ladder, rung, -1);
    if (tighter == TighterLeg::right) start.rungs.right = rung_moved(ladder, rung, -1);
    start.first = tighter == TighterLeg::right ? Side::right : Side::left;
    start.repetitions = dose_on(ladder, rung, Aid::towel).hold < 30_s ? 3 : 2;
    start.sessions_a_day = may_be_offered_more_sessions(answers) ? 2 : 1;
    return start;
}

int troubles_against(const Exercise& exercise, const Answers& answers, const Permissions& permissions) {
    return asks_for_care(answers, permissions) ? answers.troubles.value_or(0) & exercise.not_for : 0;
}

int top_rung(const Answers& answers, const Permissions& permissions, const Ladder& ladder) {
    return asks_for_care(answers, permissions) ? ladder.careful_top : ladder.rungs.back().id;
}

}  // namespace stretch
