#include "core/save/range_table.h"

#include <array>
#include <optional>

#include "core/save/field_reader.h"
#include "core/save/guarded.h"
#include "core/save/rapid_json.h"

namespace stretch {
namespace {

// In this order for ever; what is added later comes behind.
constexpr rapidjson::SizeType fields_at_first = 5;
constexpr rapidjson::SizeType fields_in_row = 7;

std::array<std::int64_t, fields_in_row> row_of(const RangeCheck& check) {
    return {check.utc_ms,
            check.offset_min,
            static_cast<std::int64_t>(check.side),
            static_cast<std::int64_t>(check.other_knee),
            check.thigh_deg,
            static_cast<std::int64_t>(check.way),
            check.error_deg};
}

bool is_row(const JsonValue& row) {
    if (!row.IsArray() || row.Size() < fields_at_first) return false;
    return std::all_of(row.Begin(), row.End(), [](const JsonValue& value) { return value.IsInt64(); });
}

RangeCheck check_in(const JsonValue& row, FieldReader& read) {
    const bool tells_way = row.Size() >= fields_in_row;
    const RangeWay way = tells_way ? read.choice(row[5].GetInt64(), RangeWay::by_picture) : RangeWay::by_eye;
    return {.side = read.choice(row[2].GetInt64(), Side::right),
            .other_knee = read.choice(row[3].GetInt64(), OtherKnee::long_leg),
            .thigh_deg = read.small(row[4].GetInt64(), 0, most_thigh_deg),
            .utc_ms = read.instant(row[0].GetInt64()),
            .offset_min = read.offset(row[1].GetInt64()),
            .day = {},
            .way = way,
            .error_deg = tells_way ? read.small(row[6].GetInt64(), 0, most_range_error_deg) : error_of(way)};
}

std::optional<std::vector<RangeCheck>> read_table(std::string_view payload) {
    JsonDocument document;
    document.Parse(payload.data(), payload.size());
    if (document.HasParseError() || !document.IsObject() || !document.HasMember("range_checks"))
        return std::nullopt;
    const JsonValue& rows = document["range_checks"];
    if (!rows.IsArray()) return std::nullopt;
    std::vector<RangeCheck> checks;
    FieldReader read;
    for (const JsonValue& row : rows.GetArray()) {
        if (!is_row(row)) return std::nullopt;
        checks.push_back(check_in(row, read));
    }
    if (!read.good) return std::nullopt;
    return checks;
}

}  // namespace

std::string encode_range_checks(std::span<const RangeCheck> checks) {
    return written([checks] {
        JsonBuffer buffer;
        RapidWriter writer(buffer);
        writer.StartObject();
        writer.Key("range_checks");
        writer.StartArray();
        for (const RangeCheck& check : checks) {
            writer.StartArray();
            for (const std::int64_t field : row_of(check)) writer.Int64(field);
            writer.EndArray();
        }
        writer.EndArray();
        writer.EndObject();
        return seal({.payload = {buffer.GetString(), buffer.GetSize()}});
    });
}

std::variant<std::vector<RangeCheck>, ReadFault> decode_range_checks(std::string_view text) {
    return guarded([text]() -> std::variant<std::vector<RangeCheck>, ReadFault> {
        const auto opened = open(text);
        if (const auto* fault = std::get_if<ReadFault>(&opened)) return *fault;
        if (auto checks = read_table(std::get<Envelope>(opened).payload)) return *std::move(checks);
        return ReadFault::damaged;
    });
}

}  // namespace stretch
