#include "support/sample_screens.h"

#include <doctest/doctest.h>

#include "app/present.h"
#include "app/state.h"
#include "app/update.h"
#include "support/exercise.h"

namespace stretch::testing {
namespace {

AppState fresh_app() {
    AppState app = make_app(supine(), "sample");
    update(app, SetClock{1'795'422'600'000, 60});
    return app;
}

void pass(AppState& app, Millis time) {
    for (Millis done; done < time; done += 250_ms) update(app, Advance{250_ms});
}

AppState playing(Millis time) {
    AppState app = fresh_app();
    update(app, StartSession{});
    pass(app, time);
    return app;
}

AppState with(AppState app, const Command& command) {
    update(app, command);
    return app;
}

SampleScreen sample(std::string name, const AppState& app) {
    SampleScreen result{std::move(name), {}, {}};
    present(app, result.screen);
    draw_scene(app.exercise, figure_dose(app), figure_moment(app), app.camera, result.scene);
    return result;
}

AppState hurt() {
    AppState app = with(playing(48_s), SayItHurts{});
    pass(app, 20_s);
    return app;
}

AppState history_of_two() {
    AppState app = with(with(playing(600_s), CloseFinish{}), StartSession{});
    pass(app, 60_s);
    return with(with(with(app, EndSession{}), CloseFinish{}), OpenTab{Tab::history});
}

AppState asked_for_readiness() {
    AppState app = with(with(fresh_app(), ChangeSetting{Setting::ready, 1}), StartSession{});
    pass(app, 60_s);
    return app;
}

std::vector<SampleScreen> all_samples() {
    return {sample("today", fresh_app()),
            sample("today with a notice", with(fresh_app(), ReportStorageBlocked{})),
            sample("plan", with(fresh_app(), OpenTab{Tab::plan})),
            sample("history without sessions", with(fresh_app(), OpenTab{Tab::history})),
            sample("history", history_of_two()),
            sample("settings", with(fresh_app(), OpenTab{Tab::settings})),
            sample("player getting ready", playing(6_s)),
            sample("player while holding", playing(48_s)),
            sample("player while paused", with(playing(48_s), PauseOrResume{})),
            sample("player while easing", with(playing(48_s), SayItHurts{})),
            sample("player that waits", asked_for_readiness()),
            sample("player that asks", with(playing(48_s), AskToEnd{})),
            sample("finish", playing(600_s)),
            sample("finish after pain", hurt())};
}

}  // namespace

const std::vector<SampleScreen>& sample_screens() {
    static const std::vector<SampleScreen> samples = all_samples();
    return samples;
}

const SampleScreen& sample_screen(const std::string& name) {
    for (const SampleScreen& sample : sample_screens()) {
        if (sample.name == name) return sample;
    }
    FAIL("no sample screen is called " << name);
    return sample_screens().front();
}

}  // namespace stretch::testing
