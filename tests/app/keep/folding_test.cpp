// Old months folded into one key each, and what must not go wrong on the way.
#include <doctest/doctest.h>

#include <string>

#include "app/keep/kept_sessions.h"
#include "core/save/codec.h"
#include "core/save/month.h"
#include "core/save/progress_codec.h"
#include "support/hands.h"
#include "support/sessions.h"

using namespace stretch;
using namespace stretch::testing;

namespace {

constexpr std::int64_t now_ms = 1'795'422'600'000;  // November 2026
constexpr std::int64_t day_ms = 86'400'000;

SessionRecord days_ago(int days, int hour = 0) {
    return whole_session(now_ms - days * day_ms + hour * 3'600'000LL);
}

using Values = std::map<std::string, std::string>;

// `a_day` sessions on each of the last `days` days, each under its own key.
Values singles(int days, int a_day = 1) {
    Values values;
    for (int day = 0; day < days; ++day)
        for (int number = 0; number < a_day; ++number) {
            const SessionRecord record = days_ago(day, number);
            values["hamstretch:session:" + std::to_string(record.started_utc_ms) + ":0a1b2c3d"] =
                encode(record);
        }
    return values;
}

// What the store holds after the effects were carried out up to `calls` single storage calls.
Values after(Values values, const Effects& effects, int calls) {
    for (const Effect& effect : effects) {
        const auto* replace = std::get_if<Replace>(&effect);
        if (replace == nullptr) continue;
        if (calls-- <= 0) return values;
        values[replace->key] = replace->value;
        for (const std::string& key : replace->folded) {
            if (calls-- <= 0) return values;
            values.erase(key);
        }
    }
    return values;
}

std::size_t sessions_in(const Values& values) {
    Hands hands;
    hands.load(values);
    return hands.app().kept.history.size();
}

}  // namespace

TEST_CASE("months older than the last two are folded, and nothing is lost by it") {
    const Values before = singles(200, 2);
    Hands hands;
    hands.load(before);
    REQUIRE(hands.app().kept.history.size() == 400);
    hands.give(FoldMonths{});
    const Values kept = after(before, hands.effects, 1'000'000);
    CHECK(kept.size() < 190);
    CHECK(kept.contains("hamstretch:month:2026-08"));
    CHECK_FALSE(kept.contains("hamstretch:month:2026-09"));  // at least two whole months stay as they are
    CHECK(sessions_in(kept) == 400);

    Hands next;
    next.load(kept);
    REQUIRE(next.app().kept.history.size() == hands.app().kept.history.size());
    for (std::size_t i = 0; i < 400; ++i)
        REQUIRE(encode(next.app().kept.history[i]) == encode(hands.app().kept.history[i]));
    next.give(FoldMonths{});
    CHECK(next.all<Replace>().empty());  // once is enough
}

TEST_CASE("faults 11, 13: killed after each single storage call of a fold, every session is there, once") {
    const Values before = singles(150);
    Hands hands;
    hands.load(before);
    hands.give(FoldMonths{});
    for (int calls = 0; calls < 100; ++calls) {
        const Values cut = after(before, hands.effects, calls);
        REQUIRE(sessions_in(cut) == 150);
        Hands next;
        next.load(cut);
        next.give(FoldMonths{});
        REQUIRE(sessions_in(after(cut, next.effects, 1'000'000)) == 150);
    }
}

TEST_CASE("a session that comes late to a folded month is folded into it") {
    const Values before = singles(150);
    Hands hands;
    hands.load(before);
    hands.give(FoldMonths{});
    Values kept = after(before, hands.effects, 1'000'000);
    const SessionRecord late = days_ago(140, 5);
    kept["hamstretch:session:" + std::to_string(late.started_utc_ms) + ":other"] = encode(late);
    Hands next;
    next.load(kept);
    next.give(FoldMonths{});
    REQUIRE(next.all<Replace>().size() == 1);
    kept = after(kept, next.effects, 1'000'000);
    CHECK(sessions_in(kept) == 151);
    CHECK_FALSE(kept.contains("hamstretch:session:" + std::to_string(late.started_utc_ms) + ":other"));
}

TEST_CASE("fault 31: a month kept by a newer version is never overwritten") {
    Values values = singles(150);
    values["hamstretch:month:2026-08"] = seal({.schema = 99, .min_reader = 99, .payload = "{}"});
    Hands hands;
    hands.load(values);
    hands.give(FoldMonths{});
    for (const Replace& replace : hands.all<Replace>()) CHECK(replace.key != "hamstretch:month:2026-08");
    CHECK(hands.all<SetAside>().empty());
    CHECK(hands.app().told.notices.size() == 1);
}

TEST_CASE("fault 14: a damaged month is set aside and told; sessions still under their own keys are there") {
    Values values = singles(150);
    values["hamstretch:month:2026-08"] = "HS1|1|1|0|5|0|{}";
    Hands hands;
    hands.load(values);
    CHECK(hands.app().kept.history.size() == 150);
    CHECK(hands.all<SetAside>().size() == 1);
    CHECK(hands.app().told.notices.size() == 1);
    hands.give(FoldMonths{});
    for (const Replace& replace : hands.all<Replace>()) CHECK(replace.key != "hamstretch:month:2026-08");
}

TEST_CASE("fault 33: what another tab keeps, folds and removes is followed, and no session counts twice") {
    const Values before = singles(150);
    Hands folder, watcher;
    folder.load(before);
    watcher.load(before);
    folder.give(FoldMonths{});
    for (const Replace& replace : folder.all<Replace>()) {
        watcher.give(LoadStored{replace.key, replace.value});
        for (const std::string& key : replace.folded) watcher.give(ForgetStored{key});
    }
    CHECK(watcher.app().kept.history.size() == 150);
    const Replace again = folder.all<Replace>().front();
    watcher.give(LoadStored{again.key, again.value});
    CHECK(watcher.app().kept.history.size() == 150);

    const std::string own_key = before.rbegin()->first;
    watcher.give(ForgetStored{own_key});
    CHECK(watcher.app().kept.history.size() == 149);
    watcher.give(LoadStored{own_key, before.rbegin()->second});
    watcher.give(LoadStored{own_key, before.rbegin()->second});
    CHECK(watcher.app().kept.history.size() == 150);
}

namespace {

// Ten years of the weekly check of both legs.
Values weekly_checks() {
    Values values;
    for (int week = 0; week < 522; ++week)
        for (const Side side : both_sides) {
            const RangeCheck check{side, OtherKnee::bent, 50 + week % 40, now_ms - week * 7 * day_ms, 60, {}};
            values["hamstretch:range:" + std::to_string(check.utc_ms) + ":tab-" +
                   (side == Side::left ? "l" : "r") + "b"] = encode(check);
        }
    return values;
}

std::size_t checks_in(const Values& values) {
    Hands hands;
    hands.load(values);
    return hands.app().kept.range_checks.size();
}

}  // namespace

TEST_CASE("range checks of old months are folded into a key for each year, and nothing is lost by it") {
    const Values before = weekly_checks();
    Hands hands;
    hands.load(before);
    hands.give(FoldMonths{});
    const Values kept = after(before, hands.effects, 1'000'000);
    CHECK(kept.size() < 11 + 2 * 14);
    Hands next;
    next.load(kept);
    CHECK(next.app().kept.range_checks == hands.app().kept.range_checks);
    next.give(FoldMonths{});
    CHECK(next.all<Replace>().empty());
    // Checks that come to a folded year later are folded into it.
    const RangeCheck late{Side::left, OtherKnee::long_leg, 44, now_ms - 400 * day_ms, 60, {}};
    Values with_late = kept;
    with_late["hamstretch:range:" + std::to_string(late.utc_ms) + ":other-ls"] = encode(late);
    Hands again;
    again.load(with_late);
    again.give(FoldMonths{});
    REQUIRE(again.all<Replace>().size() == 1);
    const Values folded = after(with_late, again.effects, 1'000'000);
    CHECK(folded.size() == kept.size());
    CHECK(checks_in(folded) == 2 * 522 + 1);
}

TEST_CASE(
    "faults 11, 13: killed after each single storage call while range checks are folded, each is there, "
    "once") {
    const Values before = weekly_checks();
    Hands hands;
    hands.load(before);
    hands.give(FoldMonths{});
    for (int calls = 0; calls < 1100; calls += 7) {
        const Values cut = after(before, hands.effects, calls);
        REQUIRE(checks_in(cut) == 2 * 522);
    }
}

TEST_CASE("range checks come back from a backup, folded or not, and are not taken in twice") {
    Hands from;
    from.load(weekly_checks());
    from.give(FoldMonths{});
    const Values file = after(weekly_checks(), from.effects, 1'000'000);
    Hands hands;
    for (int time = 0; time < 2; ++time) {
        hands.press("tab.settings");
        hands.press("data.import");
        for (const auto& [key, value] : file) hands.give(OfferImported{key, value});
        hands.give(ReportImport{ImportFile::read});
        CHECK(hands.shows("dialog.import.apply") == (time == 0));
        hands.press(time == 0 ? "dialog.import.apply" : "dialog.import.cancel");
        CHECK(hands.app().kept.range_checks.size() == 2 * 522);
    }
    CHECK(hands.stored().size() == file.size());
    CHECK(checks_in(hands.stored()) == 2 * 522);
}

TEST_CASE(
    "ten years at three sessions a day, a note to each and a check a week, fold into few keys and their "
    "room") {
    Values before = singles(3653, 3);
    before.merge(weekly_checks());
    Values notes;
    for (const auto& [key, value] : before)
        if (key.starts_with("hamstretch:session:"))
            notes["hamstretch:note:" + key.substr(19)] = encode(
                StoredNote{{{{3, PainPlace::none}, {4, PainPlace::none}}, HeldTime{50_s, 51_s}, false}, 1});
    before.merge(notes);
    Hands hands;
    hands.load(before);
    hands.give(FoldMonths{});
    const Values kept = after(before, hands.effects, 1'000'000);
    std::size_t characters = 0, singles_left = 0;
    for (const auto& [key, value] : kept) {
        characters += key.size() + value.size();
        singles_left += key.starts_with("hamstretch:session:") ? 1 : 0;
    }
    CHECK(characters < 2'500'000);
    CHECK(singles_left <= std::size_t{93 * 3});
    CHECK(kept.size() <= std::size_t{122 + 11 + 2 * 3 * 93 + 2 * 14});
    Hands next;
    next.load(kept);
    REQUIRE(next.app().kept.history.size() == std::size_t{3653 * 3});
    for (const SessionRecord& record : next.app().kept.history) {
        REQUIRE(record.check_in.right.stretch == 4);
        REQUIRE(record.held.left == 50_s);
    }
    CHECK(next.app().kept.range_checks.size() == 2 * 522);
}

TEST_CASE("faults 40-43: with a clock in 1970 or 2100 nothing is lost by folding") {
    for (const std::int64_t clock : {std::int64_t{0}, std::int64_t{4'102'444'800'000}}) {
        const Values before = singles(150);
        Hands hands;
        hands.give(SetClock{clock, 0});
        hands.load(before);
        hands.give(FoldMonths{});
        CHECK(sessions_in(after(before, hands.effects, 1'000'000)) == 150);
    }
}
