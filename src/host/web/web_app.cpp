#include "host/web/web_app.h"

#include <algorithm>
#include <utility>
#include <variant>

#include "app/screens/shown_figure.h"
#include "app/state/command.h"
#include "app/wake.h"
#include "core/save/exercise_file.h"
#include "core/save/ladder_file.h"
#include "host/embedded_data.h"
#include "host/web/carry_out.h"
#include "host/web/host_imports.h"

namespace stretch::web {
namespace {

Millis page_clock() {
    return Millis{static_cast<std::int64_t>(host_now())};
}

SetClock wall_clock() {
    return {static_cast<std::int64_t>(host_utc_ms()), host_offset_min()};
}

App make_app(std::string tab_id) {
    Exercises exercises = exercises_of(embedded_exercises());
    Ladder ladder = read_ladder(embedded_ladder(), exercises).value();
    return App{std::move(exercises), std::move(tab_id), std::move(ladder)};
}

// A wait in milliseconds, below 0 for ever.
double sooner(double wait, std::optional<Millis> other) {
    if (!other) return wait;
    const auto until = static_cast<double>(other->count);
    return wait < 0 ? until : std::min(wait, until);
}

}  // namespace

WebApp::WebApp(std::string tab_id) : app_(make_app(std::move(tab_id))), now_(page_clock()) {
    run(app_.update(wall_clock()));
}

void WebApp::catch_up() {
    // Whoever comes back to a tab left open finds today's day in it.
    if (!app_.state().play) run(app_.update(wall_clock()));
    const Millis now = page_clock();
    if (now <= now_) return;
    const Millis dt = now - now_;
    now_ = now;
    run(app_.update(Advance{dt}));
}

void WebApp::apply(const Command& command) {
    catch_up();
    run(app_.update(wall_clock()));
    run(app_.update(command));
    touched();
    host_request_frame();
}

void WebApp::touched() {
    frames_wanted_ = frames_after_input;
    last_input_ = page_clock();
}

void WebApp::run(const Effects& effects) {
    const CarriedOut done = carry_out(effects);
    tell_announcement(effects);
    for (const std::string_view key : done.not_kept) run(app_.update(ReportStoreFailed{key}));
    if (done.tells_when_kept) run(app_.update(ReportKept{}));
}

void WebApp::tell_announcement(const Effects& effects) {
    if (app_.state().told.announcement.empty()) return;
    // A result is told even where the voice tells it too: it is what stays.
    const bool is_spoken = app_.state().play && std::ranges::any_of(effects, [](const Effect& effect) {
                               return std::holds_alternative<Speak>(effect);
                           });
    std::string words = app_.state().told.announcement;
    // A reader says the heading to which the focus goes.
    if (loses_focus()) words.resize(words.size() - app_.state().told.question.size());
    while (words.ends_with(' ')) words.pop_back();
    if (!words.empty()) host_announce(words.c_str(), is_spoken);
}

bool WebApp::loses_focus() {
    if (focused_.empty()) return false;
    refresh_screen();
    return screen_.find(focused_) == nullptr;
}

const Node* WebApp::pressable(std::string_view node_id) const {
    const Node* node = screen_.find(node_id);
    if (node == nullptr || !node->action) return nullptr;
    if (!screen_.has_dialog()) return node;
    const auto dialog = std::ranges::find(screen_.nodes, Role::dialog, &Node::role);
    return node->group == dialog->id ? node : nullptr;
}

void WebApp::press(std::string_view node_id) {
    refresh_screen();
    if (const Node* node = pressable(node_id)) apply(Command{*node->action});
}

void WebApp::set_value(std::string_view node_id, int value) {
    refresh_screen();
    if (const Node* node = pressable(node_id)) apply(with_value(*node->action, value));
}

std::string_view WebApp::in_player_or_learn(std::string_view player, std::string_view learn) const {
    return screen_.id == ScreenId::learn ? learn : player;
}

// The control that the key stands for now.
std::string_view WebApp::node_of(Key key) const {
    const Node* way_out = screen_.way_out_of_dialog();
    switch (key) {
        case Key::space: return "pause";
        case Key::left: return in_player_or_learn("previous", "learn.previous");
        case Key::right: return in_player_or_learn("next", "learn.next");
        case Key::escape:
            return way_out != nullptr ? std::string_view{way_out->id}
                                      : in_player_or_learn("end", "learn.back");
        case Key::h: return "hurts";
        case Key::m: return "mute";
        case Key::question: return "dialog.keys.close";
    }
    return {};
}

bool WebApp::press_key(Key key) {
    catch_up();
    refresh_screen();
    // The list of keys has a control of its own only in the settings, and a key everywhere.
    if (key == Key::question && !screen_.has_dialog()) {
        apply(ShowKeys{});
        return true;
    }
    // Pain needs no dialog to be closed first.
    const Node* node = key == Key::h ? screen_.find(node_of(key)) : pressable(node_of(key));
    if (node == nullptr || !node->action) return false;
    apply(Command{*node->action});
    return true;
}

void WebApp::focus(std::string_view node_id, bool is_visible) {
    if (focused_ == node_id && focus_is_visible_ == is_visible) return;
    focused_ = node_id;
    focus_is_visible_ = is_visible;
    touched();
    host_request_frame();
}

void WebApp::set_viewport(const ui::Viewport& viewport) {
    viewport_ = viewport;
    report_window(viewport.width >= ui::two_panes_from && !is_plain_);
    touched();
    host_request_frame();
}

void WebApp::report_window(bool is_wide) {
    if (app_.state().shown.is_wide != is_wide) run(app_.update(ReportWindow{is_wide}));
}

void WebApp::set_preferences(ui::Preferences preferences) {
    preferences_ = preferences;
    touched();
    host_request_frame();
}

bool WebApp::start_drawing() {
    can_draw_ = renderer_.start();
    touched();
    return can_draw_;
}

void WebApp::lose_context() {
    renderer_.forget();
    can_draw_ = false;
}

void WebApp::show_plainly() {
    lose_context();
    is_plain_ = true;
    report_window(false);
    told_palette_.reset();
    twin_ = {};
    placed_.clear();
    host_request_frame();
}

void WebApp::refresh_screen() {
    const ScreenVersion version = screen_version(app_.state());
    if (shown_version_ == version) return;
    shown_version_ = version;
    present(app_.state(), screen_);
}

double WebApp::frame() {
    catch_up();
    refresh_screen();
    if (frames_wanted_ > 0) --frames_wanted_;
    if (is_plain_) {
        frames_wanted_ = 0;
        write_plainly();
    } else if (viewport_.width > 0 && viewport_.height > 0) {
        draw();
    }
    return wait();
}

double WebApp::tick() {
    catch_up();
    return wait_for_time();
}

Playback WebApp::playback() const {
    if (const auto& finished = app_.state().shown.finished) {
        // As long as it was while it ran: who skipped to the end is at the end, who broke off is not.
        const Millis total = compile(app_.state().given.exercises, finished->dose).total;
        const bool is_at_end = finished->ending == Ending::completed;
        return {PlaybackState::finished, is_at_end ? total : std::min(finished->length, total), total};
    }
    if (!app_.state().play)
        return {PlaybackState::idle,
                {},
                compile(app_.state().given.exercises, app_.state().kept.settings.dose).total};
    const Player& player = *app_.state().play;
    const auto state = [&] {
        switch (player.session.state) {
            case RunState::paused: return PlaybackState::paused;
            case RunState::waiting: return PlaybackState::waiting;
            case RunState::running:
            case RunState::finished: break;
        }
        return PlaybackState::running;
    }();
    return {state, position(player.session, player.timeline), player.timeline.total};
}

double WebApp::wait() const {
    if (frames_wanted_ > 0 || ui::is_gliding() || (can_draw_ && now_ < fade_end_)) return 0;
    const double next = wait_for_time();
    if (!moves(app_.state()) && !step_moves(app_.state())) return next;
    if (preferences_.reduced_motion) return sooner(next, until_step_changes(app_.state()));
    if (is_plain_) return std::min(next, static_cast<double>(plain_step.count));
    return can_draw_ ? 0 : next;
}

double WebApp::wait_for_time() const {
    const std::optional<Millis> next = next_wake(app_.state());
    if (!next) return -1;
    return static_cast<double>(std::max(*next, 1_ms).count);
}

}  // namespace stretch::web
