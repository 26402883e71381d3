#include "core/routine/within.h"

#include <algorithm>
#include <utility>
#include <vector>

namespace stretch {
namespace {

Millis nearest_seconds(const Range& range, Millis length) {
    return std::clamp(length, seconds(range.least), seconds(range.most));
}

// What comes next to it, the easier first.
template <typename Kind>
Kind nearest_of(const std::vector<Kind>& offered, Kind wanted) {
    if (offered.empty() || std::ranges::count(offered, wanted) > 0) return wanted;
    const auto harder = std::ranges::find_if(offered, [&](Kind kind) { return kind > wanted; });
    return harder == offered.begin() ? *harder : *(harder - 1);
}

LegDose within_ranges(const DoseRanges& ranges, LegDose leg) {
    leg.grip_percent = nearest(ranges.grip_percent, leg.grip_percent);
    leg.hold = nearest_seconds(ranges.hold_s, leg.hold);
    return leg;
}

LegDose as_offered(const Exercise& exercise, LegDose leg) {
    leg = within_ranges(exercise.ranges, std::move(leg));
    leg.exercise = exercise.id;
    leg.knee = nearest_of(exercise.knees, leg.knee);
    if (!exercise.has(leg.aid) && !exercise.aids.empty()) leg.aid = exercise.aids.front();
    return leg;
}

}  // namespace

int nearest(const Range& range, int value) {
    return std::clamp(value, range.least, range.most);
}

Dose within(const DoseRanges& ranges, Dose dose) {
    const LegDose first = within_ranges(ranges, leg_dose(dose, dose.first));
    dose.grip_percent = first.grip_percent;
    dose.hold = first.hold;
    if (dose.other_leg) dose.other_leg = within_ranges(ranges, *std::move(dose.other_leg));
    dose.repetitions = nearest(ranges.repetitions, dose.repetitions);
    dose.rest = nearest_seconds(ranges.rest_s, dose.rest);
    dose.change = nearest_seconds(ranges.change_s, dose.change);
    dose.sessions_a_day = nearest(ranges.sessions_a_day, dose.sessions_a_day);
    return dose;
}

Dose within(const Exercises& exercises, Dose dose) {
    const Exercise& exercise = exercises.of(dose.exercise);
    dose = within(exercise.ranges, std::move(dose));
    const LegDose first = as_offered(exercise, leg_dose(dose, dose.first));
    dose.aid = first.aid;
    dose.knee = first.knee;
    dose.exercise = first.exercise;
    if (dose.other_leg)
        dose.other_leg = as_offered(exercises.of(dose.other_leg->exercise), *std::move(dose.other_leg));
    return dose;
}

Dose with_exercise(const Exercises& exercises, const Dose& dose, std::string_view id) {
    const auto of_leg = [&](Side side) {
        LegDose leg = leg_dose(dose, side);
        leg.exercise = id;
        return leg;
    };
    return within(exercises, with_legs(dose, of_leg(Side::left), of_leg(Side::right)));
}

Dose standard_dose(const Exercise& exercise) {
    const DoseRanges& ranges = exercise.ranges;
    Dose dose;
    dose.exercise = exercise.id;
    const LegDose usual = as_offered(exercise, {});
    dose.aid = usual.aid;
    dose.knee = usual.knee;
    dose.grip_percent = ranges.grip_percent.standard;
    dose.hold = seconds(ranges.hold_s.standard);
    dose.repetitions = ranges.repetitions.standard;
    dose.rest = seconds(ranges.rest_s.standard);
    dose.change = seconds(ranges.change_s.standard);
    dose.sessions_a_day = ranges.sessions_a_day.standard;
    return dose;
}

}  // namespace stretch
