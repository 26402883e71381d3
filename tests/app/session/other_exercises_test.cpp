// Other exercises than the usual one, and a session in which each leg has its own.
#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "app/settings/link.h"
#include "app/settings/link_writer.h"
#include "app/settings/own_settings.h"
#include "app/state/command.h"
#include "app/words/exercise_words.h"
#include "core/routine/within.h"
#include "core/save/entries.h"
#include "host/replay/query.h"
#include "support/sessions.h"
#include "support/trainee.h"

using namespace stretch;
using namespace stretch::testing;

namespace {

LegDose leg_of(const char* exercise) {
    return leg_dose(with_exercise(exercises(), usual_dose(), exercise), Side::left);
}

Dose mixed(const char* first, const char* second) {
    Dose dose = with_legs(usual_dose(), leg_of(first), leg_of(second));
    dose.repetitions = 1;
    return dose;
}

std::vector<std::string> phases_of(const Dose& dose) {
    std::vector<std::string> names;
    for (const Phase& phase : compile(exercises(), dose).phases)
        names.emplace_back(phase_name(exercises(), dose, phase));
    return names;
}

const Phase& phase_of(const Timeline& timeline, PhaseKind kind) {
    return *std::ranges::find(timeline.phases, kind, &Phase::kind);
}

}  // namespace

TEST_CASE("each leg does the phases of its own exercise") {
    CHECK(phases_of(mixed("supine", "seated")) == std::vector<std::string>{"setup", "lift", "pull", "hold",
                                                                           "lower", "switch", "tip", "hold",
                                                                           "back", "done"});
    CHECK(phases_of(mixed("seated", "knee_extension")) ==
          std::vector<std::string>{"setup", "tip", "hold", "back", "switch", "raise", "straighten", "hold",
                                   "bend", "lower", "done"});
}

TEST_CASE("a change of the exercise leaves time for the change of place, and says it") {
    const Dose dose = mixed("supine", "seated");
    const Timeline timeline = compile(exercises(), dose);
    const Phase& change = phase_of(timeline, PhaseKind::change);
    CHECK(change.length >= exercises().of("seated").length_of(PhaseKind::setup));
    const PhaseWords words(exercises(), dose);
    CHECK(words.spoken(change) == "Sit up. Right leg next.");
    CHECK(words.cue(change).starts_with("Sit tall on the floor."));
    CHECK(PhaseWords(exercises(), mixed("seated", "supine"))
              .spoken(phase_of(compile(exercises(), mixed("seated", "supine")), PhaseKind::change)) ==
          "Lie down. Right leg next.");
    const Dose alike = mixed("seated", "seated");
    const Phase same_place = phase_of(compile(exercises(), alike), PhaseKind::change);
    CHECK(same_place.length == alike.change);
    CHECK(PhaseWords(exercises(), alike).spoken(same_place) == "Switch to your right leg.");
}

TEST_CASE(
    "what hurts is undone the way it came: from halfway to a pose straight back, else by the first way "
    "back") {
    Dose dose = mixed("knee_extension", "knee_extension");
    const Timeline timeline = compile(exercises(), dose);
    const auto names_after_pain = [&](Millis at) {
        Session session = seek(begin(timeline).session, timeline, at).session;
        Step step = stop_for_pain(session, timeline);
        std::string names{phase_name(exercises(), dose, timeline[step.session.phase])};
        while (step.session.state != RunState::finished) {
            const std::size_t before = step.session.phase;
            step = advance(step.session, timeline, 100_ms);
            // The second part of the way back begins where the first one ends, however short that was made.
            if (step.session.phase != before && step.session.state != RunState::finished)
                CHECK(step.session.easing->from_elapsed == timeline[before].length);
            if (step.session.phase != before)
                names += " " + std::string{phase_name(exercises(), dose, timeline[step.session.phase])};
        }
        CHECK(step.session.ending == Ending::stopped_for_pain);
        return names;
    };
    const Millis raise = phase_of(timeline, PhaseKind::approach).start;
    const Millis straighten = phase_of(timeline, PhaseKind::deepen).start;
    const Millis hold = phase_of(timeline, PhaseKind::hold).start;
    CHECK(names_after_pain(raise + 2_s) == "lower");
    CHECK(names_after_pain(straighten + 2_s) == "bend lower");
    CHECK(names_after_pain(hold + 2_s) == "bend lower");
    CHECK(names_after_pain(phase_of(timeline, PhaseKind::release).start + 1_s) == "bend lower");
    CHECK(names_after_pain(1_s) == "setup");
}

TEST_CASE("at the top of the ladder a leg is led from lying to the seat, each when it is ready") {
    const auto at = [](int left, int right) {
        return with_legs(usual_dose(), dose_on(ladder(), left, Aid::towel),
                         dose_on(ladder(), right, Aid::towel));
    };
    const Dose dose = at(13, 12);
    CHECK(leg_dose(dose, Side::left).exercise == "seated");
    CHECK(leg_dose(dose, Side::right).exercise == "supine");
    CHECK(within(exercises(), dose) == dose);
    CHECK(exercise_name(exercises(), dose) == "Left: Seated. Right: Lying down.");
}

TEST_CASE(
    "an exercise that this version does not have is shown by its name, kept, and counted as time only") {
    SessionRecord record = whole_session(1'795'422'600'000);
    record.dose.exercise = "standing";
    record.rungs = {5, 5};
    const Entry entry = entry_of(record, ladder(), 0);
    CHECK(entry.legs.left.rung == 0);
    CHECK(entry.legs.left.held == record.held.left);
    CHECK(exercise_name(exercises(), record.dose) == "standing");
    // A step is one of the exercise that is done on it.
    record.dose.exercise = "seated";
    CHECK(entry_of(record, ladder(), 0).legs.left.rung == 0);
    record.rungs = {13, 13};
    CHECK(entry_of(record, ladder(), 0).legs.left.rung == 13);
}

TEST_CASE("what was chosen instead of the usual exercise and hurt, is done lying down the next time") {
    Trainee trainee;
    trainee.give(ChangeSetting{Setting::exercise, exercises().position_of("seated")});
    CHECK(trainee.left().exercise == "seated");
    trainee.hurt_in_hold(PainPlace::back_of_thigh);
    CHECK(trainee.left().exercise == usual_exercise);
    CHECK(trainee.left().aid == Aid::towel);
    CHECK(trainee.left().grip_percent == 0);
    CHECK(trainee.right().exercise == "seated");
}

TEST_CASE("what hurts in the back is done lying down with both legs the next time") {
    Trainee trainee;
    trainee.give(ChangeSetting{Setting::exercise, exercises().position_of("seated")});
    trainee.hurt_in_hold(PainPlace::back);
    CHECK(trainee.left().exercise == usual_exercise);
    CHECK(trainee.right().exercise == usual_exercise);
    trainee.give(ChangeSetting{Setting::exercise, exercises().position_of("knee_extension")});
    trainee.hurt_in_hold(PainPlace::back);
    CHECK(trainee.left().exercise == usual_exercise);
    CHECK(trainee.right().exercise == "knee_extension");
}

TEST_CASE("who has a trouble is told with which of them an exercise chosen by hand is not for them") {
    Trainee trainee;
    const auto choose = [&](const char* exercise) {
        trainee.give(ChangeSetting{Setting::exercise, exercises().position_of(exercise)});
    };
    const std::string told = "Not for now if one of these hurts or needs care: ";
    const auto says = [&](const char* node) { return trainee.shows(node) ? trainee.name(node) : ""; };
    trainee.answer(Tightness::tight, Experience::some);
    choose("seated");
    CHECK_FALSE(trainee.shows("today.not_for"));
    trainee.answer(Tightness::tight, Experience::some,
                   static_cast<int>(Trouble::back) | static_cast<int>(Trouble::knee));
    choose("seated");
    trainee.give(OpenTab{Tab::today});
    CHECK(says("today.not_for") == told + "back, knee.");
    trainee.give(OpenTab{Tab::plan});
    if (trainee.shows("plan.by_hand.open")) trainee.press("plan.by_hand.open");
    CHECK(says("dose.exercise.not_for.why") == told + "back, knee.");
    choose("knee_extension");
    CHECK(says("dose.exercise.not_for.why") == told + "knee.");
    choose("supine");
    CHECK_FALSE(trainee.shows("dose.exercise.not_for.why"));
}

TEST_CASE("a link to another exercise leaves the own dose as it was") {
    Hands hands;
    hands.give(ChangeSetting{Setting::aid, static_cast<int>(Aid::band)});
    hands.give(ChangeSetting{Setting::knee, static_cast<int>(Knee::well_bent)});
    const Dose own = hands.app().kept.settings.dose;
    for (const char* query : {"exercise=knee_extension", "exercise=seated&aid=hands"}) {
        const std::vector<LinkParameter> link = split_query(query);
        hands.give(OpenLink{link});
        CHECK(hands.app().kept.settings.dose.exercise != usual_exercise);
        CHECK(own_settings(hands.app()).dose == own);
    }
    const std::vector<LinkParameter> usual = split_query("exercise=supine&hold=7");
    hands.give(OpenLink{usual});
    CHECK(hands.app().kept.settings.dose.aid == Aid::band);
}

TEST_CASE(
    "a link that is written for any exercise and aid is read back the same by whoever has nothing else set") {
    for (const Exercise& exercise : exercises().all())
        for (const Aid aid : exercise.aids)
            for (const Knee knee : exercise.knees) {
                Settings settings;
                settings.dose = with_exercise(exercises(), usual_dose(), exercise.id);
                settings.dose.aid = aid;
                settings.dose.knee = knee;
                Settings fresh;
                fresh.dose = usual_dose();
                const std::string link = write_link(settings, exercises());
                CHECK_MESSAGE(read_link(split_query(link), fresh, exercises()).settings.dose == settings.dose,
                              link);
            }
}

TEST_CASE("in Plan another exercise is chosen by hand, and has only what it can be done with") {
    Trainee trainee;
    trainee.give(OpenTab{Tab::plan});
    trainee.press("plan.by_hand.open");
    trainee.press("dose.exercise.knee_extension");
    CHECK(trainee.left().exercise == "knee_extension");
    CHECK(trainee.right().exercise == "knee_extension");
    CHECK(trainee.shows("dose.aid.hands"));
    CHECK_FALSE(trainee.shows("dose.aid.towel"));
    CHECK(trainee.app().kept.settings.lead == Lead::person);
    trainee.press("dose.exercise.seated");
    CHECK_FALSE(trainee.shows("dose.start"));
    CHECK_FALSE(trainee.shows("dose.knee.well-bent"));
    trainee.press("plan.follow");
    CHECK(trainee.left().exercise == usual_exercise);
}
