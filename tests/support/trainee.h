// A person who trains day after day, in the hands of a test.
#pragma once

#include <algorithm>
#include <optional>
#include <vector>

#include "app/plan/plan_words.h"
#include "app/plan/todays_plan.h"
#include "support/hands.h"

namespace stretch::testing {

inline constexpr std::int64_t day_ms = 86'400'000;

struct Trainee : Hands {
    void next_day(int days = 1) { give(SetClock{app().now.utc_ms + days * day_ms, 60}); }

    void play() {
        give(StartSession{});
        while (app().play) pass(1_s);
        pass(rest_at_the_end);
    }

    // A whole session with its check-in, and the next day.
    void live(int days, int stretch = 3, PainPlace pain = PainPlace::none) {
        for (int day = 0; day < days; ++day) {
            play();
            give(CheckIn{stretch});
            give(CheckInPain{pain});
            if (app().shown.check_in == CheckInStep::bottom) give(TellBottom{true});
            give(CloseFinish{});
            next_day();
        }
    }

    void answer_as_beginner() {
        give(AnswerScreening{ScreeningQuestion::tightness, static_cast<int>(Tightness::tight)});
        give(FinishScreening{});
    }

    // All that bears on safety is answered, and what is left out counts as little.
    void answer(Tightness tightness, std::optional<Experience> experience, int troubles = 0,
                int red_flags = 0) {
        give(AnswerScreening{ScreeningQuestion::tightness, static_cast<int>(tightness)});
        if (experience) give(AnswerScreening{ScreeningQuestion::experience, static_cast<int>(*experience)});
        give(AnswerScreening{ScreeningQuestion::troubles, troubles});
        give(AnswerScreening{ScreeningQuestion::red_flags, red_flags});
        give(FinishScreening{});
    }

    // In the first hold that comes, of a session that is under way or begins.
    void hurt_in_hold(PainPlace place = PainPlace::back_of_thigh) {
        if (!app().play) give(StartSession{});
        while (app().play->timeline[app().play->session.phase].kind != PhaseKind::hold) pass(1_s);
        give(SayItHurts{});
        while (app().play) pass(1_s);
        give(CheckInPain{place});
        give(CloseFinish{});
    }

    LegDose left() const { return todays_plan(app()).legs.left.dose; }
    LegDose right() const { return todays_plan(app()).legs.right.dose; }
    Why why() const { return todays_plan(app()).legs.left.decision.why; }
};

// The sentences of "Why this today?".
inline std::vector<std::string> why_today(const AppState& app) {
    return stretch::why_today(app, todays_plan(app));
}

// Another visit, with everything the first one kept: of each key what was stored last, in that order or the
// other way round.
inline Trainee next_visit(const Trainee& before, bool backwards) {
    std::vector<Store> kept;
    for (const Store& store : before.all<Store>()) {
        const auto same = std::ranges::find(kept, store.key, &Store::key);
        if (same == kept.end())
            kept.push_back(store);
        else
            same->value = store.value;
    }
    if (backwards) std::ranges::reverse(kept);
    Trainee after;
    for (const Store& store : kept) after.give(LoadStored{store.key, store.value});
    after.give(SetClock{before.app().now.utc_ms, before.app().now.offset_min});
    return after;
}

}  // namespace stretch::testing
