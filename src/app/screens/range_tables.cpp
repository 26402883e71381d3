#include <algorithm>

#include "app/screens/history_tables.h"
#include "app/screens/table.h"
#include "app/words/words.h"

namespace stretch {
namespace {

std::string range_id(Side side, OtherKnee other_knee) {
    return std::string{"history.range."} + (side == Side::left ? "left" : "right") +
           (other_knee == OtherKnee::bent ? ".bent" : ".long");
}

std::string trend_in_words(const AppState& app, Side side, OtherKnee other_knee, int only_deg) {
    const RangeTrend trend = range_trend(app.kept.range_checks, side, other_knee);
    const auto say = [&](Text words) {
        return text(words, {text(leg(side)), std::to_string(trend.first_deg),
                            std::to_string(trend.latest_deg), std::to_string(trend.error_deg)});
    };
    switch (trend.change) {
        case RangeChange::unknown: return text(Text::range_one, {text(leg(side)), std::to_string(only_deg)});
        case RangeChange::within_error: return say(Text::range_same);
        case RangeChange::further: return say(Text::range_further);
        case RangeChange::less_far: break;
    }
    return say(Text::range_less);
}

// True when there was anything to tell.
bool add_range_table(const AppState& app, Side side, OtherKnee other_knee, ScreenBuilder& build) {
    std::vector<const RangeCheck*> checks;
    for (const RangeCheck& check : app.kept.range_checks)
        if (check.side == side && check.other_knee == other_knee) checks.push_back(&check);
    if (checks.empty()) return false;
    const std::string id = range_id(side, other_knee);
    build.words(id + ".trend", trend_in_words(app, side, other_knee, checks.back()->thigh_deg));
    const Text caption = other_knee == OtherKnee::bent ? Text::range_table_bent : Text::range_table_long;
    const int first_deg = checks.front()->thigh_deg;
    const int error_deg = std::max(checks.front()->error_deg, checks.back()->error_deg);
    if (checks.size() > checks_in_chart)
        checks.erase(checks.begin(), checks.end() - static_cast<std::ptrdiff_t>(checks_in_chart));
    Table table(build, id, text(caption, {text(leg(side))}), Text::range_heads);
    int least = first_deg - error_deg, most = first_deg + error_deg;
    for (const RangeCheck* check : checks) {
        least = std::min(least, check->thigh_deg);
        most = std::max(most, check->thigh_deg);
    }
    // The band and a little of what lies beyond it are always in the picture.
    table.axis(std::max(0, (least - 3) / 15 * 15), axis_end(most + 3, 15), 15);
    table.band(100 * (first_deg - error_deg), 100 * (first_deg + error_deg));
    for (const RangeCheck* check : checks) {
        table.row(short_date(check->day), check->day);
        table.cell(text(Text::cell_degrees, {std::to_string(check->thigh_deg)}), 100 * check->thigh_deg);
    }
    return true;
}

}  // namespace

void add_range_tables(const AppState& app, ScreenBuilder& build) {
    bool any = false;
    for (const Side side : both_sides)
        for (const OtherKnee other_knee : {OtherKnee::bent, OtherKnee::long_leg})
            any = add_range_table(app, side, other_knee, build) || any;
    if (any) build.words("history.range.band", text(Text::range_band));
}

}  // namespace stretch
