// Settings: how it sounds and looks, what is kept, the keys. The dose is in Plan.
#include "app/screens/field_nodes.h"
#include "app/state/plan_command.h"

namespace stretch {

void present_settings(const AppState& app, ScreenBuilder& build) {
    build.heading("settings.title", 1, text(Text::settings_title));
    build.heading("settings.h.sound", 2, text(Text::settings_sound));
    for (const ToggleField& field : toggle_fields())
        if (field.setting != Setting::mirror) add_toggle(app.kept.settings, field, build);
    build.heading("settings.h.look", 2, text(Text::settings_look));
    for (const ChoiceField& field : choice_fields())
        if (!is_dose(field.setting)) add_choice(app.kept.settings, field, build);
    for (const NumberField& field : number_fields())
        if (!is_dose(field.setting)) add_number(app.kept.settings, app.given.exercise.ranges, field, build);
    for (const ToggleField& field : toggle_fields())
        if (field.setting == Setting::mirror) add_toggle(app.kept.settings, field, build);
    present_reminders(app, build);
    present_data(app, build);
    build.heading("settings.h.keys", 2, text(Text::settings_keys));
    build.button("keys", text(Text::show_keys), ShowKeys{});
}

}  // namespace stretch
