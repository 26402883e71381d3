// The player alone, in a frame on somebody's page: what it shows, what it keeps and what it tells that page.
#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "app/state/command.h"
#include "core/save/codec.h"
#include "support/hands.h"

using namespace stretch;
using namespace stretch::testing;

namespace {

struct Embedded : Hands {
    explicit Embedded(bool can_keep = false) { give(BecomeEmbed{can_keep}); }

    void play() {
        press("start");
        pass(usual_session());
    }

    void link(const std::vector<LinkParameter>& parameters) { give(OpenLink{parameters}); }

    bool has_role(Role role) const {
        const Screen now = screen();
        return std::ranges::any_of(now.nodes, [role](const Node& node) { return node.role == role; });
    }
};

}  // namespace

TEST_CASE("no screen of an embed shows a tab, a setting or a history, whatever is asked of it") {
    for (const Tab tab : {Tab::today, Tab::plan, Tab::history, Tab::settings}) {
        Embedded hands;
        for (const int length_s : {0, 10, 600}) {
            if (length_s > 0) hands.give(StartSession{});
            hands.pass(seconds(length_s));
            hands.give(OpenTab{tab});
            CHECK_FALSE(hands.has_role(Role::tab));
            CHECK_FALSE(hands.has_role(Role::slider));
            CHECK_FALSE(hands.has_role(Role::radio));
            CHECK_FALSE(hands.has_role(Role::list));
        }
    }
}

TEST_CASE(
    "an embed begins with the dose, the figure, Start, the way to the full app and what is kept where") {
    Embedded hands;
    const Screen screen = hands.screen();
    CHECK(screen.nodes.front().role == Role::heading);
    CHECK(screen.nodes.front().level == 1);
    CHECK(screen.shows_figure);
    CHECK(hands.name("start") == "Start");
    CHECK(hands.name("today.full") == "Open in the full app");
    CHECK(screen.find("today.full")->role == Role::link);
    CHECK(hands.name("today.advice").find("kept") != std::string::npos);
    hands.press("today.full");
    REQUIRE(hands.all<ActOnPage>().size() == 1);
    CHECK(hands.all<ActOnPage>()[0].action == PageAction::open_full_app);
}

TEST_CASE("an embed stores nothing: not a session, not a setting, nothing damaged") {
    Embedded hands;
    hands.give(LoadStored{"hamstretch:session:1:a", "damaged"});
    hands.give(LoadStored{"hamstretch:settings:a", "damaged"});
    hands.give(ChangeSetting{Setting::hold, 10});
    hands.give(DeclineInstall{});
    hands.give(AnswerScreening{});
    hands.give(FinishScreening{});
    hands.press("start");
    hands.pass(usual_session());
    hands.give(LeavePage{});
    hands.pass(60_s);
    CHECK(hands.app().shown.screen == ScreenId::finish);
    CHECK(hands.app().kept.history.empty());
    CHECK(hands.all<Store>().empty());
    CHECK(hands.all<SetAside>().empty());
    CHECK(hands.name("finish.kept").find("Nothing was kept") == 0);
}

TEST_CASE("an embed offers to keep a session at its end alone, and only where there is a store") {
    for (const bool can_keep : {false, true}) {
        Embedded hands{can_keep};
        CHECK_FALSE(hands.shows("finish.keep"));
        hands.give(KeepHere{});
        hands.play();
        CHECK(hands.shows("finish.keep") == can_keep);
        CHECK(hands.all<Store>().empty());
        CHECK(hands.all<ActOnPage>().empty());
    }
    Embedded hands{true};
    hands.press("start");
    hands.pass(5_s);
    hands.give(EndSession{});
    CHECK(hands.app().shown.screen == ScreenId::finish);
    CHECK_FALSE(hands.shows("finish.keep"));
}

TEST_CASE("asked to, an embed opens its store first, keeps this session and each later one, and says where") {
    Embedded hands{true};
    hands.play();
    hands.press("finish.keep");
    REQUIRE(hands.effects.size() >= 2);
    const auto* opened = std::get_if<ActOnPage>(&hands.effects[hands.effects.size() - 2]);
    REQUIRE(opened != nullptr);
    CHECK(opened->action == PageAction::open_store);
    CHECK(std::holds_alternative<Store>(hands.effects.back()));
    CHECK_FALSE(hands.shows("finish.keep"));
    CHECK(hands.name("finish.kept").find("Kept in this browser, for the player on this page") == 0);
    hands.press("finish.close");
    CHECK(hands.name("today.advice").find("This visit's sessions are kept in this browser") == 0);
    hands.give(SetClock{1'795'422'600'000 + 600'000, 60});
    hands.play();
    const auto stored = hands.stored();
    REQUIRE(stored.size() == 2);
    for (const auto& [key, value] : stored) {
        CHECK(key.find("hamstretch:session:") == 0);
        CHECK(std::holds_alternative<SessionRecord>(decode_session(value)));
    }
    CHECK(hands.name("finish.kept").find("Sessions kept here: 2.") != std::string::npos);
}

TEST_CASE("an embed whose store refuses what it is asked to keep says so, then and before the next session") {
    Embedded hands{true};
    hands.play();
    hands.press("finish.keep");
    hands.give(ReportStorageBlocked{});
    CHECK(hands.name("finish.kept").starts_with("This session could not be kept"));
    hands.press("finish.close");
    CHECK(hands.name("today.advice").starts_with("Nothing is kept here"));
}

TEST_CASE("of what an embed's store holds already it counts the sessions, and nothing else happens") {
    Embedded hands{true};
    hands.play();
    hands.press("finish.keep");
    hands.give(LoadStored{"hamstretch:session:1:a", "damaged"});
    hands.give(LoadStored{"hamstretch:session:1:a", "damaged"});
    hands.give(LoadStored{"hamstretch:settings:a", "damaged"});
    hands.give(ChangeSetting{Setting::hold, 10});
    hands.give(DeclineInstall{});
    hands.give(LeavePage{});
    hands.pass(60_s);
    CHECK(hands.name("finish.kept").find("Sessions kept here: 2.") != std::string::npos);
    CHECK(hands.app().kept.history.empty());
    CHECK(hands.app().told.notices.empty());
    CHECK(hands.all<SetAside>().empty());
    CHECK(hands.stored().size() == 1);
}

TEST_CASE("an embed whose store takes nothing does not say that it kept anything") {
    Embedded hands{true};
    hands.play();
    hands.press("finish.keep");
    hands.give(ReportStoreFailed{});
    CHECK(hands.name("finish.kept").find("could not be kept") != std::string::npos);
}

TEST_CASE("an embed tells its page each phase as it begins, and at the end what was held") {
    Embedded hands;
    hands.press("start");
    hands.pass(usual_session());
    const auto phases = hands.all<TellPhase>();
    const Timeline timeline = compile(exercises(), usual_dose());
    REQUIRE(phases.size() == timeline.phases.size());
    for (std::size_t i = 0; i < phases.size(); ++i) {
        CHECK(phases[i].id == phase_name(exercises(), Dose{}, timeline[i]));
        CHECK(phases[i].side == timeline[i].side);
        CHECK(phases[i].repetition == timeline[i].repetition);
        CHECK(phases[i].repetitions == timeline.repetitions);
    }
    const auto finished = hands.all<TellFinished>();
    REQUIRE(finished.size() == 1);
    CHECK(finished[0].held.left == planned_hold_per_leg(usual_dose()));
    CHECK(finished[0].held.right == finished[0].planned.right);
    CHECK(finished[0].ending == Ending::completed);
}

namespace {

// The way to the end that a page around may take, as milliseconds to let pass and commands.
using Way = std::vector<std::variant<Millis, Command>>;

Embedded taken(const Way& way) {
    Embedded hands;
    hands.link({{"hold", "10"}, {"reps", "1"}});
    hands.press("start");
    for (const auto& step : way) {
        if (const Millis* wait = std::get_if<Millis>(&step))
            hands.pass(*wait);
        else
            hands.give(std::get<Command>(step));
    }
    return hands;
}

bool praises(std::string_view words) {
    return words.find("ell done") != std::string_view::npos;
}

bool is_praised_anywhere(const Embedded& hands) {
    const std::vector<Node> nodes = hands.screen().nodes;
    return std::ranges::any_of(nodes, praises, &Node::name) ||
           std::ranges::any_of(hands.all<Speak>(), praises, &Speak::text) ||
           std::ranges::any_of(hands.announcements, praises);
}

}  // namespace

TEST_CASE("whatever way a page takes to the end, held is what was held, and praise is for half of each leg") {
    const Dose dose = [] {
        Dose short_one = usual_dose();
        short_one.hold = 10_s;
        short_one.repetitions = 1;
        return short_one;
    }();
    const Timeline timeline = compile(exercises(), dose);
    const auto start_of = [&](PhaseKind id, Side side) {
        const auto phase = std::ranges::find_if(
            timeline.phases, [&](const Phase& one) { return one.kind == id && one.side == side; });
        return Seek{phase->start};
    };
    const Side first = dose.first, second = other(dose.first);
    const Seek hold = start_of(PhaseKind::hold, first), other_hold = start_of(PhaseKind::hold, second);
    const Seek end{timeline.total}, beyond{timeline.total + timeline.total}, almost{timeline.total - 1_ms};
    struct Case {
        Way way;
        Millis first, second;
        bool is_praised;
    };
    const std::vector<Case> cases{
        {{end}, {}, {}, false},
        {{3_s, beyond}, {}, {}, false},
        {{almost, 1_s}, {}, {}, false},
        {{Pause{}, end}, {}, {}, false},
        {Way(timeline.phases.size(), NextPhase{}), {}, {}, false},
        {{hold, 10_s, end}, 10_s, {}, false},
        {{hold, 4_s, other_hold, 10_s, end}, 4_s, 10_s, false},
        {{hold, 5_s, other_hold, 5_s, end}, 5_s, 5_s, true},
        // There and back again counts nothing that was not held.
        {{hold, 1_s, other_hold, hold, other_hold, hold, other_hold, 1_s, end}, 1_s, 1_s, false},
        {{hold, 3_s, hold, 3_s, PreviousPhase{}, hold, 1_s, end}, 7_s, {}, false},
        {{timeline.total}, 10_s, 10_s, true},
    };
    for (std::size_t i = 0; i < cases.size(); ++i) {
        CAPTURE(i);
        const Embedded hands = taken(cases[i].way);
        const auto finished = hands.all<TellFinished>();
        REQUIRE(finished.size() == 1);
        CHECK(finished[0].held.of(first) == cases[i].first);
        CHECK(finished[0].held.of(second) == cases[i].second);
        CHECK(is_praised_anywhere(hands) == cases[i].is_praised);
    }
}

TEST_CASE("the whole app tells nobody anything") {
    Hands hands;
    hands.press("start");
    hands.pass(usual_session());
    CHECK(hands.all<TellPhase>().empty());
    CHECK(hands.all<TellFinished>().empty());
}

TEST_CASE("a page learns that a session was stopped for pain, and can neither stop nor shorten the easing") {
    Embedded hands;
    hands.press("start");
    hands.pass(48_s);
    hands.press("hurts");
    REQUIRE(hands.app().play->session.easing);
    const Player before = *hands.app().play;
    const std::array<Command, 5> meddling{Pause{}, Play{}, NextPhase{}, PreviousPhase{}, Seek{usual_total()}};
    for (const Command& command : meddling) hands.give(command);
    CHECK(hands.app().play->session.state == before.session.state);
    CHECK(hands.app().play->session.elapsed == before.session.elapsed);
    hands.pass(20_s);
    REQUIRE(hands.all<TellFinished>().size() == 1);
    CHECK(hands.all<TellFinished>()[0].ending == Ending::stopped_for_pain);
}

TEST_CASE("play starts, goes on after a pause and changes nothing else; pause only stops what runs") {
    Embedded hands;
    hands.give(Pause{});
    CHECK_FALSE(hands.app().play);
    hands.give(Play{});
    hands.pass(5_s);
    hands.give(Play{});
    CHECK(hands.app().play->session.elapsed == 5_s);
    hands.give(Pause{});
    hands.give(Pause{});
    CHECK_FALSE(moves(hands.app()));
    hands.give(Play{});
    CHECK(moves(hands.app()));
    hands.press("end");
    hands.give(Play{});
    CHECK_FALSE(moves(hands.app()));
    CHECK(hands.shows("dialog.end"));
}

TEST_CASE("play does not say for the person that they are ready") {
    Embedded hands;
    hands.link({{"ready", "ask"}});
    hands.give(Play{});
    hands.pass(60_s);
    REQUIRE(hands.shows("ready"));
    hands.give(Play{});
    CHECK_FALSE(moves(hands.app()));
}

TEST_CASE(
    "the dose of an embed is what its page asked for last, the rest as usual, with the notices of that "
    "alone") {
    Embedded hands;
    hands.link({{"hold", "20"}, {"reps", "9"}});
    CHECK(hands.app().told.notices.size() == 1);
    for (int i = 0; i < 100; ++i) hands.link({{"aid", "rope"}, {"knee", "straight"}});
    CHECK(hands.app().told.notices.size() == 1);
    CHECK(hands.app().kept.settings.dose.hold == usual_dose().hold);
    CHECK(hands.app().kept.settings.dose.repetitions == usual_dose().repetitions);
}

TEST_CASE("no link starts a session of an embed by itself, nor opens what it does not have") {
    Embedded hands;
    hands.link({{"begin", "now"}, {"tab", "history"}});
    CHECK_FALSE(hands.app().play);
    CHECK(hands.app().shown.screen == ScreenId::today);
}

TEST_CASE("what the page around asks for in vain is announced, once the player is there") {
    Embedded hands;
    hands.link({{"aid", "rope"}});
    CHECK(hands.announcements.empty());
    hands.link({{"aid", "rope"}, {"hold", "99"}});
    CHECK(hands.app().told.notices.size() == 2);
    CHECK(hands.app().told.announcement == hands.app().told.notices[0] + " " + hands.app().told.notices[1]);
}
