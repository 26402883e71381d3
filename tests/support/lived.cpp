#include "support/lived.h"

#include "app/update.h"

namespace stretch::testing {
namespace {

constexpr std::int64_t day_ms = 24LL * 60 * 60 * 1000;
constexpr Millis longer_than_any_session = 3600_s;

void stop_for_pain(AppState& app, std::int64_t utc_ms) {
    update(app, SetClock{utc_ms, app.offset_min});
    update(app, StartSession{});
    update(app, Advance{70_s});
    update(app, SayItHurts{});
    update(app, Advance{longer_than_any_session});
    update(app, CheckInPain{PainPlace::back_of_thigh});
    update(app, CloseFinish{});
}

}  // namespace

void do_session(AppState& app, std::int64_t utc_ms, int stretch, PainPlace pain) {
    update(app, SetClock{utc_ms, app.offset_min});
    update(app, StartSession{});
    update(app, Advance{longer_than_any_session});
    update(app, CheckIn{stretch});
    update(app, CheckInPain{pain});
    update(app, CloseFinish{});
}

void live(AppState& app, int days) {
    const std::int64_t now = app.utc_ms;
    for (int ago = days; ago > 0; --ago) {
        const std::int64_t then = now - ago * day_ms;
        if (ago % 7 == 1) {
            update(app, SetClock{then, app.offset_min});
            update(app, SetRange{Side::left, 55 + (days - ago) / 5, OtherKnee::bent});
            update(app, SetRange{Side::right, 60 + ago % 4, OtherKnee::bent});
        }
        if (ago == 40) {
            stop_for_pain(app, then);
        } else if (ago % 3 != 0) {
            do_session(app, then, 2 + ago % 3);
        }
    }
    update(app, SetClock{now, app.offset_min});
}

}  // namespace stretch::testing
