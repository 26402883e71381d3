// The controls of settings, as Plan and Settings show them.
#pragma once

#include "app/screens/screen_builder.h"
#include "app/settings/setting_fields.h"

namespace stretch {

// `shown` holds the values. A part of the dose says its reason in `<node>.why`, and in `<node>.legs` how the
// legs differ in it.
void add_choice(const Settings& shown, const Exercises& exercises, const ChoiceField& field,
                ScreenBuilder& build);
// Which exercise, `dose.exercise.<id>`; where the legs differ none is chosen.
void add_exercises(const Settings& shown, const Exercises& exercises, ScreenBuilder& build);
void add_number(const Settings& shown, const DoseRanges& ranges, const NumberField& field,
                ScreenBuilder& build);
// Makes a field of Role::time say `minute` after midnight, chosen in steps of so many minutes.
void write_time(int minute, int step_min, Node& field);
void add_toggle(const Settings& shown, const ToggleField& field, ScreenBuilder& build);

}  // namespace stretch
