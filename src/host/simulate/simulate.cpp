#include "host/simulate/simulate.h"

#include "host/simulate/life.h"
#include "host/simulate/reason.h"

namespace stretch {
namespace {

int of_both(const PerLeg<int>& legs) {
    return legs.left + legs.right;
}

void add(Fates& fates, const Fate& fate, const Ladder& ladder, int rung_at_end) {
    ++fates.people;
    fates.sessions += fate.sessions;
    fates.steps_up += of_both(fate.steps_up);
    fates.steps_down += of_both(fate.steps_down);
    fates.restarts += of_both(fate.restarts);
    fates.referred += fate.referred;
    fates.permitted += fate.permitted;
    fates.care_asked += fate.care_asked;
    fates.by_hand += fate.by_hand;
    fates.rungs_at_end += places_between(ladder, ladder.rungs.front().id, rung_at_end) + 1;
    if (rung_at_end == fate.top) ++fates.at_the_top;
    if (fate.is_maintained) ++fates.maintained;
}

std::string in_the_diary(Day day, const TodaysPlan& plan) {
    const Date date = date_of(day);
    std::string line =
        std::to_string(date.year) + "-" + std::to_string(date.month) + "-" + std::to_string(date.day);
    for (const Side side : both_sides) {
        const Decision& decision = plan.of(side).decision;
        line += (side == Side::left ? "  left " : "  right ") + std::to_string(decision.rung) + ": " +
                reason_in_words(decision);
    }
    return line + "\n";
}

}  // namespace

SimulationReport simulate(const Exercises& exercises, const Ladder& ladder, const SimulationSize& size) {
    SimulationReport report;
    report.first_broken.fill(-1);
    Dice seeds(size.seed);
    for (int i = 0; i < size.people; ++i) {
        Dice dice(seeds.next());
        const MadeUpPerson person = make_person(dice);
        const Promises before = report.promises;
        Life life(exercises, ladder, person, dice, report.promises);
        life.live(size.days);
        const int rung = life.rung(Side::left);
        add(report.by_kind[static_cast<std::size_t>(person.kind)], life.fate(), ladder, rung);
        add(report.by_manner[static_cast<std::size_t>(person.manner)], life.fate(), ladder, rung);
        for (std::size_t p = 0; p < promise_count; ++p)
            if (report.promises.broken[p] > before.broken[p] && report.first_broken[p] < 0)
                report.first_broken[p] = i;
    }
    return report;
}

std::string diary_of(const Exercises& exercises, const Ladder& ladder, const SimulationSize& size,
                     int person) {
    Dice seeds(size.seed);
    for (int i = 0; i < person; ++i) seeds.next();
    Dice dice(seeds.next());
    const MadeUpPerson made = make_person(dice);
    Promises promises;
    std::string diary = in_words(made) + "\n";
    Promises told;
    const auto tell_broken = [&] {
        for (std::size_t i = 0; i < promise_count; ++i)
            if (promises.broken[i] != told.broken[i])
                diary += "^ broken: " + std::string{name_of(static_cast<Promise>(i))} + "\n";
        told = promises;
    };
    Life life(exercises, ladder, made, dice, promises);
    life.live(size.days, [&](Day day, const TodaysPlan& plan) {
        tell_broken();
        diary += in_the_diary(day, plan);
    });
    tell_broken();
    return diary;
}

}  // namespace stretch
