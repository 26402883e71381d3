#include "app/settings/own_settings.h"

#include <algorithm>

#include "app/settings/setting_fields.h"
#include "app/state/plan_command.h"

namespace stretch {

Settings own_settings(const AppState& app) {
    Settings own = app.kept.settings;
    for (const Setting setting : app.kept.linked.said) copy_value(own, app.kept.linked.before, setting);
    return own;
}

void set_own_settings(AppState& app, const Settings& own) {
    const Settings shown = app.kept.settings;
    app.kept.settings = app.kept.linked.before = own;
    for (const Setting setting : app.kept.linked.said) copy_value(app.kept.settings, shown, setting);
}

void take_link(AppState& app, const LinkReading& reading) {
    app.kept.linked = {reading.said, own_settings(app), reading.gives_dose};
    app.kept.settings = reading.settings;
}

void make_own(AppState& app, Setting setting) {
    std::erase(app.kept.linked.said, setting);
}

void drop_link_dose(AppState& app) {
    app.kept.linked.gives_dose = false;
    for (const Setting setting : app.kept.linked.said)
        if (is_of_a_leg(setting)) copy_value(app.kept.settings, app.kept.linked.before, setting);
    std::erase_if(app.kept.linked.said, is_of_a_leg);
}

}  // namespace stretch
