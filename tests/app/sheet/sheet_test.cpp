#include "app/sheet/sheet.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "app/settings/link.h"
#include "app/settings/link_writer.h"
#include "app/words/exercise_words.h"
#include "core/routine/within.h"
#include "support/embedded_exercises.h"

using namespace stretch;
using namespace stretch::testing;

namespace {

Settings with(const Dose& dose) {
    Settings settings;
    settings.dose = dose;
    return settings;
}

std::vector<SheetPiece> sheet_of(const Dose& dose) {
    return present_sheet(with(dose), {}, exercises());
}

std::vector<std::string> texts_of(const std::vector<SheetPiece>& sheet, SheetPart part) {
    std::vector<std::string> texts;
    for (const SheetPiece& piece : sheet)
        if (piece.part == part) texts.push_back(piece.text);
    return texts;
}

std::vector<std::string> details_of(const std::vector<SheetPiece>& sheet, SheetPart part) {
    std::vector<std::string> details;
    for (const SheetPiece& piece : sheet)
        if (piece.part == part) details.push_back(piece.detail);
    return details;
}

std::string all_words(const std::vector<SheetPiece>& sheet) {
    std::string words;
    for (const SheetPiece& piece : sheet) words += piece.text + "\n" + piece.detail + "\n";
    return words;
}

bool has(const std::string& words, std::string_view part) {
    return words.find(part) != std::string::npos;
}

std::vector<LinkParameter> parsed(const std::string& query) {
    std::vector<LinkParameter> parameters;
    for (std::size_t at = 0; at < query.size();) {
        const std::size_t end = std::min(query.find('&', at), query.size());
        const std::size_t equals = query.find('=', at);
        parameters.push_back({query.substr(at, equals - at), query.substr(equals + 1, end - equals - 1)});
        at = end + 1;
    }
    return parameters;
}

}  // namespace

TEST_CASE("a sheet tells the chosen numbers, sides and aid") {
    Dose dose = usual_dose();
    dose.hold = 17_s;
    dose.repetitions = 3;
    dose.rest = 13_s;
    dose.change = 41_s;
    dose.aid = Aid::band;
    dose.grip_percent = 45;
    dose.first = Side::right;
    dose.sessions_a_day = 2;
    const std::string words = all_words(sheet_of(dose));
    for (const char* part :
         {"3\u00a0×\u00a017\u00a0s", "for 17\u00a0seconds", "3 times with the right leg", "13\u00a0seconds",
          "the left leg", "41\u00a0seconds", "band behind your right thigh",
          "Hold 1 hand's width in from the ends.", "twice a day"})
        CHECK_MESSAGE(has(words, part), part);
}

TEST_CASE(
    "every dose gets a whole sheet: four drawn steps, when to stop, a log for both legs, no open place") {
    for_every_dose([](const Dose& dose) {
        const std::vector<SheetPiece> sheet = sheet_of(dose);
        CHECK(texts_of(sheet, SheetPart::step).size() == 4);
        CHECK(texts_of(sheet, SheetPart::section).size() == 4);
        CHECK(texts_of(sheet, SheetPart::week).size() == 4);
        CHECK(texts_of(sheet, SheetPart::day).size() == 7);
        CHECK(texts_of(sheet, SheetPart::leg).size() == 2);
        CHECK_FALSE(texts_of(sheet, SheetPart::choice).empty());
        CHECK(texts_of(sheet, SheetPart::advice).size() == 1);
        const std::string words = all_words(sheet);
        CHECK(words.find_first_of("{}") == std::string::npos);
        CHECK(has(words, "physiotherapist"));
    });
}

TEST_CASE("what comes next is only what this dose has not reached") {
    Dose dose = usual_dose();
    dose.hold = 30_s;
    dose.knee = Knee::straight;
    dose.aid = Aid::hands;
    CHECK(texts_of(sheet_of(dose), SheetPart::choice).size() == 1);
    dose.hold = 10_s;
    dose.knee = Knee::bent;
    dose.aid = Aid::towel;
    CHECK(texts_of(sheet_of(dose), SheetPart::choice).size() == 4);
}

TEST_CASE(
    "the sheet of another exercise has its own name, steps and pictures, and nothing of lying down where one "
    "sits") {
    for (const Exercise& exercise : exercises().all()) {
        CAPTURE(exercise.id);
        for (const Aid aid : exercise.aids) {
            Dose dose = with_exercise(exercises(), usual_dose(), exercise.id);
            dose.aid = aid;
            const std::vector<SheetPiece> sheet = sheet_of(dose);
            CHECK(texts_of(sheet, SheetPart::title).front() == exercise_name(exercises(), exercise.id));
            const std::string words = all_words(sheet);
            CHECK(words.find_first_of("{}") == std::string::npos);
            const std::size_t steps = texts_of(sheet, SheetPart::step).size();
            for (const std::string& detail : details_of(sheet, SheetPart::step)) CHECK_FALSE(detail.empty());
            for (std::size_t step = 0; step < steps; ++step)
                CHECK(sheet_figure(dose, static_cast<int>(step), exercises()).starts_with("<svg"));
            CHECK(sheet_figure(dose, static_cast<int>(steps), exercises()).empty());
            CHECK(has(words, "Not for now if one of these") == (exercise.not_for != 0));
            if (exercise.posture != Posture::lying) CHECK_FALSE(has(words, "Lie "));
            if (exercise.id != usual_exercise)
                CHECK(details_of(sheet, SheetPart::play).front().starts_with("exercise=" + exercise.id));
        }
    }
}

TEST_CASE("hands alone are not told where to grip an aid") {
    Dose dose = usual_dose();
    dose.aid = Aid::hands;
    dose.grip_percent = 50;
    CHECK_FALSE(has(all_words(sheet_of(dose)), "hand's width in"));
}

TEST_CASE("the steps are four different pictures, and the left leg's are the right one's in a mirror") {
    Dose dose = usual_dose();
    std::vector<std::string> pictures;
    for (int step = 0; step < 4; ++step) pictures.push_back(sheet_figure(dose, step, exercises()));
    for (const std::string& picture : pictures) {
        CHECK(picture.starts_with("<svg"));
        CHECK(std::ranges::count(pictures, picture) == 1);
    }
    CHECK(sheet_figure(dose, 4, exercises()).empty());
    CHECK(sheet_figure(dose, -1, exercises()).empty());
    dose.first = other(dose.first);
    CHECK(sheet_figure(dose, 3, exercises()) != pictures[3]);
}

TEST_CASE("the notices of a link are on the sheet") {
    const std::vector<std::string> notices{"one", "two"};
    CHECK(texts_of(present_sheet(with(usual_dose()), notices, exercises()), SheetPart::notice) == notices);
}

TEST_CASE("the link to be scanned says everything, the address to be typed the dose alone") {
    for_every_dose([](const Dose& dose) {
        Settings settings = with(dose);
        settings.theme = Theme::contrast;
        settings.voice = settings.sound = settings.captions = false;
        const std::vector<SheetPiece> sheet = present_sheet(settings, {}, exercises());
        CHECK(details_of(sheet, SheetPart::play) == std::vector{write_link(settings, exercises())});
        CHECK(details_of(sheet, SheetPart::address) == std::vector{write_link(with(dose), exercises())});
    });
}

TEST_CASE("a written link reads back as the same settings, without a notice") {
    for_every_dose([](const Dose& dose) {
        Settings settings = with(dose);
        settings.theme = Theme::dark;
        settings.voice = false;
        const LinkReading reading =
            read_link(parsed(write_link(settings, exercises())), with(usual_dose()), exercises());
        CHECK(reading.settings == settings);
        CHECK(reading.notices.empty());
    });
    CHECK(write_link(with(usual_dose()), exercises()).empty());
}
