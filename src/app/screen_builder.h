// Puts nodes onto a Screen; what each screen holds is in present_*.cpp.
#pragma once

#include <string>
#include <string_view>

#include "app/screen.h"
#include "app/state.h"
#include "app/text.h"

namespace stretch {

class ScreenBuilder {
public:
    explicit ScreenBuilder(Screen& screen) : screen_(screen) {}

    Node& add(std::string_view id, Role role, std::string_view name);
    void heading(std::string_view id, int level, std::string_view name) {
        add(id, Role::heading, name).level = level;
    }
    void words(std::string_view id, std::string_view name) { add(id, Role::text, name); }
    void button(std::string_view id, std::string_view name, Command action) {
        add(id, Role::button, name).action = action;
    }

private:
    Screen& screen_;
};

void present_today(const AppState& app, ScreenBuilder& build);
void present_plan(const AppState& app, ScreenBuilder& build);
void present_history(const AppState& app, ScreenBuilder& build);
void present_settings(const AppState& app, ScreenBuilder& build);
void present_player(const AppState& app, ScreenBuilder& build);
void present_finish(const AppState& app, ScreenBuilder& build);
// The figure as an image, its name telling the pose.
void present_figure(const AppState& app, ScreenBuilder& build);

}  // namespace stretch
