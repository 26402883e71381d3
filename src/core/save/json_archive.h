// cereal archives for plain JSON objects in memory: whole numbers, strings and structs of them, by name.
// cereal's own JSON archive works on standard streams, and those alone are a sixth of the download.
#pragma once

#include <cereal/cereal.hpp>
#include <cstdint>
#include <limits>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "core/save/rapid_json.h"

namespace stretch {

class JsonWriter : public cereal::OutputArchive<JsonWriter>, public cereal::traits::TextArchive {
public:
    JsonWriter() : OutputArchive(this), writer_(buffer_) {}

    void name(const char* text) { writer_.Key(text); }
    void begin_object() { writer_.StartObject(); }
    void end_object() { writer_.EndObject(); }
    void value(std::int64_t number) { writer_.Int64(number); }
    void value(const std::string& text) { writer_.String(text.data(), static_cast<unsigned>(text.size())); }

    std::string text() const { return {buffer_.GetString(), buffer_.GetSize()}; }

private:
    JsonBuffer buffer_;
    RapidWriter writer_;
};

// Throws cereal::Exception on anything that is not what was asked for.
class JsonReader : public cereal::InputArchive<JsonReader>, public cereal::traits::TextArchive {
public:
    explicit JsonReader(std::string_view text) : InputArchive(this) {
        document_.Parse(text.data(), text.size());
        if (document_.HasParseError()) throw cereal::Exception("not JSON");
        next_ = &document_;
    }

    void name(const char* text) {
        const auto member = objects_.back()->FindMember(text);
        if (member == objects_.back()->MemberEnd()) throw cereal::Exception("a missing field");
        next_ = &member->value;
    }
    void begin_object() {
        if (!next_->IsObject()) throw cereal::Exception("not an object");
        objects_.push_back(next_);
    }
    void end_object() { objects_.pop_back(); }
    std::int64_t number() const {
        if (!next_->IsInt64()) throw cereal::Exception("not a whole number");
        return next_->GetInt64();
    }
    std::string text() const {
        if (!next_->IsString()) throw cereal::Exception("not a text");
        return {next_->GetString(), next_->GetStringLength()};
    }

private:
    JsonDocument document_;
    const JsonValue* next_ = nullptr;
    std::vector<const JsonValue*> objects_;
};

// What follows is what cereal asks of an archive: a field is a name and then its value; a struct stands in
// braces.
template <typename T>
inline constexpr bool is_field = false;
template <typename T>
inline constexpr bool is_field<cereal::NameValuePair<T>> = true;
template <typename T>
concept Struct = std::is_class_v<T> && !std::is_same_v<T, std::string> && !is_field<T>;
template <typename T>
concept Number = std::is_same_v<T, std::int64_t> || std::is_same_v<T, std::uint32_t>;

template <Struct T>
void prologue(JsonWriter& archive, const T& /*value*/) {
    archive.begin_object();
}
template <Struct T>
void epilogue(JsonWriter& archive, const T& /*value*/) {
    archive.end_object();
}
template <Struct T>
void prologue(JsonReader& archive, const T& /*value*/) {
    archive.begin_object();
}
template <Struct T>
void epilogue(JsonReader& archive, const T& /*value*/) {
    archive.end_object();
}

template <typename T>
void CEREAL_SAVE_FUNCTION_NAME(JsonWriter& archive, const cereal::NameValuePair<T>& field) {
    archive.name(field.name);
    archive(field.value);
}
template <typename T>
void CEREAL_LOAD_FUNCTION_NAME(JsonReader& archive, cereal::NameValuePair<T>& field) {
    archive.name(field.name);
    archive(field.value);
}
template <Number T>
void CEREAL_SAVE_FUNCTION_NAME(JsonWriter& archive, const T& value) {
    archive.value(static_cast<std::int64_t>(value));
}
template <Number T>
void CEREAL_LOAD_FUNCTION_NAME(JsonReader& archive, T& value) {
    const std::int64_t number = archive.number();
    if (number < std::numeric_limits<T>::min() || number > std::numeric_limits<T>::max())
        throw cereal::Exception("a number that does not fit");
    value = static_cast<T>(number);
}
inline void CEREAL_SAVE_FUNCTION_NAME(JsonWriter& archive, const std::string& text) {
    archive.value(text);
}
inline void CEREAL_LOAD_FUNCTION_NAME(JsonReader& archive, std::string& text) {
    text = archive.text();
}

}  // namespace stretch

CEREAL_SETUP_ARCHIVE_TRAITS(stretch::JsonReader, stretch::JsonWriter)
