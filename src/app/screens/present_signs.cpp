// The sheet before the very first session: the signs that speak against it, as the last of the five questions
// lists them, and which of them there are.
#include "app/plan/screening_questions.h"
#include "app/screens/screen_builder.h"
#include "app/state/command.h"

namespace stretch {
namespace {

const QuestionWords& signs() {
    return words_of(ScreeningQuestion::red_flags);
}

void way_back(Text label, ScreenBuilder& build) {
    build.button("signs.back", text(label), LeaveSigns{});
    build.last().is_way_out = true;
}

void present_list(ScreenBuilder& build) {
    way_back(Text::back_to_today, build);
    build.heading("signs.title", 1, text(Text::signs_title));
    build.words("signs.ask", text(signs().words));
    build.add("signs.list", Role::list, text(signs().words));
    int number = 0;
    for (const Text sign : signs().options) {
        Node& node = build.add("signs." + std::to_string(++number), Role::list_item, text(sign));
        node.group = "signs.list";
        node.warns = sign == Text::answer_emergency;
    }
    build.words("signs.first", text(Text::signs_first));
    build.button("signs.none", text(Text::answer_none), DenySigns{});
    build.button("signs.some", text(Text::signs_some), NameSigns{});
}

// Each turns its own bit; with no bit left nothing is said.
void add_signs(int bits, ScreenBuilder& build) {
    build.add("signs.which", Role::group, text(Text::signs_which));
    int place = 0;
    for (const Text sign : signs().options) {
        const int bit = 1 << place;
        const int turned = bits ^ bit;
        Node& node = build.add("signs.which." + std::to_string(++place), Role::toggle, text(sign));
        node.group = "signs.which";
        node.selected = (bits & bit) != 0;
        node.warns = sign == Text::answer_emergency;
        node.action = AnswerScreening{ScreeningQuestion::red_flags, turned == 0 ? -1 : turned};
    }
}

void present_which(const AppState& app, ScreenBuilder& build) {
    way_back(Text::questions_back, build);
    build.heading("signs.which.title", 1, text(Text::signs_which));
    const Answers& answers = app.kept.profile.answers;
    add_signs(answers.red_flags.value_or(0), build);
    if (answers.red_flags.value_or(0) == 0) return;
    build.words("signs.consequence", consequence_in_words(answers, ScreeningQuestion::red_flags));
    build.button("signs.next", text(Text::questions_next), LeaveSigns{});
}

}  // namespace

void present_signs(const AppState& app, ScreenBuilder& build) {
    if (app.shown.names_signs) return present_which(app, build);
    present_list(build);
}

}  // namespace stretch
