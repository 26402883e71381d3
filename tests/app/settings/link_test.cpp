#include "app/settings/link.h"

#include <doctest/doctest.h>

#include "host/replay/query.h"
#include "support/embedded_exercises.h"

using namespace stretch;
using namespace stretch::testing;

namespace {

LinkReading read(const std::string& query) {
    Settings settings;
    settings.dose = usual_dose();
    return read_link(split_query(query), settings, exercises());
}

}  // namespace

TEST_CASE("a good link says the whole dose and nothing is remarked") {
    const LinkReading reading = read(
        "exercise=supine&start=long&aid=band&knee=straight&grip=40&hold=12&reps=3&rest=7&switch=15&first="
        "right"
        "&sessions=2&ready=ask&lang=en&theme=dark&accent=336699&voice=off&sound=off&captions=off");
    CHECK(reading.notices.empty());
    const Dose expected{.resting_leg = RestingLeg::straight,
                        .aid = Aid::band,
                        .knee = Knee::straight,
                        .grip_percent = 40,
                        .hold = 12_s,
                        .repetitions = 3,
                        .rest = 7_s,
                        .change = 15_s,
                        .first = Side::right,
                        .sessions_a_day = 2,
                        .ready = Ready::ask,
                        .other_leg = {}};
    CHECK(reading.settings.dose == expected);
    CHECK(reading.settings.theme == Theme::dark);
    CHECK(reading.accent == 0x336699);
    CHECK_FALSE(reading.settings.voice);
    CHECK_FALSE(reading.settings.sound);
    CHECK_FALSE(reading.settings.captions);
}

TEST_CASE("a number out of range becomes the nearest allowed one, and that is told") {
    CHECK(read("hold=31").settings.dose.hold == 30_s);
    CHECK(read("hold=-1").settings.dose.hold == 5_s);
    CHECK(read("hold=99999999999999999999999999").settings.dose.hold == 30_s);
    CHECK(read("hold=7.5").settings.dose.hold == 8_s);
    CHECK(read("grip=1000").settings.dose.grip_percent == 100);
    CHECK(read("switch=0").settings.dose.change == 5_s);
    for (const auto* query :
         {"hold=31", "hold=-1", "hold=7.5", "reps=0", "reps=6", "rest=2", "switch=121", "sessions=4"})
        CHECK(read(query).notices.size() == 1);
    CHECK(read("hold=31").notices[0] == "The link's hold “31” is out of range; 30 is used instead.");
}

TEST_CASE("an unknown value becomes the default, whatever was set before, and that is told") {
    Settings before;
    before.dose = usual_dose();
    before.dose.aid = Aid::hands;
    const LinkReading reading = read_link(split_query("aid=rope"), before, exercises());
    CHECK(reading.settings.dose.aid == Aid::towel);
    REQUIRE(reading.notices.size() == 1);
    CHECK(reading.notices[0] == "The link's aid “rope” is not known here; “towel” is used instead.");
    for (const auto* query :
         {"hold=", "hold=ten", "hold=1e3", "hold=NaN", "hold=0x10", "hold=5;", "start=BENT", "voice=1",
          "exercise=standing", "lang=xx", "accent=red", "accent=12345", "accent=-12345", "theme="})
        CHECK_MESSAGE(read(query).notices.size() == 1, query);
}

TEST_CASE("of a repeated name the first counts, and that is told once") {
    const LinkReading reading = read("hold=10&hold=20&hold=25");
    CHECK(reading.settings.dose.hold == 10_s);
    REQUIRE(reading.notices.size() == 1);
    CHECK(reading.notices[0] == "The link gives hold more than once. The first one counts.");
}

TEST_CASE("names that are not ours are passed over") {
    const LinkReading reading = read("utm_source=x&__proto__=1&constructor=2&holds=9&=3&text_size=200&&");
    CHECK(reading.notices.empty());
    CHECK(reading.settings.dose == usual_dose());
    CHECK(reading.settings.text_size_percent == 100);
}

TEST_CASE("a stranger's text is shown short and printable") {
    const LinkReading reading = read("aid=" + std::string(70'000, 'x') + "&knee=\xf0\x9f\x92\xa9\n<b>");
    REQUIRE(reading.notices.size() == 2);
    CHECK(reading.notices[0].size() < 120);
    CHECK(reading.notices[1].find('\n') == std::string::npos);
}
