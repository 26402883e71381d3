#include <algorithm>

#include "app/plan/todays_plan.h"
#include "app/screens/history_tables.h"
#include "app/screens/table.h"
#include "app/words/words.h"

namespace stretch {
namespace {

struct Looked {
    Side side;
    OtherKnee other_knee;
    HistoryChart chart;
    std::string_view id;
};
constexpr Looked all_looks[] = {
    {Side::left, OtherKnee::bent, HistoryChart::range_left_bent, "history.range.left.bent"},
    {Side::left, OtherKnee::long_leg, HistoryChart::range_left_long, "history.range.left.long"},
    {Side::right, OtherKnee::bent, HistoryChart::range_right_bent, "history.range.right.bent"},
    {Side::right, OtherKnee::long_leg, HistoryChart::range_right_long, "history.range.right.long"},
};

using Checks = std::vector<const RangeCheck*>;

Checks checks_of(const AppState& app, const Looked& looked) {
    Checks checks;
    for (const RangeCheck& check : app.kept.range_checks)
        if (check.side == looked.side && check.other_knee == looked.other_knee) checks.push_back(&check);
    return checks;
}

// The first and the last one, and of those between as many as fit, evenly.
Checks thinned(const Checks& checks) {
    if (checks.size() <= checks_in_chart) return checks;
    Checks some;
    for (std::size_t i = 0; i < checks_in_chart; ++i)
        some.push_back(checks[i * (checks.size() - 1) / (checks_in_chart - 1)]);
    return some;
}

std::string trend_in_words(const AppState& app, const Looked& looked, const Checks& checks) {
    const RangeTrend trend = range_trend(app.kept.range_checks, looked.side, looked.other_knee);
    const std::string since = date_near(checks.front()->day, today(app));
    const auto say = [&](Text words) {
        return text(words, {text(leg(looked.side)), std::to_string(trend.first_deg),
                            std::to_string(trend.latest_deg), std::to_string(trend.error_deg), since});
    };
    switch (trend.change) {
        case RangeChange::unknown:
            return text(Text::range_one, {text(leg(looked.side)), std::to_string(checks.back()->thigh_deg)});
        case RangeChange::within_error: return say(Text::range_same);
        case RangeChange::further: return say(Text::range_further);
        case RangeChange::less_far: break;
    }
    return say(Text::range_less);
}

void add_chart(const AppState& app, const Looked& looked, const Checks& checks, ScreenBuilder& build) {
    const bool is_bent = looked.other_knee == OtherKnee::bent;
    const Text caption = is_bent ? Text::range_table_bent : Text::range_table_long;
    const int first_deg = checks.front()->thigh_deg;
    const int error_deg = std::max(checks.front()->error_deg, checks.back()->error_deg);
    Table table(build, std::string{looked.id}, text(caption, {text(leg(looked.side))}), Text::range_heads);
    int least = first_deg - error_deg, most = first_deg + error_deg;
    for (const RangeCheck* check : checks) {
        least = std::min(least, check->thigh_deg);
        most = std::max(most, check->thigh_deg);
    }
    // The band and a little of what lies beyond it are always in the picture.
    table.axis(std::max(0, (least - 3) / 15 * 15), axis_end(most + 3, 15), 15);
    table.band(100 * (first_deg - error_deg), 100 * (first_deg + error_deg));
    for (const RangeCheck* check : checks) {
        const std::string when = date_near(check->day, today(app));
        const std::string degrees = text(Text::cell_degrees, {std::to_string(check->thigh_deg)});
        table.row(when, check->day);
        table.cell(degrees, 100 * check->thigh_deg);
        table.tell(text(Text::look_range, {when, degrees}));
    }
    table.look(app, looked.chart);
}

}  // namespace

void add_range_tables(const AppState& app, ScreenBuilder& build) {
    bool is_drawn = false;
    for (const Looked& looked : all_looks) {
        const Checks checks = thinned(checks_of(app, looked));
        if (checks.empty()) continue;
        build.words(std::string{looked.id} + ".trend", trend_in_words(app, looked, checks));
        if (checks.size() < 2) continue;
        add_chart(app, looked, checks, build);
        is_drawn = true;
    }
    if (is_drawn) build.words("history.range.band", text(Text::range_band));
}

}  // namespace stretch
