#include "app/session/telling.h"

#include <cassert>

#include "app/state/notices.h"
#include "app/words/exercise_words.h"
#include "app/words/words.h"
#include "core/progress/check_in.h"

namespace stretch {
namespace {

Tone tone_of(PhaseKind id) {
    switch (id) {
        case PhaseKind::setup: return Tone::setup;
        case PhaseKind::approach: return Tone::lift;
        case PhaseKind::deepen: return Tone::pull;
        case PhaseKind::hold: return Tone::hold;
        case PhaseKind::release: return Tone::lower;
        case PhaseKind::rest: return Tone::rest;
        case PhaseKind::change: return Tone::change;
        case PhaseKind::done: return Tone::done;
    }
    assert(false);
    return {};
}

class Teller {
public:
    Teller(AppState& app, Effects& effects)
        : app_(app), player_(*app.play), words_(app.given.exercises, app.play->dose), effects_(effects) {}

    void tell(const Event& event) {
        is_fresh_ = player_.session.clock - event.at < 1_s;
        switch (event.id) {
            case EventId::phase_started: return phase_started(event);
            case EventId::cue_reached: return cue_reached(event);
            case EventId::gate_reached: return announce(text(Text::announce_waiting));
            case EventId::hold_finished: return;
            case EventId::easing_began: return easing_began();
            case EventId::session_finished: return session_finished();
        }
    }

    // Of a step the last is told: whoever comes back to a hidden page hears where the session is, not its
    // way there.
    void finish() const {
        if (!announced_.empty()) stretch::announce(app_, announced_);
    }

private:
    void phase_started(const Event& event) {
        // Of a lowering that begins early the page hears; the words and the tone are those of pain.
        if (player_.session.easing) return tell_page(current_phase(player_.session, player_.timeline));
        const Phase& phase = player_.timeline[event.phase];
        tell_page(phase);
        announce(what_to_do(phase));
        beep(tone_of(phase.kind));
        const bool is_praised = phase.kind != PhaseKind::done || held_enough();
        say(is_praised ? words_.spoken(phase) : std::string{text(Text::say_over)});
    }

    // Told, not only shown: where no voice says it there is nothing else to go by.
    std::string what_to_do(const Phase& phase) const {
        std::string words = words_.announced(phase, player_.timeline.repetitions);
        const std::string cue = words_.cue(phase);
        return cue.empty() ? words : words + ". " + cue;
    }

    // Praise is for what was done.
    bool held_enough() const {
        const auto enough = [this](Side side) {
            return is_enough(player_.session.held.of(side), planned_hold(player_.planned, side));
        };
        return enough(Side::left) && enough(Side::right);
    }

    void easing_began() {
        const Phase phase = current_phase(player_.session, player_.timeline);
        const Exercise& exercise = app_.given.exercises.of(player_.dose, phase.side);
        announce(fill(exercise_text(exercise, "announce_pain"), {text(side_word(phase.side))}));
        beep(Tone::pain);
        say(std::string{exercise_text(exercise, "say_pain")});
    }

    void cue_reached(const Event& event) {
        switch (event.cue) {
            case CueId::phase_start: return;
            case CueId::ten_left:
                announce(text(Text::announce_seconds_left, {"10"}));
                return say(std::string{text(Text::say_ten)});
            case CueId::five_left:
                announce(text(Text::announce_seconds_left, {"5"}));
                return say(std::string{text(Text::say_five)});
            case CueId::three_left:
            case CueId::two_left:
            case CueId::one_left: return beep(Tone::tick);
        }
    }

    void session_finished() {
        switch (player_.session.ending) {
            case Ending::none:
            case Ending::completed: return;
            case Ending::ended_early: return announce(text(Text::announce_ended));
            case Ending::stopped_for_pain:
                announce(text(Text::announce_stopped));
                // With a leg in the air it was heard when the lowering began.
                if (!player_.session.easing) beep(Tone::pain);
                return say(std::string{text(Text::say_stopped)});
        }
    }

    void tell_page(const Phase& phase) {
        if (!is_embed(app_)) return;
        const std::string_view id = phase_name(app_.given.exercises, player_.dose, phase);
        effects_.push_back(TellPhase{std::string{id}, phase.side, phase.repetition,
                                     player_.timeline.repetitions, phase.length});
    }

    void announce(std::string_view words) { announced_ = words; }

    void beep(Tone tone) {
        if (is_fresh_ && app_.kept.settings.sound && !app_.visit.muted) effects_.push_back(Beep{tone});
    }

    void say(std::string words) {
        player_.caption = words;
        if (is_fresh_ && app_.kept.settings.voice && !app_.visit.muted)
            effects_.push_back(Speak{std::move(words)});
    }

    AppState& app_;
    Player& player_;
    PhaseWords words_;
    Effects& effects_;
    std::string announced_;
    bool is_fresh_ = true;
};

}  // namespace

void tell_events(AppState& app, const std::vector<Event>& events, Effects& effects) {
    Teller teller(app, effects);
    for (const Event& event : events) teller.tell(event);
    teller.finish();
}

}  // namespace stretch
