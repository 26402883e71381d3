// The settings that are the person's own, apart from what a link says for one visit.
#pragma once

#include "app/settings/link.h"
#include "app/state/plan_command.h"
#include "app/state/state.h"

namespace stretch {

// What is kept: without the link's.
Settings own_settings(const AppState& app);
// As read from a store or a backup; the link's stay on top of them.
void set_own_settings(AppState& app, const Settings& own);

void take_link(AppState& app, const LinkReading& reading);
// From now on the setting as it stands is the person's own.
void make_own(AppState& app, Setting setting);
// The link's knee, grip, hold and aid count no more.
void drop_link_dose(AppState& app);

}  // namespace stretch
