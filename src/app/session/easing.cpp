#include "app/session/easing.h"

#include <algorithm>

#include "app/settings/dose_words.h"
#include "app/state/notices.h"
#include "app/words/words.h"
#include "core/progress/easier.h"

namespace stretch {
namespace {

LegDose leg_in_use(const Player& player) {
    return leg_dose(player.dose, player.timeline[player.session.phase].side);
}

// What the exercise eases while it runs. The knee is for the next time: now the figure would jump.
bool moves_grip(const AppState& app) {
    const LegDose leg = leg_in_use(*app.play);
    return app.given.exercises.of(leg.exercise).eases(EasierBy::grip) && can_move_grip(leg);
}
std::optional<Millis> shorter_hold(const AppState& app) {
    const LegDose leg = leg_in_use(*app.play);
    return app.given.exercises.of(leg.exercise).eases(EasierBy::hold) ? shorter_than(leg.hold) : std::nullopt;
}

// Both legs of the session from here on; what is over stays as it was.
template <typename Change>
void change_legs(Player& player, const Change& change) {
    LegDose left = leg_dose(player.dose, Side::left);
    LegDose right = leg_dose(player.dose, Side::right);
    change(left);
    change(right);
    player.dose = with_legs(player.dose, left, right);
    for (std::size_t i = player.session.phase; i < player.timeline.phases.size(); ++i) {
        if (player.timeline[i].kind != PhaseKind::hold) continue;
        player.eased.of(player.timeline[i].side) = true;
    }
}

void say_eased(AppState& app, std::string spoken_words, std::string_view announced_words, Effects& effects) {
    announce(app, announced_words);
    app.play->caption = spoken_words;
    if (app.kept.settings.voice && !app.visit.muted) effects.push_back(Speak{std::move(spoken_words)});
}

Step shorten_holds(AppState& app, Millis hold, Effects& effects) {
    Player& player = *app.play;
    change_legs(player, [hold](LegDose& leg) { leg.hold = std::min(leg.hold, hold); });
    player.timeline =
        with_shorter_holds(std::move(player.timeline), player.session.phase, player.session.elapsed, hold);
    say_eased(app, text(Text::say_eased_hold, {whole_seconds(hold)}),
              text(Text::announce_eased_hold, {whole_seconds(hold)}), effects);
    return settle(player.session, player.timeline);
}

Step move_grip(AppState& app, Effects& effects) {
    change_legs(*app.play, [](LegDose& leg) {
        if (can_move_grip(leg)) move_grip_out(leg);
    });
    say_eased(app, std::string{text(Text::say_eased_grip)},
              text(Text::announce_eased_grip, {grip_in_words(leg_in_use(*app.play).grip_percent)}), effects);
    return {app.play->session, {}};
}

}  // namespace

bool can_ease(const AppState& app) {
    return moves_grip(app) || shorter_hold(app);
}

Step ease(AppState& app, Effects& effects) {
    const Player& player = *app.play;
    const Phase& phase = player.timeline[player.session.phase];
    const std::optional<Millis> shorter = shorter_hold(app);
    // In a hold less time helps at once; before it, less pull.
    const bool prefers_grip = phase.kind != PhaseKind::hold || !shorter;
    if (moves_grip(app) && prefers_grip) return move_grip(app, effects);
    if (shorter) return shorten_holds(app, *shorter, effects);
    return {player.session, {}};
}

}  // namespace stretch
