// Settings: how a session runs, how it sounds and looks, the keys, what is kept. How much is done is in Plan.
// In a wide window a list of these parts stands beside them, and leads to each.
#include <array>

#include "app/screens/field_nodes.h"
#include "app/state/page_command.h"
#include "app/state/plan_command.h"

namespace stretch {
namespace {

// What is done today, whoever chose it.
Settings of_today(const AppState& app, const TodaysPlan& plan) {
    Settings shown = app.kept.settings;
    if (plan.verdict != Verdict::see_professional) shown.dose = plan.dose;
    return shown;
}

// How a session runs: of the dose what makes the stretch neither weaker nor stronger.
bool is_of_the_course(Setting setting) {
    return setting == Setting::first || setting == Setting::ready || setting == Setting::rest ||
           setting == Setting::change;
}

void add_session(const AppState& app, ScreenBuilder& build) {
    const Settings shown = of_today(app, build.plan());
    for (const ChoiceField& field : choice_fields())
        if (is_of_the_course(field.setting)) add_choice(shown, app.given.exercises, field, build);
    for (const NumberField& field : number_fields())
        if (is_of_the_course(field.setting))
            add_number(shown, ranges_of(shown, app.given.exercises), field, build);
}

void add_sound(const AppState& app, ScreenBuilder& build) {
    for (const ToggleField& field : toggle_fields())
        if (field.setting != Setting::mirror) add_toggle(app.kept.settings, field, build);
}

// The figure shows what is chosen.
void add_look(const AppState& app, ScreenBuilder& build) {
    present_figure(app, build);
    for (const ChoiceField& field : choice_fields())
        if (!is_dose(field.setting)) add_choice(app.kept.settings, app.given.exercises, field, build);
    for (const NumberField& field : number_fields())
        if (!is_dose(field.setting))
            add_number(app.kept.settings, ranges_of(app.kept.settings, app.given.exercises), field, build);
    for (const ToggleField& field : toggle_fields())
        if (field.setting == Setting::mirror) add_toggle(app.kept.settings, field, build);
}

void add_keys(const AppState&, ScreenBuilder& build) {
    build.button("keys", text(Text::show_keys), ShowKeys{});
}

struct Part {
    SettingsPart part;
    std::string_view name;
    Text title;
    void (*present)(const AppState& app, ScreenBuilder& build);
};

constexpr std::array<Part, 5> parts{{{SettingsPart::session, "session", Text::settings_session, add_session},
                                     {SettingsPart::sound, "sound", Text::settings_sound, add_sound},
                                     {SettingsPart::look, "look", Text::settings_look, add_look},
                                     {SettingsPart::keys, "keys", Text::settings_keys, add_keys},
                                     {SettingsPart::data, "data", Text::data_title, present_data}}};

std::string heading_of(const Part& part) {
    return "settings.h." + std::string{part.name};
}

void add_list(const AppState& app, ScreenBuilder& build) {
    for (const Part& part : parts) {
        Node& node = build.add("settings.part." + std::string{part.name}, Role::link, text(part.title));
        node.selected = part.part == app.shown.settings_part;
        node.value = heading_of(part);
        node.action = OpenSettingsPart{part.part};
    }
}

}  // namespace

void present_settings(const AppState& app, ScreenBuilder& build) {
    build.heading("settings.title", 1, text(Text::settings_title));
    if (app.shown.is_wide) add_list(app, build);
    for (const Part& part : parts) {
        build.heading(heading_of(part), 2, text(part.title));
        part.present(app, build);
    }
}

}  // namespace stretch
