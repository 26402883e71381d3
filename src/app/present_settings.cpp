#include "app/fields.h"
#include "app/screen_builder.h"

namespace stretch {
namespace {

bool is_dose(Setting setting) {
    return setting <= Setting::ready;
}

std::string number_in_words(Setting setting, int value) {
    std::string digits = std::to_string(value);
    switch (setting) {
        case Setting::hold:
        case Setting::rest:
        case Setting::change: return text(Text::seconds_value, {digits});
        case Setting::repetitions:
        case Setting::sessions:
            return value == 1 ? std::string{text(Text::times_once)} : text(Text::times_value, {digits});
        case Setting::grip:
            if (value == 0) return std::string{text(Text::grip_ends)};
            if (value == 100) return std::string{text(Text::grip_thigh)};
            return text(Text::grip_percent, {digits});
        case Setting::text_size: return text(Text::percent_value, {digits});
        case Setting::start:
        case Setting::aid:
        case Setting::knee:
        case Setting::first:
        case Setting::ready:
        case Setting::theme:
        case Setting::mirror:
        case Setting::voice:
        case Setting::sound:
        case Setting::captions: break;
    }
    return digits;
}

void add_choice(const AppState& app, const ChoiceField& field, ScreenBuilder& build) {
    build.add(field.node, Role::radio_group, text(field.label));
    const int chosen = value_of(app.settings, field.setting);
    int index = 0;
    for (const Option& option : field.options) {
        Node& node = build.add(std::string{field.node} + "." + std::string{option.link_value}, Role::radio,
                               text(option.label));
        node.group = field.node;
        node.selected = index == chosen;
        node.action = ChangeSetting{field.setting, index++};
    }
}

void add_number(const AppState& app, const NumberField& field, ScreenBuilder& build) {
    const Range range = range_of(field.setting, app.exercise.ranges);
    Node& node = build.add(field.node, Role::slider, text(field.label));
    node.now = value_of(app.settings, field.setting);
    node.value = number_in_words(field.setting, node.now);
    node.least = range.least;
    node.most = range.most;
    node.step = field.step;
    node.action = ChangeSetting{field.setting, node.now};
}

void add_toggle(const AppState& app, const ToggleField& field, ScreenBuilder& build) {
    Node& node = build.add(field.node, Role::toggle, text(field.label));
    node.selected = value_of(app.settings, field.setting) == 1;
    node.value = text(node.selected ? Text::on : Text::off);
    node.action = ChangeSetting{field.setting, node.selected ? 0 : 1};
}

void add_dose(const AppState& app, ScreenBuilder& build) {
    for (const ChoiceField& field : choice_fields())
        if (is_dose(field.setting)) add_choice(app, field, build);
    for (const NumberField& field : number_fields())
        if (is_dose(field.setting)) add_number(app, field, build);
    build.button("dose.reset", text(Text::dose_reset), ResetDose{});
}

}  // namespace

void present_settings(const AppState& app, ScreenBuilder& build) {
    build.heading("settings.title", 1, text(Text::settings_title));
    build.heading("settings.h.stretch", 2, text(Text::settings_stretch));
    add_dose(app, build);
    build.heading("settings.h.sound", 2, text(Text::settings_sound));
    for (const ToggleField& field : toggle_fields())
        if (field.setting != Setting::mirror) add_toggle(app, field, build);
    build.heading("settings.h.look", 2, text(Text::settings_look));
    for (const ChoiceField& field : choice_fields())
        if (!is_dose(field.setting)) add_choice(app, field, build);
    for (const NumberField& field : number_fields())
        if (!is_dose(field.setting)) add_number(app, field, build);
    for (const ToggleField& field : toggle_fields())
        if (field.setting == Setting::mirror) add_toggle(app, field, build);
}

}  // namespace stretch
