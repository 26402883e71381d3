// What is fuzzed: texts from outside that may be anything. Each takes one text and aborts when a promise is
// broken: what is taken in is in range, and taken out and in again it is the same.
#pragma once

#include <string_view>

namespace stretch::fuzz {

void kept_value(
    std::string_view text);  // a value of the store, as it is and as the payload of a good envelope
void exercise_file(std::string_view text);  // an exercise
void link(std::string_view text);           // the query of a link
void import_file(std::string_view text);    // lines of a backup: a key, a tab, its value

}  // namespace stretch::fuzz
