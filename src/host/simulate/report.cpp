// What came of a simulation, to be read.
#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "host/simulate/simulate.h"

namespace stretch {
namespace {

constexpr std::array<std::string_view, kinds> kind_names{"loose", "usual", "tight", "very tight"};
constexpr std::array<std::string_view, promises> promise_names{
    "never up after pain", "never out of range",        "one change at a time",
    "no oscillation",      "an own dose leads nowhere", "without pain to the top or a plateau"};

std::string padded(const std::string& text, std::size_t width) {
    return std::string(width - std::min(width, text.size()), ' ') + text;
}

// With one decimal.
std::string mean(std::int64_t sum, int count) {
    const std::int64_t tenths = count == 0 ? 0 : (sum * 10 + count / 2) / count;
    return std::to_string(tenths / 10) + "." + std::to_string(tenths % 10);
}

std::string percent(std::int64_t part, int whole) {
    return std::to_string(whole == 0 ? 0 : (part * 100 + whole / 2) / whole) + " %";
}

}  // namespace

bool SimulationReport::all_kept() const {
    return std::ranges::all_of(broken, [](std::int64_t count) { return count == 0; });
}

std::string in_a_table(const SimulationReport& report) {
    std::string table =
        "            people  sessions     up   down  restart  referred  rung at end  at the top  offered "
        "rest\n";
    for (int kind = 0; kind < kinds; ++kind) {
        const KindOfPeople& row = report.by_kind[static_cast<std::size_t>(kind)];
        std::string name{kind_names[static_cast<std::size_t>(kind)]};
        name.append(10 - name.size(), ' ');
        table += name + padded(std::to_string(row.people), 8) + padded(mean(row.sessions, row.people), 10) +
                 padded(mean(row.steps_up, row.people), 7) + padded(mean(row.steps_down, row.people), 7) +
                 padded(mean(row.restarts, row.people), 9) + padded(mean(row.referred, row.people), 10) +
                 padded(mean(row.rungs_at_end, row.people), 13) +
                 padded(percent(row.at_the_top, row.people), 12) +
                 padded(percent(row.maintained, row.people), 14) + "\n";
    }
    for (int i = 0; i < promises; ++i)
        table += std::string{promise_names[static_cast<std::size_t>(i)]} + ": broken " +
                 std::to_string(report.broken[static_cast<std::size_t>(i)]) + " times\n";
    return table;
}

}  // namespace stretch
