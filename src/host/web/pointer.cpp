#include "host/web/pointer.h"

#include <imgui.h>

#include <cfloat>

namespace stretch::web {
namespace {

// ImGui counts a wheel in notches, of five lines of text each.
constexpr float pixels_a_notch = 100;

}  // namespace

void feed_pointer(PointerKind kind, float x, float y, bool is_touch) {
    ImGuiIO& io = ImGui::GetIO();
    io.AddMouseSourceEvent(is_touch ? ImGuiMouseSource_TouchScreen : ImGuiMouseSource_Mouse);
    if (kind != PointerKind::leave) io.AddMousePosEvent(x, y);
    if (kind == PointerKind::down) io.AddMouseButtonEvent(0, true);
    // A pointer that was taken away (the browser began to scroll or zoom) is let go outside, where it presses
    // nothing.
    const bool is_gone = kind == PointerKind::leave || (kind == PointerKind::up && is_touch);
    if (kind == PointerKind::up) io.AddMouseButtonEvent(0, false);
    if (is_gone) io.AddMousePosEvent(-FLT_MAX, -FLT_MAX);
    if (kind == PointerKind::leave) io.AddMouseButtonEvent(0, false);
}

void feed_wheel(float dx, float dy) {
    ImGui::GetIO().AddMouseWheelEvent(-dx / pixels_a_notch, -dy / pixels_a_notch);
}

}  // namespace stretch::web
