// The questions of the first visit, what each answer leads to, and the dose to start with. General guidance,
// not a diagnosis: whatever needs a person's judgement ends in "see a professional first". Sources: science
// notes 3.2 (stop and care rows), 3.3, and the source article's grip and dose sections.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>

#include "core/progress/ladder.h"
#include "core/progress/permissions.h"
#include "core/routine/dose.h"
#include "core/routine/exercise.h"
#include "core/routine/trouble.h"

namespace stretch {

enum class Tightness { loose, tight, very_tight };
enum class Experience { none, some, regular };
enum class FlatBack { no, yes, unsure };
enum class TighterLeg { neither, left, right };

// Each bit one sign; any of them means: no session before a professional has said yes, and with `emergency`
// none at all.
enum class RedFlag : std::uint8_t {
    emergency = 1,        // numb around the bottom, bladder or bowel or sexual trouble, a leg that weakens
    nerve = 2,            // pain below the knee, tingling, numbness, electric or burning
    do_not_start = 4,     // unhealed fracture, inflammation, infection, bruise, unstable joint, sharp pain
    hip_replacement = 8,  // the usual limits of movement are asked of the surgeon
    pregnancy = 16,       // from 16 weeks: not lying flat on the back
    recent_strain = 32,   // a pulled muscle whose pain has not begun to settle
};
inline constexpr int most_red_flags = 63;

// Everything may be left unanswered.
struct Answers {
    std::optional<Tightness> tightness = std::nullopt;
    std::optional<TighterLeg> tighter_leg = std::nullopt;
    std::optional<Experience> experience = std::nullopt;
    std::optional<int> troubles = std::nullopt;  // Trouble bits; 0: none
    std::optional<FlatBack> flat_back = std::nullopt;
    std::optional<int> red_flags = std::nullopt;  // RedFlag bits; 0: none

    friend bool operator==(const Answers&, const Answers&) = default;
};

// Five questions, one a page, and `tighter_leg` beside what follows from them: there it is seen what it
// changes.
enum class ScreeningQuestion { tightness, tighter_leg, experience, troubles, flat_back, red_flags };
inline constexpr int screening_pages = 5;
// 0 to screening_pages.
int page_of(ScreeningQuestion question);
// The highest value an answer can have; the lowest is 0.
int most_of(ScreeningQuestion question);
// none: not answered.
std::optional<int> answer_to(const Answers& answers, ScreeningQuestion question);
// A value below 0 takes the answer back; one above the highest is the highest.
void set_answer(Answers& answers, ScreeningQuestion question, int value);
// Whether any question has an answer.
bool says_anything(const Answers& answers);
// More than that there is no sign against it.
bool says_where_to_begin(const Answers& answers);

enum class Verdict { go, with_care, see_professional };

// Why an answer has the consequence it has; for each there is one sentence.
enum class ScreeningReason {
    emergency,
    nerve,
    do_not_start,
    hip_replacement,
    pregnancy,
    recent_strain,  // these: see a professional first
    permitted,      // one of them, and a professional says yes: as the next four
    back,
    hip,
    knee,
    fragile,      // these: near the ends, knee bent, short hold
    care_lifted,  // these no more: it is better, or a professional says so
    very_tight,
    flat_back,
    beginner,
    tight,
    loose,  // these: where to start
};

// What follows from all answers. Reasons are in the order above; the gravest come first.
struct Screening {
    static constexpr std::size_t most = 17;

    Verdict verdict = Verdict::go;
    std::array<ScreeningReason, most> reasons{};
    std::size_t reason_count = 0;

    const ScreeningReason* begin() const { return reasons.data(); }
    const ScreeningReason* end() const { return reasons.data() + reason_count; }
};
Screening screen(const Answers& answers, const Permissions& permissions);

// The gates that these answers close and nobody has opened; none: nothing stands in the way, or, with
// `is_emergency`, nothing opens it.
struct ClosedGates {
    std::array<Gate, gates> closed{};
    std::size_t count = 0;
    bool is_emergency = false;

    const Gate* begin() const { return closed.data(); }
    const Gate* end() const { return closed.data() + count; }
};
ClosedGates closed_gates(const Answers& answers, const Permissions& permissions);
// A yes is for what was asked: an answer that is new since then takes it back.
void take_back_for_news(Permissions& permissions, const Answers& before, const Answers& after);
// Whether "it is gone" can lift the care: of a back or a knee that hurt. Brittle bones, a hip, and whatever a
// professional has opened are lifted by a professional's word alone.
bool can_be_gone(const Answers& answers);
// An answer, or a gate that a professional has opened, asks for care, and nothing has lifted it since.
bool asks_for_care(const Answers& answers, const Permissions& permissions);

// The troubles, as bits, that ask for care now and that the exercise is not for.
int troubles_against(const Exercise& exercise, const Answers& answers, const Permissions& permissions);

// Whether two or three sessions a day are worth offering: never because they are better, only because the
// very tight may like them (one session reaches the weekly plateau; science notes, 3).
bool may_be_offered_more_sessions(const Answers& answers);

// With the towel and both knees bent: hands alone and the other leg long are for whoever finds them easy, and
// a choice in Plan (the source article's grip and start position sections).
struct StartingDose {
    PerLeg<int> rungs;
    int repetitions = 2;  // three where holds are short: seconds add up
    int sessions_a_day = 1;
    Side first = Side::left;  // the tighter one
};
StartingDose starting_dose(const Answers& answers, const Ladder& ladder);

// The highest rung the rules may lead to with these answers, as its id.
int top_rung(const Answers& answers, const Permissions& permissions, const Ladder& ladder);

}  // namespace stretch
