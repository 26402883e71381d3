#include "core/progress/good_weeks.h"

#include <algorithm>

#include "core/progress/dates.h"

namespace stretch {
namespace {

bool is_good_at_top_dose(const LegResult& leg) {
    return is_full(leg) && !hurt(leg) && leg.dose.hold >= seconds(seconds_for_maintenance);
}

int good_days(std::span<const Entry> entries, Day monday) {
    Dates days;
    for (const Entry& entry : entries) {
        if (entry.day < monday || entry.day - monday >= 7) continue;
        if (is_good_at_top_dose(entry.legs.left) && is_good_at_top_dose(entry.legs.right))
            days.add(entry.day);
    }
    return days.count();
}

bool went_well(std::span<const Entry> entries, Day first, int days) {
    bool any = false;
    for (const Entry& entry : entries) {
        if (entry.day < first || entry.day - first >= days) continue;
        if (hurt(entry)) return false;
        any = any || counts(entry.legs.left) || counts(entry.legs.right);
    }
    return any;
}

}  // namespace

bool maintenance_is_due(std::span<const Entry> entries, Day today, int days_a_week) {
    const Day this_week = first_of_week(today);
    for (int week = 1; week <= weeks_for_maintenance; ++week)
        if (good_days(entries, this_week + -7 * week) < days_a_week) return false;
    return true;
}

bool care_has_gone_well(std::span<const Entry> entries, Day today) {
    const Day this_week = first_of_week(today);
    for (int week = 2; week <= weeks_for_care; week += 2)
        if (!went_well(entries, this_week + -7 * week, 14)) return false;
    // Nor since then.
    const bool hurts_now = std::ranges::any_of(
        entries, [this_week](const Entry& entry) { return entry.day >= this_week && hurt(entry); });
    return !hurts_now && entries.front().day < this_week + -7 * (weeks_for_care - 1);
}

}  // namespace stretch
