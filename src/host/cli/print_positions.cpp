#include "host/cli/print_positions.h"

#include <string_view>
#include <utility>

#include "app/screens/screen.h"
#include "app/sheet/sheet.h"
#include "app/state/effect.h"
#include "app/state/memory_command.h"
#include "app/state/page_command.h"
#include "app/state/turn.h"
#include "core/body/ink_colours.h"
#include "core/routine/timeline.h"
#include "core/save/keys.h"
#include "host/enumerators.h"
#include "host/web/positions.h"

namespace stretch {
namespace {

constexpr std::string_view beginning =
    "// Made of the program's own enums: node scripts/checks/positions.mjs --write. Never edited.\n"
    "// Positions that the program and the page tell each other.\n";

constexpr std::size_t longest_line = 120;

// What the page is told: from position to name.
std::string list(std::string_view name, std::string_view type, const auto& names) {
    std::string made = "\n/** " + std::string{type} + " */\nexport const " + std::string{name} +
                       " = /** @type {const} */ ([\n";
    std::string line = "   ";
    for (const std::string_view each : names) {
        const std::string quoted = " '" + std::string{each} + "',";
        if (line.size() + quoted.size() > longest_line) made += std::exchange(line, "   ") + "\n";
        line += quoted;
    }
    return made + line + "\n]);\n";
}

template <typename Enum>
std::string list(std::string_view name) {
    return list(name, enum_name<Enum>(), enumerator_names<Enum>());
}

int itself(int position) {
    return position;
}

// What the page tells: from name to number. Each a constant of its own, so that it costs a page no more than
// a number.
template <typename Enum>
std::string numbers(std::string_view prefix, int (*number_of)(int) = itself) {
    std::string made = "\n// " + std::string{enum_name<Enum>()} + "\n";
    int position = 0;
    for (const std::string_view name : enumerator_names<Enum>())
        made += "export const " + std::string{prefix} + "_" + std::string{name} + " = " +
                std::to_string(number_of(position++)) + ";\n";
    return made;
}

int bit(int position) {
    return web::bit_of(static_cast<web::Preference>(position));
}

// What the keys of kept values begin with.
std::string key_beginnings() {
    std::string made = "\n// " + std::string{enum_name<KeptKind>()} + "\n";
    std::size_t position = 0;
    for (const std::string_view name : enumerator_names<KeptKind>())
        made += "export const kept_" + std::string{name} + " = '" + std::string{key_prefixes[position++]} +
                "';\n";
    return made;
}

}  // namespace

std::string positions_in_javascript() {
    return std::string{beginning} + list<Role>("roles") + list<Tone>("tones") + list<Palette>("palettes") +
           list<Turn>("turns") + list<Side>("sides") + list<web::PlaybackState>("playback_states") +
           list<SheetPart>("sheet_parts") + numbers<PageAction>("page") + numbers<InstallWay>("install") +
           numbers<PersonsFile>("file") + numbers<Handed>("handed") + numbers<ImportFile>("import") +
           numbers<web::PointerKind>("pointer") + numbers<web::Key>("key") + numbers<web::Steering>("steer") +
           numbers<web::Preference>("prefers", bit) + key_beginnings();
}

}  // namespace stretch
