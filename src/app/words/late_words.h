// The words that no first frame says. A browser gets them with the late part of the program, which puts them
// here again (scripts/build/split.mjs). Whoever asks for one before that stops the program; the page then
// begins anew with both parts.
#pragma once

namespace stretch {

// Where they stand, from the first byte of their mark on: "\1late words\1", the words with a NUL behind each,
// "\1".
char* late_words();

}  // namespace stretch
