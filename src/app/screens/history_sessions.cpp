#include "app/screens/history_sessions.h"

#include <algorithm>
#include <span>

#include "app/history/browse.h"
#include "app/plan/pain_words.h"
#include "app/plan/todays_plan.h"
#include "app/state/history_command.h"
#include "app/words/words.h"

namespace stretch {
namespace {

void add_remark(std::string& remarks, Text words) {
    if (!remarks.empty()) remarks += text(Text::between_remarks);
    remarks += text(words);
}

// Of the newest sessions more than half: it is no news then.
bool by_hand_is_usual(const AppState& app) {
    const auto newest =
        std::span{app.kept.history}.first(std::min<std::size_t>(sessions_a_page, app.kept.history.size()));
    const auto by_hand = std::ranges::count(newest, true, &SessionRecord::by_hand);
    return 2 * static_cast<std::size_t>(by_hand) > newest.size();
}

// What was not as usual; empty: nothing.
std::string remarks_on(const AppState& app, const SessionRecord& record) {
    std::string remarks;
    if (record.ending == Ending::stopped_for_pain)
        add_remark(remarks, Text::item_stopped);
    else if (hurt(entry_of(app, record)))
        add_remark(remarks, Text::item_hurt);
    if (record.ending == Ending::ended_early) add_remark(remarks, Text::item_ended);
    if (record.eased.left || record.eased.right) add_remark(remarks, Text::item_eased);
    if (record.by_hand && !by_hand_is_usual(app)) add_remark(remarks, Text::item_by_hand);
    return remarks;
}

int percent_held(const SessionRecord& record, Side side) {
    const Millis planned = planned_hold(record.dose, side);
    if (planned <= Millis{}) return no_number;
    return static_cast<int>(std::min<std::int64_t>(100, record.held.of(side).count * 100 / planned.count));
}

void add_session(const AppState& app, int index, std::string_view list, ScreenBuilder& build) {
    const SessionRecord& record = app.kept.history[static_cast<std::size_t>(index)];
    const std::string id = "history.item." + std::to_string(index);
    const std::string remarks = remarks_on(app, record);
    Node& item = build.add(id, Role::list_item, name_within_week(app, index));
    item.value = text(Text::history_held, {whole_seconds(record.held.left), whole_seconds(record.held.right),
                                           whole_seconds(planned_hold(record.dose, Side::left)),
                                           whole_seconds(planned_hold(record.dose, Side::right))});
    if (!remarks.empty()) item.value += "." + std::string{between_cells} + remarks;
    item.group = list;
    for (const Side side : both_sides) item.numbers.push_back(percent_held(record, side));
    item.numbers.push_back(hurt(entry_of(app, record)) ? 1 : no_number);
    build.button(id + ".open", text(Text::session_open, {name_of_past_session(app, index)}),
                 OpenPastSession{index});
    build.last().group = id;
}

// The name of a list is above it too; its value names the marks of its rows.
std::string add_week(int number, const std::string& week, ScreenBuilder& build) {
    const std::string list = "history.list." + std::to_string(number);
    build.heading(list + ".title", 3, week);
    build.add(list, Role::list, week).value = text(Text::item_legs);
    return list;
}

}  // namespace

void add_sessions(const AppState& app, ScreenBuilder& build) {
    const int all = static_cast<int>(app.kept.history.size());
    const int shown = std::min(all, app.shown.looking_back.sessions_shown);
    std::string week, list;
    int weeks = 0;
    for (int i = 0; i < shown; ++i) {
        std::string week_here = week_of_past_session(app, i);
        if (i == 0 || week_here != week) list = add_week(weeks++, week_here, build);
        week = std::move(week_here);
        add_session(app, i, list, build);
    }
    if (shown == all) return;
    build.words("history.shown", text(Text::sessions_shown, {std::to_string(shown), std::to_string(all)}));
    build.button("history.more", text(Text::show_more), ShowMoreSessions{});
}

}  // namespace stretch
