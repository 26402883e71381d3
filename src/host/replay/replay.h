// Plays a script of commands against the app, without graphics, and writes down what happened and when: for
// golden tests and bug reports.
//
// A script is lines of `command argument`; `#` begins a comment:
//   link hold=5&reps=1      opens the app with these parameters
//   clock UTC_MS OFFSET_MIN sets the wall clock
//   start, pause, ready, hurts, end, yes, no, next, previous, mute, finish
//   set NAME VALUE          changes a setting as a link would name it
//   seek MS                 goes to a place on the timeline
//   advance MS              lets time pass
//   show                    writes down the screen
#pragma once

#include <string>
#include <string_view>

#include "core/units/result.h"

namespace stretch {

// The transcript, or the lines of the script that could not be understood.
Result<std::string> replay(std::string_view script);

}  // namespace stretch
