#include "core/progress/check_in.h"

namespace stretch {
namespace {

bool says_pain(const LegResult& leg) {
    return leg.feel.pain && *leg.feel.pain != PainPlace::none;
}

}  // namespace

bool hurt(const LegResult& leg) {
    return leg.stopped || says_pain(leg);
}

bool hurt(const Entry& entry) {
    return hurt(entry.legs.left) || hurt(entry.legs.right);
}

bool is_nerve_place(PainPlace place) {
    return place == PainPlace::below_knee || place == PainPlace::tingling;
}

bool is_nerve_sign(const LegResult& leg) {
    return leg.feel.pain && is_nerve_place(*leg.feel.pain);
}

bool is_enough(Millis held, Millis planned) {
    return planned > Millis{} && held + held >= planned;
}

bool counts(const LegResult& leg) {
    return is_enough(leg.held, leg.planned);
}

bool is_full(const LegResult& leg) {
    return !leg.eased && leg.planned > Millis{} && leg.held >= leg.planned;
}

bool is_clean(const LegResult& leg) {
    const bool is_mild = leg.feel.stretch && *leg.feel.stretch <= mild_to;
    return is_full(leg) && is_mild && leg.feel.pain == PainPlace::none && !leg.stopped;
}

bool was_too_strong(const LegResult& leg) {
    return leg.feel.stretch && *leg.feel.stretch >= too_strong_from;
}

bool leads_down(const LegResult& leg) {
    return hurt(leg) || was_too_strong(leg) || leg.feel.sore;
}

}  // namespace stretch
