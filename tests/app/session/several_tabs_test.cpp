// One broken-off session, and several tabs that ask about it.
#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <string>
#include <variant>
#include <vector>

#include "support/broken_off.h"

using namespace stretch;
using namespace stretch::testing;

namespace {

// A tab that asks about a session that another one began.
Hands asking(const Hands& before, const std::string& tab) {
    Hands hands = with_usual_dose(tab);
    hands.give(SetClock{started + 90'000, 60});
    hands.load(before.stored());
    hands.give(ReportTabGone{Certainty::known});
    REQUIRE(hands.shows("dialog.resume.text"));
    return hands;
}

// What two tabs share: each hears of what the other has done to the store since.
struct Shared {
    std::map<std::string, std::string> values;
    std::map<const Hands*, std::size_t> done;

    void hear(Hands& doing, Hands& hearing) {
        for (std::size_t& i = done[&doing]; i < doing.effects.size(); ++i) {
            const Effect effect = doing.effects[i];
            if (const auto* store = std::get_if<Store>(&effect)) {
                values[store->key] = store->value;
                hearing.give(LoadStored{store->key, store->value});
            }
            if (const auto* remove = std::get_if<Remove>(&effect)) {
                values.erase(remove->key);
                hearing.give(ForgetStored{remove->key});
            }
        }
    }
    std::size_t sessions() const {
        return static_cast<std::size_t>(std::ranges::count_if(
            values, [](const auto& entry) { return entry.first.starts_with("hamstretch:session:"); }));
    }
};

}  // namespace

TEST_CASE("whoever goes on says so at once, and the question of every other tab is withdrawn") {
    for (const Millis played : {22_s, 41_s, 62_s, 100_s}) {
        const Hands before = broken_off_after(played);
        Hands goes_on = asking(before, "one"), asks = asking(before, "two");
        Shared shared{before.stored(), {}};
        goes_on.press("dialog.resume.continue");
        // Held first, told second: who hears of it must find the tab playing.
        std::vector<std::string> order;
        for (const Effect& effect : goes_on.effects) {
            if (std::holds_alternative<MarkRunning>(effect)) order.emplace_back("plays");
            if (std::holds_alternative<Store>(effect)) order.emplace_back("kept");
        }
        CHECK(order == std::vector<std::string>{"plays", "kept"});
        shared.hear(goes_on, asks);
        CHECK_FALSE(asks.shows("dialog.resume.text"));
        CHECK(asks.all<WatchTab>().back().tab == "one");
        for (const Command& late :
             {Command{ContinueSession{}}, Command{KeepBrokenOff{}}, Command{DiscardBrokenOff{}}}) {
            asks.give(late);
            CHECK_FALSE(asks.app().play);
            CHECK(asks.stored().empty());
        }
        goes_on.pass(usual_session());
        shared.hear(goes_on, asks);
        CHECK(shared.sessions() == 1);
        CHECK(asks.app().kept.history.size() == 1);
        CHECK_FALSE(asks.shows("dialog.resume.text"));
    }
}

TEST_CASE("of a tab that went on and is gone too the question is asked again, where it then was") {
    const Hands before = broken_off_after(41_s);
    Hands goes_on = asking(before, "one"), asks = asking(before, "two");
    Shared shared{before.stored(), {}};
    goes_on.press("dialog.resume.continue");
    shared.hear(goes_on, asks);
    asks.give(ReportTabGone{Certainty::known});
    REQUIRE(asks.shows("dialog.resume.text"));
    asks.press("dialog.resume.continue");
    CHECK(asks.app().play->session.held.left == goes_on.app().play->session.held.left);
}

TEST_CASE("two answers in the same instant, before either tab has heard of the other, are one session") {
    for (const std::string second : {"keep", "continue"}) {
        const Hands before = broken_off_after(100_s);
        Hands one = asking(before, "one"), two = asking(before, "two");
        Shared shared{before.stored(), {}};
        one.press("dialog.resume.continue");
        two.press("dialog.resume." + second);
        shared.hear(one, two);
        shared.hear(two, one);
        two.pass(usual_session());
        shared.hear(two, one);
        one.pass(usual_session());
        shared.hear(one, two);
        CAPTURE(second);
        CHECK(shared.sessions() == 1);
        CHECK(one.app().kept.history.size() == 1);
        CHECK(two.app().kept.history.size() == 1);
        // What was done to the end counts, not the part.
        CHECK(one.app().kept.history[0].ending == Ending::completed);
        CHECK(two.app().kept.history[0].ending == Ending::completed);
        Hands next;
        next.load(shared.values);
        CHECK(next.app().kept.history.size() == 1);
        CHECK(next.app().kept.history[0].ending == Ending::completed);
    }
}

TEST_CASE("what is in the history already is not kept a second time by an old question") {
    const Hands before = broken_off_after(100_s);
    Hands one = asking(before, "one"), two = asking(before, "two");
    one.press("dialog.resume.keep");
    for (const auto& [key, value] : one.stored_sessions()) two.give(LoadStored{key, value});
    two.press("dialog.resume.keep");
    CHECK(two.stored_sessions().empty());
    CHECK(two.app().kept.history.size() == 1);
}

TEST_CASE("a session that begins in the very instant of a kept one is one of its own") {
    Hands before = with_usual_dose("before");
    before.press("start");
    before.pass(usual_session());
    Hands hands = with_usual_dose();
    hands.load(before.stored());
    hands.press("start");
    hands.pass(usual_session());
    REQUIRE(hands.app().kept.history.size() == 2);
    CHECK(hands.app().kept.history[0].id != hands.app().kept.history[1].id);
    REQUIRE(hands.stored_sessions().size() == 1);
    CHECK(hands.stored_sessions().begin()->first != before.stored_sessions().begin()->first);
}
