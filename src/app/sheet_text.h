// The words of the handout (assets/text/en_sheet.inc), apart from those of the player, which so need not be
// loaded.
#pragma once

#include <string_view>

namespace stretch {

enum class SheetText {
#define TEXT(id, words) id,
#include "text/en_sheet.inc"
#undef TEXT
};

std::string_view text(SheetText id);

}  // namespace stretch
