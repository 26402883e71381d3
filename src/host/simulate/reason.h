// What a decision says of itself, in the words of the product.
#pragma once

#include <string>

#include "app/plan/plan_words.h"
#include "app/words/text.h"
#include "core/progress/rules.h"

namespace stretch {

inline std::string reason_in_words(const Decision& decision) {
    return text(sentence_of(decision.why),
                {std::to_string(decision.numbers[0]), std::to_string(decision.numbers[1])});
}

}  // namespace stretch
