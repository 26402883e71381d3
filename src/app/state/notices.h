// What the person is told besides the screen itself: by the live region, and by notices that stay until they
// are dismissed.
#pragma once

#include <string_view>

#include "app/state/effect.h"
#include "app/state/state.h"

namespace stretch {

// For the polite live region. What one `update` announces is told together.
void announce(AppState& app, std::string_view words);
// Last of all, what is asked by the heading that comes.
void announce_question(AppState& app, std::string_view words);
// Tells a thing in a notice, unless that notice stands there already; once the app is open, aloud too.
void tell_once(AppState& app, std::string_view words);
// The same of what came of something that was just done: again each time, in the place of the result before.
void tell_result(AppState& app, std::string_view words);
// A result that is certain only once everything asked for until now is kept; when it is not, that is told
// instead.
void tell_when_kept(AppState& app, std::string_view words, Effects& effects);

// A notice goes when its reason goes. Each is taken away by its words: those that are there no more do no
// harm.
void end_notice(AppState& app, std::string_view words);
// There is a backup, or nothing that could be in one.
void end_backup_notice(AppState& app);
// What a link said wrong stands until the next link.
void tell_of_link(AppState& app, std::vector<std::string> notices);
// All that was told spoke of what was kept, or of a link that counts no more.
void end_notices_of_what_was_kept(AppState& app);

}  // namespace stretch
