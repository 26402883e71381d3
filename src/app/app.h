// The app: one value, shown to everybody and changed by nobody but `update`.
#pragma once

#include <string>

#include "app/state/command.h"
#include "app/state/effect.h"
#include "app/state/state.h"

namespace stretch {

class App {
public:
    // Without a ladder there is no coach: the settings' dose is the dose.
    explicit App(Exercises exercises, std::string tab_id, Ladder ladder = {});

    const AppState& state() const { return state_; }

    // Does what was asked, and tells what the host has to do. A new Command does not compile until it is
    // answered in one of answer_*.cpp.
    Effects update(const Command& command);

private:
    AppState state_;
};

}  // namespace stretch
