#include "core/save/entries.h"

namespace stretch {
namespace {

// Files of the first version do not say which leg hurt: the one that was in use when it ended.
Side leg_in_use_at_end(const SessionRecord& record) {
    const Side first = record.dose.first;
    const bool is_second =
        record.held.of(other(first)) > Millis{} || record.held.of(first) >= planned_hold(record.dose, first);
    return is_second ? other(first) : first;
}

bool was_stopped(const SessionRecord& record, Side side) {
    return record.ending == Ending::stopped_for_pain &&
           record.hurt_side.value_or(leg_in_use_at_end(record)) == side;
}

// Before anything was known of the person, and before there were rules, the settings' dose may have been a
// rung's. A dose by hand or of a link stands on none, even where it is like one; nor does an exercise that
// this version does not have, or not on that rung.
int rung_in(const SessionRecord& record, const Ladder& ladder, Side side) {
    const LegDose dose = leg_dose(record.dose, side);
    const int rung = record.rungs.of(side);
    if (rung == 0 && !record.by_hand) return rung_matching(ladder, dose);
    const auto place = index_of(ladder, rung);
    return place && ladder.rungs[*place].dose.exercise != dose.exercise ? 0 : rung;
}

LegResult leg_result(const SessionRecord& record, const Ladder& ladder, Side side) {
    return {.rung = rung_in(record, ladder, side),
            .dose = leg_dose(record.dose, side),
            .planned = planned_hold(record.dose, side),
            .held = record.held.of(side),
            .feel = record.check_in.of(side),
            .stopped = was_stopped(record, side),
            .eased = record.eased.of(side)};
}

// Older versions kept no end: there the time played is the least that it took.
std::int64_t end_of(const SessionRecord& record) {
    if (record.pain_seen) return 0;
    return record.ended_utc_ms != 0 ? record.ended_utc_ms : record.started_utc_ms + record.length.count;
}

}  // namespace

Day day_of(const SessionRecord& record, int day_start_hour) {
    return day_of(record.started_utc_ms, record.offset_min, day_start_hour);
}

Entry entry_of(const SessionRecord& record, const Ladder& ladder, int day_start_hour) {
    const Seen when = record.pain_seen.value_or(Seen{record.started_utc_ms, record.offset_min});
    return {when.utc_ms,
            day_of(when.utc_ms, when.offset_min, day_start_hour),
            {leg_result(record, ladder, Side::left), leg_result(record, ladder, Side::right)},
            end_of(record)};
}

}  // namespace stretch
