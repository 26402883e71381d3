// What the person gets today, and why: pure questions to the app's state. The screens ask here.
#pragma once

#include <string>
#include <vector>

#include "app/state.h"
#include "app/text.h"
#include "core/progress/history.h"
#include "core/progress/rules.h"
#include "core/progress/screening.h"
#include "core/progress/statistics.h"

namespace stretch {

// Who chose today's knee, grip, hold and hands.
enum class DoseSource {
    settings,  // nothing is known of the person yet: the settings' dose
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
    LegPlan left;
    LegPlan right;

    const LegPlan& of(Side side) const { return side == Side::left ? left : right; }
};
TodaysPlan todays_plan(const AppState& app);
// The same plan's dose alone.
Dose todays_dose(const AppState& app);
// Where the rules have the leg now, whatever was chosen by hand: a choice leads nowhere but, where it hurt,
// down. Never above what the answers allow.
int rung_by_rules(const AppState& app, Side side);
bool may_start(const AppState& app);

// Pain today ends the day: whoever starts all the same goes against the rule.
bool must_rest_today(const AppState& app);

// The one sentence for "Why this today?". Where the legs differ there are two, the leg named in each.
std::vector<std::string> why_today(const AppState& app);
std::string in_words(const Decision& decision);
Text sentence_of(Why why);
Text sentence_of(RuleId rule);
Text consequence_of(ScreeningReason reason);

Day today(const AppState& app);
Day day_of(const AppState& app, const SessionRecord& record);
Entry entry_of(const AppState& app, const SessionRecord& record);
// The history as rules and statistics see it, oldest first: the newest `most` sessions.
std::vector<Entry> newest_entries(const AppState& app, std::size_t most);
// All sessions from that day on.
std::vector<Entry> entries_since(const AppState& app, Day first);

DueToday due_today(const AppState& app);
WeekGoal week_goal(const AppState& app);
// Six good weeks at the top dose, and not asked about it in the last six weeks.
bool maintenance_is_offered(const AppState& app);
bool range_check_is_due(const AppState& app, Side side);

}  // namespace stretch
