#include "host/replay/replay.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>

#include "app/fields.h"
#include "app/present.h"
#include "app/update.h"
#include "core/save/exercise_file.h"
#include "host/embedded_exercise.h"
#include "host/replay/query.h"

namespace stretch {
namespace {

struct Line {
    std::string_view command;
    std::string_view first;
    std::string_view second;
};

std::string_view take_word(std::string_view& rest) {
    rest.remove_prefix(std::min(rest.find_first_not_of(' '), rest.size()));
    const std::string_view word = rest.substr(0, rest.find(' '));
    rest.remove_prefix(word.size());
    return word;
}

Line split(std::string_view text) {
    text = text.substr(0, text.find('#'));
    const std::string_view command = take_word(text);
    const std::string_view first = take_word(text);
    return {command, first, take_word(text)};
}

std::optional<std::int64_t> whole(std::string_view text) {
    std::int64_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
    return value;
}

struct SimpleCommand {
    std::string_view name;
    Command command;
};

const std::array<SimpleCommand, 11>& simple_commands() {
    static const std::array<SimpleCommand, 11> commands{{{"start", StartSession{}},
                                                         {"pause", PauseOrResume{}},
                                                         {"ready", SayReady{}},
                                                         {"hurts", SayItHurts{}},
                                                         {"end", AskToEnd{}},
                                                         {"yes", EndSession{}},
                                                         {"no", KeepGoing{}},
                                                         {"next", NextPhase{}},
                                                         {"previous", PreviousPhase{}},
                                                         {"mute", ToggleMute{}},
                                                         {"finish", CloseFinish{}}}};
    return commands;
}

constexpr std::array<std::string_view, 10> tone_names{"setup", "lift",   "pull", "hold", "lower",
                                                      "rest",  "change", "done", "tick", "pain"};

class Transcript {
public:
    void effect(Millis at, const Effect& effect) {
        struct Words {
            std::string operator()(const Speak& speak) const { return "say    " + speak.text; }
            std::string operator()(const StopSpeaking&) const { return "silent"; }
            std::string operator()(const Beep& beep) const {
                return "tone   " + std::string{tone_names[static_cast<std::size_t>(beep.tone)]};
            }
            std::string operator()(const KeepAwake& keep) const { return keep.on ? "awake" : "sleep"; }
            std::string operator()(const Store& store) const {
                return "store  " + store.key + " " + store.value;
            }
            std::string operator()(const SetAside& aside) const { return "aside  " + aside.key; }
        };
        line(at, std::visit(Words{}, effect));
    }

    void line(Millis at, std::string_view words) {
        const std::string digits = std::to_string(at.count);
        text_.append(digits.size() < 8 ? 8 - digits.size() : 0, ' ')
            .append(digits)
            .append("  ")
            .append(words) += '\n';
    }

    std::string take() { return std::move(text_); }

private:
    std::string text_;
};

class ScriptRunner {
public:
    explicit ScriptRunner(Exercise exercise) : app_(make_app(std::move(exercise), "tab")) {}

    // False: the line is not understood.
    bool play(const Line& line) {
        for (const SimpleCommand& simple : simple_commands())
            if (simple.name == line.command) return give(simple.command);
        const auto first = whole(line.first);
        const auto second = whole(line.second);
        if (line.command == "link") return open_link(line.first);
        if (line.command == "clock" && first && second)
            return give(SetClock{*first, static_cast<int>(*second)});
        if (line.command == "set" && second) return set(line.first, static_cast<int>(*second));
        if (line.command == "seek" && first) return give(Seek{Millis{*first}});
        if (line.command == "advance" && first) return pass(Millis{*first});
        if (line.command == "show") return show();
        return line.command.empty();
    }

    std::string take() { return transcript_.take(); }

private:
    bool give(const Command& command) {
        const int announcements = app_.announcements;
        for (const Effect& effect : update(app_, command)) transcript_.effect(clock_, effect);
        if (app_.announcements != announcements) transcript_.line(clock_, "status " + app_.announcement);
        return true;
    }

    bool open_link(std::string_view query) {
        const std::vector<LinkParameter> parameters = split_query(query);
        return give(OpenLink{parameters});
    }

    // From wake to wake, as a host does, so that everything stands at its own instant.
    bool pass(Millis length) {
        while (length > Millis{}) {
            const Millis slice = std::min(length, next_wake(app_).value_or(length));
            clock_ += slice;
            length -= slice;
            give(Advance{slice});
        }
        return true;
    }

    bool set(std::string_view name, int value) {
        for (const NumberField& field : number_fields())
            if (field.name == name) return give(ChangeSetting{field.setting, value});
        for (const ChoiceField& field : choice_fields())
            if (field.name == name) return give(ChangeSetting{field.setting, value});
        return false;
    }

    bool show() {
        Screen screen;
        present(app_, screen);
        for (const Node& node : screen.nodes) {
            std::string words = "       " + node.id + ": " + node.name;
            if (!node.value.empty()) words += " = " + node.value;
            transcript_.line(clock_, words);
        }
        return true;
    }

    AppState app_;
    Transcript transcript_;
    Millis clock_;
};

}  // namespace

Result<std::string> replay(std::string_view script) {
    const Result<Exercise> exercise = read_exercise(embedded_exercise());
    if (!exercise) return exercise.problems();
    ScriptRunner runner(exercise.value());
    Problems problems;
    for (int number = 1; !script.empty(); ++number) {
        const std::string_view text = script.substr(0, script.find('\n'));
        script.remove_prefix(std::min(text.size() + 1, script.size()));
        if (!runner.play(split(text)))
            problems.push_back({"line " + std::to_string(number), "not understood: " + std::string{text}});
    }
    if (!problems.empty()) return problems;
    return runner.take();
}

}  // namespace stretch
