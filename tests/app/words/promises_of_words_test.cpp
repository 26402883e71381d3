// What no text may say, and what some text must.
#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "app/sheet/sheet.h"
#include "app/words/exercise_words.h"
#include "app/words/text.h"
#include "support/hands.h"

using namespace stretch;
using namespace stretch::testing;

namespace {

struct Sentence {
    std::string_view id;
    std::string_view words;
};

constexpr std::array player_texts{
#define TEXT(id, words) Sentence{#id, words},
#define FIRST TEXT
#include "text/en.inc"
#undef FIRST
#undef TEXT
};

constexpr std::array exercise_texts{
#define TEXT(id, words) Sentence{#id, words},
#define FIRST TEXT
#include "text/en_exercises.inc"
#undef FIRST
#undef TEXT
};

constexpr std::array sheet_texts{
#define TEXT(id, words) Sentence{#id, words},
#include "text/en_sheet.inc"
#undef TEXT
};

template <typename Body>
void for_every_text(const Body& body) {
    for (const Sentence& said : player_texts) body(said);
    for (const Sentence& said : exercise_texts) body(said);
    for (const Sentence& said : sheet_texts) body(said);
}

bool is_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

// A digit, or a place that a number is put into.
bool ends_number(char c) {
    return (c >= '0' && c <= '9') || c == '}';
}

std::string lower(std::string_view words) {
    std::string result{words};
    std::ranges::transform(result, result.begin(),
                           [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    return result;
}

bool has(std::string_view words, std::string_view part) {
    return lower(words).find(part) != std::string::npos;
}

// As a whole word, not as a part of one.
bool has_word(std::string_view words, std::string_view word) {
    const std::string all = lower(words);
    for (std::size_t at = all.find(word); at != std::string::npos; at = all.find(word, at + 1)) {
        const std::size_t end = at + word.size();
        if ((at == 0 || !is_letter(all[at - 1])) && (end == all.size() || !is_letter(all[end]))) return true;
    }
    return false;
}

std::string words_of(const Screen& screen) {
    std::string all;
    for (const Node& node : screen.nodes)
        if (node.id.starts_with("learn.") && !node.id.starts_with("learn.to.")) all += node.name + "\n";
    return all;
}

// All that Learn says: each of its pages, opened from its list, and of the steps one after the other.
std::string guide() {
    std::string all;
    for (const char* page : {"steps", "feel", "safe", "amount", "purpose"}) {
        Hands hands;
        hands.press("tab.learn");
        hands.press(std::string{"learn.to."} + page);
        all += words_of(hands.screen());
        while (hands.shows("learn.next")) {
            hands.press("learn.next");
            all += words_of(hands.screen());
        }
    }
    return all;
}

std::string handout() {
    std::string all;
    for (const SheetPiece& piece : present_sheet({}, {}, exercises()))
        all += piece.text + "\n" + piece.detail + "\n";
    return all;
}

std::string embed_after_pain() {
    Hands hands;
    hands.give(BecomeEmbed{false});
    hands.press("start");
    hands.pass(35_s);
    hands.press("hurts");
    hands.pass(20_s);
    std::string all;
    const Screen screen = hands.screen();
    for (const Node& node : screen.nodes) all += node.name + "\n";
    return all;
}

}  // namespace

TEST_CASE("every word is found, whichever part of the program carries it") {
    for (std::size_t id = 0; id < player_texts.size(); ++id)
        CHECK(text(static_cast<Text>(id)) == player_texts[id].words);
    for (const Sentence& said : exercise_texts) CHECK(named_text(said.id) == said.words);
    CHECK(named_text("supine").empty());
}

TEST_CASE("every exercise has the words that it needs") {
    for (const Exercise& exercise : exercises().all()) CHECK(missing_words(exercise).empty());
    Exercise silent = supine();
    silent.words = "nothing";
    CHECK(std::ranges::count(missing_words(silent), "nothing_cue_lift") == 1);
    silent.needs = {"floor", "stairs"};
    CHECK(std::ranges::count(missing_words(silent), "any_needs_stairs") == 1);
    CHECK(std::ranges::count(missing_words(silent), "any_needs_floor") == 0);
}

TEST_CASE("no text speaks the language of a practice to who lies on the floor") {
    for_every_text([](const Sentence& said) {
        INFO(said.id);
        for (const char* word : {"dose", "doses", "aid", "aids"}) CHECK_FALSE(has_word(said.words, word));
    });
}

TEST_CASE("no text claims more than was found, nor scolds") {
    for_every_text([](const Sentence& said) {
        INFO(said.id);
        for (const char* part : {"adds nothing", "brings no more", "the least that helps", "as you should",
                                 "may take strain off", "every day is good"})
            CHECK_FALSE_MESSAGE(has(said.words, part), std::string{part});
    });
}

TEST_CASE("where the hands hold is said in hand's widths: per cent are for the size of the text alone") {
    for_every_text([](const Sentence& said) {
        if (said.id != "percent_value")
            CHECK_MESSAGE(said.words.find('%') == std::string_view::npos, said.id);
    });
}

TEST_CASE("a spoken cue has at most six words") {
    for (const Sentence& said : player_texts)
        if (said.id.starts_with("say_")) CHECK_MESSAGE(std::ranges::count(said.words, ' ') < 6, said.id);
    for (const Sentence& said : exercise_texts)
        if (has(said.id, "_say_")) CHECK_MESSAGE(std::ranges::count(said.words, ' ') < 6, said.id);
}

TEST_CASE("between a number and its unit no line is broken") {
    // What is only heard has spaces like any other, and what stands in a line of its own needs no other.
    constexpr std::array heard{"say_", "announce_", "figure_", "range_figure_"};
    constexpr std::array alone{"seconds_value", "range_degrees"};
    constexpr std::array units{"s",       "min",   "second",  "seconds", "minute",
                               "minutes", "hours", "degrees", "°",       "%"};
    for_every_text([&](const Sentence& said) {
        const auto begins = [&](std::string_view start) { return said.id.starts_with(start); };
        if (has(said.id, "_say_") || has(said.id, "_figure_")) return;
        if (std::ranges::any_of(heard, begins) || std::ranges::count(alone, said.id) > 0) return;
        for (std::size_t at = said.words.find(' '); at != std::string_view::npos;
             at = said.words.find(' ', at + 1)) {
            if (at == 0 || !ends_number(said.words[at - 1])) continue;
            const std::string_view rest = said.words.substr(at + 1);
            const std::string_view unit = rest.substr(0, rest.find_first_of(" .,:;)"));
            CHECK_MESSAGE(std::ranges::count(units, unit) == 0, said.id);
        }
    });
}

TEST_CASE("no sentence but a rule's own line names a rule by its code") {
    for_every_text([](const Sentence& said) {
        for (std::size_t i = 0; i + 1 < said.words.size(); ++i) {
            const bool is_code = said.words[i] == 'R' && said.words[i + 1] >= '0' && said.words[i + 1] <= '9';
            CHECK_FALSE_MESSAGE(is_code, said.id);
        }
    });
}

TEST_CASE("the stretch and the product have one name each") {
    for_every_text([](const Sentence& said) {
        INFO(said.id);
        for (const char* part : {"hamstring player", "ham stretch", "hamstretching", "towel stretch"})
            CHECK_FALSE_MESSAGE(has(said.words, part), std::string{part});
        CHECK((!has(said.words, "hamstring stretch") || has(said.id, "_name")));
    });
}

TEST_CASE("every fact of the exercise is in the guide") {
    const std::string words = guide();
    for (const char* fact : {"back of the pelvis",
                             "flat low back",
                             "beginners",
                             "harder",
                             "mat",
                             "one and a half times or twice",
                             "band",
                             "tubing",
                             "both hands behind the middle of the thigh",
                             "knees bent",
                             "both soles on the floor",
                             "long",
                             "hip flexors",
                             "only if it gives no pain",
                             "middle of the towel",
                             "an end in each hand",
                             "towards the thigh",
                             "near the ends",
                             "injury of the back, hip or knee",
                             "half a hand's width",
                             "slowly",
                             "bending at the hip",
                             "points to the ceiling",
                             "as near as is comfortable",
                             "knee is easier",
                             "towards your trunk",
                             "hip bends further",
                             "bottom of your pelvis",
                             "riding up",
                             "5 to 30\u00a0seconds",
                             "30 is best",
                             "must not hurt",
                             "never bounce",
                             "breathing helps",
                             "back to the floor",
                             "two or three repetitions",
                             "a short break",
                             "same with the other leg",
                             "every day is fine",
                             "two or even three times a day",
                             "one thing at a time",
                             "for a change, at any time",
                             "seated",
                             "not worth forcing",
                             "physiotherapist",
                             "general guidance",
                             "not medical advice"})
        CHECK_MESSAGE(has(words, fact), std::string{fact});
}

TEST_CASE("what to expect, and what not, is said once in the guide") {
    const std::string words = guide();
    for (const char* part : {"three to six weeks", "getting used to the stretch", "no other posture",
                             "no end to back pain", "warm-up"})
        CHECK_MESSAGE(has(words, part), std::string{part});
    CHECK(words.find("getting used to the stretch") == words.rfind("getting used to the stretch"));
}

TEST_CASE("the signs of an emergency are in the guide, on the handout, and in an embed after pain") {
    for (const std::string& words : {guide(), handout(), embed_after_pain()})
        for (const char* sign : {"both legs", "foot that drops", "weak", "numb", "genitals", "bladder",
                                 "bowel", "sexual", "emergency care"})
            CHECK_MESSAGE(has(words, sign), std::string{sign});
    CHECK(has(guide(), "tight again soon"));
    CHECK(has(guide(), "below the knee"));
    CHECK(has(guide(), "behind the knee"));
}
