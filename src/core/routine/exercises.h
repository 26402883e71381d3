// The exercises that this version has. Each leg of a dose names one of them.
#pragma once

#include <algorithm>
#include <cassert>
#include <string_view>
#include <utility>
#include <vector>

#include "core/routine/exercise.h"

namespace stretch {

// The first is the one that anything else falls back to. Made without any it must not be asked.
class Exercises {
public:
    Exercises() = default;
    explicit Exercises(std::vector<Exercise> all) : all_(std::move(all)) { assert(!all_.empty()); }

    const std::vector<Exercise>& all() const { return all_; }
    const Exercise& usual() const { return all_.front(); }
    bool has(std::string_view id) const { return std::ranges::count(all_, id, &Exercise::id) > 0; }
    const Exercise& at(int position) const { return all_[static_cast<std::size_t>(position)]; }
    int size() const { return static_cast<int>(all_.size()); }
    int position_of(std::string_view id) const { return static_cast<int>(&of(id) - all_.data()); }
    // An unknown id: the first exercise.
    const Exercise& of(std::string_view id) const {
        const auto found = std::ranges::find(all_, id, &Exercise::id);
        return found != all_.end() ? *found : usual();
    }
    const Exercise& of(const Dose& dose, Side side) const {
        return of(side != dose.first && dose.other_leg ? dose.other_leg->exercise : dose.exercise);
    }

private:
    std::vector<Exercise> all_;
};

// Whether this version has the exercises of both legs.
inline bool has_exercises(const Exercises& exercises, const Dose& dose) {
    return exercises.has(dose.exercise) && (!dose.other_leg || exercises.has(dose.other_leg->exercise));
}

}  // namespace stretch
