// Care, on Today and in Plan: what closes the way and what opens it, what is asked after six good weeks, and
// what is asked of the last session.

#include "app/plan/care.h"
#include "app/plan/plan_words.h"
#include "app/screens/screen_builder.h"
#include "app/state/command.h"
#include "app/words/words.h"

namespace stretch {
namespace {

std::string day_in_words(const Said& said) {
    return date_and_time(local_time(said.utc_ms, said.offset_min));
}

void ask_for_permission(const AppState& app, std::string_view tab, ScreenBuilder& build) {
    const std::string id = std::string{tab} + ".permission";
    build.words(id + ".ask", text(Text::permission_ask));
    build.button(id + ".yes", text(Text::permission_yes), TakePermission{});
    build.button(id + ".no", text(Text::permission_no), NotYetPermitted{});
    if (app.shown.asks_meanwhile) build.words(id + ".meanwhile", text(Text::blocked_meanwhile));
}

void ask_about_care(const AppState& app, ScreenBuilder& build) {
    build.words("offer.care", text(Text::care_ask, {std::to_string(weeks_for_care)}));
    if (can_be_gone(app.kept.profile.answers))
        build.button("offer.care.better", text(Text::care_better), AnswerCare{CareNow::better});
    build.button("offer.care.permitted", text(Text::care_permitted), AnswerCare{CareNow::permitted});
    build.button("offer.care.same", text(Text::care_same), AnswerCare{CareNow::the_same});
}

void ask_about_bottom(ScreenBuilder& build) {
    build.words("offer.bottom", text(Text::ask_bottom_last));
    build.button("offer.bottom.yes", text(Text::answer_yes), TellBottom{true});
    build.button("offer.bottom.no", text(Text::answer_bottom_up), TellBottom{false});
}

void what_to_do_now(std::string_view id, ScreenBuilder& build) {
    const std::vector<std::string> now{std::string{text(Text::emergency_call)},
                                       std::string{text(Text::emergency_say)},
                                       std::string{text(Text::emergency_until)}};
    build.lines(id, now);
}

// Its place in the history.
int index_of_last(const AppState& app) {
    return static_cast<int>(last_session(app) - app.kept.history.data());
}

}  // namespace

Text title_of_blocked(const AppState& app) {
    return is_emergency(app) ? Text::verdict_emergency : Text::verdict_professional;
}

void present_blocked(const AppState& app, std::string_view tab, ScreenBuilder& build) {
    const std::string id{tab};
    if (is_emergency(app)) what_to_do_now(id + ".now", build);
    build.lines(id + ".why", why_with_rules(app, build.plan()));
    if (is_emergency(app)) return;
    build.words(id + ".emergency", text(Text::advice_emergency));
    build.last().warns = true;
    build.words(id + ".blocked", text(Text::today_blocked));
    ask_for_permission(app, tab, build);
}

void present_care_beside_start(const AppState& app, ScreenBuilder& build) {
    if (goes_against_care(app, build.plan())) build.words("today.care", text(Text::care_beside_start));
    const std::string not_for = not_for_person(app, build.plan().dose);
    if (!not_for.empty()) build.words("today.not_for", not_for);
}

void present_questions_of_last(const AppState& app, ScreenBuilder& build) {
    if (bottom_is_asked_for(app, build.plan())) ask_about_bottom(build);
    if (soreness_may_be_told(app)) build.button("today.sore", text(Text::sore_tell), TellSore{});
    if (!feeling_is_asked_for(app)) return;
    build.words("offer.feeling", text(Text::feeling_ask));
    build.button("offer.feeling.act", text(Text::feeling_act), OpenPastSession{index_of_last(app)});
}

void present_care_offer(const AppState& app, ScreenBuilder& build) {
    if (care_is_asked_about(app)) ask_about_care(app, build);
}

void present_permissions(const AppState& app, ScreenBuilder& build) {
    const Profile& profile = app.kept.profile;
    const std::vector<Gate> opened = gates_opened(app);
    const Said& lifted = profile.permissions.care_lifted;
    if (opened.empty() && !lifted.is_said()) return;
    build.heading("plan.h.permissions", 3, text(Text::permissions_title));
    for (const Gate gate : opened) {
        const std::string id = "plan.permission." + std::to_string(static_cast<int>(gate));
        const std::string what{text(words_for(gate))};
        build.words(id, text(Text::permission_given, {day_in_words(profile.permissions.of(gate)), what}));
        build.button(id + ".back", text(Text::permission_back, {what}), TakePermissionBack{gate});
    }
    if (!lifted.is_said()) return;
    build.words("plan.care_lifted", text(Text::care_lifted_on, {day_in_words(lifted)}));
    build.button("plan.care_lifted.back", text(Text::care_back), PutBackInCare{});
}

}  // namespace stretch
