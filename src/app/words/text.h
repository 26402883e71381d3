// The words of the product. Ids are checked by the compiler; the words are data (assets/text).
#pragma once

#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>

namespace stretch {

enum class Text {
#define TEXT(id, words) id,
#define FIRST(id, words) id,
#include "text/en.inc"
#undef TEXT
#undef FIRST
};

std::string_view text(Text id);

// The words of the handout alone: a program that says none of them does not carry them.
enum class SheetText {
#define TEXT(id, words) id,
#include "text/en_sheet.inc"
#undef TEXT
};

std::string_view text(SheetText id);

// The words of an exercise, by the id that they have in the catalogue: "supine_cue_lift" (exercise_words.h
// asks for them). Empty: there are none.
std::string_view named_text(std::string_view id);

// The words with {0}, {1}, ... replaced. A number without a part stays as it is.
std::string text(Text id, std::initializer_list<std::string_view> parts);

// The same for words that are not of that table.
std::string fill(std::string_view words, std::initializer_list<std::string_view> parts);

// "0:07", "12:30". Shows a second until it has wholly passed.
std::string minutes_and_seconds(std::int64_t total_seconds);

}  // namespace stretch
