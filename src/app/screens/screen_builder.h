// Puts nodes onto a Screen; what each screen holds is in present_*.cpp.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "app/screens/screen.h"
#include "app/state/command.h"
#include "app/state/state.h"
#include "app/words/text.h"
#include "core/progress/plan.h"

namespace stretch {

class ScreenBuilder {
public:
    // `plan` is today's, made once for the whole screen; empty while a session is played.
    ScreenBuilder(Screen& screen, const TodaysPlan& plan) : screen_(screen), plan_(plan) {}

    const TodaysPlan& plan() const { return plan_; }

    Node& add(std::string_view id, Role role, std::string_view name);
    void heading(std::string_view id, int level, std::string_view name) {
        add(id, Role::heading, name).level = level;
    }
    void words(std::string_view id, std::string_view name) { add(id, Role::text, name); }
    // `id`.1, `id`.2, ...
    void lines(std::string_view id, std::span<const std::string> lines);
    // From an embed to the whole app.
    void way_out(std::string_view id) {
        add(id, Role::link, text(Text::open_full_app)).action = OpenFullApp{};
    }
    void button(std::string_view id, std::string_view name, Command action) {
        add(id, Role::button, name).action = action;
    }

    // The node that was added last.
    Node& last() { return screen_.nodes.back(); }
    // nullptr: there is none.
    Node* find(std::string_view id);

private:
    Screen& screen_;
    const TodaysPlan& plan_;
};

// A question or a list in front of the screen: its nodes are `id`.title, `id`.<name>, ... The first button is
// drawn as the prominent one. Each dialog has one way out.
class Dialog {
public:
    Dialog(ScreenBuilder& build, std::string_view id, Text title);
    void words(std::string_view name, std::string_view words) { add(name, Role::text, words); }
    void button(std::string_view name, Text label, Command action) {
        add(name, Role::button, text(label)).action = action;
    }
    // The button that loses nothing.
    void way_out(std::string_view name, Text label, Command action) {
        button(name, label, action);
        build_.last().is_way_out = true;
    }
    Node& add(std::string_view name, Role role, std::string_view words);

private:
    ScreenBuilder& build_;
    std::string id_;
};

// Never a part of each other: the first frame's part of the program then has its own screen alone
// (scripts/build/split.mjs).
[[gnu::noinline]] void present_today(const AppState& app, ScreenBuilder& build);
// The heading above it.
Text title_of_blocked(const AppState& app);
// What stands there in place of a session: why, and the question that opens the way. `tab` begins the ids.
[[gnu::noinline]] void present_blocked(const AppState& app, std::string_view tab, ScreenBuilder& build);
// For a dose that asks for more than care would.
[[gnu::noinline]] void present_care_beside_start(const AppState& app, ScreenBuilder& build);
// What the next step, or a step back, still wants to know of the last session.
[[gnu::noinline]] void present_questions_of_last(const AppState& app, ScreenBuilder& build);
// After six good weeks in care.
[[gnu::noinline]] void present_care_offer(const AppState& app, ScreenBuilder& build);
// What is open by a professional's yes, and how to take that back.
[[gnu::noinline]] void present_permissions(const AppState& app, ScreenBuilder& build);
// Where an embed begins: Today without a day.
[[gnu::noinline]] void present_embed_start(const AppState& app, ScreenBuilder& build);
[[gnu::noinline]] void present_plan(const AppState& app, ScreenBuilder& build);
[[gnu::noinline]] void present_learn(const AppState& app, ScreenBuilder& build);
[[gnu::noinline]] void present_history(const AppState& app, ScreenBuilder& build);
[[gnu::noinline]] void present_settings(const AppState& app, ScreenBuilder& build);
[[gnu::noinline]] void present_player(const AppState& app, ScreenBuilder& build);
[[gnu::noinline]] void present_screening(const AppState& app, ScreenBuilder& build);
// Before the very first session: the signs against it, or which of them there are.
[[gnu::noinline]] void present_signs(const AppState& app, ScreenBuilder& build);
[[gnu::noinline]] void present_finish(const AppState& app, ScreenBuilder& build);
// The settings' section about what is kept.
[[gnu::noinline]] void present_data(const AppState& app, ScreenBuilder& build);
// Plan's section about reminders, the offer of them after a session, and the dialog that both open.
[[gnu::noinline]] void present_reminders(const AppState& app, ScreenBuilder& build);
[[gnu::noinline]] void present_reminders_offer(const AppState& app, ScreenBuilder& build);
[[gnu::noinline]] void present_reminders_dialog(const AppState& app, ScreenBuilder& build);
// A question that has to be answered first: the session broken off, an import, deleting everything.
[[gnu::noinline]] void present_question(const AppState& app, ScreenBuilder& build);
[[gnu::noinline]] void present_past_session(const AppState& app, ScreenBuilder& build);
[[gnu::noinline]] void present_range(const AppState& app, ScreenBuilder& build);
// A button to the range check, `today.range`, when a week has passed since the last one.
[[gnu::noinline]] void present_range_offer(const AppState& app, ScreenBuilder& build);
// The figure as an image, its name telling the pose.
[[gnu::noinline]] void present_figure(const AppState& app, ScreenBuilder& build);

}  // namespace stretch
