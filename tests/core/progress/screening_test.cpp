#include "core/progress/screening.h"

#include <doctest/doctest.h>

#include <array>
#include <set>

#include "support/embedded_exercises.h"

using namespace stretch;
using namespace stretch::testing;

TEST_CASE("at most five questions are asked, one a page, and every answer can be left out") {
    std::set<int> pages;
    Answers answers;
    for (int i = 0; i <= static_cast<int>(ScreeningQuestion::red_flags); ++i) {
        const auto question = static_cast<ScreeningQuestion>(i);
        if (page_of(question) < screening_pages) CHECK(pages.insert(page_of(question)).second);
        CHECK_FALSE(answer_to(answers, question));
        set_answer(answers, question, 99);
        CHECK(answer_to(answers, question) == most_of(question));
        set_answer(answers, question, 1);
        CHECK(answer_to(answers, question) == 1);
        set_answer(answers, question, -1);
        CHECK_FALSE(answer_to(answers, question));
    }
    CHECK(pages.size() == screening_pages);
    CHECK(screening_pages <= 5);
    CHECK(screen({}, {}).verdict == Verdict::go);
}

TEST_CASE("every red flag, alone or with others, means a professional first; the gravest is told first") {
    for (int flags = 1; flags <= most_red_flags; ++flags) {
        const Screening screening = screen({.red_flags = flags}, {});
        CHECK(screening.verdict == Verdict::see_professional);
        CHECK(*screening.begin() <= ScreeningReason::recent_strain);
    }
    CHECK(*screen({.red_flags = 63}, {}).begin() == ScreeningReason::emergency);
    CHECK(screen({.troubles = most_troubles, .red_flags = 63}, {}).reason_count <= Screening::most);
}

TEST_CASE("every trouble means care: ends of the towel, knee bent, short hold, and no further by the rules") {
    for (int troubles = 1; troubles <= most_troubles; ++troubles) {
        const Answers answers{
            .tightness = Tightness::loose, .experience = Experience::regular, .troubles = troubles};
        CHECK(screen(answers, {}).verdict == Verdict::with_care);
        const StartingDose start = starting_dose(answers, ladder());
        const LegDose top = dose_on(ladder(), top_rung(answers, {}, ladder()), Aid::towel);
        CHECK(dose_on(ladder(), start.rungs.left, Aid::towel).hold == 5_s);
        CHECK(top.knee == Knee::bent);
        CHECK(top.grip_percent == 0);
        CHECK(top.hold <= 15_s);
        CHECK(start.sessions_a_day == 1);
    }
}

TEST_CASE(
    "the tighter, newer or more careful, the gentler the start; more sessions only for the very tight") {
    const auto left_place = [](const Answers& answers) {
        return index_of(ladder(), starting_dose(answers, ladder()).rungs.left).value();
    };
    const Answers very{.tightness = Tightness::very_tight, .experience = Experience::regular};
    const Answers tight{.tightness = Tightness::tight, .experience = Experience::regular};
    const Answers loose{.tightness = Tightness::loose, .experience = Experience::regular};
    CHECK(left_place(very) < left_place(tight));
    CHECK(left_place(tight) < left_place(loose));
    CHECK(left_place({.tightness = Tightness::loose}) < left_place(loose));
    CHECK(left_place({.flat_back = FlatBack::yes}) == left_place(very));
    CHECK(starting_dose(very, ladder()).sessions_a_day == 2);
    CHECK(starting_dose(tight, ladder()).sessions_a_day == 1);
    CHECK(starting_dose(very, ladder()).repetitions == 3);
    CHECK(starting_dose(loose, ladder()).repetitions == 2);
}

namespace {

template <typename Enum>
std::optional<Enum> answer_at(int value) {
    if (value < 0) return std::nullopt;
    return static_cast<Enum>(value);
}

// All that bears on where to start, each answered in every way and left out.
template <typename Check>
void for_every_start(Check check) {
    for (int tightness = -1; tightness <= 2; ++tightness)
        for (int experience = -1; experience <= 2; ++experience)
            for (int flat_back = -1; flat_back <= 2; ++flat_back)
                for (int troubles = -1; troubles <= 1; ++troubles)
                    check(Answers{.tightness = answer_at<Tightness>(tightness),
                                  .experience = answer_at<Experience>(experience),
                                  .troubles = answer_at<int>(troubles),
                                  .flat_back = answer_at<FlatBack>(flat_back)});
}

// The steps that a sentence about the start is true of.
std::set<int> starts_told_by(ScreeningReason reason, const Answers& answers) {
    const LadderStarts& starts = ladder().starts;
    switch (reason) {
        case ScreeningReason::very_tight:
        case ScreeningReason::flat_back: return {starts.very_tight};
        case ScreeningReason::beginner: return {starts.very_tight, starts.beginner};
        case ScreeningReason::tight: return {starts.beginner, starts.tight};
        // It says "if you are used to stretching", and may stand while that is not answered.
        case ScreeningReason::loose: return {answers.experience ? starts.loose : starts.beginner};
        default: return {starting_dose(answers, ladder()).rungs.left};
    }
}

}  // namespace

TEST_CASE("what is told about the start is true of the step it starts with, and nothing contradicts it") {
    Permissions lifted;
    lifted.care_lifted = {1, 0};
    for_every_start([&](const Answers& answers) {
        const int start = starting_dose(answers, ladder()).rungs.left;
        for (const Permissions& permissions : {Permissions{}, lifted}) {
            for (const ScreeningReason reason : screen(answers, permissions)) {
                CAPTURE(static_cast<int>(reason));
                CAPTURE(start);
                CHECK(starts_told_by(reason, answers).contains(start));
            }
        }
    });
}

TEST_CASE("the tighter leg is first and one rung gentler") {
    const Answers answers{
        .tightness = Tightness::tight, .tighter_leg = TighterLeg::right, .experience = Experience::some};
    const StartingDose start = starting_dose(answers, ladder());
    CHECK(start.first == Side::right);
    CHECK(start.rungs.right == rung_moved(ladder(), start.rungs.left, -1));
}

namespace {

Permissions yes_to(Gate gate) {
    Permissions permissions;
    permissions.of(gate) = {1'795'422'600'000, 60};
    return permissions;
}

Permissions yes_to_all() {
    Permissions permissions;
    permissions.given.fill({1'795'422'600'000, 60});
    return permissions;
}

}  // namespace

TEST_CASE("a professional's yes opens its own gate and no other, and means care") {
    const std::array flags{RedFlag::nerve, RedFlag::do_not_start, RedFlag::hip_replacement,
                           RedFlag::pregnancy, RedFlag::recent_strain};
    for (std::size_t own = 0; own < flags.size(); ++own) {
        const auto gate = static_cast<Gate>(own + 1);
        for (std::size_t asked = 0; asked < flags.size(); ++asked) {
            const Answers answers{.tightness = Tightness::loose,
                                  .experience = Experience::regular,
                                  .red_flags = static_cast<int>(flags[asked])};
            const Screening screening = screen(answers, yes_to(gate));
            CHECK((screening.verdict == Verdict::with_care) == (own == asked));
            CHECK((closed_gates(answers, yes_to(gate)).count == 0) == (own == asked));
            CHECK(starting_dose(answers, ladder()).rungs.left == ladder().starts.careful);
            CHECK(top_rung(answers, yes_to(gate), ladder()) == ladder().careful_top);
        }
    }
    CHECK(screen({.red_flags = 2}, yes_to(Gate::session_signs)).verdict == Verdict::see_professional);
}

TEST_CASE("no yes opens the way past a sign of an emergency") {
    for (int flags = 1; flags <= most_red_flags; ++flags) {
        const bool is_emergency = (flags & static_cast<int>(RedFlag::emergency)) != 0;
        CHECK(closed_gates({.red_flags = flags}, yes_to_all()).is_emergency == is_emergency);
        CHECK((screen({.red_flags = flags}, yes_to_all()).verdict == Verdict::see_professional) ==
              is_emergency);
    }
}

TEST_CASE("what is answered anew takes its own yes back, and any news of this kind brings the care back") {
    Permissions permissions = yes_to_all();
    permissions.care_lifted = {1, 0};
    take_back_for_news(permissions, {.red_flags = 4}, {.red_flags = 4 | 8});
    CHECK_FALSE(permissions.of(Gate::hip_replacement).is_said());
    CHECK(permissions.of(Gate::do_not_start).is_said());
    CHECK(permissions.of(Gate::session_signs).is_said());
    CHECK_FALSE(permissions.care_lifted.is_said());
    permissions.care_lifted = {1, 0};
    take_back_for_news(permissions, {.troubles = 1}, {.tightness = Tightness::loose, .troubles = 1});
    take_back_for_news(permissions, {.troubles = 3}, {.troubles = 1});
    CHECK(permissions.care_lifted.is_said());
    take_back_for_news(permissions, {.troubles = 1}, {.troubles = 5});
    CHECK_FALSE(permissions.care_lifted.is_said());
}

TEST_CASE("once care is lifted the whole ladder is open, and the careful start stays the start") {
    Permissions permissions;
    permissions.care_lifted = {1, 0};
    for (int troubles = 1; troubles <= most_troubles; ++troubles) {
        const Answers answers{.troubles = troubles};
        CHECK(asks_for_care(answers, {}));
        CHECK_FALSE(asks_for_care(answers, permissions));
        CHECK(screen(answers, permissions).verdict == Verdict::go);
        CHECK(top_rung(answers, permissions, ladder()) == ladder().rungs.back().id);
        CHECK(starting_dose(answers, ladder()).rungs.left == ladder().starts.careful);
    }
}
