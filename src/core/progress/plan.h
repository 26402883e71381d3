// What a person gets today: the dose of each leg, who chose it, and why. A pure function of what is known of
// the person; nothing here knows where that is kept.
#pragma once

#include <span>

#include "core/progress/person.h"
#include "core/progress/rules.h"
#include "core/routine/exercises.h"
#include "core/units/day.h"

namespace stretch {

// Who chose today's knee, grip, hold and hands.
enum class DoseSource {
    settings,  // where there are no rules: the settings' dose
    link,      // this visit's link
    rules,
    person,  // set by hand, against the rules
};

struct LegPlan {
    Decision decision;     // of the rules, even where they are not followed
    bool by_hand = false;  // the rung was chosen by hand and no session since
    LegDose dose;          // today's
};

struct TodaysPlan {
    Verdict verdict = Verdict::go;  // see_professional: there is no session
    DoseSource source = DoseSource::settings;
    Dose dose;  // of the next session, both legs
    PerLeg<LegPlan> legs;

    const LegPlan& of(Side side) const { return legs.of(side); }
};

// Without a ladder there are no rules: the dose that is set is the dose.
TodaysPlan plan_for(const Person& person, const Ladder& ladder, const Exercises& exercises, const Now& now);

// Where the rules have the leg now, whatever was chosen by hand: a choice leads nowhere but, where it hurt,
// down. Never above what the answers allow. `all` holds every session ever, oldest first, those on a rung
// chosen by hand as off the ladder.
int rung_by_rules(const Person& person, const Ladder& ladder, const Now& now, std::span<const Entry> all,
                  Side side);

// Where a leg begins after the questions: never higher than it stands, and where it has trained by the rules
// already, lower only for care or after a sign to see a professional.
int rung_after_questions(const Person& person, const Ladder& ladder, const Now& now, Side side);

// Where a leg begins once a professional has said yes: at the careful start, never higher than it stands.
int rung_when_permitted(const Person& person, const Ladder& ladder, const Now& now, Side side);

// Where a leg begins that comes from another device: as it is brought, but where it hurt here since its base
// no higher than it stands. Then the base here stays, so that the pain goes on counting.
LegBase base_when_brought(const Person& person, const Ladder& ladder, const Now& now, Side side,
                          const LegBase& brought);

// Where a leg was before the days off: on the last session's rung, or the one below if that had sent it down.
int rung_before_break(const Person& person, const Ladder& ladder, Side side);

}  // namespace stretch
