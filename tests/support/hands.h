// An app in the hands of a test: controls are pressed by id, time passes from wake to wake as with a host.
#pragma once

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "app/present.h"
#include "app/update.h"
#include "support/exercise.h"

namespace stretch::testing {

struct Hands {
    AppState app = make_app(supine(), "tab");
    Effects effects;
    std::vector<std::string> announcements;

    Hands() { give(SetClock{1'795'422'600'000, 60}); }

    void give(const Command& command) {
        const int before = app.announcements;
        for (Effect& effect : update(app, command)) effects.push_back(std::move(effect));
        if (app.announcements != before) announcements.push_back(app.announcement);
    }

    Screen screen() const {
        Screen screen;
        present(app, screen);
        return screen;
    }

    std::string name(std::string_view id) const {
        const Screen now = screen();
        const Node* node = now.find(id);
        return node == nullptr ? "" : node->name;
    }

    bool shows(std::string_view id) const { return screen().find(id) != nullptr; }

    void press(std::string_view id) {
        const Screen now = screen();
        const Node* node = now.find(id);
        REQUIRE_MESSAGE(node != nullptr, std::string{id});
        REQUIRE(node->action);
        give(*node->action);
    }

    // Lets time pass as a host does: from wake to wake.
    void pass(Millis length) {
        while (length > Millis{}) {
            const Millis slice = std::min(length, next_wake(app).value_or(length));
            give(Advance{slice});
            length -= slice;
        }
    }

    template <typename Kind>
    std::vector<Kind> all() const {
        std::vector<Kind> result;
        for (const Effect& effect : effects)
            if (const auto* kind = std::get_if<Kind>(&effect)) result.push_back(*kind);
        return result;
    }
};

inline Millis usual_total() {
    return compile(supine(), usual_dose()).total;
}

}  // namespace stretch::testing
