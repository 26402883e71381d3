#include "core/save/records.h"

namespace stretch {

bool is_doubtful(std::int64_t utc_ms, std::int64_t now_utc_ms) {
    constexpr std::int64_t year_2020 = 1'577'836'800'000, year_2100 = 4'102'444'800'000;
    return utc_ms < year_2020 || utc_ms >= year_2100 || utc_ms > now_utc_ms;
}

bool is_worth_keeping(const SessionRecord& record) {
    return record.held.left + record.held.right > Millis{} || record.ending == Ending::stopped_for_pain;
}

}  // namespace stretch
