#include "app/plan/screening_questions.h"

#include <array>
#include <bit>

#include "app/plan/plan_words.h"

namespace stretch {
namespace {

constexpr std::array tightness{Text::answer_loose, Text::answer_tight, Text::answer_very_tight};
constexpr std::array reach{Text::anchor_loose, Text::anchor_tight, Text::anchor_very_tight};
constexpr std::array tighter_leg{Text::answer_neither, Text::answer_left, Text::answer_right};
constexpr std::array experience{Text::answer_new, Text::answer_some, Text::answer_regular};
constexpr std::array troubles{Text::answer_back, Text::answer_hip, Text::answer_knee, Text::answer_fragile};
constexpr std::array flat_back{Text::answer_curved, Text::answer_flat, Text::answer_unsure};
constexpr std::array red_flags{Text::answer_emergency, Text::answer_nerve,     Text::answer_do_not_start,
                               Text::answer_new_hip,   Text::answer_pregnancy, Text::answer_recent_strain};

constexpr std::array<QuestionWords, 6> all_questions{
    {{ScreeningQuestion::tightness, Choosing::one, Text::ask_tightness, tightness, Text::ask_tightness_how,
      reach},
     {ScreeningQuestion::tighter_leg, Choosing::one, Text::ask_tighter_leg, tighter_leg},
     {ScreeningQuestion::experience, Choosing::one, Text::ask_experience, experience},
     {ScreeningQuestion::troubles, Choosing::several, Text::ask_troubles, troubles},
     {ScreeningQuestion::flat_back, Choosing::one, Text::ask_flat_back, flat_back},
     {ScreeningQuestion::red_flags, Choosing::several, Text::ask_red_flags, red_flags}}};

constexpr std::array tightness_reasons{ScreeningReason::loose, ScreeningReason::tight,
                                       ScreeningReason::very_tight};
constexpr std::array tighter_leg_words{Text::because_legs_alike, Text::because_left_tighter,
                                       Text::because_right_tighter};
constexpr std::array experience_words{Text::because_beginner, Text::because_experienced,
                                      Text::because_experienced};

template <typename Value>
Value at(std::span<const Value> values, int place) {
    return values[static_cast<std::size_t>(place)];
}

ScreeningReason from_bits(ScreeningReason first, int bits) {
    return static_cast<ScreeningReason>(static_cast<int>(first) +
                                        std::countr_zero(static_cast<unsigned>(bits)));
}

Text of_troubles(int bits) {
    if (bits == 0) return Text::because_no_troubles;
    if (std::popcount(static_cast<unsigned>(bits)) > 1) return Text::because_several;
    return consequence_of(from_bits(ScreeningReason::back, bits));
}

// The gravest one speaks; the last page lists all.
Text of_red_flags(int bits) {
    if (bits == 0) return Text::because_no_signs;
    return consequence_of(from_bits(ScreeningReason::emergency, bits));
}

Text consequence(ScreeningQuestion question, int answer) {
    switch (question) {
        case ScreeningQuestion::tightness:
            return consequence_of(at<ScreeningReason>(tightness_reasons, answer));
        case ScreeningQuestion::tighter_leg: return at<Text>(tighter_leg_words, answer);
        case ScreeningQuestion::experience: return at<Text>(experience_words, answer);
        case ScreeningQuestion::troubles: return of_troubles(answer);
        case ScreeningQuestion::flat_back:
            return static_cast<FlatBack>(answer) == FlatBack::yes ? Text::because_flat_back
                                                                  : Text::because_back_open;
        case ScreeningQuestion::red_flags: break;
    }
    return of_red_flags(answer);
}

}  // namespace

std::span<const QuestionWords> question_words() {
    return all_questions;
}

const QuestionWords& words_of(ScreeningQuestion question) {
    return all_questions[static_cast<std::size_t>(question)];
}

std::string consequence_in_words(const Answers& answers, ScreeningQuestion question) {
    const std::optional<int> answer = answer_to(answers, question);
    if (!answer) return {};
    return std::string{text(consequence(question, *answer))};
}

}  // namespace stretch
