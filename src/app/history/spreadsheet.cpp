#include "app/history/spreadsheet.h"

#include <array>
#include <optional>
#include <ranges>
#include <string_view>

#include "app/plan/todays_plan.h"
#include "app/settings/setting_fields.h"
#include "app/state/plan_command.h"
#include "app/words/words.h"

namespace stretch {
namespace {

constexpr std::string_view heads =
    "date,time,utc_offset_min,leg,rung,by_hand,resting_leg,aid,knee,grip_percent,hold_s,repetitions,"
    "planned_s,held_s,eased,stretch,pain,ending,stopped_by_pain,date_in_doubt,exercise,length_s,"
    "bottom_down,sore";

constexpr std::string_view ending_names[] = {"", "completed", "ended_early", "stopped_for_pain"};
constexpr std::array<std::string_view, static_cast<std::size_t>(last_pain_place) + 1> pain_names{
    "none", "back_of_thigh", "below_knee", "back", "tingling", "elsewhere", "behind_knee", "front"};

std::string in_digits(int number, std::size_t digits) {
    std::string words = std::to_string(number);
    while (words.size() < digits) words.insert(0, 1, '0');
    return words;
}

std::string iso_date(const LocalTime& t) {
    return in_digits(t.year, 4) + "-" + in_digits(t.month, 2) + "-" + in_digits(t.day, 2);
}

std::string yes_or_no(bool is_so) {
    return is_so ? "yes" : "no";
}

// A leg's own dose, as links name its parts: "towel", "bent".
class LegWords {
public:
    LegWords(const Dose& dose, const LegDose& leg) {
        settings_.dose = dose;
        settings_.dose.aid = leg.aid;
        settings_.dose.knee = leg.knee;
    }
    std::string operator()(Setting setting) const {
        for (const ChoiceField& field : choice_fields())
            if (field.setting == setting)
                return std::string{
                    field.options[static_cast<std::size_t>(value_of(settings_, setting))].link_value};
        return {};
    }

private:
    Settings settings_;
};

std::string place_on_ladder(const AppState& app, int rung) {
    const auto place = index_of(app.given.ladder, rung);
    return place ? std::to_string(*place + 1) : std::string{};
}

std::string pain_name(std::optional<PainPlace> place) {
    return place ? std::string{pain_names[static_cast<std::size_t>(*place)]} : std::string{};
}

bool could_be_formula(std::string_view field) {
    if (field.empty() || std::string_view{"=+-@\t\r"}.find(field.front()) == std::string_view::npos)
        return false;
    const bool is_number = field.front() == '-' && field.size() > 1 &&
                           field.find_first_not_of("0123456789", 1) == std::string_view::npos;
    return !is_number;
}

// A field that other programs take for what it is: quoted where it must be, and never a formula.
void add_field(std::string& row, std::string field) {
    if (could_be_formula(field)) field.insert(0, 1, '\'');
    if (!row.empty()) row += ',';
    if (field.find_first_of(",\"\r\n") == std::string::npos) {
        row += field;
        return;
    }
    row += '"';
    for (const char c : field) row.append(c == '"' ? 2 : 1, c);
    row += '"';
}

std::string row_of(const AppState& app, const SessionRecord& record, Side side) {
    const Entry entry = entry_of(app, record);
    const LegResult& leg = entry.of(side);
    const LegWords in_words(record.dose, leg.dose);
    const LocalTime began = local_time(record.started_utc_ms, record.offset_min);
    const std::string fields[] = {
        iso_date(began),
        clock_time(began),
        std::to_string(record.offset_min),
        side == Side::left ? "left" : "right",
        place_on_ladder(app, leg.rung),
        yes_or_no(record.by_hand),
        in_words(Setting::start),
        in_words(Setting::aid),
        in_words(Setting::knee),
        std::to_string(leg.dose.grip_percent),
        whole_seconds(leg.dose.hold),
        std::to_string(record.dose.repetitions),
        whole_seconds(leg.planned),
        whole_seconds(leg.held),
        yes_or_no(leg.eased),
        leg.feel.stretch ? std::to_string(*leg.feel.stretch) : std::string{},
        pain_name(leg.feel.pain),
        std::string{ending_names[static_cast<std::size_t>(record.ending)]},
        yes_or_no(leg.stopped),
        yes_or_no(is_doubtful(record.started_utc_ms, app.now.utc_ms)),
        leg.dose.exercise,
        whole_seconds(record.length),
        leg.feel.bottom_down ? yes_or_no(*leg.feel.bottom_down) : std::string{},
        yes_or_no(leg.feel.sore),
    };
    std::string row;
    for (const std::string& field : fields) add_field(row, field);
    return row + "\r\n";
}

}  // namespace

std::string table_of(const AppState& app) {
    std::string table{heads};
    table += "\r\n";
    for (const SessionRecord& record : std::views::reverse(app.kept.history)) {
        table += row_of(app, record, record.dose.first);
        table += row_of(app, record, other(record.dose.first));
    }
    return table;
}

}  // namespace stretch
