#include "app/own_settings.h"

#include <algorithm>

#include "app/fields.h"

namespace stretch {

Settings own_settings(const AppState& app) {
    Settings own = app.settings;
    for (const Setting setting : app.linked.said) copy_value(own, app.linked.before, setting);
    return own;
}

void set_own_settings(AppState& app, const Settings& own) {
    const Settings shown = app.settings;
    app.settings = app.linked.before = own;
    for (const Setting setting : app.linked.said) copy_value(app.settings, shown, setting);
}

void take_link(AppState& app, const LinkReading& reading) {
    app.linked = {reading.said, own_settings(app)};
    app.settings = reading.settings;
    app.link_gives_dose = reading.gives_dose;
}

void make_own(AppState& app, Setting setting) {
    std::erase(app.linked.said, setting);
}

void drop_link_dose(AppState& app) {
    app.link_gives_dose = false;
    for (const Setting setting : app.linked.said)
        if (is_of_a_leg(setting)) copy_value(app.settings, app.linked.before, setting);
    std::erase_if(app.linked.said, is_of_a_leg);
}

}  // namespace stretch
