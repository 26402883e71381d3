#include "host/replay/coach_lines.h"

#include <algorithm>
#include <array>

#include "host/replay/query.h"

namespace stretch {
namespace {

using Words = std::span<const std::string_view>;

constexpr std::array<std::string_view, 6> question_names{"tight",    "tighter",   "experience",
                                                         "troubles", "flat_back", "red_flags"};
constexpr std::array<std::string_view, 8> place_names{"none",     "thigh",     "below_knee",  "back",
                                                      "tingling", "elsewhere", "behind_knee", "front"};
constexpr std::array<std::string_view, 3> leg_names{"both", "left", "right"};
constexpr std::array<std::string_view, 2> side_names{"left", "right"};
constexpr std::array<std::string_view, 2> other_knee_names{"bent", "long"};
constexpr std::array<std::string_view, 4> correction_names{"left", "right", "stretch", "pain"};
constexpr std::array<std::string_view, 2> maintenance_names{"yes", "no"};

template <typename Enum, std::size_t Count>
std::optional<Enum> named(std::string_view word, const std::array<std::string_view, Count>& names) {
    const auto found = std::ranges::find(names, word);
    if (found == names.end()) return std::nullopt;
    return static_cast<Enum>(found - names.begin());
}

std::string_view word(Words words, std::size_t index, std::string_view standard = {}) {
    return index < words.size() ? words[index] : standard;
}

std::optional<Command> answer(Words words) {
    const auto question = named<ScreeningQuestion>(word(words, 1), question_names);
    const auto value = whole<int>(word(words, 2));
    if (!question || !value) return std::nullopt;
    return AnswerScreening{*question, *value};
}

std::optional<Command> stretch_felt(Words words) {
    const auto strength = whole<int>(word(words, 1));
    const auto legs = named<Legs>(word(words, 2, "both"), leg_names);
    if (!strength || !legs) return std::nullopt;
    return CheckIn{*strength, *legs};
}

std::optional<Command> pain_felt(Words words) {
    const auto place = named<PainPlace>(word(words, 1), place_names);
    const auto legs = named<Legs>(word(words, 2, "both"), leg_names);
    if (!place || !legs) return std::nullopt;
    return CheckInPain{*place, *legs};
}

std::optional<Command> rung(Words words) {
    const auto side = named<Side>(word(words, 1), side_names);
    const auto id = whole<int>(word(words, 2));
    if (!side || !id) return std::nullopt;
    return ChooseRung{*side, *id};
}

std::optional<Command> range(Words words) {
    const auto side = named<Side>(word(words, 1), side_names);
    const auto degrees = whole<int>(word(words, 2));
    const auto knee = named<OtherKnee>(word(words, 3, "bent"), other_knee_names);
    if (!side || !degrees || !knee) return std::nullopt;
    return SetRange{*side, *degrees, *knee};
}

std::optional<Command> correction(Words words) {
    const auto index = whole<int>(word(words, 1));
    const auto what = named<Correction>(word(words, 2), correction_names);
    const auto value = whole<int>(word(words, 3));
    if (!index || !what || !value) return std::nullopt;
    return CorrectPastSession{*index, *what, *value};
}

template <typename Kind>
std::optional<Command> with_number(Words words) {
    const auto number = whole<int>(word(words, 1));
    if (!number) return std::nullopt;
    return Kind{*number};
}

std::optional<Command> maintenance(Words words) {
    const auto answered = named<Maintenance>(word(words, 1), maintenance_names);
    if (!answered) return std::nullopt;
    return AnswerMaintenance{*answered};
}

}  // namespace

std::optional<Command> coach_command(Words words) {
    const std::string_view name = word(words, 0);
    if (name == "answer") return answer(words);
    if (name == "answered") return FinishScreening{};
    if (name == "stretch") return stretch_felt(words);
    if (name == "pain") return pain_felt(words);
    if (name == "bottom") return TellBottom{word(words, 1) == "down"};
    if (name == "unsaid") return SkipCheckIn{};
    if (name == "rung") return rung(words);
    if (name == "rule") return FollowRule{};
    if (name == "range") return range(words);
    if (name == "delete") return with_number<DeletePastSession>(words);
    if (name == "undo") return UndoDelete{};
    if (name == "correct") return correction(words);
    if (name == "easier") return Ease{};
    if (name == "goal") return with_number<SetWeekGoal>(words);
    if (name == "day-start") return with_number<SetDayStart>(words);
    if (name == "maintenance") return maintenance(words);
    return std::nullopt;
}

}  // namespace stretch
