// The lattice on which the promises about the figure are tested.
#pragma once

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <string>
#include <utility>
#include <vector>

#include "core/body/figure.h"
#include "core/routine/timeline.h"
#include "support/embedded_exercises.h"

namespace stretch::testing {

inline std::string place_of(const Dose& dose, const Moment& moment) {
    return dose.exercise + (dose.other_leg ? " and " + dose.other_leg->exercise : "") + ": " +
           std::string(phase_name(exercises(), dose, moment.phase)) + " " +
           std::to_string(moment.elapsed.count) + " ms, aid " + std::to_string(static_cast<int>(dose.aid)) +
           ", grip " + std::to_string(dose.grip_percent) + ", knee " +
           knee_names[static_cast<std::size_t>(dose.knee)] +
           (dose.resting_leg == RestingLeg::bent ? ", other bent" : ", other long") +
           (moment.phase.side == Side::left ? ", left" : ", right") + (moment.eased_from ? ", eased" : "") +
           ", raises " + std::to_string(std::lround(in_degrees(moment.leg_raise[0]))) + " and " +
           std::to_string(std::lround(in_degrees(moment.leg_raise[1])));
}

// The worst value seen and where that was: one check for thousands of instants.
class Worst {
public:
    void see(double value, const Dose& dose, const Moment& moment) {
        if (value <= value_) return;
        value_ = value;
        where_ = place_of(dose, moment);
    }
    void stays_below(double limit) const {
        INFO(where_);
        CHECK(value_ <= limit);
    }

private:
    double value_ = -1e9;
    std::string where_ = "nowhere";
};

inline Dose figure_dose(const Exercise& exercise) {
    Dose dose = usual_dose();
    dose.exercise = exercise.id;
    dose.hold = 10_s;
    dose.repetitions = 2;
    return dose;
}

inline bool sits(const Exercise& exercise) {
    return exercise.posture == Posture::long_sitting;
}
inline bool sits(const Dose& dose) {
    return sits(exercises().of(dose, Side::left)) || sits(exercises().of(dose, Side::right));
}

// Each exercise with all that it offers. The first leg alternates: that left and right are alike is a promise
// of its own.
inline void add_doses_of(std::vector<Dose>& doses, const Exercise& exercise, const std::vector<int>& grips) {
    Dose dose = figure_dose(exercise);
    for (const RestingLeg resting : {RestingLeg::bent, RestingLeg::straight}) {
        if (sits(exercise) && resting == RestingLeg::straight) continue;  // it has no say there
        for (const Aid aid : exercise.aids)
            for (const Knee knee : exercise.knees)
                for (const int grip : grips) {
                    dose.resting_leg = resting;
                    dose.aid = aid;
                    dose.knee = knee;
                    dose.grip_percent = grip;
                    const int turn =
                        static_cast<int>(resting) + static_cast<int>(aid) + static_cast<int>(knee) + grip;
                    dose.first = turn % 2 == 0 ? Side::left : Side::right;
                    doses.push_back(dose);
                }
    }
}

// The legs differ in all but the aid.
inline void add_unlike_legs(std::vector<Dose>& doses, const Exercise& exercise) {
    for (const Aid aid : exercise.aids)
        for (const Knee knee : exercise.knees) {
            const Knee other_knee = is_bent(knee) ? Knee::straight : Knee::bent;
            doses.push_back(with_legs(figure_dose(exercise), {aid, knee, 0, 10_s, exercise.id},
                                      {aid, other_knee, 60, 5_s, exercise.id}));
        }
}

// The first leg does one exercise and the second another.
inline void add_mixes(std::vector<Dose>& doses, const Exercise& first, const Exercise& second) {
    Dose dose = figure_dose(first);
    for (const RestingLeg resting : {RestingLeg::bent, RestingLeg::straight})
        for (const Aid aid : {Aid::towel, Aid::hands})
            for (const Knee knee : {Knee::bent, Knee::straight}) {
                dose.resting_leg = resting;
                dose.first = (resting == RestingLeg::bent) == is_bent(knee) ? Side::left : Side::right;
                const LegDose one{aid, knee, 0, 10_s, first.id}, two{aid, knee, 60, 5_s, second.id};
                const bool left_is_first = dose.first == Side::left;
                doses.push_back(with_legs(dose, left_is_first ? one : two, left_is_first ? two : one));
            }
}

inline std::vector<Dose> every_figure_dose(const std::vector<int>& grips) {
    std::vector<Dose> doses;
    for (const Exercise& exercise : exercises().all()) {
        add_doses_of(doses, exercise, grips);
        add_unlike_legs(doses, exercise);
        for (const Exercise& second : exercises().all())
            if (second.id != exercise.id) add_mixes(doses, exercise, second);
    }
    return doses;
}

// A lowering that begins early, from every kind of phase in which a leg can hurt.
template <typename Body>
void for_eased_instants(const Timeline& timeline, int steps, const Body& body) {
    const Phase* lower = nullptr;
    for (const Phase& phase : timeline.phases)
        if (phase.kind == PhaseKind::release && lower == nullptr) lower = &phase;
    for (const Phase& phase : timeline.phases) {
        if (phase.kind != PhaseKind::approach && phase.kind != PhaseKind::deepen &&
            phase.kind != PhaseKind::hold)
            continue;
        Phase eased = *lower;
        eased.side = phase.side;
        for (const std::int64_t part : {1, 4, 7})
            for (int i = 0; i <= steps; ++i)
                body(Moment{eased, Millis{eased.length.count * i / steps},
                            Moment::Origin{phase, Millis{phase.length.count * part / 8}}});
    }
}

// Who does it, in turn: somebody loose, whom nothing stops; somebody of whom nothing is known; legs that are
// not alike; and somebody who hardly gets the leg off the floor.
inline constexpr LegRaise loose{degrees(125), degrees(125)};
inline constexpr std::array<LegRaise, 5> leg_raises{{loose,
                                                     usual_leg_raises,
                                                     {degrees(45), degrees(80)},
                                                     {degrees(90), degrees(55)},
                                                     {degrees(30), degrees(25)}}};

inline Figure figure_of(const Dose& dose, const Moment& moment) {
    return solve_figure(exercises(), dose, pose_at(exercises(), dose, moment));
}

// The aid is in place, or the hands are where they wait for the leg.
inline bool in_use(PhaseKind kind) {
    return is_of_repetition(kind) || kind == PhaseKind::rest;
}

// From a point to a line, and how far along the line that is, 0 to 1.
inline double distance_to_line(const Vec3& point, const Vec3& from, const Vec3& to, double* share = nullptr) {
    const Vec3 line = to - from;
    const double square = glm::dot(line, line);
    const double t = square > 0 ? std::clamp(glm::dot(point - from, line) / square, 0.0, 1.0) : 0.0;
    if (share != nullptr) *share = t;
    return glm::distance(point, from + line * t);
}

// Calls `body(dose, moment)` at `steps` + 1 instants of every phase of every dose, and of lowerings begun
// early.
template <typename Body>
void for_every_instant(const std::vector<int>& grips, int steps, const Body& body) {
    std::size_t turn = 0;
    for (const Dose& dose : every_figure_dose(grips)) {
        const LegRaise& leg_raise = leg_raises[turn++ % leg_raises.size()];
        const Timeline timeline = compile(exercises(), dose);
        for (const Phase& phase : timeline.phases)
            for (int i = 0; i <= steps; ++i)
                body(dose, Moment{phase, Millis{phase.length.count * i / steps}, std::nullopt, leg_raise});
        for_eased_instants(timeline, steps, [&](Moment moment) {
            moment.leg_raise = leg_raise;
            body(dose, moment);
        });
    }
}

}  // namespace stretch::testing
