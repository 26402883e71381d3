// The questions of the first visit, one page each, and what follows from the answers.
#include <algorithm>

#include "app/plan/care.h"
#include "app/plan/plan_words.h"
#include "app/plan/screening_questions.h"
#include "app/screens/screen_builder.h"
#include "app/state/page_command.h"
#include "app/state/plan_command.h"
#include "app/state/session_command.h"

namespace stretch {
namespace {

Node& add_choice(std::string_view group, int place, Text words, bool chosen, Choosing choosing, int value,
                 ScreeningQuestion question, ScreenBuilder& build) {
    const Role role = choosing == Choosing::one ? Role::radio : Role::toggle;
    Node& node = build.add(std::string{group} + "." + std::to_string(place), role, text(words));
    node.group = group;
    node.selected = chosen;
    node.action = AnswerScreening{question, value};
    return node;
}

void add_radios(std::string_view group, const QuestionWords& words, std::optional<int> answer,
                ScreenBuilder& build) {
    int place = 0;
    for (const Text option : words.options) {
        Node& node =
            add_choice(group, place, option, answer == place, Choosing::one, place, words.question, build);
        if (!words.anchors.empty()) node.value = text(words.anchors[static_cast<std::size_t>(place)]);
        ++place;
    }
}

// Each option turns its own bit; with no bit left nothing is answered. "None of these" is an answer too.
void add_toggles(std::string_view group, const QuestionWords& words, std::optional<int> answer,
                 ScreenBuilder& build) {
    const int bits = answer.value_or(0);
    int place = 0;
    for (const Text option : words.options) {
        const int bit = 1 << place;
        const int turned = bits ^ bit;
        add_choice(group, place++, option, (bits & bit) != 0, Choosing::several, turned == 0 ? -1 : turned,
                   words.question, build)
            .warns = option == Text::answer_emergency;
    }
    add_choice(group, place, Text::answer_none, answer == 0, Choosing::several, answer == 0 ? -1 : 0,
               words.question, build);
}

// Ids carry the page: nothing of one question is taken for something of the next.
std::string id_on(int page, std::string_view what) {
    return "questions." + std::to_string(page + 1) + "." + std::string{what};
}

void add_question(const AppState& app, const QuestionWords& words, std::string_view id,
                  ScreenBuilder& build) {
    const std::optional<int> answer = answer_to(app.kept.profile.answers, words.question);
    const bool is_radio = words.choosing == Choosing::one;
    if (words.how) build.words(std::string{id} + ".how", text(*words.how));
    build.add(id, is_radio ? Role::radio_group : Role::group, text(words.words));
    if (is_radio)
        add_radios(id, words, answer, build);
    else
        add_toggles(id, words, answer, build);
    const std::string consequence = consequence_in_words(app.kept.profile.answers, words.question);
    if (!consequence.empty()) build.words(std::string{id} + ".consequence", consequence);
}

int page_of_question(const QuestionWords& words) {
    return page_of(words.question);
}

void add_progress(int page, ScreenBuilder& build) {
    Node& progress = build.add("questions.progress", Role::progress, text(Text::questions_progress));
    progress.most = screening_pages;
    progress.now = page + 1;
    progress.value = text(Text::questions_of, {std::to_string(page + 1), std::to_string(screening_pages)});
}

void present_page(const AppState& app, int page, ScreenBuilder& build) {
    if (page > 0) build.button(id_on(page, "back"), text(Text::questions_back), ShowScreeningPage{page - 1});
    add_progress(page, build);
    build.button("questions.close", text(Text::back_to_today), OpenTab{Tab::today});
    const QuestionWords& words = *std::ranges::find(question_words(), page, page_of_question);
    build.heading(id_on(page, "title"), 1, text(words.words));
    add_question(app, words, id_on(page, "first"), build);
    if (answer_to(app.kept.profile.answers, words.question))
        build.button(id_on(page, "next"), text(Text::questions_next), ShowScreeningPage{page + 1});
    build.button(id_on(page, "skip"), text(Text::questions_skip), SkipScreeningPage{});
}

Text verdict_title(const AppState& app, Verdict verdict) {
    switch (verdict) {
        case Verdict::go: return Text::verdict_go;
        case Verdict::with_care: return Text::verdict_care;
        case Verdict::see_professional: break;
    }
    return title_of_blocked(app);
}

// Whoever has trained or been hurt may stand elsewhere.
bool begins_as_answered(const AppState& app, const TodaysPlan& plan) {
    if (app.given.ladder.empty()) return true;
    const StartingDose start = starting_dose(app.kept.profile.answers, app.given.ladder);
    return std::ranges::all_of(
        both_sides, [&](Side side) { return plan.of(side).decision.rung == start.rungs.of(side); });
}

// It begins with the advice to ask a professional.
bool asks_first(ScreeningReason reason) {
    return reason > ScreeningReason::permitted && reason < ScreeningReason::care_lifted;
}

// All of them that are true of today's dose.
void add_reasons(const AppState& app, const TodaysPlan& plan, const Screening& screening,
                 ScreenBuilder& build) {
    int number = 0;
    const auto say = [&](Text words, bool warns) {
        build.words("questions.why." + std::to_string(++number), text(words));
        build.last().warns = warns;
    };
    const bool tells_start = begins_as_answered(app, plan);
    for (const ScreeningReason reason : screening)
        if (tells_start || reason < ScreeningReason::very_tight)
            say(consequence_of(reason), asks_first(reason));
    // Nobody is told that all is well who has not been asked.
    if (!app.kept.profile.answers.red_flags)
        say(Text::result_unanswered, true);
    else if (number == 0)
        say(Text::because_no_signs, false);
}

void add_dose(const AppState& app, const TodaysPlan& plan, ScreenBuilder& build) {
    build.heading("questions.h.dose", 2, text(Text::result_dose));
    build.lines("questions.dose", dose_lines(app.given.exercises, plan.dose));
    const bool is_once = plan.dose.sessions_a_day == 1;
    build.words("questions.sessions", text(is_once ? Text::result_once : Text::result_twice));
}

// Beside the dose: what it changes is seen at once.
void ask_tighter_leg(const AppState& app, ScreenBuilder& build) {
    const QuestionWords& words = words_of(ScreeningQuestion::tighter_leg);
    const std::optional<int> answer = answer_to(app.kept.profile.answers, words.question);
    build.add("questions.tighter", Role::radio_group, text(words.words));
    add_radios("questions.tighter", words, answer, build);
    const std::string consequence = consequence_in_words(app.kept.profile.answers, words.question);
    if (!consequence.empty()) build.words("questions.tighter.why", consequence);
}

// The first dose drawn, and what it is.
void present_way_open(const AppState& app, ScreenBuilder& build) {
    present_figure(app, build);
    add_dose(app, build.plan(), build);
    ask_tighter_leg(app, build);
}

void present_result(const AppState& app, ScreenBuilder& build) {
    const Screening screening = screen(app.kept.profile.answers, app.kept.profile.permissions);
    // What has hurt here may close the way too.
    const Verdict verdict = std::max(screening.verdict, build.plan().verdict);
    const bool is_blocked = verdict == Verdict::see_professional;
    build.heading("questions.title", 1, text(verdict_title(app, verdict)));
    if (!is_blocked) present_way_open(app, build);
    const bool says_why = says_anything(app.kept.profile.answers);
    build.heading("questions.h.why", 2, text(says_why ? Text::result_why : Text::result_why_usual));
    // What blocks the way says why by itself.
    if (is_blocked)
        present_blocked(app, "questions", build);
    else
        add_reasons(app, build.plan(), screening, build);
    if (!is_emergency(app)) build.words("questions.advice", text(Text::result_advice));
    build.button("questions.again", text(Text::change_answers), OpenScreening{});
    if (may_start(app, build.plan()) && !must_rest(app))
        build.button("questions.start", text(Text::start), AskToStart{});
    build.button("questions.done", text(Text::back_to_today), OpenTab{Tab::today});
}

}  // namespace

void present_screening(const AppState& app, ScreenBuilder& build) {
    if (app.shown.screening_page < screening_pages) return present_page(app, app.shown.screening_page, build);
    present_result(app, build);
}

}  // namespace stretch
