#include "app/words/words.h"

#include <cassert>

namespace stretch {
namespace {

char shifted(char c, char first, char last, int by) {
    return c >= first && c <= last ? static_cast<char>(c + by) : c;
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
