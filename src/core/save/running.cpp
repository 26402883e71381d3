#include "core/save/running.h"

#include <algorithm>

#include "core/save/field_reader.h"
#include "core/save/guarded.h"
#include "core/save/rapid_json.h"

namespace stretch {
namespace {

using Value = JsonValue;

constexpr std::int64_t most_phases = 1000;
constexpr std::size_t longest_tab = 40;

bool take_number(const Value& object, const char* name, std::int64_t least, std::int64_t most,
                 std::int64_t& number) {
    const auto member = object.FindMember(name);
    if (member == object.MemberEnd() || !member->value.IsInt64()) return false;
    number = member->value.GetInt64();
    return number >= least && number <= most;
}

bool take_tab(const Value& object, std::string& tab) {
    const auto member = object.FindMember("tab");
    if (member == object.MemberEnd() || !member->value.IsString()) return false;
    tab.assign(member->value.GetString(), member->value.GetStringLength());
    return is_name(tab, longest_tab);
}

// A session inside, as the text that a session's own key would have.
bool take_session(const Value& object, const char* name, SessionRecord& record) {
    const auto member = object.FindMember(name);
    if (member == object.MemberEnd() || !is_shallow(member->value)) return false;
    JsonBuffer buffer;
    RapidWriter writer(buffer);
    member->value.Accept(writer);
    auto read = decode_session_payload({buffer.GetString(), buffer.GetSize()});
    if (!std::holds_alternative<SessionRecord>(read)) return false;
    record = std::get<SessionRecord>(std::move(read));
    return true;
}

// The same session with the dose as it is now; where nothing was eased, and in older files, there is none.
bool take_eased(const Value& object, std::optional<Dose>& eased) {
    if (object.FindMember("eased") == object.MemberEnd()) return true;
    SessionRecord record;
    if (!take_session(object, "eased", record)) return false;
    eased = record.dose;
    return true;
}

// Empty: it cannot be written.
std::string payload_of(const SessionRecord& record) {
    const auto session = open(encode(record));
    return std::holds_alternative<Envelope>(session) ? std::get<Envelope>(session).payload : std::string{};
}

std::string as_eased(const RunningRecord& running) {
    if (!running.eased) return {};
    SessionRecord record = running.so_far;
    record.dose = *running.eased;
    return ",\"eased\":" + payload_of(record);
}

bool read_running(std::string_view json, RunningRecord& running) {
    JsonDocument document;
    document.Parse(json.data(), json.size());
    if (document.HasParseError() || !document.IsObject()) return false;
    std::int64_t phase = 0;
    const bool good =
        take_number(document, "phase", 0, most_phases, phase) &&
        take_number(document, "saved_utc_ms", earliest_utc_ms, latest_utc_ms, running.saved_utc_ms) &&
        take_tab(document, running.tab) && take_session(document, "so_far", running.so_far) &&
        take_eased(document, running.eased);
    running.phase = static_cast<std::size_t>(phase);
    return good;
}

}  // namespace

std::string encode(const RunningRecord& running) {
    return written([&running] {
        const std::string so_far = payload_of(running.so_far);
        if (so_far.empty()) return std::string{};
        const std::int64_t phase = std::min(static_cast<std::int64_t>(running.phase), most_phases);
        const std::int64_t saved_utc_ms = std::clamp(running.saved_utc_ms, earliest_utc_ms, latest_utc_ms);
        std::string json = "{\"phase\":" + std::to_string(phase) +
                           ",\"saved_utc_ms\":" + std::to_string(saved_utc_ms) + ",\"tab\":\"" +
                           as_name(running.tab, longest_tab) + "\",\"so_far\":" + so_far + as_eased(running) +
                           "}";
        return seal({.generation = running.generation, .payload = std::move(json)});
    });
}

std::variant<RunningRecord, ReadFault> decode_running(std::string_view text) {
    return guarded([text]() -> std::variant<RunningRecord, ReadFault> {
        const auto opened = open(text);
        if (const auto* fault = std::get_if<ReadFault>(&opened)) return *fault;
        const auto& envelope = std::get<Envelope>(opened);
        RunningRecord running;
        running.generation = envelope.generation;
        if (!read_running(envelope.payload, running)) return ReadFault::damaged;
        return running;
    });
}

}  // namespace stretch
