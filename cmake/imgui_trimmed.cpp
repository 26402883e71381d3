// Stands in for parts of Dear ImGui that this product never calls, 25 KB of the download together with
// host/web/trimmed_runtime.cpp: tables and columns (this file takes the place of imgui_tables.cpp; ImGui
// reaches for these functions only to recover from calls nobody makes, or to list windows), and formatted
// printing, which ImGui uses to name windows and fonts. Who begins to use one of them deletes its stand-in.
#include <algorithm>
#include <cstdarg>
#include <cstring>

#include <imgui.h>
#include <imgui_internal.h>

namespace ImGui {

void EndColumns() {}
void EndTable() {}
void PopColumnsBackground() {}
void PushColumnsBackground() {}
void TableGcCompactSettings() {}
void TableGcCompactTransientBuffers(ImGuiTable* /*table*/) {}
void TableGcCompactTransientBuffers(ImGuiTableTempData* /*data*/) {}
void TablePopBackgroundChannel() {}
void TablePopColumnChannel() {}
void TablePushBackgroundChannel() {}
void TablePushColumnChannel(int /*column*/) {}
void TableSettingsAddSettingsHandler() {}

// By these names imgui.cpp alone knows these functions of imgui_widgets.cpp (cmake/dependencies.cmake).
void EndMenuBarNever() {}
void EndMultiSelectNever() {}
void EndTabBarNever() {}
bool SelectableNever(const char* /*label*/, bool /*selected*/, ImGuiSelectableFlags /*flags*/,
                     const ImVec2& /*size*/) {
    return false;
}
void TreePopNever() {}

}  // namespace ImGui

// The format itself, unfilled. ImGui names its one window and its fonts with it.
int ImFormatString(char* buffer, size_t size, const char* format, ...) {
    return ImFormatStringV(buffer, size, format, nullptr);
}

int ImFormatStringV(char* buffer, size_t size, const char* format, va_list /*unused*/) {
    const size_t length = std::strlen(format);
    if (buffer == nullptr || size == 0) return static_cast<int>(length);
    const size_t kept = std::min(length, size - 1);
    std::memcpy(buffer, format, kept);
    buffer[kept] = 0;
    return static_cast<int>(kept);
}
