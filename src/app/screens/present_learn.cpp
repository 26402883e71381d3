// Learn: the stretch step by step, what it should feel like, what is safe, how much, what for, and the rules.
#include <array>
#include <span>
#include <vector>

#include "app/plan/plan_words.h"
#include "app/screens/learn_words.h"
#include "app/screens/screen_builder.h"
#include "app/screens/shown_figure.h"
#include "app/words/exercise_words.h"
#include "app/words/words.h"

namespace stretch {
namespace {

struct PageRow {
    LearnSection section;
    std::string_view name;  // in ids
    Text title, about;
};

constexpr std::array<PageRow, 7> pages{
    {{LearnSection::steps, "steps", Text::learn_steps, Text::learn_steps_about},
     {LearnSection::form, "form", Text::learn_form, Text::learn_form_about},
     {LearnSection::feel, "feel", Text::learn_feel, Text::learn_feel_about},
     {LearnSection::safe, "safe", Text::plan_safety, Text::learn_safe_about},
     {LearnSection::amount, "amount", Text::learn_amount, Text::learn_amount_about},
     {LearnSection::purpose, "purpose", Text::plan_why, Text::learn_purpose_about},
     {LearnSection::rules, "rules", Text::learn_rules, Text::learn_rules_about}}};

// Mild gains as much as strong: 21 people over four weeks, SciELO S1980-65742020000200304. A bottom that
// comes up takes from the stretch: Sullivan and others (1992).
constexpr std::array feel_yes{Text::feel_yes_1, Text::feel_yes_2, Text::feel_yes_3};
constexpr std::array feel_no{Text::feel_no_1, Text::feel_no_2, Text::feel_no_3, Text::feel_no_4};
// Signs of an emergency and of a nerve: public patient leaflets, Pesonen and others (2021).
constexpr std::array safety{Text::plan_safety_1, Text::plan_safety_knee, Text::plan_safety_after,
                            Text::plan_safety_2};
constexpr std::array dose{Text::plan_dose_2, Text::plan_dose_1};
constexpr std::array grip{Text::plan_grip_1, Text::plan_grip_2};
constexpr std::array progress{Text::plan_progress_1, Text::plan_progress_2, Text::plan_progress_3,
                              Text::plan_progress_4, Text::plan_progress_5, Text::plan_progress_6,
                              Text::plan_progress_7};
constexpr std::array why{Text::plan_why_1, Text::plan_why_2};
// Three to six weeks: Ylinen and others (2009), Gribble and others (1999), Reid and Kim (2014). Used to the
// stretch: Weppler and Magnusson (2010). No other posture: twenty men with short and with other hamstrings,
// standing and bending.
constexpr std::array expect{Text::plan_expect_1, Text::plan_expect_2, Text::plan_expect_3};

std::string id_of(std::string_view what, std::size_t number) {
    return std::string{"learn."}.append(what) + "." + std::to_string(number);
}

// `learn.<what>.1`, `.2`, ... Where a paragraph speaks of the person's own dose it is filled in.
void paragraphs(const AppState& app, std::string_view what, std::span<const Text> texts,
                ScreenBuilder& build) {
    const Dose& own = build.plan().dose;
    const std::string length = length_in_words(app.given.exercises, own);
    for (std::size_t i = 0; i < texts.size(); ++i)
        build.words(id_of(what, i + 1),
                    text(texts[i], {std::to_string(own.repetitions), whole_seconds(own.hold), length}));
}

void lines(std::string_view what, const std::vector<std::string>& said, ScreenBuilder& build) {
    for (std::size_t i = 0; i < said.size(); ++i) build.words(id_of(what, i + 1), said[i]);
}

void chapter(const AppState& app, std::string_view what, Text heading, std::span<const Text> texts,
             ScreenBuilder& build) {
    build.heading(std::string{"learn.h."}.append(what), 2, text(heading));
    paragraphs(app, what, texts, build);
}

void add_pager(int step, int steps, ScreenBuilder& build) {
    const auto add_way = [&](std::string_view id, Text label, int to) {
        if (to >= 0 && to < steps) build.button(id, text(label), StepOfLearning{to});
    };
    add_way("learn.previous", Text::learn_previous, step - 1);
    Node& place = build.add("learn.progress", Role::progress, text(Text::learn_steps_progress));
    place.least = 1;
    place.most = steps;
    place.now = step + 1;
    place.value = text(Text::questions_of, {std::to_string(step + 1), std::to_string(steps)});
    add_way("learn.next", Text::learn_next, step + 1);
}

void present_steps(const AppState& app, ScreenBuilder& build) {
    const Exercises& exercises = app.given.exercises;
    const Learning& learn = app.shown.learn;
    const Exercise& exercise = exercises.at(learn.exercise);
    const Dose shown = figure_dose(app, build.plan());
    const LearnStep step = step_of(exercise, learn.part);
    present_figure(app, build);
    add_pager(learn.part, static_cast<int>(steps_of(exercise).size()), build);
    build.heading("learn.step", 2, title_of(exercise, step, shown.aid));
    if (step.kind == StepKind::phase)
        build.words("learn.cue", PhaseWords(exercises, shown).cue(end_of_step(app, shown).phase));
    lines("what", what_happens(exercise, step, shown.aid), build);
    build.heading("learn.h.watch", 2, text(Text::learn_watch));
    lines("watch", what_to_watch(exercise, step), build);
}

// `learn.fault.<exercise>.<fault>`, and with `.why` behind it what it does.
void add_faults(const Exercise& exercise, ScreenBuilder& build) {
    for (const Fault& fault : exercise.faults) {
        const std::string id = "learn.fault." + exercise.id + "." + fault.id;
        build.heading(id, 2, exercise_text(exercise, "fault_" + fault.id));
        build.words(id + ".why", exercise_text(exercise, "why_" + fault.id));
    }
}

// Of each exercise of the own dose, the one of the leg that comes first before the other.
void present_form(const AppState& app, ScreenBuilder& build) {
    const Exercises& exercises = app.given.exercises;
    const Dose& own = build.plan().dose;
    const Exercise& first = exercises.of(own, own.first);
    const Exercise& second = exercises.of(own, other(own.first));
    add_faults(first, build);
    if (second.id != first.id) add_faults(second, build);
}

void present_feel(const AppState& app, ScreenBuilder& build) {
    chapter(app, "yes", Text::feel_yes, feel_yes, build);
    chapter(app, "no", Text::feel_no, feel_no, build);
}

void present_safe(const AppState& app, ScreenBuilder& build) {
    build.words("learn.emergency", text(Text::advice_emergency));
    paragraphs(app, "safe", safety, build);
    build.words("learn.note", text(Text::plan_safety_3));
}

void present_amount(const AppState& app, ScreenBuilder& build) {
    chapter(app, "dose", Text::plan_dose, dose, build);
    chapter(app, "grip", Text::plan_grip, grip, build);
    chapter(app, "progress", Text::plan_progress, progress, build);
}

void present_purpose(const AppState& app, ScreenBuilder& build) {
    paragraphs(app, "why", why, build);
    chapter(app, "expect", Text::plan_expect, expect, build);
}

std::string rule_title(const Rule& rule) {
    const auto title = static_cast<Text>(static_cast<int>(Text::rule_title_1) + static_cast<int>(rule.id));
    return text(Text::rule_line, {rule.number, text(title)});
}

void present_rules(ScreenBuilder& build) {
    build.words("learn.rules", text(Text::plan_rules_how));
    for (const Rule& rule : rules()) {
        const int number = static_cast<int>(rule.id) + 1;
        build.button(id_of("rule", static_cast<std::size_t>(number)), rule_title(rule),
                     OpenLearn{LearnSection::rules, number});
    }
}

void present_rule(int number, ScreenBuilder& build) {
    const Rule& rule = rules()[static_cast<std::size_t>(number - 1)];
    const std::string id = id_of("rule", static_cast<std::size_t>(number));
    build.heading(id + ".title", 1, rule_title(rule));
    build.words(id, in_words(rule));
    build.words(id + ".source", text(Text::rule_source, {rule.source}));
}

void present_section(const AppState& app, ScreenBuilder& build) {
    switch (app.shown.learn.section) {
        case LearnSection::steps: return present_steps(app, build);
        case LearnSection::form: return present_form(app, build);
        case LearnSection::feel: return present_feel(app, build);
        case LearnSection::safe: return present_safe(app, build);
        case LearnSection::amount: return present_amount(app, build);
        case LearnSection::purpose: return present_purpose(app, build);
        case LearnSection::rules: return present_rules(build);
        case LearnSection::contents: break;
    }
}

void add_entry(const AppState& app, const std::string& id, std::string_view title, std::string_view about,
               const OpenLearn& open, ScreenBuilder& build) {
    const Learning& learn = app.shown.learn;
    Node& node = build.add(id, Role::button, title);
    node.selected = learn.section == open.section &&
                    (learn.section != LearnSection::steps || learn.exercise == open.exercise);
    node.action = open;
    node.value = about;
}

// `learn.to.<page>`, its value a line about it; after those the other exercises, `learn.to.steps.<exercise>`.
void add_list(const AppState& app, ScreenBuilder& build) {
    for (const PageRow& row : pages)
        add_entry(app, std::string{"learn.to."}.append(row.name), text(row.title), text(row.about),
                  OpenLearn{row.section}, build);
    for (int position = 1; position < app.given.exercises.size(); ++position) {
        const Exercise& exercise = app.given.exercises.at(position);
        add_entry(app, "learn.to.steps." + exercise.id, exercise_text(exercise, "name"),
                  exercise_text(exercise, "about"), OpenLearn{LearnSection::steps, 0, position}, build);
    }
}

void present_page(const AppState& app, ScreenBuilder& build) {
    const Learning& learn = app.shown.learn;
    if (learn.section == LearnSection::rules && learn.part > 0) {
        build.button("learn.back", text(Text::learn_back), OpenLearn{LearnSection::rules});
        return present_rule(learn.part, build);
    }
    const PageRow& row = pages[static_cast<std::size_t>(learn.section) - 1];
    build.button("learn.back", text(Text::learn_back), OpenLearn{LearnSection::contents});
    const bool is_other = learn.section == LearnSection::steps && learn.exercise != 0;
    build.heading(std::string{"learn."}.append(row.name) + ".title", 1,
                  is_other ? exercise_text(app.given.exercises.at(learn.exercise), "name") : text(row.title));
    present_section(app, build);
}

}  // namespace

void present_learn(const AppState& app, ScreenBuilder& build) {
    if (app.shown.learn.section == LearnSection::contents) {
        build.heading("learn.title", 1, text(Text::learn_title));
        present_figure(app, build);
        return add_list(app, build);
    }
    present_page(app, build);
    build.button("learn.text", text(Text::learn_text), ReadAsText{});
    build.heading("learn.all", 2, text(Text::learn_all));
    add_list(app, build);
}

}  // namespace stretch
