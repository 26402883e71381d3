// Every screen of the app with the words it really shows, for tests of what draws them.
#pragma once

#include <string>
#include <vector>

#include "app/screens/screen.h"
#include "core/body/scene.h"

namespace stretch::testing {

struct SampleScreen {
    std::string name;  // "player while holding"
    Screen screen;
    Scene scene;
    std::vector<Scene> poses_of_steps;  // of Plan
};

// Built once.
const std::vector<SampleScreen>& sample_screens();
const SampleScreen& sample_screen(const std::string& name);

}  // namespace stretch::testing
