#include "fuzz/targets.h"

#include <algorithm>
#include <cstdlib>
#include <string>
#include <variant>
#include <vector>

#include "app/app.h"
#include "app/screens/present.h"
#include "core/routine/validate.h"
#include "core/routine/within.h"
#include "core/save/codec.h"
#include "core/save/exercise_file.h"
#include "core/save/month.h"
#include "core/save/progress_codec.h"
#include "core/save/range_table.h"
#include "core/save/running.h"
#include "host/embedded_data.h"
#include "host/replay/query.h"

namespace stretch::fuzz {
namespace {

void must(bool holds) {
    if (!holds) std::abort();
}

const Exercises& exercises() {
    static const Exercises exercises = read_exercises(embedded_exercises()).value();
    return exercises;
}

// What was read, written and read again is written the same.
template <typename Decode>
void comes_back(std::string_view text, const Decode& decode) {
    const auto read = decode(text);
    const auto* value = std::get_if<0>(&read);
    if (value == nullptr) return;
    const std::string written = encode(*value);
    const auto again = decode(written);
    must(again.index() == 0 && encode(std::get<0>(again)) == written);
}

void month_comes_back(std::string_view text) {
    const auto folded = [](const std::vector<SessionRecord>& records) {
        std::vector<const SessionRecord*> pointers;
        for (const SessionRecord& record : records) pointers.push_back(&record);
        return encode_month(pointers);
    };
    const auto read = decode_month(text);
    if (read.index() != 0) return;
    const std::string written = folded(std::get<0>(read));
    const auto again = decode_month(written);
    must(again.index() == 0 && folded(std::get<0>(again)) == written);
}

void range_checks_come_back(std::string_view text) {
    const auto read = decode_range_checks(text);
    if (read.index() != 0) return;
    const std::string written = encode_range_checks(std::get<0>(read));
    const auto again = decode_range_checks(written);
    must(again.index() == 0 && encode_range_checks(std::get<0>(again)) == written);
}

void each_kind(std::string_view text) {
    comes_back(text, [](std::string_view t) { return decode_session(t); });
    comes_back(text, [](std::string_view t) { return decode_running(t); });
    comes_back(text, [](std::string_view t) { return decode_settings(t, exercises()); });
    comes_back(text, [](std::string_view t) { return decode_profile(t); });
    comes_back(text, [](std::string_view t) { return decode_note(t); });
    comes_back(text, [](std::string_view t) { return decode_range_check(t); });
    month_comes_back(text);
    range_checks_come_back(text);
}

void can_be_shown(const App& app) {
    Screen screen;
    present(app.state(), screen);
    must(!screen.nodes.empty());
}

}  // namespace

void kept_value(std::string_view text) {
    each_kind(text);
    each_kind(seal({.payload = std::string{text}}));
}

void exercise_file(std::string_view text) {
    const Result<Exercise> exercise = read_exercise(text);
    if (!exercise) return must(!exercise.problems().empty());
    must(validate(exercise.value()).empty());
    const Dose dose = standard_dose(exercise.value());
    must(!compile(Exercises({exercise.value()}), dose).phases.empty());
}

void link(std::string_view text) {
    App app(exercises(), "tab");
    const std::vector<LinkParameter> parameters = split_query(text);
    app.update(OpenLink{parameters});
    must(within(app.state().given.exercises, app.state().kept.settings.dose) ==
         app.state().kept.settings.dose);
    can_be_shown(app);
}

void import_file(std::string_view text) {
    App app(exercises(), "tab");
    app.update(SetClock{1'795'422'600'000, 60});
    const auto offer_all = [&app, text] {
        app.update(ChooseImport{});
        for (std::string_view rest = text; !rest.empty();) {
            const std::string_view line = rest.substr(0, rest.find('\n'));
            rest.remove_prefix(std::min(line.size() + 1, rest.size()));
            const std::size_t tab = line.find('\t');
            if (tab == std::string_view::npos) continue;
            app.update(OfferImported{line.substr(0, tab), line.substr(tab + 1)});
        }
        app.update(ReportImport{ImportFile::read});
        can_be_shown(app);
    };
    offer_all();
    app.update(ApplyImport{});
    app.update(Advance{1_s});
    const std::size_t sessions = app.state().kept.history.size();
    offer_all();
    must(app.state().shown.import.sessions.empty() && !app.state().shown.import.settings &&
         !app.state().shown.import.profile);  // a second time there is nothing new
    app.update(ApplyImport{});
    must(app.state().kept.history.size() == sessions);
}

}  // namespace stretch::fuzz
