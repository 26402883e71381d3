// An app in the hands of a test: controls are pressed by id, time passes from wake to wake as with a host.
#pragma once

#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "app/app.h"
#include "app/screens/present.h"
#include "app/screens/shown_figure.h"
#include "app/session/playing.h"
#include "app/state/command.h"
#include "app/wake.h"
#include "support/embedded_exercises.h"

namespace stretch::testing {

struct Hands {
    App the_app;
    Effects effects;
    std::vector<std::string> announcements;
    bool was_asked = true;         // about the warning signs, as before the first session of all
    bool keeps_everything = true;  // else a Shelf says what was kept

    explicit Hands(std::string tab_id = "tab") : the_app(exercises(), std::move(tab_id), ladder()) {
        give(SetClock{1'795'422'600'000, 60});
    }

    const AppState& app() const { return the_app.state(); }

    void give(const Command& command) {
        const int before = app().told.announcements;
        bool asks = false;
        for (Effect& effect : the_app.update(command)) {
            asks |= std::holds_alternative<TellWhenKept>(effect);
            effects.push_back(std::move(effect));
        }
        if (app().told.announcements != before) announcements.push_back(app().told.announcement);
        if (keeps_everything && asks) give(ReportKept{});
    }

    Screen screen() const {
        Screen screen;
        present(app(), screen);
        return screen;
    }

    // What the figure shows.
    Moment moment() const { return figure_moment(app(), screen().figure_dose); }

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
        const bool starts = std::holds_alternative<AskToStart>(*node->action);
        give(starts && was_asked ? Command{StartSession{}} : *node->action);
    }

    // Lets time pass as a host does: from wake to wake.
    void pass(Millis length) {
        while (length > Millis{}) {
            const Millis slice = std::min(length, next_wake(app()).value_or(length));
            give(Advance{slice});
            length -= slice;
        }
    }

    // The last `Store` of each key whose name begins so, as a store would hold them after all effects.
    std::map<std::string, std::string> stored(std::string_view prefix = "hamstretch:") const {
        std::map<std::string, std::string> values;
        for (const Effect& effect : effects) {
            if (const auto* store = std::get_if<Store>(&effect)) values[store->key] = store->value;
            if (const auto* remove = std::get_if<Remove>(&effect)) values.erase(remove->key);
            if (const auto* replace = std::get_if<Replace>(&effect)) {
                values[replace->key] = replace->value;
                for (const std::string& key : replace->folded) values.erase(key);
            }
        }
        std::erase_if(values, [prefix](const auto& entry) { return !entry.first.starts_with(prefix); });
        return values;
    }
    std::map<std::string, std::string> stored_sessions() const { return stored("hamstretch:session:"); }

    // Hands over values as at a start, in the order of web/host/storage.js: the newest key first.
    void load(const std::map<std::string, std::string>& values) {
        for (auto value = values.rbegin(); value != values.rend(); ++value)
            give(LoadStored{value->first, value->second});
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
    return compile(exercises(), usual_dose()).total;
}

// With the moment at its end in which nothing is asked yet.
inline Millis usual_session() {
    return usual_total() + rest_at_the_end;
}

// Of the page's own dose, two times thirty seconds, whoever plays it.
inline Hands with_usual_dose(std::string tab_id = "tab") {
    Hands hands(std::move(tab_id));
    const std::vector<LinkParameter> link{{"hold", "30"}};
    hands.give(OpenLink{link});
    return hands;
}

}  // namespace stretch::testing
