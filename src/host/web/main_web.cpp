// The functions the page calls, and nothing else. Texts come as UTF-8 the page has allocated and frees after
// the call.
// The link flags they need are in cmake/site.cmake.
#include <emscripten/emscripten.h>
#include <emscripten/html5_webgl.h>
#include <imgui.h>

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "host/web/pointer.h"
#include "host/web/web_app.h"
#include "ui/ui.h"

namespace stretch::web {
namespace {

std::unique_ptr<WebApp> the_app;
std::vector<LinkParameter> link;

bool make_context() {
    EmscriptenWebGLContextAttributes attributes;
    emscripten_webgl_init_context_attributes(&attributes);
    attributes.alpha = false;
    attributes.depth = false;
    attributes.stencil = false;
    attributes.antialias = false;  // ImGui smooths its own edges
    attributes.majorVersion = 2;
    attributes.enableExtensionsByDefault = false;
    const EMSCRIPTEN_WEBGL_CONTEXT_HANDLE context = emscripten_webgl_create_context("#canvas", &attributes);
    return context > 0 && emscripten_webgl_make_context_current(context) == EMSCRIPTEN_RESULT_SUCCESS;
}

}  // namespace
}  // namespace stretch::web

#define EXPORTED extern "C" EMSCRIPTEN_KEEPALIVE

using namespace stretch;
using namespace stretch::web;

// First of all. The fonts are TrueType files and must stay where they are. 0: WebGL2 is not to be had.
EXPORTED int stretch_init(const char* tab_id, const unsigned char* regular, int regular_size,
                          const unsigned char* bold, int bold_size) {
    if (!make_context()) return 0;
    ImGui::CreateContext();
    ImGuiIO& io = ImGui::GetIO();
    io.IniFilename = nullptr;
    io.LogFilename = nullptr;
    io.BackendFlags |= ImGuiBackendFlags_RendererHasTextures;
    ui::set_up_context();
    ui::load_fonts({regular, static_cast<std::size_t>(regular_size)},
                   {bold, static_cast<std::size_t>(bold_size)});
    the_app = std::make_unique<WebApp>(tab_id);
    return the_app->start_drawing() ? 1 : 0;
}

EXPORTED void stretch_link_parameter(const char* name, const char* value) {
    link.push_back({name, value});
}
EXPORTED void stretch_open_link() {
    the_app->apply(OpenLink{link});
    link.clear();
}

EXPORTED void stretch_load(const char* key, const char* value) {
    the_app->apply(LoadStored{key, value});
}
EXPORTED void stretch_storage_is_blocked() {
    the_app->apply(ReportStorageBlocked{});
}

EXPORTED void stretch_set_viewport(float width, float height, float safe_top, float safe_right,
                                   float safe_bottom, float safe_left, float text_scale, float pixel_ratio) {
    the_app->set_viewport(
        {width, height, safe_top, safe_right, safe_bottom, safe_left, text_scale, pixel_ratio});
}

EXPORTED void stretch_set_preferences(int bits) {
    the_app->set_preferences({(bits & 1) != 0, (bits & 2) != 0, (bits & 4) != 0, (bits & 8) != 0});
}

EXPORTED void stretch_pointer(int kind, float x, float y, int is_touch) {
    feed_pointer(static_cast<PointerKind>(kind), x, y, is_touch != 0);
    the_app->touched();
}

EXPORTED void stretch_wheel(float dx, float dy) {
    feed_wheel(dx, dy);
    the_app->touched();
}

EXPORTED int stretch_key(int key) {
    return the_app->press_key(static_cast<Key>(key)) ? 1 : 0;
}
EXPORTED void stretch_press(const char* node_id) {
    the_app->press(node_id);
}
EXPORTED void stretch_set_value(const char* node_id, int value) {
    the_app->set_value(node_id, value);
}
EXPORTED void stretch_focus(const char* node_id, int is_visible) {
    the_app->focus(node_id, is_visible != 0);
}

// The page is being hidden or left: there may be no other chance to keep anything.
EXPORTED void stretch_leave() {
    the_app->apply(LeavePage{});
}

EXPORTED double stretch_frame() {
    return the_app->frame();
}
EXPORTED double stretch_tick() {
    return the_app->tick();
}

EXPORTED void stretch_context_lost() {
    the_app->lose_context();
}
EXPORTED int stretch_context_restored() {
    return the_app->start_drawing() ? 1 : 0;
}
