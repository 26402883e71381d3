#include "core/save/kept_value.h"

#include <array>
#include <charconv>
#include <utility>

#include "core/save/month.h"

namespace stretch {
namespace {

using Read = std::variant<KeptValue, ReadFault>;
using Decode = Read (*)(std::string_view, const Exercises&);

template <auto decode>
Read plain(std::string_view text, const Exercises& /*exercises*/) {
    auto read = decode(text);
    if (const auto* fault = std::get_if<ReadFault>(&read)) return *fault;
    return KeptValue{std::get<0>(std::move(read))};
}

Read settings(std::string_view text, const Exercises& exercises) {
    const auto read = decode_settings(text, exercises);
    if (const auto* fault = std::get_if<ReadFault>(&read)) return *fault;
    return KeptValue{std::get<StoredSettings>(read)};
}

Read backup_time(std::string_view text, const Exercises& /*exercises*/) {
    const auto opened = open(text);
    if (const auto* fault = std::get_if<ReadFault>(&opened)) return *fault;
    const std::string& digits = std::get<Envelope>(opened).payload;
    BackupTime time;
    const char* const digits_end = digits.data() + digits.size();
    const auto [end, error] = std::from_chars(digits.data(), digits_end, time.utc_ms);
    const bool is_an_instant = time.utc_ms >= 0 && time.utc_ms <= latest_utc_ms;
    if (error != std::errc{} || end != digits_end || !is_an_instant) return ReadFault::damaged;
    return KeptValue{time};
}

// In the order of KeptKind.
constexpr std::array<Decode, key_prefixes.size()> decoders{
    plain<decode_session>,     plain<decode_month>,        settings,
    plain<decode_profile>,     plain<decode_running>,      plain<decode_note>,
    plain<decode_range_check>, plain<decode_range_checks>, backup_time};

}  // namespace

Read decode_kept(KeptKind kind, std::string_view text, const Exercises& exercises) {
    return decoders[static_cast<std::size_t>(kind)](text, exercises);
}

}  // namespace stretch
