#include "support/lived.h"

#include "app/app.h"

namespace stretch::testing {
namespace {

constexpr std::int64_t day_ms = 24LL * 60 * 60 * 1000;
constexpr Millis longer_than_any_session = 3600_s;

void stop_for_pain(App& app, std::int64_t utc_ms) {
    app.update(SetClock{utc_ms, app.state().now.offset_min});
    app.update(StartSession{});
    app.update(Advance{70_s});
    app.update(SayItHurts{});
    app.update(Advance{longer_than_any_session});
    app.update(CheckInPain{PainPlace::back_of_thigh});
    app.update(CloseFinish{});
}

}  // namespace

void do_session(App& app, std::int64_t utc_ms, int stretch, PainPlace pain) {
    app.update(SetClock{utc_ms, app.state().now.offset_min});
    app.update(StartSession{});
    app.update(Advance{longer_than_any_session});
    app.update(CheckIn{stretch});
    app.update(CheckInPain{pain});
    if (app.state().shown.check_in == CheckInStep::bottom) app.update(TellBottom{true});
    app.update(CloseFinish{});
}

void live(App& app, int days) {
    const std::int64_t now = app.state().now.utc_ms;
    for (int ago = days; ago > 0; --ago) {
        const std::int64_t then = now - ago * day_ms;
        if (ago % 7 == 1) {
            app.update(SetClock{then, app.state().now.offset_min});
            app.update(SetRange{Side::left, 55 + (days - ago) / 5, OtherKnee::bent});
            app.update(SetRange{Side::right, 60 + ago % 4, OtherKnee::bent});
        }
        if (ago == 40) {
            stop_for_pain(app, then);
        } else if (ago % 3 != 0) {
            do_session(app, then, 2 + ago % 3);
        }
    }
    app.update(SetClock{now, app.state().now.offset_min});
}

}  // namespace stretch::testing
