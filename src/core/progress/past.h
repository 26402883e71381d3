// What has been with one leg, as the rules ask about it. For rules.cpp and plan.cpp alone.
#pragma once

#include <algorithm>
#include <optional>
#include <ranges>
#include <span>

#include "core/progress/dates.h"
#include "core/progress/rules.h"

namespace stretch {

// One leg's part of the past, newest last. Sessions off the ladder, with a dose of one's own or a link's,
// lead nowhere; only their pain counts, and that they were no rest. What was hardly begun counts for nothing.
class Past {
public:
    Past(const Ladder& ladder, const Base& base, std::span<const Entry> entries, Side side)
        : ladder_(ladder), base_(base), entries_(entries), side_(side) {}

    BaseKind base_kind() const { return base_.kind; }
    // The last one that counts; nullptr: none does.
    const Entry* last() const {
        for (const Entry& entry : std::views::reverse(entries_))
            if (counts_here(entry)) return &entry;
        return nullptr;
    }

    int rung() const {
        for (const Entry& entry : std::views::reverse(entries_))
            if (is_on_ladder(entry)) return entry.of(side_).rung;
        return rung_moved(ladder_, base_.rung, 0);
    }

    // The longest row of whole days without any session since the last one on the ladder, or since the base.
    int days_off(Day today) const {
        int longest = 0;
        Day later = today;
        for (const Entry& entry : std::views::reverse(entries_)) {
            if (!is_session(entry)) continue;
            longest = std::max(longest, days_between(entry.day, later));
            later = entry.day;
            if (is_on_ladder(entry)) return longest;
        }
        return base_.since ? std::max(longest, days_between(*base_.since, later)) : longest;
    }

    // Whether a full session lies between the last restart and now, so that there may be another. A break
    // that no session on the ladder has followed has not been restarted from.
    bool is_back_from_restart() const {
        std::optional<Day> later;
        bool has_restarted = false;
        for (const Entry& entry : std::views::reverse(entries_)) {
            if (!is_session(entry)) continue;
            if (later && has_restarted && is_break(entry.day, *later)) return false;
            if (is_on_ladder(entry) && is_full(entry.of(side_))) return true;
            has_restarted = has_restarted || is_on_ladder(entry);
            later = entry.day;
        }
        return !later || !has_restarted || !base_.since || !is_break(*base_.since, *later);
    }

    // The rung of the newest session on the ladder, where it came to less than half and nothing that counts
    // has followed.
    std::optional<int> hardly_begun() const {
        for (const Entry& entry : std::views::reverse(entries_)) {
            const LegResult& leg = entry.of(side_);
            if (is_session(entry)) break;
            if (index_of(ladder_, leg.rung) && leg.held > Millis{}) return leg.rung;
        }
        return std::nullopt;
    }

    // A day counts for one step only, however many sessions it has.
    int clean_days_running(int rung) const {
        Dates days;
        bool is_over = false;
        for (const Entry& entry : std::views::reverse(entries_)) {
            if (!counts_here(entry)) continue;
            const LegResult& leg = entry.of(side_);
            is_over = is_over || leg.rung != rung || !is_clean(leg);
            if (!is_over) days.add(entry.day);
            if (leg.rung != rung) days.remove(entry.day);
        }
        return days.count();
    }

    int eased_running(int rung) const {
        int count = 0;
        for (const Entry& entry : std::views::reverse(entries_)) {
            if (!counts_here(entry)) continue;
            const LegResult& leg = entry.of(side_);
            if (leg.rung != rung || !leg.eased) break;
            ++count;
        }
        return count;
    }

    struct Falls {
        int count = 0;
        Day last;
    };
    Falls falls_from(int rung, Day today) const {
        Falls falls;
        int eased = 0;
        for (const Entry& entry : entries_) {
            const LegResult& leg = entry.of(side_);
            if (!counts_here(entry)) continue;
            eased = leg.rung == rung && leg.eased ? eased + 1 : 0;
            const bool fell = leads_down(leg) || eased == eased_for_down;
            if (fell) eased = 0;
            if (leg.rung != rung || !fell || today - entry.day >= days_falls_count) continue;
            ++falls.count;
            falls.last = entry.day;
        }
        return falls;
    }

private:
    static int days_between(Day earlier, Day later) { return later - earlier - 1; }
    static bool is_break(Day earlier, Day later) {
        return days_between(earlier, later) >= days_off_for_steps.front();
    }
    bool is_session(const Entry& entry) const {
        const LegResult& leg = entry.of(side_);
        return stretch::counts(leg) || leads_down(leg);
    }
    bool is_on_ladder(const Entry& entry) const {
        return is_session(entry) && index_of(ladder_, entry.of(side_).rung).has_value();
    }
    bool counts_here(const Entry& entry) const { return is_on_ladder(entry) || hurt(entry.of(side_)); }

    const Ladder& ladder_;
    Base base_;
    std::span<const Entry> entries_;
    Side side_;
};

}  // namespace stretch
