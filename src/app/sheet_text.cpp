#include "app/sheet_text.h"

#include <array>

namespace stretch {
namespace {

constexpr std::array english = {
#define TEXT(id, words) std::string_view{words},
#include "text/en_sheet.inc"
#undef TEXT
};

}  // namespace

std::string_view text(SheetText id) {
    return english[static_cast<std::size_t>(id)];
}

}  // namespace stretch
