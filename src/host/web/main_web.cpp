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

#include "app/state/memory_command.h"
#include "app/state/page_command.h"
#include "app/words/late_words.h"
#include "host/web/pointer.h"
#include "host/web/positions.h"
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

// Where the late part of the program puts its words.
EXPORTED char* stretch_late_words() {
    return late_words();
}

// First of all but the late part. The fonts are TrueType files and must stay where they are. 0: WebGL2 is not
// to be had, and the twin becomes the page, as after stretch_show_plainly.
EXPORTED int stretch_init(const char* tab_id, const unsigned char* regular, int regular_size,
                          const unsigned char* bold, int bold_size) {
    ImGui::CreateContext();
    ImGuiIO& io = ImGui::GetIO();
    io.IniFilename = nullptr;
    io.LogFilename = nullptr;
    io.BackendFlags |= ImGuiBackendFlags_RendererHasTextures;
    ui::set_up_context();
    ui::load_fonts({regular, static_cast<std::size_t>(regular_size)},
                   {bold, static_cast<std::size_t>(bold_size)});
    the_app = std::make_unique<WebApp>(tab_id);
    if (make_context() && the_app->start_drawing()) return 1;
    the_app->show_plainly();
    return 0;
}

// The drawing context is gone for good: from now on the figure is handed over as SVG, and nothing is drawn.
EXPORTED void stretch_show_plainly() {
    the_app->show_plainly();
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

EXPORTED void stretch_part_missing() {
    the_app->apply(ReportPartMissing{});
}

EXPORTED void stretch_forget(const char* key) {
    the_app->apply(ForgetStored{key});
}
EXPORTED void stretch_deleted_elsewhere() {
    the_app->apply(ReportDeletedElsewhere{});
}
EXPORTED void stretch_tab_gone(int is_certain) {
    the_app->apply(ReportTabGone{is_certain != 0 ? Certainty::known : Certainty::guessed});
}
EXPORTED void stretch_fold_months() {
    the_app->apply(FoldMonths{});
}
EXPORTED void stretch_offer(const char* key, const char* value) {
    the_app->apply(OfferImported{key, value});
}
// By position in ImportFile.
EXPORTED void stretch_end_offer(int file) {
    the_app->apply(ReportImport{static_cast<ImportFile>(file)});
}
// By position in PersonsFile and Handed.
EXPORTED void stretch_handed(int file, int how) {
    the_app->apply(ReportHanded{static_cast<PersonsFile>(file), static_cast<Handed>(how)});
}

// What a link from another device carries.
EXPORTED void stretch_offer_move(const char* settings, const char* profile) {
    the_app->apply(OfferMoved{settings, profile});
}
EXPORTED void stretch_storage_kind(int is_persistent, int forgets_in_a_week, int would_ask) {
    the_app->apply(ReportStorageKind{is_persistent != 0, forgets_in_a_week != 0, would_ask != 0});
}

EXPORTED void stretch_set_viewport(float width, float height, float safe_top, float safe_right,
                                   float safe_bottom, float safe_left, float text_scale, float pixel_ratio) {
    the_app->set_viewport(
        {width, height, safe_top, safe_right, safe_bottom, safe_left, text_scale, pixel_ratio});
}

EXPORTED void stretch_set_preferences(int bits) {
    const auto has = [bits](Preference one) { return (bits & bit_of(one)) != 0; };
    ui::Preferences preferences;
    preferences.reduced_motion = has(Preference::reduced_motion);
    preferences.dark = has(Preference::dark);
    preferences.more_contrast = has(Preference::more_contrast);
    preferences.forced_colours = has(Preference::forced_colours);
    the_app->set_preferences(preferences);
}

// By position in PointerKind.
EXPORTED void stretch_pointer(int kind, float x, float y, int is_touch) {
    feed_pointer(static_cast<PointerKind>(kind), x, y, is_touch != 0);
    the_app->touched();
}

// Tells which way there is more, as things are before it: 1 up, 2 down, or both together.
EXPORTED int stretch_wheel(float dx, float dy) {
    feed_wheel(dx, dy);
    the_app->touched();
    return (ui::can_scroll(-1) ? 1 : 0) + (ui::can_scroll(1) ? 2 : 0);
}

// By position in Key.
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

EXPORTED void stretch_update_ready() {
    the_app->apply(ReportUpdateReady{});
}
// By position in InstallWay.
EXPORTED void stretch_install_way(int way) {
    the_app->apply(ReportInstallWay{static_cast<InstallWay>(way)});
}

// The player alone, on somebody's page: before anything but stretch_init. `can_keep`: the frame has a store.
EXPORTED void stretch_embed(bool can_keep) {
    the_app->apply(BecomeEmbed{can_keep});
}

// What the page around asks for, by position in Steering.
EXPORTED void stretch_steer(int what, double value) {
    switch (static_cast<Steering>(what)) {
        case Steering::play: return the_app->apply(Play{});
        case Steering::pause: return the_app->apply(Pause{});
        case Steering::next: return the_app->apply(NextPhase{});
        case Steering::previous: return the_app->apply(PreviousPhase{});
        case Steering::seek: return the_app->apply(Seek{Millis{static_cast<std::int64_t>(value)}});
        case Steering::toggle_mute: return the_app->apply(ToggleMute{});
    }
}
// By position in PlaybackState.
EXPORTED int stretch_state() {
    return static_cast<int>(the_app->playback().state);
}
EXPORTED int stretch_is_muted() {
    return the_app->is_muted() ? 1 : 0;
}
EXPORTED double stretch_position_ms() {
    return static_cast<double>(the_app->playback().position.count);
}
EXPORTED double stretch_length_ms() {
    return static_cast<double>(the_app->playback().length.count);
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
