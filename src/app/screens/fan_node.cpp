#include "app/screens/fan_node.h"

#include <algorithm>
#include <ranges>
#include <vector>

#include "app/plan/todays_plan.h"
#include "core/routine/timeline.h"

namespace stretch {
namespace {

constexpr int whole = 100;

int share_held(const SessionRecord& record, Side side) {
    const std::int64_t planned = planned_hold(record.dose, side).count;
    if (planned <= 0) return 0;
    return static_cast<int>(std::clamp<std::int64_t>(whole * record.held.of(side).count / planned, 0, whole));
}

// The session that has just ended may be in no history: an embed keeps none, and a clock may be wrong.
bool stands_alone(const AppState& app, std::span<const SessionRecord> known) {
    const auto& finished = app.shown.finished;
    return finished && is_worth_keeping(*finished) &&
           std::ranges::find(known, finished->id, &SessionRecord::id) == known.end();
}

void add_session(const SessionRecord& record, std::vector<int>& shares) {
    for (const Side side : both_sides) shares.push_back(share_held(record, side));
}

std::string how_much(const std::vector<int>& shares) {
    const int left = shares[shares.size() - 2], right = shares.back();
    if (left == whole && right == whole) return std::string{text(Text::fan_whole)};
    return text(Text::fan_part, {std::to_string(left), std::to_string(right)});
}

}  // namespace

void add_fan(const AppState& app, ScreenBuilder& build, std::string_view id) {
    const std::span<const SessionRecord> known = dated_sessions(app);
    const bool adds_one = stands_alone(app, known);
    std::vector<int> shares;
    for (const SessionRecord& record :
         known.first(std::min(known.size(), most_in_fan - (adds_one ? 1 : 0))) | std::views::reverse)
        add_session(record, shares);
    if (adds_one) add_session(*app.shown.finished, shares);
    if (shares.empty()) return;
    const std::size_t sessions = shares.size() / 2;
    const std::string name = sessions == 1
                                 ? text(Text::fan_one, {how_much(shares)})
                                 : text(Text::fan_many, {std::to_string(sessions), how_much(shares)});
    build.add(id, Role::image, name).numbers = std::move(shares);
}

}  // namespace stretch
