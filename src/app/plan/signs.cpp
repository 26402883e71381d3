#include "app/plan/signs.h"

#include "app/plan/care.h"
#include "app/plan/change_plan.h"
#include "app/state/notices.h"
#include "app/words/text.h"

namespace stretch {

bool signs_are_asked_about(const AppState& app) {
    return !is_embed(app) && !app.kept.profile.answers.red_flags && app.kept.history.empty();
}

void ask_about_signs(AppState& app) {
    app.shown.screen = ScreenId::signs;
    app.shown.names_signs = false;
    announce(app, text(Text::signs_title));
    announce(app, text(Text::ask_red_flags));
}

void deny_signs(AppState& app, Effects& effects) {
    if (!app.kept.profile.answers.red_flags)
        answer_screening(app, {ScreeningQuestion::red_flags, 0}, effects);
    app.shown.screen = ScreenId::today;
}

void name_signs(AppState& app) {
    app.shown.names_signs = true;
    announce(app, text(Text::signs_which));
}

void leave_signs(AppState& app) {
    const bool stays = app.shown.names_signs && signs_are_asked_about(app);
    if (stays) return ask_about_signs(app);
    if (is_emergency(app)) announce(app, text(Text::verdict_emergency));
    app.shown.names_signs = false;
    app.shown.screen = ScreenId::today;
}

}  // namespace stretch
