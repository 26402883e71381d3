// The questions of the first visit in words: what is asked, what can be answered, what an answer leads to.
#pragma once

#include <optional>
#include <span>
#include <string>

#include "app/words/text.h"
#include "core/progress/screening.h"

namespace stretch {

enum class Choosing { one, several };

struct QuestionWords {
    ScreeningQuestion question;
    Choosing choosing;
    Text words;
    std::span<const Text>
        options;  // one: in the order of the answer's enum; several: in the order of its bits
    std::optional<Text> how = std::nullopt;  // by what to judge
    std::span<const Text> anchors = {};      // what each option looks like; empty: they say it themselves
};
// In the order asked.
std::span<const QuestionWords> question_words();
const QuestionWords& words_of(ScreeningQuestion question);

// What the answer leads to, in one sentence; empty while there is none.
std::string consequence_in_words(const Answers& answers, ScreeningQuestion question);

}  // namespace stretch
