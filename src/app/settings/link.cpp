#include "app/settings/link.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <optional>
#include <string_view>

#include "app/settings/setting_fields.h"
#include "app/words/text.h"
#include "core/routine/within.h"

namespace stretch {
namespace {

constexpr std::size_t longest_shown = 24;
constexpr int huge = 1'000'000;

// A stranger's text, made safe to show: short, and printable characters only.
std::string shown(std::string_view value) {
    std::string text{value.substr(0, longest_shown)};
    for (char& c : text)
        if (c < 0x20 || c >= 0x7f) c = '?';
    if (value.size() > longest_shown) text += "...";
    return text;
}

bool all_digits(std::string_view text) {
    return !text.empty() && std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

// "12", "-3" and "7.5"; of a number beyond all ranges only the sign matters.
std::optional<double> decimal(std::string_view text) {
    const bool negative = text.starts_with('-');
    if (negative) text.remove_prefix(1);
    const std::size_t point = text.find('.');
    const std::string_view whole = text.substr(0, point);
    if (!all_digits(whole)) return std::nullopt;
    double value = 0;
    for (const char digit : whole) value = std::min<double>(value * 10 + (digit - '0'), huge);
    if (point != std::string_view::npos) {
        const std::string_view fraction = text.substr(point + 1);
        if (!all_digits(fraction)) return std::nullopt;
        double unit = 1;
        for (const char digit : fraction) value += (unit /= 10) * (digit - '0');
    }
    return negative ? -value : value;
}

constexpr std::string_view exercise_name = "exercise";

class Reader {
public:
    Reader(const Settings& before, const Exercises& exercises) : exercises_(exercises) {
        reading_.settings = before;
    }

    void read(const std::string& name, const std::string& value) {
        if (std::ranges::find(seen_, name) != seen_.end()) return repeated(name);
        const std::size_t taken = known_;
        read_choice(name, value);
        read_number(name, value);
        read_toggle(name, value);
        read_other(name, value);
        if (known_ != taken) seen_.push_back(name);
    }

    LinkReading take() { return std::move(reading_); }

private:
    void set(Setting setting, int value) {
        set_value(reading_.settings, setting, value, exercise().ranges);
        reading_.gives_dose = reading_.gives_dose || is_of_a_leg(setting);
        reading_.said.push_back(setting);
    }
    const Exercise& exercise() const { return exercises_.of(reading_.settings.dose.exercise); }
    int standard(Setting setting) const { return standard_of(setting, exercise()); }

    void tell(Text notice, std::string_view name, std::string_view value, std::string_view used) {
        reading_.notices.push_back(text(notice, {name, shown(value), used}));
    }

    void repeated(const std::string& name) {
        if (std::ranges::find(told_, name) != told_.end()) return;
        told_.push_back(name);
        reading_.notices.push_back(text(Text::notice_link_repeated, {name}));
    }

    void read_choice(std::string_view name, std::string_view value) {
        for (const ChoiceField& field : choice_fields()) {
            if (field.name != name) continue;
            ++known_;
            const auto option = std::ranges::find(field.options, value, &Option::link_value);
            const auto found = static_cast<int>(option - field.options.begin());
            const bool is_known =
                option != field.options.end() && is_offered(field.setting, found, exercise());
            const int index = is_known ? found : standard(field.setting);
            set(field.setting, index);
            if (!is_known)
                tell(Text::notice_link_default, name, value,
                     field.options[static_cast<std::size_t>(index)].link_value);
        }
    }

    void read_number(std::string_view name, std::string_view value) {
        for (const NumberField& field : number_fields()) {
            if (field.name.empty() || field.name != name) continue;
            ++known_;
            const std::optional<double> number = decimal(value);
            set(field.setting, number ? static_cast<int>(std::lround(*number)) : standard(field.setting));
            const int used = value_of(reading_.settings, field.setting);
            if (!number)
                tell(Text::notice_link_default, name, value, std::to_string(used));
            else if (*number != used)
                tell(Text::notice_link_nearest, name, value, std::to_string(used));
        }
    }

    void read_toggle(std::string_view name, std::string_view value) {
        for (const ToggleField& field : toggle_fields()) {
            if (field.name.empty() || field.name != name) continue;
            ++known_;
            const bool is_known = value == "on" || value == "off";
            set(field.setting, is_known ? (value == "on" ? 1 : 0) : standard(field.setting));
            if (!is_known) tell(Text::notice_link_default, name, value, "on");
        }
    }

    void read_other(std::string_view name, std::string_view value) {
        if (name == exercise_name) {
            ++known_;
            read_exercise(name, value);
        } else if (name == "lang") {
            ++known_;
            if (value != "en" && !value.starts_with("en-")) tell(Text::notice_language, name, value, "en");
        } else if (name == "accent") {
            ++known_;
            read_accent(name, value);
        } else if (name == "tab") {
            ++known_;
            read_tab(value);
        } else if (name == "section") {
            ++known_;
            read_section(value);
        } else if (name == "begin") {
            ++known_;
            reading_.begins = value == "now";
        }
    }

    // Of another exercise every part of the strength is the link's: what the own one has may not fit it.
    void read_exercise(std::string_view name, std::string_view value) {
        const Exercise& wanted = exercises_.of(value);
        if (value != wanted.id) tell(Text::notice_link_default, name, value, wanted.id);
        reading_.exercise = exercises_.position_of(wanted.id);
        const Dose& dose = reading_.settings.dose;
        if (exercises_.of(dose, Side::left).id == wanted.id &&
            exercises_.of(dose, Side::right).id == wanted.id)
            return;
        reading_.settings.dose = with_exercise(exercises_, dose, wanted.id);
        reading_.gives_dose = true;
        reading_.said.insert(reading_.said.end(), settings_of_a_leg.begin(), settings_of_a_leg.end());
    }

    // Shortcuts of the installed app; another value opens Today, as no value does.
    void read_tab(std::string_view value) {
        constexpr std::array<std::string_view, 5> names{"today", "plan", "learn", "history", "settings"};
        for (std::size_t i = 0; i < names.size(); ++i)
            if (names[i] == value) reading_.tab = static_cast<Tab>(i);
    }

    // Of Learn, with a number behind it for a step or a rule: "steps-3", "rule-2". Another value opens its
    // list.
    void read_section(std::string_view value) {
        constexpr std::array<std::string_view, 7> names{"steps",  "form",    "feel", "safe",
                                                        "amount", "purpose", "rules"};
        const std::size_t dash = std::min(value.find('-'), value.size());
        const std::string_view wanted = value.substr(0, dash);
        const auto name = std::ranges::find(names, wanted == "rule" ? "rules" : wanted);
        if (name == names.end()) return;
        reading_.learn = static_cast<LearnSection>(name - names.begin() + 1);
        const double number = decimal(value.substr(std::min(dash + 1, value.size()))).value_or(0);
        const bool is_steps = reading_.learn == LearnSection::steps;
        reading_.learn_part = static_cast<int>(number) - (is_steps ? 1 : 0);
    }

    void read_accent(std::string_view name, std::string_view value) {
        std::uint32_t colour = 0;
        const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), colour, 16);
        const bool is_colour =
            value.size() == 6 && error == std::errc{} && end == value.data() + value.size();
        // 0 stands for "the theme's": black becomes the nearest colour to it.
        if (is_colour)
            reading_.accent = std::max<std::uint32_t>(colour, 1);
        else
            tell(Text::notice_link_default, name, value, text(Text::theme_automatic));
    }

    const Exercises& exercises_;
    LinkReading reading_;
    std::vector<std::string> seen_;
    std::vector<std::string> told_;
    std::size_t known_ = 0;
};

}  // namespace

LinkReading read_link(std::span<const LinkParameter> parameters, const Settings& before,
                      const Exercises& exercises) {
    Reader reader(before, exercises);
    // What numbers may be depends on the exercise, wherever in the link that stands.
    for (const bool is_exercise : {true, false})
        for (const auto& [name, value] : parameters)
            if ((name == exercise_name) == is_exercise) reader.read(name, value);
    return reader.take();
}

}  // namespace stretch
