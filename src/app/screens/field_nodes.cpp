#include "app/screens/field_nodes.h"

#include "app/settings/dose_words.h"
#include "app/state/plan_command.h"
#include "app/words/exercise_words.h"
#include "app/words/words.h"

namespace stretch {
namespace {

int value_of_leg(Settings settings, Setting setting, Side side) {
    settings.dose = dose_of(settings.dose, side);
    return value_of(settings, setting);
}

bool differs(const Settings& settings, Setting setting) {
    return value_of_leg(settings, setting, Side::left) != value_of_leg(settings, setting, Side::right);
}

// "Left leg: 10 seconds. Right leg: 5 seconds."
template <typename InWords>
void add_legs(std::string_view id, const Settings& shown, Setting setting, const InWords& in_words,
              ScreenBuilder& build) {
    if (!differs(shown, setting)) return;
    build.words(std::string{id} + ".legs",
                text(Text::legs_differ, {lower_case(in_words(value_of_leg(shown, setting, Side::left))),
                                         lower_case(in_words(value_of_leg(shown, setting, Side::right)))}));
}

void add_reason(std::string_view id, std::optional<Text> reason, ScreenBuilder& build) {
    if (reason) build.words(std::string{id} + ".why", text(*reason));
}

}  // namespace

void add_exercises(const Settings& shown, const Exercises& exercises, ScreenBuilder& build) {
    constexpr std::string_view group = "dose.exercise";
    const std::string left = leg_dose(shown.dose, Side::left).exercise;
    const std::string right = leg_dose(shown.dose, Side::right).exercise;
    build.add(group, Role::radio_group, text(Text::dose_exercise));
    for (int position = 0; position < exercises.size(); ++position) {
        const Exercise& exercise = exercises.at(position);
        Node& node = build.add("dose.exercise." + exercise.id, Role::radio, exercise_text(exercise, "name"));
        node.group = group;
        node.selected = left == exercise.id && right == exercise.id;
        node.action = ChangeSetting{Setting::exercise, position};
    }
    if (left != right)
        build.words("dose.exercise.legs",
                    text(Text::legs_differ, {lower_case(exercise_short(exercises, left)),
                                             lower_case(exercise_short(exercises, right))}));
    // The one that it may not be for has the word.
    build.words("dose.exercise.why",
                exercise_text(exercises.of(left == usual_exercise ? right : left), "about"));
}

void add_choice(const Settings& shown, const Exercises& exercises, const ChoiceField& field,
                ScreenBuilder& build) {
    const Exercise& exercise = exercises.of(shown.dose.exercise);
    build.add(field.node, Role::radio_group, text(field.label));
    const bool is_one = !differs(shown, field.setting);
    const int chosen = value_of(shown, field.setting);
    int index = 0;
    for (const Option& option : field.options) {
        if (!is_offered(field.setting, index, exercise)) {
            ++index;
            continue;
        }
        Node& node = build.add(std::string{field.node} + "." + std::string{option.link_value}, Role::radio,
                               text(option.label));
        node.group = field.node;
        node.selected = is_one && index == chosen;
        node.action = ChangeSetting{field.setting, index++};
    }
    add_legs(
        field.node, shown, field.setting,
        [&](int value) { return text(field.options[static_cast<std::size_t>(value)].label); }, build);
    add_reason(field.node, field.reason, build);
}

void add_number(const Settings& shown, const DoseRanges& ranges, const NumberField& field,
                ScreenBuilder& build) {
    const Range range = range_of(field.setting, ranges);
    Node& node = build.add(field.node, Role::slider, text(field.label));
    node.now = value_of(shown, field.setting);
    node.value = number_in_words(field.setting, node.now);
    node.least = range.least;
    node.most = range.most;
    node.step = field.step;
    node.action = ChangeSetting{field.setting, node.now};
    add_legs(
        field.node, shown, field.setting, [&](int value) { return number_in_words(field.setting, value); },
        build);
    add_reason(field.node, field.reason, build);
}

void write_time(int minute, int step_min, Node& field) {
    LocalTime time;
    time.hour = minute / 60;
    time.minute = minute % 60;
    field.now = minute;
    field.value = clock_time(time);
    field.most = last_minute_of_day;
    field.step = step_min;
}

void add_toggle(const Settings& shown, const ToggleField& field, ScreenBuilder& build) {
    Node& node = build.add(field.node, Role::toggle, text(field.label));
    node.selected = value_of(shown, field.setting) == 1;
    node.value = text(node.selected ? Text::on : Text::off);
    node.action = ChangeSetting{field.setting, node.selected ? 0 : 1};
}

}  // namespace stretch
