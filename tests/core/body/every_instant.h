// The lattice on which the promises about the figure are tested.
#pragma once

#include <doctest/doctest.h>

#include <string>
#include <utility>
#include <vector>

#include "core/body/moment.h"
#include "core/routine/timeline.h"
#include "support/embedded_exercises.h"

namespace stretch::testing {

// The worst value seen and where that was: one check for thousands of instants.
class Worst {
public:
    void see(double value, const Dose& dose, const Moment& moment) {
        if (value <= value_) return;
        value_ = value;
        where_ =
            std::string(phase_name(exercises(), dose, moment.phase)) + " " + std::to_string(moment.elapsed.count) +
            " ms, aid " + std::to_string(static_cast<int>(dose.aid)) + ", grip " +
            std::to_string(dose.grip_percent) + ", knee " + knee_names[static_cast<std::size_t>(dose.knee)] +
            (dose.resting_leg == RestingLeg::bent ? ", other bent" : ", other long") +
            (moment.phase.side == Side::left ? ", left" : ", right") + (moment.eased_from ? ", eased" : "");
    }
    void stays_below(double limit) const {
        INFO(where_);
        CHECK(value_ <= limit);
    }

private:
    double value_ = -1e9;
    std::string where_ = "nowhere";
};

inline std::vector<Dose> every_figure_dose(std::vector<int> grips) {
    std::vector<Dose> doses;
    Dose dose = usual_dose();
    dose.hold = 10_s;
    dose.repetitions = 2;
    for (const RestingLeg resting : {RestingLeg::bent, RestingLeg::straight})
        for (const Aid aid : {Aid::towel, Aid::band, Aid::tubing, Aid::hands})
            for (const Knee knee : all_knees)
                for (const Side first : {Side::left, Side::right})
                    for (const int grip : grips) {
                        dose.resting_leg = resting;
                        dose.aid = aid;
                        dose.knee = knee;
                        dose.first = first;
                        dose.grip_percent = grip;
                        doses.push_back(dose);
                    }
    // Legs that differ in all but the aid.
    for (const Aid aid : {Aid::towel, Aid::band, Aid::tubing, Aid::hands})
        for (const Knee knee : all_knees) {
            const Knee other_knee = is_bent(knee) ? Knee::straight : Knee::bent;
            dose = with_legs(dose, {aid, knee, 0, 10_s}, {aid, other_knee, 60, 5_s});
            doses.push_back(dose);
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
        if (phase.kind != PhaseKind::approach && phase.kind != PhaseKind::deepen && phase.kind != PhaseKind::hold) continue;
        Phase eased = *lower;
        eased.side = phase.side;
        for (const std::int64_t part : {1, 4, 7})
            for (int i = 0; i <= steps; ++i)
                body(Moment{eased, Millis{eased.length.count * i / steps},
                            Moment::Origin{phase, Millis{phase.length.count * part / 8}}});
    }
}

// Calls `body(dose, moment)` at `steps` + 1 instants of every phase of every dose, and of lowerings begun
// early.
template <typename Body>
void for_every_instant(const std::vector<int>& grips, int steps, const Body& body) {
    for (const Dose& dose : every_figure_dose(grips)) {
        const Timeline timeline = compile(exercises(), dose);
        for (const Phase& phase : timeline.phases)
            for (int i = 0; i <= steps; ++i)
                body(dose, Moment{phase, Millis{phase.length.count * i / steps}, std::nullopt});
        for_eased_instants(timeline, steps, [&](const Moment& moment) { body(dose, moment); });
    }
}

}  // namespace stretch::testing
