#include "app/plan/calendar_file.h"

#include <array>

#include "core/save/records.h"

namespace stretch {
namespace {

constexpr std::size_t longest_line = 75;  // bytes, without the end of the line
constexpr std::array<std::string_view, 7> weekday_names{"MO", "TU", "WE", "TH", "FR", "SA", "SU"};

std::string digits(int number, std::size_t count) {
    const std::string written = std::to_string(number);
    return std::string(count > written.size() ? count - written.size() : 0, '0') + written;
}

// "20261123T183000"
std::string stamp(const Date& date, int minute, int second) {
    return digits(date.year, 4) + digits(date.month, 2) + digits(date.day, 2) + "T" + digits(minute / 60, 2) +
           digits(minute % 60, 2) + digits(second, 2);
}

std::string utc_stamp(std::int64_t utc_ms) {
    const LocalTime at = local_time(utc_ms, 0);
    const auto second = static_cast<int>(utc_ms / 1000 % 60);
    return stamp({at.year, at.month, at.day}, at.hour * 60 + at.minute, second) + "Z";
}

std::string rule_of(std::span<const int> weekdays) {
    if (weekdays.size() >= weekday_names.size()) return "FREQ=DAILY";
    std::string rule = "FREQ=WEEKLY;BYDAY=";
    for (const int day : weekdays) {
        if (rule.back() != '=') rule += ',';
        rule += weekday_names[static_cast<std::size_t>(day)];
    }
    return rule;
}

// Bytes of the character that begins there, as UTF-8 has it.
std::size_t character_length(std::string_view text, std::size_t at) {
    std::size_t length = 1;
    while (at + length < text.size() && (static_cast<unsigned char>(text[at + length]) & 0xc0) == 0x80)
        ++length;
    return length;
}

class Lines {
public:
    void add(std::string_view name, std::string_view value) {
        text_ += folded_line(std::string{name} + ":" + std::string{value});
    }
    void text(std::string_view name, std::string_view words) { add(name, escaped_text(words)); }
    std::string take() { return std::move(text_); }

private:
    std::string text_;
};

void add_alarm(const CalendarEvent& event, Lines& lines) {
    lines.add("BEGIN", "VALARM");
    lines.add("ACTION", "DISPLAY");
    lines.text("DESCRIPTION", event.title);
    lines.add("TRIGGER", "PT0S");
    lines.add("END", "VALARM");
}

void add_event(const CalendarEvent& event, const std::string& now, Lines& lines) {
    lines.add("BEGIN", "VEVENT");
    lines.text("UID", event.id);
    lines.add("DTSTAMP", now);
    lines.add("SEQUENCE", std::to_string(event.revision));
    lines.add("DTSTART", stamp(date_of(event.first), event.minute, 0));
    lines.add("DURATION", "PT" + std::to_string(event.length_min) + "M");
    if (event.is_cancelled)
        lines.add("STATUS", "CANCELLED");
    else
        lines.add("RRULE", rule_of(event.weekdays));
    lines.text("SUMMARY", event.title);
    if (!event.is_cancelled) lines.text("DESCRIPTION", event.words);
    lines.add("TRANSP", "TRANSPARENT");  // it does not make anybody busy
    if (!event.is_cancelled) add_alarm(event, lines);
    lines.add("END", "VEVENT");
}

}  // namespace

std::string calendar_file(std::span<const CalendarEvent> events, std::int64_t now_utc_ms) {
    Lines lines;
    lines.add("BEGIN", "VCALENDAR");
    lines.add("VERSION", "2.0");
    lines.add("PRODID", "-//Hamstretch//Reminders 1//EN");
    lines.add("CALSCALE", "GREGORIAN");
    lines.add("METHOD", "PUBLISH");
    const std::string now = utc_stamp(now_utc_ms);
    for (const CalendarEvent& event : events) add_event(event, now, lines);
    lines.add("END", "VCALENDAR");
    return lines.take();
}

std::string folded_line(std::string_view line) {
    std::string folded;
    std::size_t taken = 0;
    for (std::size_t at = 0; at < line.size();) {
        const std::size_t length = character_length(line, at);
        if (taken + length > longest_line) {
            folded += "\r\n ";
            taken = 1;  // the space counts
        }
        folded += line.substr(at, length);
        taken += length;
        at += length;
    }
    return folded + "\r\n";
}

std::string escaped_text(std::string_view text) {
    std::string escaped;
    for (const char c : text) {
        if (c == '\r') continue;
        if (c == '\n') {
            escaped += "\\n";
            continue;
        }
        if (c == '\\' || c == ';' || c == ',') escaped += '\\';
        escaped += c;
    }
    return escaped;
}

}  // namespace stretch
