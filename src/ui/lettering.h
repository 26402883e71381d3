// Words on the canvas: measured and broken by ourselves, so that none is ever cut. Sizes are ems in CSS
// pixels.
#pragma once

#include <span>
#include <string_view>

#include "ui/layout.h"
#include "ui/theme.h"

struct ImDrawList;

namespace stretch::ui {

enum class Align { left, centre, right };

// The two faces; the bytes must outlive the ImGui context. Without them ImGui's own font is used.
void load_fonts(std::span<const unsigned char> regular_ttf, std::span<const unsigned char> bold_ttf);

float text_width(const TextStyle& style, std::string_view text);
// Height of `text` broken into lines of `width`: at spaces, and inside a word only if the word alone is too
// wide.
float text_height(const TextStyle& style, std::string_view text, float width);

// The narrowest width that breaks `text` into no more lines than `width` does: headings without a lonely last
// word.
float balanced_width(const TextStyle& style, std::string_view text, float width);

inline float line_height(const TextStyle& style) {
    return style.size * style.leading;
}

// The style, made smaller (never below `least`) until the widest word fits, or the whole text does on one
// line.
TextStyle fit_words(TextStyle style, std::string_view text, float width, float least);
TextStyle fit_line(TextStyle style, std::string_view text, float width, float least);

// Draws from the top of `box`, broken at its width; gives back the rectangle of the words.
Rect draw_text(ImDrawList& list, const TextStyle& style, Colour colour, Rect box, std::string_view text,
               Align align = Align::left);
// The same, in the middle of the height of `box`.
Rect draw_text_middle(ImDrawList& list, const TextStyle& style, Colour colour, Rect box,
                      std::string_view text, Align align = Align::left);

// For tests: told of all words that are drawn, where, and how large (em); nullptr: nobody is.
using WordsWatcher = void (*)(std::string_view words, Rect at, float size);
void watch_words(WordsWatcher watcher);

// Digits that do not jitter: each takes the width of the widest. Drawn `swollen` times as large about their
// middle, with the same glyphs.
float digits_width(const TextStyle& style, std::string_view text);
void draw_digits(ImDrawList& list, const TextStyle& style, Colour colour, Rect box, std::string_view text,
                 float swollen = 1);

}  // namespace stretch::ui
