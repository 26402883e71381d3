// One session of the history: what it was, and what can be corrected.
#include "app/history/browse.h"
#include "app/plan/pain_words.h"
#include "app/plan/plan_words.h"
#include "app/screens/screen_builder.h"
#include "app/settings/dose_words.h"
#include "app/state/history_command.h"
#include "app/words/words.h"
#include "core/progress/ladder.h"

namespace stretch {
namespace {

constexpr int not_said = -1;

std::string leg_in_words(const AppState& app, const SessionRecord& record, Side side) {
    const LegDose dose = leg_dose(record.dose, side);
    std::string words =
        text(Text::session_leg, {text(leg(side)), std::to_string(record.dose.repetitions),
                                 whole_seconds(dose.hold), manner_of(app.given.exercises, dose)});
    const auto place = index_of(app.given.ladder, record.rungs.of(side));
    if (!place) return words;
    return text(Text::session_rung, {words, std::to_string(*place + 1)});
}

void add_slider(std::string_view id, Text label, int index, Correction what, int now, int most,
                ScreenBuilder& build) {
    Node& node = build.add(id, Role::slider, text(label));
    node.most = most;
    node.now = now;
    node.action = CorrectPastSession{index, what, now};
}

void add_held(std::string_view id, Text label, int index, Side side, const SessionRecord& record,
              ScreenBuilder& build) {
    const int planned = static_cast<int>(seconds_rounded(planned_hold(record.dose, side)));
    if (planned <= 0) return;
    const int held = static_cast<int>(seconds_rounded(record.held.of(side)));
    add_slider(id, label, index, side == Side::left ? Correction::held_left : Correction::held_right, held,
               planned, build);
    build.last().value = text(Text::seconds_value, {std::to_string(held)});
}

// What was said of both legs as one, or of one of them.
struct Said {
    std::string_view id_end;
    Text stretch;
    Text pain;
    Correction correct_stretch;
    Correction correct_pain;
};
constexpr Said both{{}, Text::session_stretch, Text::session_pain, Correction::stretch, Correction::pain};
constexpr Said left_leg{".left", Text::session_stretch_left, Text::session_pain_left,
                        Correction::stretch_left, Correction::pain_left};
constexpr Said right_leg{".right", Text::session_stretch_right, Text::session_pain_right,
                         Correction::stretch_right, Correction::pain_right};

void add_stretch(int index, const Said& said, std::optional<int> stretch, ScreenBuilder& build) {
    add_slider(std::string{"session.stretch"}.append(said.id_end), said.stretch, index, said.correct_stretch,
               stretch.value_or(not_said), most_stretch, build);
    build.last().least = not_said;
    build.last().value = stretch ? text(Text::session_stretch_value, {std::to_string(*stretch)})
                                 : std::string{text(Text::session_not_said)};
}

void add_pain(int index, const Said& said, std::optional<PainPlace> pain, ScreenBuilder& build) {
    const std::string group = std::string{"session.pain"}.append(said.id_end);
    const int chosen = pain ? static_cast<int>(*pain) : not_said;
    build.add(group, Role::radio_group, text(said.pain));
    const auto add = [&](int value, std::string_view id_end, Text words) {
        Node& node = build.add(group + "." + std::string{id_end}, Role::radio, text(words));
        node.group = group;
        node.selected = value == chosen;
        node.action = CorrectPastSession{index, said.correct_pain, value};
    };
    add(not_said, "unsaid", Text::session_pain_not_said);
    for (const PainPlace place : places_as_asked) {
        const int value = static_cast<int>(place);
        add(value, std::to_string(value), words_of(place));
    }
}

void add_feel(int index, const Said& said, const LegFeel& feel, ScreenBuilder& build) {
    add_stretch(index, said, feel.stretch, build);
    add_pain(index, said, feel.pain, build);
}

}  // namespace

void present_past_session(const AppState& app, ScreenBuilder& build) {
    const std::optional<int> index = open_session_index(app);
    if (!index) {
        // Another tab took it away.
        build.heading("session.title", 1, text(Text::history_title));
        return build.button("session.back", text(Text::go_back), LeaveDetail{});
    }
    const SessionRecord& record = app.kept.history[static_cast<std::size_t>(*index)];
    build.button("session.back", text(Text::go_back), LeaveDetail{});
    build.heading("session.title", 1, name_of_past_session(app, *index));
    build.words("session.held", held_in_words(record));
    build.words("session.left", leg_in_words(app, record, Side::left));
    build.words("session.right", leg_in_words(app, record, Side::right));
    if (record.by_hand) build.words("session.by_hand", text(Text::session_by_hand));
    if (record.eased.left || record.eased.right) build.words("session.eased", text(Text::session_eased));
    if (record.check_in.left.bottom_down)
        build.words("session.bottom", text(*record.check_in.left.bottom_down ? Text::session_bottom_down
                                                                             : Text::session_bottom_up));
    if (record.check_in.left.sore || record.check_in.right.sore)
        build.words("session.sore", text(Text::session_sore));
    build.heading("session.correct", 2, text(Text::session_correct));
    add_held("session.held_left", Text::session_held_left, *index, Side::left, record, build);
    add_held("session.held_right", Text::session_held_right, *index, Side::right, record, build);
    if (app.shown.looking_back.legs_apart) {
        add_feel(*index, left_leg, record.check_in.left, build);
        add_feel(*index, right_leg, record.check_in.right, build);
    } else {
        add_feel(*index, both, record.check_in.left, build);
        build.button("session.apart", text(Text::session_apart), TellLegsApart{});
    }
    if (is_corrected(app, record)) build.button("session.undo", text(Text::session_undo), UndoCorrections{});
    build.button("session.delete", text(Text::session_delete), DeletePastSession{*index});
}

}  // namespace stretch
