#include "support/sample_screens.h"

#include <doctest/doctest.h>

#include "app/app.h"
#include "app/plan/screening_questions.h"
#include "app/screens/present.h"
#include "app/screens/shown_figure.h"
#include "app/state/command.h"
#include "app/state/state.h"
#include "core/save/codec.h"
#include "core/save/progress_codec.h"
#include "support/embedded_exercises.h"
#include "support/lived.h"

namespace stretch::testing {
namespace {

App fresh_app() {
    App app(exercises(), "sample", ladder());
    app.update(SetClock{1'795'422'600'000, 60});
    return app;
}

void pass(App& app, Millis time) {
    for (Millis done; done < time; done += 250_ms) app.update(Advance{250_ms});
}

App with(App app, const Command& command) {
    app.update(command);
    return app;
}

SampleScreen sample(std::string name, const App& app) {
    SampleScreen result{std::move(name), {}, {}, {}};
    present(app.state(), result.screen);
    const Dose& dose = result.screen.figure_dose;
    draw_figure(app.state(), dose, figure_moment(app.state(), dose), result.scene);
    if (result.screen.id == ScreenId::plan) draw_poses_of_steps(app.state(), result.poses_of_steps);
    return result;
}

// The page asks for two times thirty seconds.
App asked_for_usual_dose() {
    const std::vector<LinkParameter> parameters{{"hold", "30"}};
    return with(fresh_app(), OpenLink{parameters});
}

App playing(Millis time) {
    App app = asked_for_usual_dose();
    app.update(StartSession{});
    pass(app, time);
    return app;
}

App just_finished() {
    App app = playing(1_s);
    while (app.state().play) app.update(Advance{250_ms});
    return app;
}

App hurt() {
    App app = with(playing(48_s), SayItHurts{});
    pass(app, 20_s);
    return app;
}

App answered() {
    return with(with(fresh_app(), AnswerScreening{ScreeningQuestion::tightness, 1}), FinishScreening{});
}

App legs_apart() {
    return with(answered(), ChooseRung{Side::left, 8});
}

App hurt_with_answers() {
    App app = with(answered(), StartSession{});
    pass(app, 48_s);
    app.update(SayItHurts{});
    pass(app, 20_s);
    return with(app, CheckInPain{PainPlace::back_of_thigh});
}

App referred() {
    return with(with(hurt_with_answers(), CheckInPain{PainPlace::tingling}), CloseFinish{});
}

App pressed_through() {
    App app = playing(1_s);
    while (app.state().play) app.update(NextPhase{});
    return with(app, SkipCheckIn{});
}

// Told to be blocked by every answer that a professional may open, and what to do meanwhile.
App blocked_by_answers() {
    App app = with(answered(), AnswerScreening{ScreeningQuestion::red_flags, most_red_flags - 1});
    return with(with(app, OpenTab{Tab::today}), NotYetPermitted{});
}

App permitted() {
    return with(with(blocked_by_answers(), TakePermission{}), OpenTab{Tab::plan});
}

// Six weeks on the highest step that care allows.
App asked_about_care() {
    App app = with(answered(), AnswerScreening{ScreeningQuestion::troubles, most_troubles});
    app.update(FinishScreening{});
    const std::int64_t now = app.state().now.utc_ms;
    for (int ago = 50; ago > 0; ago -= 3) do_session(app, now - ago * 86'400'000LL);
    app.update(SetClock{now, 60});
    return with(app, ChangeSetting{Setting::hold, 30});
}

// A session a day, each told so.
App trained(int days, const std::vector<Command>& told) {
    App app = answered();
    for (int day = 0; day < days; ++day) {
        app.update(SetClock{app.state().now.utc_ms + 86'400'000, 60});
        app.update(StartSession{});
        pass(app, 600_s);
        for (const Command& command : told) app.update(command);
    }
    return app;
}

// A step up is near, and nothing is said of the bottom.
App asked_about_bottom() {
    return trained(3, {CheckIn{3}, CheckInPain{PainPlace::none}});
}

App silent() {
    return trained(6, {CloseFinish{}});
}

App corrected() {
    const App opened = with(with(hurt_with_answers(), CloseFinish{}), OpenPastSession{0});
    return with(opened, CorrectPastSession{0, Correction::stretch_left, 4});
}

App embedded() {
    return with(fresh_app(), BecomeEmbed{});
}

App embedded_for(Millis time) {
    App app = with(embedded(), StartSession{});
    pass(app, time);
    return app;
}

App embedded_hurt() {
    App app = with(embedded_for(48_s), SayItHurts{});
    pass(app, 20_s);
    return app;
}

App history_of_one() {
    return with(with(with(with(playing(600_s), CheckIn{3}), CheckInPain{PainPlace::none}), CloseFinish{}),
                OpenTab{Tab::history});
}

App history_of_two() {
    App app = with(with(playing(600_s), CloseFinish{}), StartSession{});
    pass(app, 60_s);
    return with(with(with(app, EndSession{}), CloseFinish{}), OpenTab{Tab::history});
}

App install_offered(InstallWay way) {
    return with(with(playing(600_s), SkipCheckIn{}), ReportInstallWay{way});
}

App reminders_offered() {
    App app = with(playing(600_s), CloseFinish{});
    app.update(SetClock{app.state().now.utc_ms + 86'400'000, 60});
    app.update(StartSession{});
    pass(app, 600_s);
    return with(with(app, CheckIn{3}), CheckInPain{PainPlace::none});
}

// A calendar file was made before, and another one is.
App reminded() {
    App app = with(with(with(fresh_app(), OpenTab{Tab::settings}), OpenReminders{}), SaveReminders{});
    return with(with(app, CloseReminders{}), OpenReminders{});
}

// Something of its own is here, so that the question is at its longest.
App moved() {
    App app = with(playing(600_s), CloseFinish{});
    Profile profile;
    profile.legs.left.rung = profile.legs.right.rung = 3;
    const std::string settings = encode(StoredSettings{app.state().kept.settings, 1});
    const std::string plan = encode(StoredProfile{profile, 1});
    return with(app, OfferMoved{settings, plan});
}

App some_months() {
    App app = fresh_app();
    live(app, 100);
    return with(app, OpenTab{Tab::history});
}

// The last of it hurt.
App months_and_today() {
    App app = some_months();
    do_session(app, app.state().now.utc_ms, 5, PainPlace::back_of_thigh);
    return with(app, OpenTab{Tab::history});
}

// The fan is full.
App finished_after_some_months() {
    App app = some_months();
    app.update(StartSession{});
    pass(app, 600_s);
    return with(with(app, CheckIn{3}), CheckInPain{PainPlace::none});
}

App on_today(App app) {
    return with(std::move(app), OpenTab{Tab::today});
}

App hurt_today() {
    return with(with(hurt(), CheckInPain{PainPlace::back_of_thigh}), CloseFinish{});
}

App asked_about_signs() {
    return with(fresh_app(), AskToStart{});
}

App naming_signs(int bits) {
    const App app = with(asked_about_signs(), NameSigns{});
    return bits == 0 ? app : with(app, AnswerScreening{ScreeningQuestion::red_flags, bits});
}

// After a session stopped for pain and a day of rest.
App due_after_pain() {
    App app = hurt_today();
    app.update(SetClock{app.state().now.utc_ms + 2 * 86'400'000LL, 60});
    return app;
}

App done_for_today() {
    return with(playing(600_s), CloseFinish{});
}

// Never asked, and three sessions on.
App unasked() {
    App app = fresh_app();
    for (int day = 0; day < 3; ++day) {
        app.update(StartSession{});
        pass(app, 600_s);
        app.update(CloseFinish{});
        app.update(SetClock{app.state().now.utc_ms + 86'400'000, 60});
    }
    return app;
}

App range_alone() {
    return with(fresh_app(), SetRange{Side::right, 40, OtherKnee::long_leg});
}

App asked_for_readiness() {
    App app = with(with(fresh_app(), ChangeSetting{Setting::ready, 1}), StartSession{});
    pass(app, 60_s);
    return app;
}

// Every question answered by its last option, by its first, or by none.
enum class Answer { none, first, last };

App answering(int page, Answer answer) {
    App app = with(fresh_app(), OpenScreening{});
    for (const QuestionWords& words : question_words()) {
        if (answer == Answer::none) continue;
        const bool is_one = words.choosing == Choosing::one;
        const int last = is_one ? static_cast<int>(words.options.size()) - 1 : most_of(words.question);
        app.update(AnswerScreening{words.question, answer == Answer::last ? last : 0});
    }
    return with(app, ShowScreeningPage{page});
}

App with_care() {
    App app = answering(0, Answer::first);
    app.update(AnswerScreening{ScreeningQuestion::troubles, most_troubles});
    return with(app, ShowScreeningPage{screening_pages});
}

App checked_in(int stretch, PainPlace pain) {
    return with(with(playing(600_s), CheckIn{stretch}), CheckInPain{pain});
}

App broken_off() {
    App before = playing(60_s);
    App app = fresh_app();
    for (const Effect& effect : before.update(LeavePage{}))
        if (const auto* store = std::get_if<Store>(&effect)) app.update(LoadStored{store->key, store->value});
    return with(app, ReportTabGone{Certainty::known});
}

// What another device's backup brings, with `count` values that cannot be read.
App importing(int unreadable) {
    App other = fresh_app();
    other.update(ChangeSetting{Setting::hold, 12});
    Effects effects = other.update(Advance{1_s});
    other.update(StartSession{});
    for (Effect& effect : other.update(Advance{600_s})) effects.push_back(std::move(effect));
    App app = with(with(fresh_app(), OpenTab{Tab::settings}), ChooseImport{});
    for (const Effect& effect : effects)
        if (const auto* store = std::get_if<Store>(&effect))
            app.update(OfferImported{store->key, store->value});
    for (int i = 0; i < unreadable; ++i) app.update(OfferImported{"hamstretch:session:1:x", "rubbish"});
    return with(app, ReportImport{ImportFile::read});
}

App importing_nothing_new() {
    return with(with(with(importing(0), ApplyImport{}), OfferImported{"hamstretch:session:1:x", "rubbish"}),
                ReportImport{ImportFile::read});
}

App bad_link(App app) {
    const std::vector<LinkParameter> parameters{{"aid", "rope"}, {"hold", "99"}, {"lang", "xx"}};
    return with(std::move(app), OpenLink{parameters});
}

void add_questions(std::vector<SampleScreen>& samples) {
    for (int page = 0; page < screening_pages; ++page) {
        const std::string name = "question " + std::to_string(page + 1);
        samples.push_back(sample(name, answering(page, Answer::none)));
        samples.push_back(sample(name + ", last answers", answering(page, Answer::last)));
    }
    samples.push_back(sample("result without answers", answering(screening_pages, Answer::none)));
    samples.push_back(sample("result", answering(screening_pages, Answer::first)));
    samples.push_back(sample("result with care", with_care()));
    samples.push_back(sample("result, a professional first", answering(screening_pages, Answer::last)));
    samples.push_back(
        sample("today, a professional first", on_today(answering(screening_pages, Answer::last))));
    samples.push_back(sample("today with a plan", on_today(with_care())));
}

void add_dialogs(std::vector<SampleScreen>& samples) {
    samples.push_back(sample("player that asks", with(playing(48_s), AskToEnd{})));
    samples.push_back(sample("embed that asks", with(embedded_for(48_s), AskToEnd{})));
    samples.push_back(
        sample("settings with the keys", with(with(fresh_app(), OpenTab{Tab::settings}), ShowKeys{})));
    samples.push_back(sample("plan with the keys", with(with(fresh_app(), OpenTab{Tab::plan}), ShowKeys{})));
    samples.push_back(sample("history with the keys", with(history_of_two(), ShowKeys{})));
    samples.push_back(sample("player with the keys", with(playing(48_s), ShowKeys{})));
    samples.push_back(
        sample("finish with the steps", with(install_offered(InstallWay::share_sheet), Install{})));
    samples.push_back(sample("today that asks to go on", broken_off()));
    samples.push_back(sample("settings that ask about a backup", importing(2)));
    samples.push_back(sample("settings that ask about an old backup", importing_nothing_new()));
    samples.push_back(sample(
        "settings that ask for the file",
        with(with(fresh_app(), OpenTab{Tab::settings}), ReportHanded{PersonsFile::backup, Handed::perhaps})));
    samples.push_back(sample("finish that asks for the file",
                             with(with(install_offered(InstallWay::share_sheet), Install{}),
                                  ReportHanded{PersonsFile::backup, Handed::perhaps})));
    samples.push_back(sample("settings with reminders",
                             with(with(fresh_app(), ChangeSetting{Setting::sessions, 3}), OpenReminders{})));
    samples.push_back(sample("settings with reminders made before", reminded()));
    samples.push_back(sample("settings with reminders made anew", with(reminded(), SaveReminders{})));
    samples.push_back(sample("settings with reminders taken back", with(reminded(), TakeRemindersBack{})));
    samples.push_back(sample("today asked to take over", moved()));
    samples.push_back(sample("settings that ask before deleting",
                             with(with(fresh_app(), OpenTab{Tab::settings}), AskToDelete{})));
    samples.push_back(sample("settings that ask before deleting, with reminders",
                             with(with(reminded(), CloseReminders{}), AskToDelete{})));
}

void add_player(std::vector<SampleScreen>& samples) {
    samples.push_back(sample("player getting ready", playing(6_s)));
    samples.push_back(sample("player while lifting", playing(22_s)));
    samples.push_back(sample("player while pulling", playing(27_s)));
    samples.push_back(sample("player as a hold begins", playing(30_s)));
    samples.push_back(sample("player while holding", playing(48_s)));
    samples.push_back(sample("player while lowering", playing(61_s)));
    samples.push_back(sample("player at rest", playing(69_s)));
    samples.push_back(sample("player while switching legs", playing(130_s)));
    samples.push_back(sample("player made easier", with(playing(48_s), Ease{})));
    samples.push_back(sample("player while paused", with(playing(48_s), PauseOrResume{})));
    samples.push_back(sample("player while easing", with(playing(48_s), SayItHurts{})));
    samples.push_back(sample("player that waits", asked_for_readiness()));
    samples.push_back(sample("player without captions or sound",
                             with(with(playing(48_s), ChangeSetting{Setting::captions, 0}), ToggleMute{})));
    samples.push_back(sample("embed while holding", embedded_for(48_s)));
}

void add_ends(std::vector<SampleScreen>& samples) {
    samples.push_back(sample("finish in its first seconds", just_finished()));
    samples.push_back(sample("finish", playing(600_s)));
    samples.push_back(sample("finish that asks about pain", with(playing(600_s), CheckIn{3})));
    samples.push_back(
        sample("finish that asks where", with(with(playing(600_s), CheckIn{3}), SomethingHurt{})));
    samples.push_back(sample("finish after pain, where unsaid",
                             with(with(with(playing(600_s), CheckIn{3}), SomethingHurt{}), SkipCheckIn{})));
    samples.push_back(sample("finish with what is next", checked_in(3, PainPlace::none)));
    samples.push_back(sample("finish with what is next after pain", checked_in(8, PainPlace::below_knee)));
    samples.push_back(sample("finish after some months", finished_after_some_months()));
    samples.push_back(sample("finish that asks about the bottom", asked_about_bottom()));
    samples.push_back(sample("finish with hardly anything held", pressed_through()));
    samples.push_back(sample("finish unasked", with(playing(600_s), SkipCheckIn{})));
    samples.push_back(sample("finish after pain", hurt()));
    samples.push_back(
        sample("finish after pain, where", with(hurt(), CheckInPain{PainPlace::back_of_thigh})));
    samples.push_back(sample("finish before any hold", with(playing(6_s), EndSession{})));
    samples.push_back(sample("finish with reminders", reminders_offered()));
    samples.push_back(sample("finish with an offer", install_offered(InstallWay::prompt)));
    samples.push_back(sample("embed at its end", embedded_for(600_s)));
    samples.push_back(sample("embed after pain", embedded_hurt()));
}

void add_tabs(std::vector<SampleScreen>& samples) {
    samples.push_back(sample("today", fresh_app()));
    samples.push_back(sample("embed", embedded()));
    samples.push_back(sample("embed with a notice", bad_link(embedded())));
    samples.push_back(sample("today with a notice", with(fresh_app(), ReportStorageBlocked{})));
    samples.push_back(sample("today with an update", with(fresh_app(), ReportUpdateReady{})));
    samples.push_back(sample("today after some months", on_today(some_months())));
    samples.push_back(sample("today after pain", hurt_today()));
    samples.push_back(sample("today closed by answers", blocked_by_answers()));
    samples.push_back(sample("today closed by a sign", on_today(referred())));
    samples.push_back(sample("today with care, asked about it", on_today(asked_about_care())));
    samples.push_back(sample("today that asks about the last session", on_today(asked_about_bottom())));
    samples.push_back(sample("today after silence", on_today(silent())));
    samples.push_back(sample("today when due", unasked()));
    samples.push_back(sample("today when done", done_for_today()));
    samples.push_back(sample("today, due after pain", due_after_pain()));
    samples.push_back(sample("today, an emergency", with(naming_signs(most_red_flags), LeaveSigns{})));
    samples.push_back(sample("signs", asked_about_signs()));
    samples.push_back(sample("signs, which", naming_signs(0)));
    samples.push_back(sample("signs, told", naming_signs(most_red_flags)));
    samples.push_back(sample("plan with a professional's yes", permitted()));
    samples.push_back(sample("plan", with(fresh_app(), OpenTab{Tab::plan})));
    samples.push_back(
        sample("plan, unfolded", with(with(fresh_app(), OpenTab{Tab::plan}), ShowByHand{true})));
    samples.push_back(sample("plan with the legs apart", with(legs_apart(), OpenTab{Tab::plan})));
    samples.push_back(
        sample("plan with the legs apart, unfolded",
               with(with(with(legs_apart(), ChangeSetting{Setting::sessions, 2}), OpenTab{Tab::plan}),
                    ShowByHand{true})));
    samples.push_back(sample("plan with a dose by hand",
                             with(with(legs_apart(), ChangeSetting{Setting::hold, 20}), OpenTab{Tab::plan})));
    samples.push_back(sample("plan with care", with(with_care(), OpenTab{Tab::plan})));
    samples.push_back(sample("plan that waits for a professional", with(referred(), OpenTab{Tab::plan})));
    samples.push_back(sample("settings", with(fresh_app(), OpenTab{Tab::settings})));
    App wide = with(with(fresh_app(), ReportWindow{true}), OpenTab{Tab::settings});
    samples.push_back(sample("settings in a wide window", wide));
    samples.push_back(
        sample("settings in a wide window, what is kept", with(wide, OpenSettingsPart{SettingsPart::data})));
    samples.push_back(sample("settings with notices", with(bad_link(fresh_app()), OpenTab{Tab::settings})));
}

void add_learn(std::vector<SampleScreen>& samples) {
    const auto page = [](LearnSection section, int part = 0) {
        // The figure of a step has come to rest.
        return with(with(fresh_app(), OpenLearn{section, part}), Advance{5_s});
    };
    samples.push_back(sample("learn", page(LearnSection::contents)));
    for (int step = 0; step < static_cast<int>(steps_of(supine()).size()); ++step)
        samples.push_back(sample("learn, step " + std::to_string(step + 1), page(LearnSection::steps, step)));
    samples.push_back(sample("learn, what to feel", page(LearnSection::feel)));
    samples.push_back(sample("learn, safety", page(LearnSection::safe)));
    samples.push_back(sample("learn, how much", page(LearnSection::amount)));
    samples.push_back(sample("learn, what for", page(LearnSection::purpose)));
    samples.push_back(sample("learn, the rules", page(LearnSection::rules)));
    samples.push_back(sample("learn, a rule", page(LearnSection::rules, 2)));
    samples.push_back(sample("player asked about form", with(playing(6_s), ShowForm{})));
}

void add_history(std::vector<SampleScreen>& samples) {
    samples.push_back(sample("history without sessions", with(fresh_app(), OpenTab{Tab::history})));
    samples.push_back(sample("history", history_of_two()));
    samples.push_back(sample("history of one session", history_of_one()));
    samples.push_back(sample("history of some months", some_months()));
    samples.push_back(
        sample("history, a week looked at", with(months_and_today(), LookAtRow{HistoryChart::weeks, 6})));
    samples.push_back(sample("history after pain", with(hurt_today(), OpenTab{Tab::history})));
    samples.push_back(sample("history after a deletion",
                             with(with(some_months(), OpenPastSession{3}), DeletePastSession{3})));
    samples.push_back(sample("history with range alone", with(range_alone(), OpenTab{Tab::history})));
    samples.push_back(sample("a session", with(some_months(), OpenPastSession{0})));
    samples.push_back(
        sample("a session, the legs apart", with(with(some_months(), OpenPastSession{0}), TellLegsApart{})));
    samples.push_back(sample("a session told for each leg, corrected", corrected()));
    samples.push_back(sample("range check", with(some_months(), OpenRangeCheck{})));
    samples.push_back(
        sample("range check, one leg kept", with(with(some_months(), OpenRangeCheck{}), SaveRange{})));
}

std::vector<SampleScreen> all_samples() {
    std::vector<SampleScreen> samples;
    add_tabs(samples);
    add_learn(samples);
    add_history(samples);
    add_questions(samples);
    add_player(samples);
    add_ends(samples);
    add_dialogs(samples);
    return samples;
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
