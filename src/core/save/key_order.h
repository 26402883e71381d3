// JSON says nothing by the order of its keys, but the checksum of a kept value is that of its text. A tool
// that sorts the keys of a backup changes nothing that counts; here the text gets its order back.
#pragma once

#include <string>
#include <string_view>

#include "core/save/keys.h"

namespace stretch {

// The value with the keys of each object in the order in which its kind is written; empty when it is none.
// Whether it is whole then is still for its length and checksum to say.
std::string with_keys_as_written(KeptKind kind, std::string_view text);

}  // namespace stretch
