#include "app/keep/forget_everything.h"

#include <utility>

#include "app/state/notices.h"

namespace stretch {
namespace {

// Whether the screen is still what it was when all of its data are gone.
bool stays(ScreenId screen) {
    switch (screen) {
        case ScreenId::today:
        case ScreenId::plan:
        case ScreenId::learn:
        case ScreenId::history:
        case ScreenId::settings:
        case ScreenId::player: return true;
        case ScreenId::past_session:
        case ScreenId::range:
        case ScreenId::finish:
        case ScreenId::screening:
        case ScreenId::signs: break;
    }
    return false;
}

}  // namespace

void forget_everything(AppState& app) {
    app.kept = nothing_kept(app.given);
    const Shown before = std::exchange(app.shown, {});
    if (stays(before.screen)) app.shown.screen = before.screen;
    app.shown.learn = before.learn;
    // Of the page, not of what was kept.
    app.shown.shows_keys = before.shows_keys;
    app.shown.camera = before.camera;
    app.shown.camera.mirrored = app.kept.settings.mirrored;
    end_notices_of_what_was_kept(app);
}

}  // namespace stretch
