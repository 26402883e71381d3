// The plan that follows the person, through commands only.
#include "app/plan/todays_plan.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "core/save/codec.h"
#include "core/save/progress_codec.h"
#include "support/trainee.h"

using namespace stretch;
using namespace stretch::testing;

namespace {

constexpr std::int64_t five_minutes_ms = 300'000;
constexpr int back_trouble = static_cast<int>(Trouble::back);

}  // namespace

TEST_CASE(
    "straight to Start is as gentle as skipping every question; after the questions the answers decide") {
    Trainee trainee;
    CHECK(todays_plan(trainee.app()).source == DoseSource::rules);
    CHECK(todays_plan(trainee.app()).dose == first_dose());
    CHECK(trainee.why() == Why::first_for_all);
    Trainee skipping;
    skipping.give(OpenScreening{});
    for (int page = 0; page < screening_pages; ++page) skipping.give(SkipScreeningPage{});
    CHECK(skipping.left() == trainee.left());
    CHECK(skipping.right() == trainee.right());
    CHECK(skipping.why() == Why::first_for_all);
    CHECK(skipping.name("questions.h.why") == "The same for everyone");
    const auto holds = [](const Trainee& who) { return planned_hold_per_leg(todays_plan(who.app()).dose); };
    CHECK(holds(trainee) <= holds(skipping));
    trainee.answer_as_beginner();
    CHECK(todays_plan(trainee.app()).source == DoseSource::rules);
    CHECK(trainee.left() == LegDose{Aid::towel, Knee::bent, 0, 10_s});
    CHECK(todays_plan(trainee.app()).dose.repetitions == 3);
    CHECK(why_today(trainee.app()) == std::vector<std::string>{"A gentle start, based on your answers."});
}

namespace {

// What stands above the dose on the last page of the questions.
std::vector<std::string> reasons_told(Trainee& trainee) {
    trainee.give(OpenScreening{});
    trainee.give(ShowScreeningPage{screening_pages});
    std::vector<std::string> words;
    for (const Node& node : trainee.screen().nodes)
        if (node.id.starts_with("questions.why.")) words.push_back(node.name);
    return words;
}

bool tells(const std::vector<std::string>& words, Text sentence) {
    return std::ranges::find(words, text(sentence)) != words.end();
}

}  // namespace

TEST_CASE("the last page of the questions tells a start only to whom it gives that dose") {
    Trainee fresh;
    fresh.answer(Tightness::loose, Experience::regular);
    CHECK(tells(reasons_told(fresh), Text::because_loose));
    CHECK(fresh.left().hold == 30_s);

    Trainee hurt;
    hurt.live(4, 8);
    hurt.live(1, 3, PainPlace::back_of_thigh);
    hurt.answer(Tightness::loose, Experience::regular);
    REQUIRE(hurt.left().hold < 30_s);
    CHECK_FALSE(tells(reasons_told(hurt), Text::because_loose));
    CHECK_FALSE(reasons_told(hurt).empty());

    Trainee trained;
    trained.answer(Tightness::loose, Experience::regular);
    trained.live(3);
    trained.answer(Tightness::loose, Experience::none);
    REQUIRE(trained.left().hold == 30_s);
    CHECK_FALSE(tells(reasons_told(trained), Text::because_beginner));
}

TEST_CASE("three good sessions lead on by one thing, and today says why") {
    Trainee trainee;
    trainee.answer_as_beginner();
    trainee.live(2);
    CHECK(why_today(trainee.app())[0] == "Good sessions so far: 2 of the 3 days that lead to the next step.");
    trainee.live(1);
    CHECK(trainee.left() == LegDose{Aid::towel, Knee::bent, 0, 15_s});
    CHECK(why_today(trainee.app())[0] == "Good sessions on 3 different days: one step further.");
    trainee.play();
    CHECK(trainee.app().shown.finished->rungs == PerLeg<int>{3, 3});
    CHECK_FALSE(trainee.app().shown.finished->by_hand);
}

TEST_CASE("each leg gets its own dose, and the session follows it") {
    Trainee trainee;
    trainee.give(AnswerScreening{ScreeningQuestion::tighter_leg, static_cast<int>(TighterLeg::right)});
    trainee.answer_as_beginner();
    CHECK(todays_plan(trainee.app()).dose.first == Side::right);
    CHECK(trainee.left().hold == 10_s);
    CHECK(trainee.right().hold == 5_s);
    trainee.play();
    trainee.give(SkipCheckIn{});
    CHECK(trainee.name("finish.left") == "Left leg: 30 of 30\u00a0seconds held");
    CHECK(trainee.name("finish.right") == "Right leg: 15 of 15\u00a0seconds held");
    CHECK(std::ranges::count(trainee.announcements,
                             "Hold, right leg, repetition 1 of 3, 5 seconds. Keep your bottom down") == 1);
    CHECK(std::ranges::count(trainee.announcements,
                             "Hold, left leg, repetition 1 of 3, 10 seconds. Keep your bottom down") == 1);
}

TEST_CASE("whoever has a history but answered nothing stays where the history stands") {
    Trainee trainee;
    trainee.live(1);
    CHECK(todays_plan(trainee.app()).source == DoseSource::rules);
    CHECK(trainee.left() == leg_dose(first_dose(), Side::left));
    trainee.live(2);
    CHECK(trainee.left().hold == 15_s);
}

TEST_CASE("a dose set by hand is done as it stands and remembered, until the rules are asked for again") {
    Trainee trainee;
    trainee.answer_as_beginner();
    trainee.give(ChangeSetting{Setting::hold, 25});
    CHECK(todays_plan(trainee.app()).source == DoseSource::person);
    // What was not touched is what the rules had given.
    CHECK(trainee.left() == LegDose{Aid::towel, Knee::bent, 0, 25_s});
    CHECK(why_today(trainee.app())[0] == "You set this yourself.");
    trainee.play();
    CHECK(trainee.app().shown.finished->by_hand);
    CHECK(trainee.app().kept.settings.lead_utc_ms == trainee.app().now.utc_ms);
    trainee.give(FollowRule{});
    CHECK(todays_plan(trainee.app()).source == DoseSource::rules);
    CHECK(trainee.left().hold == 10_s);
}

TEST_CASE("towel, band and tubing are a change and no choice against the rules") {
    Trainee trainee;
    trainee.answer_as_beginner();
    trainee.give(ChangeSetting{Setting::aid, static_cast<int>(Aid::band)});
    CHECK(todays_plan(trainee.app()).source == DoseSource::rules);
    CHECK(trainee.left() == LegDose{Aid::band, Knee::bent, 0, 10_s});
    trainee.give(ChangeSetting{Setting::aid, static_cast<int>(Aid::hands)});
    CHECK(todays_plan(trainee.app()).source == DoseSource::person);
}

TEST_CASE("a rung chosen by hand counts for that leg alone, and the rules go on from there") {
    Trainee trainee;
    trainee.answer_as_beginner();
    trainee.live(1);
    trainee.give(ChooseRung{Side::left, 6});
    CHECK(trainee.why() == Why::chosen_by_hand);
    CHECK(trainee.left().knee == Knee::straight);
    CHECK(trainee.right().hold == 10_s);
    trainee.live(3);
    CHECK(trainee.app().kept.history[0].by_hand == false);
    CHECK(trainee.app().kept.history[2].by_hand);
    CHECK(trainee.left().grip_percent == 20);
    trainee.give(ChooseRung{Side::left, 99});
    CHECK(trainee.left().grip_percent == 20);
}

TEST_CASE("following the rules again leads back to where they had left off") {
    Trainee trainee;
    trainee.answer_as_beginner();
    trainee.live(4);
    trainee.give(ChooseRung{Side::left, 8});
    trainee.play();
    trainee.give(CloseFinish{});
    trainee.give(SetClock{trainee.app().now.utc_ms + five_minutes_ms, 60});
    trainee.give(FollowRule{});
    CHECK(trainee.left().hold == 15_s);
    CHECK(trainee.why() == Why::resumed);
    CHECK(trainee.right().hold == 15_s);
    trainee.next_day();
    trainee.live(3);
    CHECK(trainee.left().hold == 20_s);
}

TEST_CASE("a link's dose wins for its visit and moves no leg") {
    Trainee trainee;
    trainee.answer_as_beginner();
    trainee.live(1);
    const std::vector<LinkParameter> link{{"hold", "22"}};
    trainee.give(OpenLink{link});
    CHECK(todays_plan(trainee.app()).source == DoseSource::link);
    CHECK(trainee.left().hold == 22_s);
    trainee.live(5);
    CHECK(trainee.app().kept.history[0].rungs == PerLeg<int>{0, 0});
    Trainee after = next_visit(trainee, false);
    CHECK(after.left().hold == 10_s);
}

TEST_CASE("a red flag means no session, whatever else; taken back, there is one") {
    Trainee trainee;
    trainee.answer_as_beginner();
    trainee.give(AnswerScreening{ScreeningQuestion::red_flags, static_cast<int>(RedFlag::pregnancy)});
    CHECK_FALSE(may_start(trainee.app(), todays_plan(trainee.app())));
    CHECK_FALSE(trainee.shows("start"));
    trainee.give(StartSession{});
    CHECK_FALSE(trainee.app().play);
    trainee.give(AnswerScreening{ScreeningQuestion::red_flags, 0});
    trainee.press("start");
    CHECK(trainee.app().play);
}

TEST_CASE(
    "an answer that asks for care brings a leg down at once; taken back, the rules go on step by step") {
    Trainee trainee;
    trainee.answer_as_beginner();
    trainee.live(15);
    CHECK(trainee.left() == LegDose{Aid::towel, Knee::straight, 0, 30_s});
    trainee.give(AnswerScreening{ScreeningQuestion::troubles, back_trouble});
    CHECK(trainee.left() == LegDose{Aid::towel, Knee::bent, 0, 15_s});
    trainee.give(FinishScreening{});
    CHECK(trainee.left().hold <= 15_s);
    trainee.live(9);
    CHECK(trainee.left() == LegDose{Aid::towel, Knee::bent, 0, 15_s});
    trainee.give(AnswerScreening{ScreeningQuestion::troubles, 0});
    trainee.give(FinishScreening{});
    CHECK(trainee.left() == LegDose{Aid::towel, Knee::bent, 0, 15_s});
    trainee.live(3);
    CHECK(trainee.left() == LegDose{Aid::towel, Knee::bent, 0, 20_s});
}

TEST_CASE("it hurts: where is asked, the day is over, and only that leg goes down") {
    Trainee trainee;
    trainee.answer_as_beginner();
    trainee.live(1);
    trainee.give(StartSession{});
    trainee.pass(35_s);
    trainee.give(SayItHurts{});
    while (trainee.app().play) trainee.pass(1_s);
    CHECK(trainee.app().shown.check_in == CheckInStep::place);
    CHECK(trainee.app().kept.history[0].hurt_side == Side::left);
    trainee.give(CheckInPain{PainPlace::back_of_thigh});
    CHECK(trainee.app().shown.check_in == CheckInStep::done);
    CHECK(due_today(trainee.app()).must_rest);
    CHECK(trainee.why() == Why::rest);
    trainee.next_day();
    CHECK_FALSE(due_today(trainee.app()).must_rest);
    CHECK(trainee.left().hold == 5_s);
    CHECK(trainee.right().hold == 10_s);
}

TEST_CASE("tingling means no session until a professional has said yes; new answers open nothing") {
    Trainee trainee;
    trainee.answer_as_beginner();
    trainee.live(4);
    trainee.live(1, 3, PainPlace::tingling);
    CHECK_FALSE(may_start(trainee.app(), todays_plan(trainee.app())));
    CHECK(why_today(trainee.app())[0].find("see a doctor") != std::string::npos);
    trainee.next_day(60);
    CHECK_FALSE(may_start(trainee.app(), todays_plan(trainee.app())));
    trainee.give(FinishScreening{});
    CHECK_FALSE(may_start(trainee.app(), todays_plan(trainee.app())));
    trainee.give(OpenTab{Tab::today});
    trainee.press("today.permission.yes");
    CHECK(may_start(trainee.app(), todays_plan(trainee.app())));
    CHECK(trainee.why() == Why::permitted);
    CHECK(trainee.left() == LegDose{Aid::towel, Knee::well_bent, 0, 5_s});
}

TEST_CASE("pain before the first hold is kept too") {
    Trainee trainee;
    trainee.give(StartSession{});
    trainee.pass(22_s);
    trainee.give(SayItHurts{});
    while (trainee.app().play) trainee.pass(1_s);
    trainee.pass(rest_at_the_end);
    CHECK(trainee.app().kept.history.size() == 1);
    CHECK(trainee.name("finish.kept") == "Kept in History on this device.");
}

TEST_CASE("a check-in takes two answers, can tell the legs apart, and nothing said leads nowhere") {
    Trainee trainee;
    trainee.answer_as_beginner();
    trainee.play();
    CHECK(trainee.app().shown.check_in == CheckInStep::stretch);
    trainee.give(CheckIn{3});
    CHECK(trainee.app().shown.check_in == CheckInStep::pain);
    trainee.give(CheckIn{8, Legs::right});
    trainee.give(CheckInPain{PainPlace::none});
    CHECK(trainee.app().shown.check_in == CheckInStep::done);
    CHECK(trainee.app().kept.history[0].check_in.left == LegFeel{3, PainPlace::none});
    CHECK(trainee.app().kept.history[0].check_in.right == LegFeel{8, PainPlace::none});
    trainee.next_day();
    CHECK(trainee.right().hold == 5_s);
    for (int day = 0; day < 5; ++day, trainee.next_day()) {
        trainee.play();
        trainee.give(SkipCheckIn{});
    }
    CHECK(trainee.why() == Why::stay_not_said);
    trainee.give(CheckIn{3});
    CHECK(trainee.app().kept.history[0].check_in.left.stretch == 3);
}

TEST_CASE("answers, check-ins, choices and range checks are there at the next visit, read in any order") {
    for (const bool backwards : {false, true}) {
        Trainee trainee;
        trainee.answer_as_beginner();
        trainee.live(4);
        trainee.give(ChooseRung{Side::right, 5});
        trainee.give(SetRange{Side::left, 200, OtherKnee::long_leg});
        trainee.give(SetWeekGoal{9});
        trainee.give(SetDayStart{4});
        trainee.give(NoteAsked{Asked::reminders});
        const Trainee after = next_visit(trainee, backwards);
        CHECK(after.app().kept.profile == trainee.app().kept.profile);
        CHECK(after.app().kept.profile.week_goal_days == 7);
        CHECK(after.app().kept.profile.reminders_asked == 1);
        REQUIRE(after.app().kept.history.size() == 4);
        for (std::size_t i = 0; i < 4; ++i)
            CHECK(after.app().kept.history[i].check_in == trainee.app().kept.history[i].check_in);
        CHECK(todays_plan(after.app()).dose == todays_plan(trainee.app()).dose);
        REQUIRE(after.app().kept.range_checks.size() == 1);
        CHECK(after.app().kept.range_checks[0] == trainee.app().kept.range_checks[0]);
        CHECK(after.app().kept.range_checks[0].thigh_deg == most_thigh_deg);
        CHECK(after.app().told.notices.empty());
    }
}

TEST_CASE("a deleted session is gone at the next visit too, and comes back when that is undone") {
    Trainee trainee;
    trainee.answer_as_beginner();
    trainee.live(3);
    CHECK(trainee.left().hold == 15_s);
    trainee.give(DeletePastSession{1});
    CHECK(trainee.app().kept.history.size() == 2);
    CHECK(trainee.left().hold == 10_s);
    for (const bool backwards : {false, true})
        CHECK(next_visit(trainee, backwards).app().kept.history.size() == 2);
    trainee.give(UndoDelete{});
    trainee.give(UndoDelete{});
    CHECK(trainee.app().kept.history.size() == 3);
    CHECK(trainee.left().hold == 15_s);
    CHECK(next_visit(trainee, true).app().kept.history.size() == 3);
    trainee.give(DeletePastSession{-1});
    trainee.give(DeletePastSession{3});
    CHECK(trainee.app().kept.history.size() == 3);
    // The session's own key is written once and never again.
    std::vector<std::string> keys;
    for (const Store& store : trainee.all<Store>())
        if (store.key.starts_with("hamstretch:session:")) keys.push_back(store.key);
    CHECK(keys.size() == 3);
}

TEST_CASE("a correction stays within what was planned, and the rules see it") {
    Trainee trainee;
    trainee.answer_as_beginner();
    trainee.live(3);
    trainee.give(CorrectPastSession{0, Correction::held_left, 999});
    CHECK(trainee.app().kept.history[0].held.left == 30_s);
    trainee.give(CorrectPastSession{0, Correction::held_left, 18});
    CHECK(trainee.app().kept.history[0].held.left == 18_s);
    CHECK(trainee.why() == Why::stay_not_full);
    trainee.give(CorrectPastSession{0, Correction::stretch, 9});
    CHECK(trainee.why() == Why::down_strong);
    trainee.give(CorrectPastSession{0, Correction::pain, static_cast<int>(PainPlace::back)});
    CHECK(trainee.why() == Why::down_pain);
    const Trainee after = next_visit(trainee, true);
    CHECK(after.app().kept.history[0].held.left == 18_s);
    CHECK(after.app().kept.history[0].check_in.left == LegFeel{9, PainPlace::back, true});
}

TEST_CASE("what cannot be read of the plan is set aside, and the rest is there") {
    Trainee trainee;
    trainee.answer_as_beginner();
    trainee.live(1);
    Trainee after = next_visit(trainee, false);
    for (const std::string_view key : {"hamstretch:profile:a", "hamstretch:note:1:x", "hamstretch:range:1:x"})
        after.give(LoadStored{key, "rubbish"});
    CHECK(after.all<SetAside>().size() == 3);
    CHECK(after.app().told.notices.size() == 1);
    CHECK(after.app().kept.profile == trainee.app().kept.profile);
}

TEST_CASE("of two kept profiles the newer counts, and each change goes to the older slot") {
    Trainee trainee;
    trainee.give(SetWeekGoal{3});
    trainee.give(SetWeekGoal{4});
    trainee.give(SetWeekGoal{6});
    const auto kept = trainee.all<Store>();
    REQUIRE(kept.size() == 3);
    CHECK(kept[0].key == kept[2].key);
    CHECK(kept[0].key != kept[1].key);
    for (const bool backwards : {false, true})
        CHECK(next_visit(trainee, backwards).app().kept.profile.week_goal_days == 6);
}

TEST_CASE("what follows for two legs that differ is announced for both") {
    Trainee trainee;
    trainee.answer_as_beginner();
    trainee.play();
    trainee.give(CheckIn{3, Legs::left});
    trainee.give(CheckInPain{PainPlace::none});
    const Screen screen = trainee.screen();
    REQUIRE(screen.find("check_in.next.2") != nullptr);
    CHECK(trainee.app().told.announcement ==
          screen.find("check_in.next.1")->name + " " + screen.find("check_in.next.2")->name);
}

TEST_CASE("easier in a hold ends it sooner, shortens the rest, and does not count as full") {
    Trainee trainee;
    trainee.give(ChooseRung{Side::left, 5});
    trainee.give(ChooseRung{Side::right, 5});
    trainee.give(StartSession{});
    trainee.pass(29_s + 25_s);
    trainee.give(Ease{});
    // 25 seconds were held, 20 are enough now.
    CHECK(trainee.app().play->timeline[trainee.app().play->session.phase].kind == PhaseKind::release);
    CHECK(trainee.announcements.back().starts_with("Easier: holds of 20 seconds. Lower, left leg"));
    while (trainee.app().play) trainee.pass(1_s);
    CHECK(trainee.app().shown.finished->held.left == 45_s);
    CHECK(trainee.app().shown.finished->held.right == 40_s);
    CHECK(planned_hold(trainee.app().shown.finished->dose, Side::left) == 60_s);
    CHECK(trainee.app().shown.finished->eased.left);
    CHECK(trainee.app().shown.finished->eased.right);
    trainee.give(CheckIn{3});
    trainee.give(CheckInPain{PainPlace::none});
    CHECK(trainee.why() == Why::stay_not_full);
}

TEST_CASE("easier before a hold moves the grip outward, for the legs still to come") {
    Trainee trainee;
    const std::vector<LinkParameter> link{{"grip", "40"}};
    trainee.give(OpenLink{link});
    trainee.give(StartSession{});
    trainee.pass(22_s);
    trainee.give(Ease{});
    CHECK(trainee.app().play->dose.grip_percent == 20);
    trainee.give(Ease{});
    CHECK(trainee.app().play->dose.grip_percent == 0);
    CHECK(trainee.app().play->dose.hold == 30_s);
    trainee.give(Ease{});
    CHECK(trainee.app().play->dose.hold == 20_s);
    for (int i = 0; i < 9; ++i) trainee.give(Ease{});
    CHECK(trainee.app().play->dose.hold == 5_s);
    while (trainee.app().play) trainee.pass(1_s);
    CHECK(trainee.app().shown.finished->dose.grip_percent == 40);
    CHECK(trainee.app().shown.finished->dose.hold == 30_s);
}

TEST_CASE("midnight changes what Today shows, and a later start of the day moves it") {
    Trainee trainee;
    trainee.answer_as_beginner();
    trainee.play();
    trainee.give(CloseFinish{});
    CHECK(due_today(trainee.app()).done == 1);
    const std::uint64_t revision = trainee.app().told.revision;
    trainee.give(SetClock{trainee.app().now.utc_ms + 60'000, 60});
    CHECK(trainee.app().told.revision == revision);
    trainee.give(SetClock{trainee.app().now.utc_ms + 16 * 3'600'000, 60});
    CHECK(trainee.app().told.revision != revision);
    CHECK(due_today(trainee.app()).done == 0);
    trainee.give(SetDayStart{4});
    CHECK(due_today(trainee.app()).done == 1);
}

TEST_CASE("six good weeks at the top dose bring the offer of three days a week, once") {
    Trainee trainee;
    trainee.give(ChooseRung{Side::left, 5});
    trainee.give(ChooseRung{Side::right, 5});
    trainee.live(50, 4);
    CHECK(maintenance_is_offered(trainee.app()));
    trainee.give(AnswerMaintenance{Maintenance::declined});
    CHECK_FALSE(maintenance_is_offered(trainee.app()));
    CHECK(week_goal(trainee.app()).days_wanted == 5);
    trainee.live(45, 4);
    CHECK(maintenance_is_offered(trainee.app()));
    trainee.give(AnswerMaintenance{Maintenance::accepted});
    CHECK_FALSE(maintenance_is_offered(trainee.app()));
    CHECK(week_goal(trainee.app()).days_wanted == 3);
}

TEST_CASE("history of the first version finds its rungs and the leg that hurt") {
    Trainee trainee;
    SessionRecord record{.started_utc_ms = 1'795'000'000'000,
                         .offset_min = 60,
                         .dose = usual_dose(),
                         .length = 100_s,
                         .planned = 60_s,
                         .held = {60_s, 10_s},
                         .ending = Ending::stopped_for_pain,
                         .rungs = {},
                         .eased = {},
                         .hurt_side = {},
                         .check_in = {},
                         .id = {}};
    const std::string text = encode(record);
    trainee.give(LoadStored{"hamstretch:session:1795000000000:x", text});
    const std::vector<Entry> entries = newest_entries(trainee.app(), 10);
    REQUIRE(entries.size() == 1);
    CHECK(entries[0].legs.left.rung == 5);
    CHECK_FALSE(entries[0].legs.left.stopped);
    CHECK(entries[0].legs.right.stopped);
}

TEST_CASE("every sentence of the plan is there, in the order of its ids") {
    CHECK(text(sentence_of(Why::restart)).find("gentle restart") != std::string_view::npos);
    CHECK(text(sentence_of(Why::first_dose)) == text(Text::why_first_dose));
    CHECK(sentence_of(Why::restart) == Text::why_restart);
    CHECK(in_words(rules().back()) == text(Text::rule_10));
    CHECK(consequence_of(ScreeningReason::loose) == Text::because_loose);
}
