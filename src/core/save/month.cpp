#include "core/save/month.h"

#include <algorithm>
#include <optional>

#include "core/save/guarded.h"
#include "core/save/rapid_json.h"

namespace stretch {
namespace {

using Value = JsonValue;
using Writer = RapidWriter;

std::string_view text_of(const Value& value) {
    return {value.GetString(), value.GetStringLength()};
}

void put(Writer& writer, std::string_view text) {
    writer.String(text.data(), static_cast<unsigned>(text.size()));
}

// Calls `visit(name, value)` for each field, in order; a field of an inner object is named "outer.inner".
template <typename Visit>
void for_each_field(const Value& object, const std::string& prefix, const Visit& visit) {
    for (const auto& member : object.GetObject()) {
        const std::string name = prefix + std::string{text_of(member.name)};
        if (member.value.IsObject())
            for_each_field(member.value, name + ".", visit);
        else
            visit(name, member.value);
    }
}

std::string columns_of(const Value& object) {
    std::string columns;
    for_each_field(object, "",
                   [&](const std::string& name, const Value&) { columns.append(name).append(" "); });
    return columns;
}

// Writes the object that a row stands for. Columns of one inner object stand side by side.
class RowReader {
public:
    std::string object(const Value& columns, const Value& row) {
        writer_.StartObject();
        for (rapidjson::SizeType i = 0; i < columns.Size(); ++i) {
            std::string_view name = text_of(columns[i]);
            enter(name.substr(0, name.rfind('.') + 1));
            name.remove_prefix(open_.size());
            writer_.Key(name.data(), static_cast<unsigned>(name.size()));
            row[i + 1].Accept(writer_);
        }
        enter({});
        writer_.EndObject();
        return {buffer_.GetString(), buffer_.GetSize()};
    }

private:
    // One level of inner objects is all there is.
    void enter(std::string_view prefix) {
        if (prefix == open_) return;
        if (!open_.empty()) writer_.EndObject();
        if (!prefix.empty()) {
            writer_.Key(prefix.data(), static_cast<unsigned>(prefix.size() - 1));
            writer_.StartObject();
        }
        open_ = prefix;
    }

    JsonBuffer buffer_;
    Writer writer_{buffer_};
    std::string_view open_;
};

bool is_table(const Value& table) {
    if (!table.IsObject() || !table.HasMember("columns") || !table.HasMember("rows")) return false;
    const Value& columns = table["columns"];
    return columns.IsArray() && table["rows"].IsArray() &&
           std::all_of(columns.Begin(), columns.End(), [](const Value& name) { return name.IsString(); });
}

bool read_row(const Value& columns, const Value& row, std::vector<SessionRecord>& records) {
    if (!row.IsArray() || row.Size() != columns.Size() + 1 || !row[0].IsString()) return false;
    if (!is_plain_id(text_of(row[0])) || !is_shallow(row)) return false;
    auto read = decode_session_payload(RowReader{}.object(columns, row));
    if (!std::holds_alternative<SessionRecord>(read)) return false;
    SessionRecord& record = records.emplace_back(std::get<SessionRecord>(std::move(read)));
    record.id = text_of(row[0]);
    record.kept_in = KeptIn::month;
    return true;
}

std::optional<std::vector<SessionRecord>> read_tables(std::string_view payload) {
    JsonDocument document;
    document.Parse(payload.data(), payload.size());
    if (document.HasParseError() || !document.IsObject() || !document.HasMember("tables"))
        return std::nullopt;
    const Value& tables = document["tables"];
    if (!tables.IsArray()) return std::nullopt;
    std::vector<SessionRecord> records;
    for (const Value& table : tables.GetArray()) {
        if (!is_table(table)) return std::nullopt;
        for (const Value& row : table["rows"].GetArray())
            if (!read_row(table["columns"], row, records)) return std::nullopt;
    }
    return records;
}

// Writes rows, and a new table whenever the fields are others than before.
class TableWriter {
public:
    TableWriter() {
        writer_.StartObject();
        writer_.Key("tables");
        writer_.StartArray();
    }

    void add(const SessionRecord& record) {
        const auto opened = open(encode(record));
        if (!std::holds_alternative<Envelope>(opened)) throw std::bad_alloc{};
        JsonDocument document;
        // As everywhere, from a pointer and a length: another kind of stream would be another parser to
        // download.
        const std::string& payload = std::get<Envelope>(opened).payload;
        document.Parse(payload.data(), payload.size());
        const std::string columns = columns_of(document);
        if (columns != columns_) begin_table(document, columns);
        writer_.StartArray();
        put(writer_, record.id);
        for_each_field(document, "", [&](const std::string&, const Value& value) { value.Accept(writer_); });
        writer_.EndArray();
    }

    std::string take() {
        end_table();
        writer_.EndArray();
        writer_.EndObject();
        return {buffer_.GetString(), buffer_.GetSize()};
    }

private:
    void begin_table(const Value& object, const std::string& columns) {
        end_table();
        columns_ = columns;
        writer_.StartObject();
        writer_.Key("columns");
        writer_.StartArray();
        for_each_field(object, "", [&](const std::string& name, const Value&) { put(writer_, name); });
        writer_.EndArray();
        writer_.Key("rows");
        writer_.StartArray();
    }
    void end_table() {
        if (columns_.empty()) return;
        writer_.EndArray();
        writer_.EndObject();
    }

    JsonBuffer buffer_;
    Writer writer_{buffer_};
    std::string columns_;
};

}  // namespace

std::string month_of(const SessionRecord& record) {
    const LocalTime time = local_time(record.started_utc_ms, record.offset_min);
    const std::string month = std::to_string(time.month);
    return std::to_string(time.year) + (month.size() < 2 ? "-0" : "-") + month;
}

bool is_plain_id(std::string_view id) {
    return !id.empty() && id.size() <= 64 && std::ranges::all_of(id, [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == ':' || c == '-' || c == '_' ||
               c == '.';
    });
}

std::string encode_month(std::span<const SessionRecord* const> records) {
    return written([records] {
        TableWriter table;
        for (const SessionRecord* record : records) table.add(*record);
        return seal({.payload = table.take()});
    });
}

std::variant<std::vector<SessionRecord>, ReadFault> decode_month(std::string_view text) {
    return guarded([text]() -> std::variant<std::vector<SessionRecord>, ReadFault> {
        const auto opened = open(text);
        if (const auto* fault = std::get_if<ReadFault>(&opened)) return *fault;
        if (auto records = read_tables(std::get<Envelope>(opened).payload)) return *std::move(records);
        return ReadFault::damaged;
    });
}

bool is_of_an_old_month(std::int64_t utc_ms, int offset_min, const LocalTime& now) {
    constexpr int months_kept_single = 3;
    const LocalTime then = local_time(utc_ms, offset_min);
    const auto number = [](const LocalTime& time) { return time.year * 12 + time.month; };
    return number(then) <= number(now) - months_kept_single;
}

}  // namespace stretch
