#include "core/routine/timeline.h"

#include <algorithm>
#include <utility>

namespace stretch {
namespace {

class Builder {
public:
    Builder(const Exercises& exercises, const Dose& dose) : exercises_(exercises), dose_(dose) {}

    Timeline build() {
        timeline_.repetitions = dose_.repetitions;
        const Side second = other(dose_.first);
        add_gated(PhaseKind::setup, dose_.first, of(dose_.first).length_of(PhaseKind::setup));
        add_side(dose_.first);
        add_gated(PhaseKind::change, second, change());
        add_side(second);
        add(of(second).row_of(PhaseKind::done), second, dose_.repetitions, Millis{});
        return std::move(timeline_);
    }

private:
    const Exercise& of(Side side) const { return exercises_.of(dose_, side); }

    // Where the legs have different exercises the place is changed too: that takes as long as a setup.
    Millis change() const {
        const Exercise& second = of(other(dose_.first));
        if (second.id == of(dose_.first).id) return dose_.change;
        return std::max(dose_.change, second.length_of(PhaseKind::setup));
    }

    void add(std::size_t row, Side side, int repetition, Millis length) {
        const ExercisePhase& phase = of(side).phases[row];
        timeline_.phases.push_back(
            {phase.kind, row, phase.pose, side, repetition, timeline_.total, length, std::nullopt});
        timeline_.total += length;
    }

    // A phase that, when asked to, waits for the person before its count-in.
    void add_gated(PhaseKind kind, Side side, Millis length) {
        add(of(side).row_of(kind), side, 1, length);
        if (dose_.ready == Ready::ask) {
            const Millis count_in = of(side).count_in;
            timeline_.phases.back().gate = length > count_in ? length - count_in : Millis{};
        }
    }

    void add_side(Side side) {
        for (int repetition = 1; repetition <= dose_.repetitions; ++repetition) {
            if (repetition > 1) add(of(side).row_of(PhaseKind::rest), side, repetition, dose_.rest);
            const Millis hold = leg_dose(dose_, side).hold;
            for (std::size_t row = 0; row < of(side).phases.size(); ++row) {
                const ExercisePhase& phase = of(side).phases[row];
                if (is_of_repetition(phase.kind))
                    add(row, side, repetition, phase.kind == PhaseKind::hold ? hold : phase.length);
            }
        }
    }

    const Exercises& exercises_;
    const Dose& dose_;
    Timeline timeline_;
};

}  // namespace

Timeline compile(const Exercises& exercises, const Dose& dose) {
    return Builder(exercises, dose).build();
}

Timeline with_shorter_holds(Timeline timeline, std::size_t from, Millis elapsed, Millis hold) {
    Millis start = timeline[from].start;
    for (std::size_t i = from; i < timeline.phases.size(); ++i) {
        Phase& phase = timeline.phases[i];
        const Millis least = i == from ? std::max(hold, elapsed) : hold;
        if (phase.kind == PhaseKind::hold) phase.length = std::min(phase.length, least);
        phase.start = start;
        start += phase.length;
    }
    timeline.total = start;
    return timeline;
}

Millis planned_hold(const Dose& dose, Side side) {
    return leg_dose(dose, side).hold * dose.repetitions;
}

Millis planned_hold_per_leg(const Dose& dose) {
    return planned_hold(dose, dose.first);
}

Phase phase_alone(const Exercise& exercise, std::size_t row, Side side, Millis length) {
    const ExercisePhase& phase = exercise.phases[row];
    return {phase.kind, row, phase.pose, side, 1, {}, length, std::nullopt};
}

std::string_view phase_name(const Exercises& exercises, const Dose& dose, const Phase& phase) {
    return exercises.of(dose, phase.side).phases[phase.row].id;
}

}  // namespace stretch
