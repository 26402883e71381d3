#include "host/replay/replay.h"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <span>

#include "app/app.h"
#include "app/plan/plan_words.h"
#include "app/plan/todays_plan.h"
#include "app/screens/present.h"
#include "app/settings/setting_fields.h"
#include "app/state/command.h"
#include "app/state/page_command.h"
#include "app/state/plan_command.h"
#include "app/wake.h"
#include "core/save/exercise_file.h"
#include "core/save/ladder_file.h"
#include "host/embedded_data.h"
#include "host/replay/coach_lines.h"
#include "host/replay/query.h"
#include "host/replay/transcript.h"

namespace stretch {
namespace {

struct Line {
    std::string_view command;
    std::string_view first;
    std::string_view second;
    std::string_view third;
    std::string_view fourth;

    std::array<std::string_view, 4> words() const { return {command, first, second, third}; }
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
    const std::string_view second = take_word(text);
    const std::string_view third = take_word(text);
    return {command, first, second, third, take_word(text)};
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

class ScriptRunner {
public:
    ScriptRunner(Exercises exercises, Ladder ladder) : app_(std::move(exercises), "tab", std::move(ladder)) {}

    // False: the line is not understood.
    bool play(const Line& line) {
        for (const SimpleCommand& simple : simple_commands())
            if (simple.name == line.command) return give(simple.command);
        const auto first = whole<std::int64_t>(line.first);
        const auto second = whole<std::int64_t>(line.second);
        if (line.command == "link") return open_link(line.first);
        if (line.command == "clock" && first && second)
            return give(SetClock{*first, static_cast<int>(*second)});
        if (line.command == "set" && second) return set(line.first, static_cast<int>(*second));
        if (line.command == "seek" && first) return give(Seek{Millis{*first}});
        if (line.command == "advance" && first) return pass(Millis{*first});
        if (line.command == "press") return press(line.first);
        if (line.command == "slide" && second) return slide(line.first, static_cast<int>(*second));
        if (line.command == "sleep" && first) return give(Advance{Millis{*first}});
        if (line.command == "checkin" && first && second)
            return give(CheckIn{static_cast<int>(*first)}) &&
                   give(CheckInPain{static_cast<PainPlace>(*second)});
        if (line.command == "show") return show();
        if (line.command == "node") return show_node(line.first);
        if (line.command == "why") return why();
        if (line.command == "days" && first) return give_minutes(*first * 24 * 60);
        if (line.command == "minutes" && first) return give_minutes(*first);
        if (line.command == "live" && first) return live(*first, line);
        const std::array words = line.words();
        const std::span<const std::string_view> spoken{words};
        const auto count = std::ranges::find(spoken, std::string_view{}) - spoken.begin();
        if (const auto command = coach_command(spoken.first(static_cast<std::size_t>(count))))
            return give(*command);
        return line.command.empty();
    }

    const std::string& transcript() const { return transcript_.text(); }
    const std::map<std::string, std::string>& stored() const { return stored_; }
    const std::string& file() const { return file_; }

private:
    bool give(const Command& command) {
        const int announcements = app_.state().told.announcements;
        const Effects effects = app_.update(command);
        for (const Effect& effect : effects) {
            if (const auto* store = std::get_if<Store>(&effect)) stored_[store->key] = store->value;
            if (const auto* file = std::get_if<SaveFile>(&effect)) file_ = file->text;
        }
        if (!is_quiet_) {
            for (const Effect& effect : effects) transcript_.effect(clock_, effect);
            if (app_.state().told.announcements != announcements)
                transcript_.line(clock_, "status " + app_.state().told.announcement);
        }
        return std::ranges::all_of(effects, [this](const Effect& effect) { return answer(effect); });
    }

    // As a host in which everything succeeds.
    bool answer(const Effect& effect) {
        if (const auto* file = std::get_if<SaveFile>(&effect))
            return give(ReportHanded{file->file, Handed::kept});
        return !std::holds_alternative<TellWhenKept>(effect) || give(ReportKept{});
    }

    bool open_link(std::string_view query) {
        const std::vector<LinkParameter> parameters = split_query(query);
        return give(OpenLink{parameters});
    }

    // From wake to wake, as a host does, so that everything stands at its own instant.
    bool pass(Millis length) {
        while (length > Millis{}) {
            const Millis slice = std::min(length, next_wake(app_.state()).value_or(length));
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

    bool press(std::string_view node_id) {
        const std::optional<Command> action = action_of(node_id);
        return action && give(*action);
    }

    bool slide(std::string_view node_id, int value) {
        const std::optional<Command> action = action_of(node_id);
        return action && give(with_value(*action, value));
    }

    // Of any control of the screen, by its id.
    std::optional<Command> action_of(std::string_view node_id) const {
        Screen screen;
        present(app_.state(), screen);
        const Node* node = screen.find(node_id);
        return node != nullptr ? node->action : std::nullopt;
    }

    bool show() {
        Screen screen;
        present(app_.state(), screen);
        for (const Node& node : screen.nodes) {
            std::string words = "       " + node.id + ": " + node.name;
            if (!node.value.empty()) words += " = " + node.value;
            transcript_.line(clock_, words);
        }
        return true;
    }

    // "left: 2 x 10 s, aid 0, knee bent, grip 0: 1 of 3 good sessions for the next step."
    bool why() {
        const TodaysPlan plan = todays_plan(app_.state());
        for (const Side side : both_sides) {
            const LegDose& leg = plan.of(side).dose;
            std::string words = side == Side::left ? "       left: " : "       right: ";
            if (leg.exercise != usual_exercise) words += leg.exercise + ", ";
            words +=
                std::to_string(plan.dose.repetitions) + " x " + std::to_string(seconds_rounded(leg.hold)) +
                " s, aid " + std::to_string(static_cast<int>(leg.aid)) + ", knee " +
                knee_names[static_cast<std::size_t>(leg.knee)] + ", grip " + std::to_string(leg.grip_percent);
            transcript_.line(clock_, words);
        }
        for (const std::string& sentence : why_today(app_.state(), todays_plan(app_.state())))
            transcript_.line(clock_, "       " + sentence);
        return true;
    }

    // One control or line of words; "-" where there is none.
    bool show_node(std::string_view node_id) {
        Screen screen;
        present(app_.state(), screen);
        const Node* node = screen.find(node_id);
        transcript_.line(clock_,
                         "       " + std::string{node_id} + ": " + (node != nullptr ? node->name : "-"));
        return true;
    }

    // A script's clock is not changed in summer.
    bool give_minutes(std::int64_t minutes) {
        return give(SetClock{app_.state().now.utc_ms + minutes * 60'000, app_.state().now.offset_min});
    }

    // "live SESSIONS STRETCH PAIN [DAYS]": whole sessions, one every so many days; "unsaid" says nothing.
    bool live(std::int64_t sessions, const Line& line) {
        const bool is_silent = line.second == "unsaid";
        const std::array<std::string_view, 2> stretch{"stretch", is_silent ? "0" : line.second};
        const std::array<std::string_view, 2> pain{"pain", is_silent ? "none" : line.third};
        const auto felt = coach_command(stretch);
        const auto hurt = coach_command(pain);
        const auto every = whole<std::int64_t>(line.fourth.empty() ? "1" : line.fourth);
        if (!felt || !hurt || !every) return false;
        is_quiet_ = true;
        for (std::int64_t session = 0; session < sessions; ++session) {
            give(StartSession{});
            while (app_.state().play)
                pass(time_to_next_event(app_.state().play->session, app_.state().play->timeline)
                         .value_or(1_s));
            if (!is_silent) {
                give(*felt);
                give(*hurt);
                if (app_.state().shown.check_in == CheckInStep::bottom) give(TellBottom{true});
            }
            give(CloseFinish{});
            give_minutes(*every * 24 * 60);
        }
        is_quiet_ = false;
        return true;
    }

    App app_;
    std::map<std::string, std::string> stored_;
    std::string file_;
    Transcript transcript_;
    Millis clock_;
    bool is_quiet_ = false;
};

// Everything that is stored is ASCII on one line.
void append_quoted(std::string& json, std::string_view words) {
    json += '"';
    for (const char c : words) {
        if (c == '"' || c == '\\') json += '\\';
        json += c;
    }
    json += '"';
}

std::string as_json(const std::map<std::string, std::string>& stored) {
    std::string json = "{";
    for (const auto& [key, value] : stored) {
        json += json.size() > 1 ? ",\n" : "\n";
        append_quoted(json, key);
        json += ": ";
        append_quoted(json, value);
    }
    return json + "\n}\n";
}

Problems play(ScriptRunner& runner, std::string_view script) {
    Problems problems;
    for (int number = 1; !script.empty(); ++number) {
        const std::string_view text = script.substr(0, script.find('\n'));
        script.remove_prefix(std::min(text.size() + 1, script.size()));
        if (!runner.play(split(text)))
            problems.push_back({"line " + std::to_string(number), "not understood: " + std::string{text}});
    }
    return problems;
}

template <typename Outcome>
Result<std::string> played(std::string_view script, Outcome outcome) {
    const Result<Exercises> exercises = read_exercises(embedded_exercises());
    if (!exercises) return exercises.problems();
    const Result<Ladder> ladder = read_ladder(embedded_ladder(), exercises.value());
    if (!ladder) return ladder.problems();
    ScriptRunner runner(exercises.value(), ladder.value());
    const Problems problems = play(runner, script);
    if (!problems.empty()) return problems;
    return outcome(runner);
}

}  // namespace

Result<std::string> replay(std::string_view script) {
    return played(script, [](ScriptRunner& runner) { return runner.transcript(); });
}

Result<std::string> replay_stored(std::string_view script) {
    return played(script, [](ScriptRunner& runner) { return as_json(runner.stored()); });
}

Result<std::string> replay_file(std::string_view script) {
    return played(script, [](ScriptRunner& runner) { return runner.file(); });
}

}  // namespace stretch
