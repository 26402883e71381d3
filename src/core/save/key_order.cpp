#include "core/save/key_order.h"

#include <array>

#include "core/save/codec.h"
#include "core/save/guarded.h"
#include "core/save/month.h"
#include "core/save/progress_codec.h"
#include "core/save/range_table.h"
#include "core/save/rapid_json.h"

namespace stretch {
namespace {

constexpr int bars_before_payload = 6;
constexpr int depth_of_a_month = 5;

// Fields are added at the end and none changes its place, so that today's order is that of every version.
std::string model_of(KeptKind kind) {
    const SessionRecord session;
    switch (kind) {
        case KeptKind::session: return encode(session);
        case KeptKind::month: return encode_month(std::array{&session});
        case KeptKind::settings: return encode(StoredSettings{});
        case KeptKind::profile: return encode(StoredProfile{});
        case KeptKind::note: return encode(StoredNote{});
        case KeptKind::range_check: return encode(RangeCheck{});
        case KeptKind::range_checks: return encode_range_checks(std::array{RangeCheck{}});
        case KeptKind::running:
        case KeptKind::backup: break;  // stay behind
    }
    return {};
}

std::size_t payload_at(std::string_view text) {
    std::size_t at = 0;
    for (int bar = 0; bar < bars_before_payload; ++bar) {
        at = text.find('|', at);
        if (at == std::string_view::npos) return at;
        ++at;
    }
    return at;
}

bool read(std::string_view text, JsonDocument& document) {
    const std::size_t at = payload_at(text);
    if (at == std::string_view::npos) return false;
    document.Parse(text.data() + at, text.size() - at);
    return !document.HasParseError() && is_shallow(document, depth_of_a_month);
}

const JsonValue* member(const JsonValue* object, const JsonValue& name) {
    if (object == nullptr || !object->IsObject()) return nullptr;
    const auto found = object->FindMember(name);
    return found == object->MemberEnd() ? nullptr : &found->value;
}

void write(const JsonValue& value, const JsonValue* model, RapidWriter& writer);

void write_object(const JsonValue& object, const JsonValue* model, RapidWriter& writer) {
    const auto field = [&](const JsonValue& name, const JsonValue& value) {
        writer.Key(name.GetString(), name.GetStringLength());
        write(value, member(model, name), writer);
    };
    writer.StartObject();
    if (model != nullptr && model->IsObject())
        for (const auto& known : model->GetObject())
            if (const JsonValue* value = member(&object, known.name)) field(known.name, *value);
    for (const auto& each : object.GetObject())
        if (member(model, each.name) == nullptr) field(each.name, each.value);
    writer.EndObject();
}

void write(const JsonValue& value, const JsonValue* model, RapidWriter& writer) {
    if (value.IsObject()) return write_object(value, model, writer);
    if (!value.IsArray()) return static_cast<void>(value.Accept(writer));
    const bool has_model = model != nullptr && model->IsArray() && !model->Empty();
    writer.StartArray();
    for (const JsonValue& each : value.GetArray()) write(each, has_model ? &(*model)[0] : nullptr, writer);
    writer.EndArray();
}

}  // namespace

std::string with_keys_as_written(KeptKind kind, std::string_view text) {
    return written([&]() -> std::string {
        JsonDocument document, model;
        if (!read(text, document) || !read(model_of(kind), model)) return {};
        JsonBuffer buffer;
        RapidWriter writer(buffer);
        write(document, &model, writer);
        return std::string{text.substr(0, payload_at(text))}.append(buffer.GetString(), buffer.GetSize());
    });
}

}  // namespace stretch
