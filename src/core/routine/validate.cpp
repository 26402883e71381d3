#include "core/routine/validate.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>
#include <string>

namespace stretch {
namespace {

// "12", "0.25": three decimals are more than any number of an exercise file has.
std::string number(double value) {
    const long thousandths = std::lround(value * 1000);
    std::string fraction = std::to_string(1000 + std::abs(thousandths) % 1000).substr(1);
    fraction.erase(fraction.find_last_not_of('0') + 1);
    const std::string whole = (value < 0 ? "-" : "") + std::to_string(std::abs(thousandths) / 1000);
    return fraction.empty() ? whole : whole + "." + fraction;
}

struct Checker {
    Problems problems;

    void number_in(const std::string& place, double value, double least, double most) {
        if (value >= least && value <= most) return;
        problems.push_back({place, number(value) + " is outside " + number(least) + " to " + number(most)});
    }

    void range(const std::string& place, const Range& range, int least, int most) {
        number_in(place + ".least", range.least, least, most);
        number_in(place + ".most", range.most, range.least, most);
        number_in(place + ".standard", range.standard, range.least, range.most);
    }

    void leg(const std::string& place, const LegAngles& leg, double knee_least, double knee_most) {
        // Joint limits: passive hip flexion 125 degrees (Merck range of motion table).
        number_in(place + ".thigh_deg", in_degrees(leg.thigh), 45, 125);
        number_in(place + ".knee_deg", in_degrees(leg.knee), knee_least, knee_most);
    }

    void raised(const std::string& place, const RaisedLeg& leg, double knee_least, double knee_most) {
        this->leg(place + ".lifted", leg.lifted, knee_least, knee_most);
        this->leg(place + ".pulled", leg.pulled, knee_least, knee_most);
        if (leg.pulled.thigh < leg.lifted.thigh)
            problems.push_back({place + ".pulled.thigh_deg", "the pull must not lower the leg"});
    }

    // "Knee bent (easier)" is 20 to 45 degrees: at 90 the hamstrings are hardly stretched (Riener & Edrich
    // 1999). The steps between are about 45, 30, 20 and 0 (science notes, 3.3).
    void knees(const PoseTable& poses) {
        constexpr std::array<std::array<double, 2>, all_knees.size()> bounds{
            {{35, 50}, {20, 45}, {10, 30}, {0, 10}}};
        for (std::size_t i = 0; i < all_knees.size(); ++i) {
            const std::string place = std::string{"poses."} + knee_names[i];
            raised(place, poses.raised[i], bounds[i][0], bounds[i][1]);
            if (i > 0 && poses.raised[i].pulled.knee >= poses.raised[i - 1].pulled.knee)
                problems.push_back({place + ".pulled.knee_deg", "must be straighter than the step before"});
        }
    }

    void lengths(const PhaseLengths& lengths) {
        auto seconds = [this](const char* place, Millis length, double least, double most) {
            number_in(place, static_cast<double>(length.count) / 1000.0, least, most);
        };
        seconds("phases.setup_s", lengths.setup, 5, 120);
        seconds("phases.count_in_s", lengths.count_in, 3, 10);
        seconds("phases.lift_s", lengths.lift, 3, 20);
        seconds("phases.pull_s", lengths.pull, 2, 10);
        seconds("phases.lower_s", lengths.lower, 3, 30);
        if (lengths.count_in > lengths.setup)
            problems.push_back({"phases.count_in_s", "the count-in must fit into setup_s"});
        if (lengths.lower < lengths.lift)
            problems.push_back({"phases.lower_s", "lowering must not be quicker than lifting"});
    }
};

}  // namespace

Problems validate(const Exercise& exercise) {
    Checker check;
    if (exercise.id.empty()) check.problems.push_back({"id", "must not be empty"});
    if (exercise.version != 1) check.problems.push_back({"version", "only version 1 is known"});
    check.range("dose.grip_percent", exercise.ranges.grip_percent, 0, 100);
    check.range("dose.hold_s", exercise.ranges.hold_s, 1, 120);
    check.range("dose.repetitions", exercise.ranges.repetitions, 1, 10);
    check.range("dose.rest_s", exercise.ranges.rest_s, 0, 600);
    check.range("dose.change_s", exercise.ranges.change_s, 0, 600);
    check.range("dose.sessions_a_day", exercise.ranges.sessions_a_day, 1, 3);
    check.lengths(exercise.lengths);
    check.number_in("poses.start.knee_deg", in_degrees(exercise.poses.start_knee), 60, 120);
    check.knees(exercise.poses);
    check.number_in("poses.pelvis_share", exercise.poses.pelvis_share, 0.05, 0.36);
    check.number_in("poses.hold_creep_deg", in_degrees(exercise.poses.hold_creep), 0, 2);
    check.number_in("aid.contact", exercise.aid.contact, 0.4, 0.95);
    check.number_in("aid.grip_at_ends", exercise.aid.grip_at_ends, 0.05, 0.4);
    check.number_in("aid.grip_at_thigh", exercise.aid.grip_at_thigh, 0, exercise.aid.grip_at_ends);
    check.number_in("aid.length", exercise.aid.length, 0.3, 2);
    return check.problems;
}

int nearest(const Range& range, int value) {
    return std::clamp(value, range.least, range.most);
}

namespace {
Millis nearest_seconds(const Range& range, Millis length) {
    return std::clamp(length, seconds(range.least), seconds(range.most));
}
}  // namespace

Dose within(const DoseRanges& ranges, Dose dose) {
    dose.grip_percent = nearest(ranges.grip_percent, dose.grip_percent);
    dose.hold = nearest_seconds(ranges.hold_s, dose.hold);
    dose.repetitions = nearest(ranges.repetitions, dose.repetitions);
    dose.rest = nearest_seconds(ranges.rest_s, dose.rest);
    dose.change = nearest_seconds(ranges.change_s, dose.change);
    dose.sessions_a_day = nearest(ranges.sessions_a_day, dose.sessions_a_day);
    if (dose.other_leg) {
        dose.other_leg->grip_percent = nearest(ranges.grip_percent, dose.other_leg->grip_percent);
        dose.other_leg->hold = nearest_seconds(ranges.hold_s, dose.other_leg->hold);
    }
    return dose;
}

Dose standard_dose(const DoseRanges& ranges) {
    Dose dose;
    dose.grip_percent = ranges.grip_percent.standard;
    dose.hold = seconds(ranges.hold_s.standard);
    dose.repetitions = ranges.repetitions.standard;
    dose.rest = seconds(ranges.rest_s.standard);
    dose.change = seconds(ranges.change_s.standard);
    dose.sessions_a_day = ranges.sessions_a_day.standard;
    return dose;
}

}  // namespace stretch
