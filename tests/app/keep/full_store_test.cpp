// A store that takes some writes and refuses others: told, and nothing that was kept before is lost.
#include <doctest/doctest.h>

#include <functional>
#include <string>

#include "core/save/codec.h"
#include "core/save/progress_codec.h"
#include "support/sessions.h"
#include "support/shelf.h"

using namespace stretch;
using namespace stretch::testing;

namespace {

constexpr std::int64_t now_ms = 1'795'422'600'000;
constexpr std::int64_t day_ms = 86'400'000;
constexpr int kept_before = 30;

// Sessions of which most are old enough to be folded, a range check, settings, a damaged value.
Shelf::Values before() {
    Shelf::Values values;
    for (int i = 0; i < kept_before; ++i) {
        const SessionRecord record = whole_session(now_ms - (10 + i * 8) * day_ms);
        values["hamstretch:session:" + record.id] = encode(record);
    }
    const RangeCheck check{Side::left, OtherKnee::bent, 70, now_ms - 200 * day_ms, 60, {}};
    values["hamstretch:range:" + std::to_string(check.utc_ms) + ":x-lb"] = encode(check);
    Settings settings;
    settings.dose = usual_dose();
    values["hamstretch:settings:a"] = encode(StoredSettings{settings, 2});
    values["hamstretch:session:1000:x"] = "damaged";
    return values;
}

Hands opened(const Shelf::Values& values) {
    Hands hands;
    hands.load(values);
    return hands;
}

// A visit that writes one of everything. After `follow` the store has done what it was asked for.
Hands visit(Shelf& shelf) {
    Hands hands = opened(shelf.values());
    const auto follow = [&] { shelf.follow(hands); };
    follow();
    hands.give(FoldMonths{});
    follow();
    hands.give(ChangeSetting{Setting::rest, 15});
    hands.pass(1_s);
    hands.give(SetWeekGoal{3});
    hands.give(SetRange{Side::right, 72, OtherKnee::bent});
    follow();
    hands.press("start");
    for (Millis passed; hands.app().play; passed += 20_s) {
        hands.pass(20_s);
        follow();
    }
    hands.give(CheckIn{3});
    hands.give(ReportHanded{PersonsFile::backup, Handed::kept});
    follow();
    return hands;
}

// The store after a visit with such failures holds everything that it held before.
void nothing_is_lost(const std::function<bool(int)>& fails) {
    Shelf shelf(before(), fails);
    const Hands hands = visit(shelf);
    CHECK(hands.app().kept.history.size() == kept_before + 1);
    const Hands next = opened(shelf.values());
    REQUIRE(next.app().kept.history.size() >= kept_before);
    REQUIRE(next.app().kept.range_checks.size() >= 1);
    REQUIRE(next.app().kept.settings_generation >= 2);
    const bool has_damaged = shelf.values().contains("hamstretch:session:1000:x") ||
                             shelf.values().contains("hamstretch:quarantine:hamstretch:session:1000:x");
    REQUIRE(has_damaged);
    for (const Node& node : hands.screen().nodes)
        if (node.id == "finish.kept" && !hands.app().visit.storage_works)
            CHECK(node.name.starts_with("This session could not be kept"));
}

}  // namespace

TEST_CASE(
    "faults 5-7: whichever write finds no room, alone or with all after it, what was kept before stands") {
    Shelf roomy(before());
    const Hands hands = visit(roomy);
    REQUIRE(roomy.writes() > 15);
    CHECK(hands.app().visit.storage_works);
    for (int nth = 1; nth <= roomy.writes(); ++nth) {
        nothing_is_lost([nth](int write) { return write == nth; });
        nothing_is_lost([nth](int write) { return write >= nth; });
    }
}

TEST_CASE("fault 6: a fold that finds no room removes nothing, and is tried again at the next visit") {
    Shelf full(before(), [](int write) { return write > 1; });
    Hands hands = opened(full.values());
    hands.give(FoldMonths{});
    full.follow(hands);
    CHECK(full.values().size() == before().size());
    Hands next = opened(full.values());
    next.give(FoldMonths{});
    CHECK(next.all<Replace>().size() == hands.all<Replace>().size());
}

TEST_CASE("faults 5-7: a write that fails is told in the same instant, once") {
    Shelf full(before(), [](int) { return true; });
    Hands hands = opened(before());
    hands.give(SetWeekGoal{3});
    full.follow(hands);
    CHECK_FALSE(hands.app().visit.storage_works);
    CHECK(hands.app().told.notices.back().starts_with("Not saved"));
    const std::size_t told = hands.app().told.notices.size();
    hands.give(SetWeekGoal{4});
    full.follow(hands);
    CHECK(hands.app().told.notices.size() == told);
}
