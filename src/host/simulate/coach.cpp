#include "host/simulate/coach.h"

#include <array>
#include <string_view>
#include <vector>

#include "core/routine/within.h"
#include "host/simulate/life.h"
#include "host/simulate/reason.h"

namespace stretch {
namespace {

constexpr int days_of_a_year = 365;
constexpr std::array<int, 3> weeks_shown{4, 12, 52};
constexpr int mild = 3;

constexpr std::array<Rhythm, 11> rhythms{{{},
                                          {.is_weekdays = true},
                                          {.every = 2},
                                          {.every = 3},
                                          {.every = 7},
                                          {.every = 12},
                                          {.every = 14},
                                          {.sessions_a_day = 3},
                                          {.share = 0.2},
                                          {.share = 0.5},
                                          {.share = 0.8}}};

struct Character {
    std::string_view name;
    std::string_view words;
    MadeUpPerson person;
};

// Feels a mild stretch on every step, holds all of it, and says so.
MadeUpPerson usual(Tightness tightness = Tightness::tight, Experience experience = Experience::some) {
    MadeUpPerson person;
    person.answers.tightness = tightness;
    person.answers.experience = experience;
    person.always_feels = mild;
    return person;
}

template <typename Change>
MadeUpPerson usual_but(const Change& change) {
    MadeUpPerson person = usual();
    change(person);
    return person;
}

std::vector<Character> characters() {
    return {
        {"Mild and honest",
         "A stretch of 3 on each step, every hold full, the bottom down; all of it is said.", usual()},
        {"Mild and honest, very tight", "The same, from the gentlest start.", usual(Tightness::very_tight)},
        {"Mild and honest, loose", "The same, from the highest start.", usual(Tightness::loose)},
        {"Mild to step 8", "The same, but step 9 and those above it are too strong: 8 of 10.",
         usual_but([](MadeUpPerson& p) { p.mild_to_place = 8; })},
        {"Always strong", "Says 5 or 6, whatever the step.",
         usual_but([](MadeUpPerson& p) { p.manner = Manner::always_strong; })},
        {"Always silent", "Holds everything and never says how it was.",
         usual_but([](MadeUpPerson& p) { p.says = 0.0; })},
        {"Always easing", "Presses “Easier” in each session; else mild.",
         usual_but([](MadeUpPerson& p) { p.eases = 1.0; })},
        {"Presses “Next” through", "Holds less than half, in each session.",
         usual_but([](MadeUpPerson& p) { p.manner = Manner::presses_through; })},
        {"Wavering bottom", "The bottom comes up half of the times that are asked for.",
         usual_but([](MadeUpPerson& p) { p.bottom_comes_up = 0.5; })},
        {"Sore after each step up", "For more than a day, and says so when the app asks.",
         usual_but([](MadeUpPerson& p) { p.is_sore = 1.0; })},
        {"Hurts now and then", "At the back of the thigh, in every 20th session.",
         usual_but([](MadeUpPerson& p) { p.hurts_every = 20; })},
        {"Always hurts", "In every session; two weeks after each referral a professional says yes.",
         usual_but([](MadeUpPerson& p) { p.hurts_every = 1; })},
        {"In care, the same", "A troubled back; whenever it is asked again, it is the same.",
         usual_but([](MadeUpPerson& p) {
             p.answers.troubles = static_cast<int>(Trouble::back);
             p.care_is_better = 0.0;
         })},
        {"In care, better", "A troubled back that is better when it is asked again.",
         usual_but([](MadeUpPerson& p) {
             p.answers.troubles = static_cast<int>(Trouble::back);
             p.care_is_better = 1.0;
         })},
    };
}

// Steps are told as places from 1.
std::string step(const Ladder& ladder, int rung) {
    return std::to_string(index_of(ladder, rung).value_or(0) + 1);
}

std::string row(std::initializer_list<std::string> cells) {
    std::string line = "|";
    for (const std::string& cell : cells) line += " " + cell + " |";
    return line + "\n";
}

std::string heading() {
    return row({"comes", "start", "4 weeks", "12 weeks", "52 weeks", "up", "down", "restarts", "referred",
                "the reason in the last session"}) +
           "| --- |" + " ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | --- |\n";
}

// Of the left leg; the right one is the same.
std::string year_of(const Exercises& exercises, const Ladder& ladder, const MadeUpPerson& person,
                    Promises& promises) {
    Life life(exercises, ladder, person, Dice(1), promises);
    const int start = life.rung(Side::left);
    std::array<int, weeks_shown.size()> after{start, start, start};
    Decision last;
    std::optional<Day> first;
    const auto watch = [&](Day day, const TodaysPlan& plan) {
        if (!first) first = day;
        last = plan.legs.left.decision;
        for (std::size_t i = 0; i < weeks_shown.size(); ++i)
            if (day - *first < 7 * weeks_shown[i]) after[i] = last.rung;
    };
    life.live(days_of_a_year, watch);
    const Fate& fate = life.fate();
    return row({in_words(person.rhythm), step(ladder, start), step(ladder, after[0]), step(ladder, after[1]),
                step(ladder, after[2]), std::to_string(fate.steps_up.left),
                std::to_string(fate.steps_down.left), std::to_string(fate.restarts.left),
                std::to_string(fate.referred), reason_in_words(last)});
}

constexpr std::string_view what_it_is =
    "# Where the rules lead\n\n"
    "Made by the program, never edited: `node scripts/checks/coach.mjs --write`. Made-up people live a year "
    "by the "
    "rules, through the\n"
    "very plan that the app gives, and this is where each of them ends (`hamstretch coach`). Read it as a "
    "coach "
    "would: does this leg\n"
    "stand where you would have it, and does the reason tell the person what to do? What these people feel "
    "is set "
    "and not found out, so\n"
    "the tables show what the rules do, never what stretching does. Steps are those of the left leg; up, "
    "down and "
    "restarts are sessions\n"
    "with that reason. These numbers are our choice, and no study has tried them: {0} good days for a step "
    "({1} where "
    "it was too strong\n"
    "once), {2} eased sessions running, {3}, {4} and {5} days off, {6} days until a third try, half of a "
    "session's "
    "seconds, {7} hours of rest\n"
    "after pain, {8} pains running, {9} weeks of care; likewise the steps and who begins where. What has a "
    "study "
    "behind it is in\n"
    "[assets/SOURCES.md](../assets/SOURCES.md), and Learn prints each rule with its source.\n";

std::string beginning() {
    const auto number = [](auto value) { return std::to_string(value); };
    return fill(what_it_is,
                {number(days_for_up), number(days_for_second_try), number(eased_for_down),
                 number(days_off_for_steps[0]), number(days_off_for_steps[1]), number(days_off_for_steps[2]),
                 number(days_of_plateau), number(rest_after_pain.count / 3'600'000),
                 number(pains_for_professional), number(weeks_for_care)});
}

std::string steps_of(const Exercises& exercises, const Ladder& ladder) {
    std::string lines =
        "\n## The steps\n\nEach changes one thing of the one before. With care the rules lead to step " +
        step(ladder, ladder.careful_top) + " at most.\n\n" + row({"step", "what is done"}) +
        "| ---: | --- |\n";
    for (const Rung& rung : ladder.rungs) {
        Dose dose = with_legs(standard_dose(exercises.usual()), rung.dose, rung.dose);
        lines += row({step(ladder, rung.id), leg_dose_in_words(exercises, dose, Side::left)});
    }
    return lines;
}

}  // namespace

std::string coach_page(const Exercises& exercises, const Ladder& ladder) {
    Promises promises;
    std::string page = beginning() + steps_of(exercises, ladder);
    for (const Character& character : characters()) {
        page += "\n## " + std::string{character.name} + "\n\n" + std::string{character.words} + "\n\n" +
                heading();
        for (const Rhythm& rhythm : rhythms) {
            MadeUpPerson person = character.person;
            person.rhythm = rhythm;
            page += year_of(exercises, ladder, person, promises);
        }
    }
    std::int64_t broken = 0;
    for (const std::int64_t count : promises.broken) broken += count;
    return page + "\nOf the promises that `hamstretch simulate` counts, these lives broke " +
           std::to_string(broken) + ".\n";
}

}  // namespace stretch
