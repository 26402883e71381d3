#include "core/routine/timeline.h"

#include <algorithm>
#include <cassert>
#include <utility>

namespace stretch {
namespace {

class Builder {
public:
    explicit Builder(const Exercise& exercise, const Dose& dose) : lengths_(exercise.lengths), dose_(dose) {}

    Timeline build() {
        timeline_.repetitions = dose_.repetitions;
        add_gated(PhaseId::setup, dose_.first, lengths_.setup);
        add_side(dose_.first);
        add_gated(PhaseId::change, other(dose_.first), dose_.change);
        add_side(other(dose_.first));
        add(PhaseId::done, other(dose_.first), dose_.repetitions, Millis{});
        return std::move(timeline_);
    }

private:
    void add(PhaseId id, Side side, int repetition, Millis length) {
        timeline_.phases.push_back({id, side, repetition, timeline_.total, length, std::nullopt});
        timeline_.total += length;
    }

    // A phase that, when asked to, waits for the person before its count-in.
    void add_gated(PhaseId id, Side side, Millis length) {
        add(id, side, 1, length);
        if (dose_.ready == Ready::ask) {
            timeline_.phases.back().gate = length > lengths_.count_in ? length - lengths_.count_in : Millis{};
        }
    }

    void add_side(Side side) {
        for (int repetition = 1; repetition <= dose_.repetitions; ++repetition) {
            if (repetition > 1) add(PhaseId::rest, side, repetition, dose_.rest);
            add(PhaseId::lift, side, repetition, lengths_.lift);
            add(PhaseId::pull, side, repetition, lengths_.pull);
            add(PhaseId::hold, side, repetition, leg_dose(dose_, side).hold);
            add(PhaseId::lower, side, repetition, lengths_.lower);
        }
    }

    const PhaseLengths& lengths_;
    const Dose& dose_;
    Timeline timeline_;
};

}  // namespace

Timeline compile(const Exercise& exercise, const Dose& dose) {
    return Builder(exercise, dose).build();
}

Timeline with_shorter_holds(Timeline timeline, std::size_t from, Millis elapsed, Millis hold) {
    Millis start = timeline[from].start;
    for (std::size_t i = from; i < timeline.phases.size(); ++i) {
        Phase& phase = timeline.phases[i];
        const Millis least = i == from ? std::max(hold, elapsed) : hold;
        if (phase.id == PhaseId::hold) phase.length = std::min(phase.length, least);
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

std::string_view phase_name(PhaseId id) {
    switch (id) {
        case PhaseId::setup: return "setup";
        case PhaseId::lift: return "lift";
        case PhaseId::pull: return "pull";
        case PhaseId::hold: return "hold";
        case PhaseId::lower: return "lower";
        case PhaseId::rest: return "rest";
        case PhaseId::change: return "switch";
        case PhaseId::done: return "done";
    }
    assert(false);
    return {};
}

}  // namespace stretch
