// The steps from easy to demanding, as data (assets/ladder.json, read by save/ladder_file). Each leg stands
// on its own rung. Between neighbours one thing changes, never two (science notes, 3.3).
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "core/routine/dose.h"
#include "core/routine/exercises.h"
#include "core/units/result.h"

namespace stretch {

struct Rung {
    int id = 0;  // from 1, never used again for anything else: kept sessions name it
    LegDose dose;
};

// Where the answers of the first visit lead, as rung ids.
struct LadderStarts {
    int careful = 0;     // pain or injury of back, hip or knee
    int very_tight = 0;  // or a flat low back
    int beginner = 0;    // or nothing said
    int tight = 0;       // with some experience
    int loose = 0;
};

struct Ladder {
    int version = 0;
    std::vector<Rung> rungs;  // easiest first
    LadderStarts starts;
    int careful_top = 0;  // rung id: the rules lead no further while an answer asks for care

    bool empty() const { return rungs.empty(); }
};

// Every problem: ids that repeat, rungs that change two things or none or get easier, doses out of range,
// exercises and starts that do not exist. `places` are paths into the file.
Problems validate(const Ladder& ladder, const Exercises& exercises);

// None: no such rung.
std::optional<std::size_t> index_of(const Ladder& ladder, int rung_id);
// The rung that is done in this way; band and tubing stand in for the towel. 0: none.
int rung_matching(const Ladder& ladder, const LegDose& dose);
// In exercise, hold, knee, grip and aid.
bool asks_no_more(const LegDose& dose, const LegDose& than);
// The highest rung that asks in nothing for more than this dose; the lowest if there is none.
int rung_not_above(const Ladder& ladder, const LegDose& dose);
// Of two rungs of the ladder.
bool is_above(const Ladder& ladder, int rung_id, int other_id);
int lower_of(const Ladder& ladder, int rung_id, int other_id);
// That many rungs down (negative) or up, staying on the ladder; an unknown id counts as the lowest rung.
int rung_moved(const Ladder& ladder, int rung_id, int steps);
// What the rung asks for, with the aid the person likes in place of the towel: a side-grade for a change.
LegDose dose_on(const Ladder& ladder, int rung_id, Aid instead_of_towel);

}  // namespace stretch
