// The part of Plan to be read: the rules, and the exercise step by step.
#include <array>
#include <span>

#include "app/plan/plan_words.h"
#include "app/plan/todays_plan.h"
#include "app/screens/screen_builder.h"
#include "app/words/words.h"

namespace stretch {
namespace {

struct Chapter {
    Text heading;
    std::span<const Text> paragraphs;
};

constexpr std::array why{Text::plan_why_1, Text::plan_why_2};
constexpr std::array need{Text::plan_need_1, Text::plan_need_2};
constexpr std::array start{Text::plan_start_1, Text::plan_start_2};
constexpr std::array repetition{Text::plan_rep_lift, Text::plan_rep_pull, Text::plan_rep_hold,
                                Text::plan_rep_lower};
constexpr std::array dose{Text::plan_dose_2, Text::plan_dose_1};
constexpr std::array grip{Text::plan_grip_1, Text::plan_grip_2};
constexpr std::array progress{Text::plan_progress_1, Text::plan_progress_2, Text::plan_progress_3,
                              Text::plan_progress_4, Text::plan_progress_5, Text::plan_progress_6,
                              Text::plan_progress_7};
// Three to six weeks: Ylinen and others (2009), Gribble and others (1999), Reid and Kim (2014). Used to the
// stretch: Weppler and Magnusson (2010). No other posture: twenty men with short and with other hamstrings,
// standing and bending.
constexpr std::array expect{Text::plan_expect_1, Text::plan_expect_2, Text::plan_expect_3};
// Signs of an emergency and of a nerve: public patient leaflets, Pesonen and others (2021).
constexpr std::array safety{Text::plan_safety_1,    Text::plan_safety_knee, Text::plan_safety_after,
                            Text::advice_emergency, Text::plan_safety_2,    Text::plan_safety_3};

constexpr std::array<Chapter, 9> guide{{{Text::plan_rep, repetition},
                                        {Text::plan_dose, dose},
                                        {Text::plan_expect, expect},
                                        {Text::plan_safety, safety},
                                        {Text::plan_start, start},
                                        {Text::plan_need, need},
                                        {Text::plan_grip, grip},
                                        {Text::plan_progress, progress},
                                        {Text::plan_why, why}}};

}  // namespace

void present_rules(ScreenBuilder& build) {
    build.heading("plan.h.rules", 2, text(Text::plan_rules));
    build.words("plan.rules", text(Text::plan_rules_how));
    for (const Rule& rule : rules()) {
        const std::string id = "plan.rule." + std::to_string(static_cast<int>(rule.id) + 1);
        build.words(id, text(Text::rule_line, {rule.number, in_words(rule)}));
        build.words(id + ".why", text(Text::rule_source, {rule.source}));
    }
}

void present_guide(const AppState& app, ScreenBuilder& build) {
    build.heading("plan.h.guide", 2, text(Text::plan_guide));
    const Dose& todays = build.plan().dose;
    const std::string length = length_in_words(app.given.exercise, todays);
    int chapter_number = 0;
    for (const Chapter& chapter : guide) {
        const std::string number = std::to_string(++chapter_number);
        build.heading("plan.h." + number, 3, text(chapter.heading));
        int paragraph_number = 0;
        for (const Text paragraph : chapter.paragraphs) {
            const std::string words =
                text(paragraph, {std::to_string(todays.repetitions), whole_seconds(todays.hold), length});
            build.words("plan.p." + number + "." + std::to_string(++paragraph_number), words);
        }
    }
}

}  // namespace stretch
