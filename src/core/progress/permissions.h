// What only a professional's yes opens, and what was said of it. Each gate has its own key: answering the
// questions again opens none.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

namespace stretch {

// What keeps a person from a session until a professional has said yes. Signs of an emergency are not among
// them: there is no way past those through the app.
enum class Gate {
    session_signs,  // a nerve sign, or pain again and again, in what was done here
    nerve,          // these: answers of the first visit
    do_not_start,
    hip_replacement,
    pregnancy,
    recent_strain,
};
inline constexpr std::size_t gates = 6;

struct Said {
    std::int64_t utc_ms = 0;  // 0: never
    int offset_min = 0;

    bool is_said() const { return utc_ms != 0; }
    friend bool operator==(const Said&, const Said&) = default;
};

struct Permissions {
    std::array<Said, gates> given{};  // "a professional says I may", by gate
    Said care_lifted;                 // after six good weeks: it is better, or a professional says so
    Said care_asked;                  // when that was answered last, whatever the answer

    Said& of(Gate gate) { return given[static_cast<std::size_t>(gate)]; }
    const Said& of(Gate gate) const { return given[static_cast<std::size_t>(gate)]; }

    friend bool operator==(const Permissions&, const Permissions&) = default;
};

}  // namespace stretch
