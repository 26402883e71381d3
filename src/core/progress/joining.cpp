#include "core/progress/joining.h"

#include <algorithm>
#include <optional>

#include "core/progress/screening.h"

namespace stretch {
namespace {

std::optional<int> of_both(std::optional<int> here, std::optional<int> brought) {
    if (!here && !brought) return std::nullopt;
    return here.value_or(0) | brought.value_or(0);
}

bool names(const Answers& answers, Gate gate) {
    const ClosedGates named = closed_gates(answers, {});
    return std::ranges::find(named, gate) != named.end();
}

Said later(const Said& one, const Said& other) {
    if (!one.is_said() || !other.is_said()) return one.is_said() ? one : other;
    return one.utc_ms < other.utc_ms ? other : one;
}

Said not_after(Said said, std::int64_t utc_ms) {
    if (said.is_said()) said.utc_ms = std::min(said.utc_ms, utc_ms);
    return said;
}

// A side that names what the yes is for and has none keeps it closed.
Said joined(const Said& here, bool is_named_here, const Said& brought, bool is_named_there) {
    if (is_named_here != is_named_there) return is_named_here ? here : brought;
    if (is_named_here && !(here.is_said() && brought.is_said())) return {};
    return later(here, brought);
}

// A yes from elsewhere is as of before anything that hurt here since the last one.
std::int64_t before_what_hurt(const Person& here, std::int64_t now_utc_ms) {
    const std::int64_t since = here.permissions.of(Gate::session_signs).utc_ms;
    const auto first = std::ranges::find_if(
        here.entries, [since](const Entry& entry) { return entry.started_utc_ms >= since && hurt(entry); });
    return first == here.entries.end() ? now_utc_ms : std::min(first->started_utc_ms, now_utc_ms);
}

Permissions up_to(Permissions permissions, std::int64_t utc_ms) {
    for (Said& said : permissions.given) said = not_after(said, utc_ms);
    permissions.care_lifted = not_after(permissions.care_lifted, utc_ms);
    permissions.care_asked = not_after(permissions.care_asked, utc_ms);
    return permissions;
}

}  // namespace

Warnings joined(const Person& here, const Warnings& brought, std::int64_t now_utc_ms) {
    Warnings result = brought;
    result.answers.red_flags = of_both(here.answers.red_flags, brought.answers.red_flags);
    result.answers.troubles = of_both(here.answers.troubles, brought.answers.troubles);
    const Permissions there = up_to(brought.permissions, now_utc_ms);
    for (std::size_t i = 0; i < gates; ++i) {
        const auto gate = static_cast<Gate>(i);
        result.permissions.of(gate) = joined(here.permissions.of(gate), names(here.answers, gate),
                                             there.of(gate), names(brought.answers, gate));
    }
    result.permissions.of(Gate::session_signs) =
        later(here.permissions.of(Gate::session_signs),
              not_after(there.of(Gate::session_signs), before_what_hurt(here, now_utc_ms)));
    result.permissions.care_lifted = joined(here.permissions.care_lifted, asks_for_care(here.answers, {}),
                                            there.care_lifted, asks_for_care(brought.answers, {}));
    result.permissions.care_asked = later(here.permissions.care_asked, there.care_asked);
    return result;
}

bool has_hurt(const Person& person) {
    return std::ranges::any_of(person.entries, [](const Entry& entry) { return hurt(entry); });
}

}  // namespace stretch
