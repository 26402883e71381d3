// What came of a simulation, to be read.
#include <algorithm>
#include <string>
#include <string_view>

#include "host/simulate/simulate.h"

namespace stretch {
namespace {

std::string padded(const std::string& text, std::size_t width) {
    return std::string(width - std::min(width, text.size()), ' ') + text;
}

// With one decimal.
std::string mean(std::int64_t sum, std::int64_t count) {
    const std::int64_t tenths = count == 0 ? 0 : (sum * 10 + count / 2) / count;
    return std::to_string(tenths / 10) + "." + std::to_string(tenths % 10);
}

std::string percent(std::int64_t part, int whole) {
    return std::to_string(whole == 0 ? 0 : (part * 100 + whole / 2) / whole) + " %";
}

std::string row_of(std::string_view name, const Fates& fates) {
    // Steps are both legs'.
    const std::int64_t legs = std::int64_t{2} * fates.people;
    std::string row{name};
    row.append(16 - name.size(), ' ');
    return row + padded(std::to_string(fates.people), 7) + padded(mean(fates.sessions, fates.people), 10) +
           padded(mean(fates.steps_up, legs), 7) + padded(mean(fates.steps_down, legs), 7) +
           padded(mean(fates.restarts, legs), 9) + padded(mean(fates.referred, fates.people), 10) +
           padded(mean(fates.permitted, fates.people), 5) + padded(mean(fates.care_asked, fates.people), 12) +
           padded(mean(fates.rungs_at_end, fates.people), 13) +
           padded(percent(fates.at_the_top, fates.people), 12) +
           padded(percent(fates.maintained, fates.people), 14) + "\n";
}

}  // namespace

std::string in_a_table(const SimulationReport& report) {
    std::string table =
        "                 people  sessions     up   down  restart  referred  yes  care asked  step at end  "
        "at the top  offered rest\n";
    for (std::size_t i = 0; i < kinds; ++i) table += row_of(name_of(static_cast<Kind>(i)), report.by_kind[i]);
    for (std::size_t i = 0; i < manners; ++i)
        table += row_of(name_of(static_cast<Manner>(i)), report.by_manner[i]);
    for (std::size_t i = 0; i < promise_count; ++i) {
        table += std::string{name_of(static_cast<Promise>(i))} + ": broken " +
                 std::to_string(report.promises.broken[i]) + " times";
        if (report.first_broken[i] >= 0)
            table += ", first to person " + std::to_string(report.first_broken[i]);
        table += "\n";
    }
    return table;
}

}  // namespace stretch
