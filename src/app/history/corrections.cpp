#include "app/history/corrections.h"

#include <algorithm>
#include <optional>

#include "app/history/browse.h"
#include "app/keep/kept_progress.h"
#include "app/plan/care.h"
#include "app/state/history_command.h"

namespace stretch {
namespace {

SessionRecord* session_at(AppState& app, int index) {
    if (index < 0 || static_cast<std::size_t>(index) >= app.kept.history.size()) return nullptr;
    return &app.kept.history[static_cast<std::size_t>(index)];
}

std::optional<int> stretch_said(int value) {
    if (value < 0) return std::nullopt;
    return std::min(value, most_stretch);
}

std::optional<PainPlace> pain_said(int value) {
    if (value < 0) return std::nullopt;
    return static_cast<PainPlace>(std::min(value, static_cast<int>(last_pain_place)));
}

bool says_nerve_sign(const CheckInAnswers& said) {
    return is_nerve_place(said.left.pain.value_or(PainPlace::none)) ||
           is_nerve_place(said.right.pain.value_or(PainPlace::none));
}

HeldTime corrected(const SessionRecord& record, Side side, int held_s) {
    HeldTime held = record.held;
    const int most = static_cast<int>(seconds_rounded(planned_hold(record.dose, side)));
    held.of(side) = seconds(std::clamp(held_s, 0, most));
    return held;
}

}  // namespace

void delete_session(AppState& app, const DeletePastSession& command, Effects& effects) {
    const SessionRecord* record = session_at(app, command.index);
    if (record == nullptr) return;
    SessionNote note = note_of(app, record->id);
    note.check_in = record->check_in;
    note.is_deleted = true;
    const std::string id = record->id;
    keep_note(app, id, note, effects);
    app.kept.deleted_here.push_back(id);
}

void undo_delete(AppState& app, Effects& effects) {
    if (app.kept.deleted_here.empty()) return;
    const std::string id = app.kept.deleted_here.back();
    app.kept.deleted_here.pop_back();
    SessionNote note = note_of(app, id);
    note.is_deleted = false;
    keep_note(app, id, note, effects);
}

void correct_session(AppState& app, const CorrectPastSession& command, Effects& effects) {
    const SessionRecord* record = session_at(app, command.index);
    if (record == nullptr) return;
    SessionNote note = note_of(app, record->id);
    note.check_in = record->check_in;
    switch (command.what) {
        case Correction::held_left: note.held = corrected(*record, Side::left, command.value); break;
        case Correction::held_right: note.held = corrected(*record, Side::right, command.value); break;
        case Correction::stretch:
            note.check_in.left.stretch = note.check_in.right.stretch = stretch_said(command.value);
            break;
        case Correction::pain:
            note.check_in.left.pain = note.check_in.right.pain = pain_said(command.value);
            break;
        case Correction::stretch_left: note.check_in.left.stretch = stretch_said(command.value); break;
        case Correction::stretch_right: note.check_in.right.stretch = stretch_said(command.value); break;
        case Correction::pain_left: note.check_in.left.pain = pain_said(command.value); break;
        case Correction::pain_right: note.check_in.right.pain = pain_said(command.value); break;
    }
    const std::string id = record->id;
    const std::int64_t started = record->started_utc_ms;
    const bool is_new_sign = says_nerve_sign(note.check_in) && !says_nerve_sign(record->check_in);
    keep_note(app, id, note, effects);
    if (is_new_sign) take_back_for_sign(app, started, effects);
}

void undo_corrections(AppState& app, Effects& effects) {
    const std::optional<int> index = open_session_index(app);
    const SessionRecord* record = index ? session_at(app, *index) : nullptr;
    if (record == nullptr || !is_corrected(app, *record)) return;
    const std::string id = record->id;
    keep_note(app, id, app.shown.looking_back.as_opened, effects);
}

}  // namespace stretch
