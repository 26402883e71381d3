#include "app/keep/store.h"

#include <algorithm>
#include <utility>

#include "app/state/notices.h"

namespace stretch {
namespace {

// "hamstretch:settings" of "hamstretch:settings:a"; empty for what has no slots.
std::string_view without_slot(std::string_view key) {
    if (!key.ends_with(":a") && !key.ends_with(":b")) return {};
    key.remove_suffix(2);
    return key.find(':') == key.rfind(':') ? key : std::string_view{};
}

}  // namespace

void storage_failed(AppState& app, Text notice) {
    app.told.when_kept.clear();
    if (!app.visit.storage_works) return;
    app.visit.storage_works = false;
    tell_once(app, text(notice));
}

void store(AppState& app, std::string key, std::string value, Effects& effects) {
    if (value.empty()) return storage_failed(app, Text::notice_store_failed);
    if (!is_left_alone(app, key)) effects.push_back(Store{std::move(key), std::move(value)});
}

void remove(AppState& app, std::string_view key, Effects& effects) {
    if (!is_left_alone(app, key)) effects.push_back(Remove{std::string{key}});
}

void store_in_turn(AppState& app, KeptKind kind, std::uint64_t generation, std::string value,
                   Effects& effects) {
    const std::string key = slot_key(kind, generation);
    // At the end of the numbers there are no turns: what stood in the other slot would count as much.
    const bool is_last = generation == last_generation && !value.empty() && !is_left_alone(app, key);
    if (is_last)
        effects.push_back(Replace{key, std::move(value), {slot_key(kind, generation - 1)}});
    else
        store(app, key, std::move(value), effects);
}

void leave_alone(AppState& app, std::string_view key) {
    if (std::ranges::find(app.kept.left_alone, key) == app.kept.left_alone.end())
        app.kept.left_alone.emplace_back(key);
}

void leave_alone_no_more(AppState& app, std::string_view key) {
    const bool was_there = std::erase(app.kept.left_alone, key) > 0;
    if (was_there && app.kept.left_alone.empty()) end_notice(app, text(Text::notice_newer));
}

bool is_left_alone(const AppState& app, std::string_view key) {
    const std::string_view slots = without_slot(key);
    return std::ranges::any_of(app.kept.left_alone, [key, slots](const std::string& left) {
        return left == key || (!slots.empty() && without_slot(left) == slots);
    });
}

void note_version(AppState& app, std::string_view key, std::string_view value) {
    if (!is_of_a_later_version(value)) return leave_alone_no_more(app, key);
    leave_alone(app, key);
    tell_once(app, text(Text::notice_newer));
}

void set_aside(AppState& app, std::string_view key, std::string_view value, ReadFault fault, Text notice,
               Effects& effects) {
    switch (fault) {
        case ReadFault::no_memory: return leave_alone(app, key);  // the next visit may have more
        case ReadFault::newer: leave_alone(app, key); return tell_once(app, text(Text::notice_newer));
        case ReadFault::damaged: break;
    }
    leave_alone_no_more(app, key);
    tell_once(app, text(notice));
    effects.push_back(SetAside{std::string{key}, std::string{value}});
}

}  // namespace stretch
