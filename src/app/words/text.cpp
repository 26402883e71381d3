#include "app/words/text.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <cstring>
#include <utility>
#include <vector>

#include "app/words/late_words.h"

namespace stretch {
namespace {

// Each part of the words is one long text with a NUL behind each word. In the first part the words of the
// late one are empty; in the late part something stands for those of the first, as a linker leaves long runs
// of NULs out of what has to stay in one piece.
constexpr char first_words[] =
#define TEXT(id, words) "\0"
#define FIRST(id, words) words "\0"
#include "text/en.inc"
#undef TEXT
#undef FIRST
    ;

// Not constant: the build takes them out of the first part, and they come back with the late one.
char late_part[] =
    "\1late words\1"
#define TEXT(id, words) words "\0"
#define FIRST(id, words) "-\0"
#include "text/en.inc"
#undef TEXT
#undef FIRST
#define TEXT(id, words) #id "\0" words "\0"
#define FIRST(id, words)
#include "text/en_exercises.inc"
#undef TEXT
#undef FIRST
    "\1";

// Each with its id before it.
constexpr char first_named_words[] =
#define TEXT(id, words)
#define FIRST(id, words) #id "\0" words "\0"
#include "text/en_exercises.inc"
#undef TEXT
#undef FIRST
    ;

constexpr std::string_view mark = "\1late words\1";
constexpr auto count = static_cast<std::size_t>(std::ranges::count(first_words, '\0') - 1);

class Index {
public:
    explicit Index(const char* word) {
        for (const char*& place : places_) {
            place = word;
            word += std::strlen(word) + 1;
        }
    }
    std::string_view at(Text id) const { return places_[static_cast<std::size_t>(id)]; }
    const char* end() const { return places_.back() + std::strlen(places_.back()) + 1; }

private:
    std::array<const char*, count> places_;
};

const Index& late_index() {
    if (late_part[0] != mark[0]) std::abort();
    static const Index index{late_part + mark.size()};
    return index;
}

// Pairs of an id and its words, up to the one that begins with `end`.
class NamedWords {
public:
    NamedWords(const char* place, char end) {
        while (*place != end) {
            const std::string_view id = place;
            const std::string_view words = id.data() + id.size() + 1;
            all_.emplace_back(id, words);
            place = words.data() + words.size() + 1;
        }
    }
    std::string_view at(std::string_view id) const {
        const auto found = std::ranges::find(all_, id, &Row::first);
        return found != all_.end() ? found->second : std::string_view{};
    }

private:
    using Row = std::pair<std::string_view, std::string_view>;

    std::vector<Row> all_;
};

constexpr std::array english_sheet = {
#define TEXT(id, words) std::string_view{words},
#include "text/en_sheet.inc"
#undef TEXT
};

}  // namespace

std::string_view text(Text id) {
    static const Index index{first_words};
    const std::string_view words = index.at(id);
    return words.empty() ? late_index().at(id) : words;
}

std::string_view named_text(std::string_view id) {
    static const NamedWords first(first_named_words, '\0');
    const std::string_view words = first.at(id);
    if (!words.empty()) return words;
    static const NamedWords late(late_index().end(), mark[0]);
    return late.at(id);
}

char* late_words() {
    return late_part;
}

std::string_view text(SheetText id) {
    return english_sheet[static_cast<std::size_t>(id)];
}

std::string text(Text id, std::initializer_list<std::string_view> parts) {
    return fill(text(id), parts);
}

std::string fill(std::string_view words, std::initializer_list<std::string_view> parts) {
    std::string filled;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const bool is_place = words[i] == '{' && i + 2 < words.size() && words[i + 2] == '}';
        const auto part = is_place ? static_cast<std::size_t>(words[i + 1] - '0') : parts.size();
        if (part < parts.size()) {
            filled.append(parts.begin()[part]);
            i += 2;
        } else {
            filled.push_back(words[i]);
        }
    }
    return filled;
}

std::string minutes_and_seconds(std::int64_t total_seconds) {
    const std::string rest = std::to_string(total_seconds % 60);
    return std::to_string(total_seconds / 60) + (rest.size() < 2 ? ":0" : ":") + rest;
}

}  // namespace stretch
