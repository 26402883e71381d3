#include "support/kinds.h"

#include <algorithm>
#include <array>
#include <variant>

#include "core/save/codec.h"
#include "core/save/month.h"
#include "core/save/progress_codec.h"
#include "core/save/range_table.h"
#include "core/save/running.h"
#include "support/embedded_exercises.h"
#include "support/sessions.h"

namespace stretch::testing {
namespace {

constexpr std::int64_t start_ms = 1'795'422'600'000;

SessionRecord session() {
    SessionRecord record = whole_session(start_ms);
    record.ending = Ending::stopped_for_pain;
    record.rungs = {5, 2};
    record.hurt_side = Side::right;
    record.check_in = {{4, PainPlace::none}, {7, PainPlace::back_of_thigh}};
    record.dose.other_leg = LegDose{Aid::band, Knee::straight, 20, 10_s};
    return record;
}

RunningRecord running() {
    RunningRecord record{.so_far = session(),
                         .eased = usual_dose(),
                         .phase = 3,
                         .saved_utc_ms = start_ms + 60'000,
                         .tab = "0a1b2c3d",
                         .generation = 7};
    return record;
}

StoredSettings settings() {
    Settings settings;
    settings.dose = usual_dose();
    settings.theme = Theme::dark;
    settings.text_size_percent = 125;
    return {settings, 3};
}

StoredProfile profile() {
    Profile profile;
    profile.answers.tightness = Tightness::tight;
    profile.answered_utc_ms = start_ms;
    profile.legs.left = {2, false, start_ms, 60};
    profile.legs.right = {7, true, start_ms, -300};
    return {profile, 9};
}

std::vector<RangeCheck> checks() {
    return {{Side::left, OtherKnee::bent, 61, start_ms, 60, {}},
            {Side::right, OtherKnee::long_leg, 72, start_ms + 60'000, 60, {}}};
}

// A few of them, pointed at without asking for memory, which a test may have taken away.
std::string folded(const std::vector<SessionRecord>& records) {
    std::array<const SessionRecord*, 8> pointers{};
    for (std::size_t i = 0; i < records.size() && i < pointers.size(); ++i) pointers[i] = &records[i];
    return encode_month({pointers.data(), std::min(records.size(), pointers.size())});
}

// Makes a kind of the two functions that write and read it.
template <typename Value, typename Write, typename Decode>
Kind kind(std::string name, Value value, Write write, Decode decode) {
    return {std::move(name), [value, write] { return write(value); },
            [write, decode](std::string_view text, std::string& again) -> std::optional<ReadFault> {
                const auto read = decode(text);
                if (const auto* fault = std::get_if<ReadFault>(&read)) return *fault;
                again = write(std::get<0>(read));
                return std::nullopt;
            }};
}

constexpr auto encoded = [](const auto& value) { return encode(value); };

}  // namespace

const std::vector<Kind>& every_kind() {
    static const std::vector<Kind> kinds{
        kind("session", session(), encoded, decode_session),
        kind("running", running(), encoded, decode_running),
        kind("settings", settings(), encoded,
             [](std::string_view text) { return decode_settings(text, exercises()); }),
        kind("profile", profile(), encoded, decode_profile),
        kind("note",
             StoredNote{{{{3, PainPlace::none}, {5, PainPlace::back}}, HeldTime{12_s, 45_s}, true}, 2},
             encoded, decode_note),
        kind("range check", checks()[0], encoded, decode_range_check),
        kind("month", std::vector{session(), whole_session(start_ms - 86'400'000)}, folded, decode_month),
        kind(
            "range checks", checks(),
            [](const std::vector<RangeCheck>& all) { return encode_range_checks(all); }, decode_range_checks),
    };
    return kinds;
}

std::string payload_of(std::string_view text) {
    return std::get<Envelope>(open(text)).payload;
}

}  // namespace stretch::testing
