#include "core/progress/statistics.h"

#include <cassert>
#include <optional>

#include "core/progress/history.h"

namespace stretch {
namespace {

void add(HeldOfPlanned& sum, const LegResult& leg) {
    sum.held += leg.held;
    sum.planned += leg.planned;
}

void add(Span& span, const Entry& entry) {
    add(span.legs.left, entry.legs.left);
    add(span.legs.right, entry.legs.right);
    if (counts_for_the_day(entry)) {
        ++span.sessions;
        span.days_done |= 1U << static_cast<unsigned>(entry.day - span.first);
    }
    span.hurt = span.hurt || hurt(entry);
}

std::vector<Span> spans(std::span<const Entry> entries, Day first, int count, int days_each) {
    std::vector<Span> result(static_cast<std::size_t>(count));
    for (int i = 0; i < count; ++i) result[static_cast<std::size_t>(i)].first = first + i * days_each;
    for (const Entry& entry : entries) {
        const int days = entry.day - first;
        if (days >= 0 && days < count * days_each)
            add(result[static_cast<std::size_t>(days / days_each)], entry);
    }
    return result;
}

std::optional<int> value_of(const LegResult& leg, Series what) {
    switch (what) {
        case Series::stretch: return leg.feel.stretch;
        case Series::pain:
            if (!leg.feel.pain && !leg.stopped) return std::nullopt;
            return hurt(leg) ? 1 : 0;
        case Series::rung:
            if (leg.rung == 0) return std::nullopt;
            return leg.rung;
    }
    assert(false);
    return std::nullopt;
}

}  // namespace

std::vector<Span> by_day(std::span<const Entry> entries, Day first, int days) {
    return spans(entries, first, days, 1);
}

std::vector<Span> by_week(std::span<const Entry> entries, Day today, int weeks) {
    return spans(entries, first_of_week(today) + -7 * (weeks - 1), weeks, 7);
}

MonthSheet month_sheet(std::span<const Entry> entries, Day any_day_of_it) {
    const Day first = first_of_month(any_day_of_it);
    return {first, weekday(first), by_day(entries, first, days_in_month(first))};
}

std::vector<SeriesPoint> series(std::span<const Entry> entries, Side side, Series what) {
    std::vector<SeriesPoint> points;
    for (const Entry& entry : entries)
        if (const auto value = value_of(entry.of(side), what)) points.push_back({entry.day, *value});
    return points;
}

}  // namespace stretch
