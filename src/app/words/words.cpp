#include "app/words/words.h"

#include <cassert>

namespace stretch {
namespace {

char shifted(char c, char first, char last, int by) {
    return c >= first && c <= last ? static_cast<char>(c + by) : c;
}

Text setup_cue(Aid aid) {
    switch (aid) {
        case Aid::towel: return Text::cue_setup_towel;
        case Aid::band: return Text::cue_setup_band;
        case Aid::tubing: return Text::cue_setup_tubing;
        case Aid::hands: return Text::cue_setup_hands;
    }
    assert(false);
    return {};
}

Text brief_aid_cue(Aid aid) {
    switch (aid) {
        case Aid::towel: return Text::cue_towel_brief;
        case Aid::band: return Text::cue_band_brief;
        case Aid::tubing: return Text::cue_tubing_brief;
        case Aid::hands: return Text::cue_hands_brief;
    }
    assert(false);
    return {};
}

Text change_cue(Aid aid) {
    switch (aid) {
        case Aid::towel: return Text::cue_change_towel;
        case Aid::band: return Text::cue_change_band;
        case Aid::tubing: return Text::cue_change_tubing;
        case Aid::hands: return Text::cue_change_hands;
    }
    assert(false);
    return {};
}

// `january` and the eleven behind it are one of the two ways to write a month.
std::string_view month_word(Text january, int month) {
    return text(static_cast<Text>(static_cast<int>(january) + month - 1));
}

std::string day_of_month(Day day, Text january) {
    const Date date = date_of(day);
    return text(Text::day_of_month, {std::to_string(date.day), month_word(january, date.month)});
}

}  // namespace

Text phase_title(PhaseKind id) {
    switch (id) {
        case PhaseKind::setup: return Text::phase_setup;
        case PhaseKind::approach: return Text::phase_lift;
        case PhaseKind::deepen: return Text::phase_pull;
        case PhaseKind::hold: return Text::phase_hold;
        case PhaseKind::release: return Text::phase_lower;
        case PhaseKind::rest: return Text::phase_rest;
        case PhaseKind::change: return Text::phase_change;
        case PhaseKind::done: return Text::phase_done;
    }
    assert(false);
    return {};
}

std::string whole_seconds(Millis length) {
    return std::to_string(seconds_rounded(length));
}

std::string whole_minutes(Millis length) {
    const std::int64_t minutes = std::max<std::int64_t>((seconds_rounded_up(length) + 30) / 60, 1);
    return minutes == 1 ? std::string{text(Text::one_minute)}
                        : text(Text::minutes_value, {std::to_string(minutes)});
}

std::string with_capital(std::string_view words) {
    std::string result{words};
    if (!result.empty()) result[0] = shifted(result[0], 'a', 'z', 'A' - 'a');
    return result;
}

std::string lower_case(std::string_view words) {
    std::string result{words};
    for (char& c : result) c = shifted(c, 'A', 'Z', 'a' - 'A');
    return result;
}

std::string form_cue(const Phase& phase, const Dose& dose) {
    const std::string_view side = text(side_word(phase.side));
    switch (phase.kind) {
        case PhaseKind::setup: return text(setup_cue(dose.aid), {side});
        case PhaseKind::approach:
            return std::string{text(is_bent(dose.knee) ? Text::cue_lift_bent : Text::cue_lift_straight)};
        case PhaseKind::deepen: return std::string{text(Text::cue_pull)};
        case PhaseKind::hold: return std::string{text(Text::cue_hold_bottom)};
        case PhaseKind::release: return std::string{text(Text::cue_lower)};
        case PhaseKind::rest: return std::string{text(Text::cue_rest)};
        case PhaseKind::change: return text(change_cue(dose.aid), {side});
        case PhaseKind::done: return {};
    }
    assert(false);
    return {};
}

std::string brief_form_cue(const Phase& phase, const Dose& dose) {
    if (phase.kind != PhaseKind::setup && phase.kind != PhaseKind::change) return {};
    return text(brief_aid_cue(dose.aid), {text(side_word(phase.side))});
}

std::string spoken(const Phase& phase) {
    const std::string_view side = text(side_word(phase.side));
    const std::string length = whole_seconds(phase.length);
    switch (phase.kind) {
        case PhaseKind::setup: return text(Text::say_setup, {with_capital(side)});
        case PhaseKind::approach: return text(Text::say_lift, {side});
        case PhaseKind::deepen: return std::string{text(Text::say_pull)};
        case PhaseKind::hold: return text(Text::say_hold, {length});
        case PhaseKind::release: return std::string{text(Text::say_lower)};
        case PhaseKind::rest: return text(Text::say_rest, {length});
        case PhaseKind::change: return text(Text::say_change, {side});
        case PhaseKind::done: return std::string{text(Text::say_done)};
    }
    assert(false);
    return {};
}

std::string announced(const Phase& phase, int repetitions) {
    const std::string_view title = text(phase_title(phase.kind));
    const std::string side = lower_case(text(leg(phase.side)));
    const std::string length = whole_seconds(phase.length);
    switch (phase.kind) {
        case PhaseKind::approach:
        case PhaseKind::deepen:
        case PhaseKind::hold:
        case PhaseKind::release:
            return text(Text::announce_phase,
                        {title, side, std::to_string(phase.repetition), std::to_string(repetitions), length});
        case PhaseKind::setup:
        case PhaseKind::rest:
        case PhaseKind::change: return text(Text::announce_short_phase, {title, side, length});
        case PhaseKind::done: return std::string{text(Text::announce_done)};
    }
    assert(false);
    return {};
}

std::string two_digits(int value) {
    const std::string digits = std::to_string(value);
    return digits.size() < 2 ? "0" + digits : digits;
}

std::string clock_time(const LocalTime& time) {
    return two_digits(time.hour) + ":" + two_digits(time.minute);
}

std::string date_and_time(const LocalTime& time) {
    return text(Text::history_when, {std::to_string(time.day), month_word(Text::month_1, time.month),
                                     std::to_string(time.year), clock_time(time)});
}

std::string started_in_words(const SessionRecord& record, std::int64_t now_utc_ms) {
    std::string words = date_and_time(local_time(record.started_utc_ms, record.offset_min));
    return is_doubtful(record.started_utc_ms, now_utc_ms) ? text(Text::date_in_doubt, {words}) : words;
}

std::string month_and_year(Day day) {
    const Date date = date_of(day);
    return text(Text::month_of_year, {month_word(Text::month_1, date.month), std::to_string(date.year)});
}

std::string short_weekday(int weekday) {
    // The heads of a month's columns, after the one of the weeks.
    std::string_view heads = text(Text::month_heads);
    for (int i = 0; i <= weekday; ++i) heads.remove_prefix(heads.find('\t') + 1);
    return std::string{heads.substr(0, heads.find('\t'))};
}

std::string short_date(Day day) {
    return day_of_month(day, Text::short_month_1);
}

std::string day_and_month(Day day) {
    return day_of_month(day, Text::month_1);
}

std::string date_near(Day day, Day today) {
    const int year = date_of(day).year;
    if (year == date_of(today).year) return short_date(day);
    return text(Text::date_with_year, {short_date(day), std::to_string(year)});
}

std::string days_in_words(int days) {
    return days == 1 ? std::string{text(Text::one_day)} : text(Text::several_days, {std::to_string(days)});
}

std::string held_in_words(const SessionRecord& record) {
    const auto words = [&record] {
        switch (record.ending) {
            case Ending::none:
            case Ending::completed: return Text::history_held;
            case Ending::ended_early: return Text::history_held_ended;
            case Ending::stopped_for_pain: return Text::history_held_pain;
        }
        assert(false);
        return Text::history_held;
    }();
    return text(words, {whole_seconds(record.held.left), whole_seconds(record.held.right),
                        whole_seconds(planned_hold(record.dose, Side::left)),
                        whole_seconds(planned_hold(record.dose, Side::right))});
}

}  // namespace stretch
