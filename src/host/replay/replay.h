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
//   answer QUESTION VALUE   tight, tighter, experience, troubles, flat_back, red_flags
//   answered                the answers count from now on
//   stretch 0..10 [LEGS]    the check-in; LEGS: both, left, right
//   pain PLACE [LEGS]
//   unsaid                  the check-in is skipped
//   easier
//   rung SIDE ID
//   rule
//   range SIDE DEGREES [bent|long]
//   goal DAYS
//   day-start HOUR
//   maintenance yes|no
//   delete N                a session by its place in the history
//   undo
//   correct N left|right|stretch|pain VALUE
//   days N                  moves the wall clock on by so many days
//   live N STRETCH PLACE    N days, each a whole session and its check-in, unwritten
//   why                     writes down today's dose of each leg, and why
//   sleep MS                lets time pass at once, as for a machine that slept
//   checkin STRETCH PLACE   answers after a session: 0 to 10, and PainPlace's position
//   press NODE              any control of the screen, by its id
//   slide NODE VALUE        a slider or the like, told a number
//   show                    writes down the screen
#pragma once

#include <string>
#include <string_view>

#include "core/units/result.h"

namespace stretch {

// The transcript, or the lines of the script that could not be understood.
Result<std::string> replay(std::string_view script);
// The keys and values that it leaves in the browser's storage, as one JSON object, sorted by key.
Result<std::string> replay_stored(std::string_view script);
// The last file that it has made for the person.
Result<std::string> replay_file(std::string_view script);

}  // namespace stretch
