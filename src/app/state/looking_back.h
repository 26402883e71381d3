// What the person looks at in the history, and the range check that is under way. Kept nowhere.
#pragma once

#include <array>
#include <optional>
#include <string>

#include "app/state/history_command.h"
#include "app/state/screen_id.h"
#include "core/progress/range_check.h"
#include "core/save/records.h"

namespace stretch {

// Sessions are listed so many at a time: years of them stay as quick as the first week.
inline constexpr int sessions_a_page = 20;

struct LookingBack {
    int months_back = 0;  // 0: the month of today
    int sessions_shown = sessions_a_page;
    std::array<std::optional<int>, history_charts>
        rows{};                     // looked at in each chart; none: the latest that holds anything
    std::string session;            // id of the one that is open
    SessionNote as_opened;          // what was held and said then
    bool legs_apart = false;        // said for each leg by itself
    bool has_just_deleted = false;  // the undo is offered until something else is opened
};

struct RangeAim {
    Side side = Side::left;
    OtherKnee other_knee = OtherKnee::bent;
    int thigh_deg = 60;
    RangeWay way = RangeWay::by_eye;
    ScreenId back_to = ScreenId::history;
};

}  // namespace stretch
