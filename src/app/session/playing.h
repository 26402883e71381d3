// A session as it is played: begun, steered, interrupted, finished.
#pragma once

#include "app/state/effect.h"
#include "app/state/state.h"
#include "core/session/session.h"

namespace stretch {

// With the dose of today. Only where `may_start` says so.
void start_session(AppState& app, Effects& effects);

// Of a session, and of the rest at its end.
void pass_time(AppState& app, Millis dt, Effects& effects);

// Who has held out lies there for a moment, and is told nothing but that it is over. Our choice.
inline constexpr Millis rest_at_the_end = 2500_ms;
bool rests_at_the_end(const AppState& app);

// What the session has come to, and what follows from it: it is told, kept, and finished when it is over.
void take(AppState& app, const Step& step, Effects& effects);

// Whether the phases are the person's to choose: not while a question is open, nor while a leg is eased down.
bool can_steer(const AppState& app);

void pause_or_resume(AppState& app, Effects& effects);

// Of "I'm ready", while it is asked for; a paused session stays paused.
void begin_count_in(AppState& app);

// Lowers the leg and ends the session, whatever dialog is open.
void stop_for_pain(AppState& app, Effects& effects);

// A dialog comes in front of the session, and goes again.
void interrupt(AppState& app, Effects& effects);
void go_on(AppState& app);

}  // namespace stretch
