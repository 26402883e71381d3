// Objects of a data file, read by name: what is missing, mistyped, unknown or repeated becomes a problem with
// its place. For save/*.cpp only.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/save/rapid_json.h"
#include "core/units/result.h"

namespace stretch::json {

using Value = JsonValue;

// One object of the file. Its fields are taken by name; what nobody took is unknown.
class Object {
public:
    Object(const Value* value, std::string place, Problems& problems)
        : value_(value), place_(std::move(place)), problems_(problems) {
        if (value_ != nullptr && !value_->IsObject()) {
            complain(place_, "must be an object {...}");
            value_ = nullptr;
        }
    }
    Object(const Object&) = delete;
    Object& operator=(const Object&) = delete;
    ~Object() {
        if (value_ != nullptr) report_unknown();
    }

    // Every element of a list, by `read(object)`.
    template <typename Read>
    void list(const char* name, const Read& read) {
        elements(name, [&](const Value& element, std::string place) {
            read(Object(&element, std::move(place), problems_));
        });
    }

    // Every field of the object, which may have any name, by `read(name, object)`.
    template <typename Read>
    void each(const Read& read) {
        if (value_ == nullptr) return;
        for (const auto& member : value_->GetObject()) {
            const std::string name = member.name.GetString();
            taken_.push_back(name);
            read(name, Object(&member.value, path(name), problems_));
        }
    }

    bool has(const char* name) const {
        return value_ != nullptr && value_->FindMember(name) != value_->MemberEnd();
    }
    // What a field says that can only be told when all of the file is known.
    void complain_of(const char* name, std::string reason) { complain(path(name), std::move(reason)); }

    // The position of the text among `names`.
    template <typename Name, std::size_t Count>
    int choice(const char* name, const std::array<Name, Count>& names) {
        const std::string chosen = text(name);
        const auto found = std::ranges::find(names, chosen);
        if (found != names.end()) return static_cast<int>(found - names.begin());
        if (!chosen.empty()) complain(path(name), "does not know \"" + chosen + "\"");
        return 0;
    }

    // A list of such texts, none twice.
    template <typename Enum, typename Name, std::size_t Count>
    std::vector<Enum> choices(const char* name, const std::array<Name, Count>& names) {
        std::vector<Enum> chosen;
        elements(name, [&](const Value& element, const std::string& place) {
            const std::string words = element.IsString() ? element.GetString() : "";
            const auto found = std::ranges::find(names, words);
            const auto value = static_cast<Enum>(found - names.begin());
            if (found == names.end())
                complain(place, "does not know \"" + words + "\"");
            else if (std::ranges::count(chosen, value) > 0)
                complain(place, "stands here twice");
            else
                chosen.push_back(value);
        });
        return chosen;
    }

    // A list of texts of any kind, none twice.
    std::vector<std::string> texts(const char* name) {
        std::vector<std::string> all;
        elements(name, [&](const Value& element, const std::string& place) {
            std::string words = element.IsString() ? element.GetString() : "";
            if (words.empty())
                complain(place, element.IsString() ? "must not be empty" : "must be a text");
            else if (std::ranges::count(all, words) > 0)
                complain(place, "stands here twice");
            else
                all.push_back(std::move(words));
        });
        return all;
    }

    std::string text(const char* name) {
        const Value* field = take(name);
        if (field == nullptr) return {};
        std::string words;
        if (field->IsString()) words.assign(field->GetString(), field->GetStringLength());
        if (words.empty()) complain(path(name), field->IsString() ? "must not be empty" : "must be a text");
        return words;
    }

    int whole(const char* name) {
        const Value* field = take(name);
        if (field == nullptr) return 0;
        if (field->IsInt()) return field->GetInt();
        complain(path(name), "must be a whole number");
        return 0;
    }

    double number(const char* name) {
        const Value* field = take(name);
        if (field == nullptr) return 0;
        if (field->IsNumber()) return field->GetDouble();
        complain(path(name), "must be a number");
        return 0;
    }

    Object object(const char* name) { return Object(take(name), path(name), problems_); }

private:
    std::string path(const std::string& name) const { return place_.empty() ? name : place_ + "." + name; }
    void complain(std::string place, std::string reason) {
        problems_.push_back({std::move(place), std::move(reason)});
    }

    // Every element of a list with its place, by `read(element, place)`.
    template <typename Read>
    void elements(const char* name, const Read& read) {
        const Value* field = take(name);
        if (field == nullptr) return;
        if (!field->IsArray()) return complain(path(name), "must be a list [...]");
        for (unsigned i = 0; i < field->Size(); ++i)
            read((*field)[i], path(name) + "[" + std::to_string(i) + "]");
    }

    const Value* take(const char* name) {
        taken_.emplace_back(name);
        if (value_ == nullptr) return nullptr;
        const auto member = value_->FindMember(name);
        if (member != value_->MemberEnd()) return &member->value;
        complain(path(name), "is missing");
        return nullptr;
    }

    void report_unknown() {
        std::vector<std::string> seen;
        for (const auto& member : value_->GetObject()) {
            const std::string name = member.name.GetString();
            if (std::ranges::find(taken_, name) == taken_.end())
                complain(path(name), "is not known here");
            else if (std::ranges::find(seen, name) != seen.end())
                complain(path(name), "stands here twice");
            seen.push_back(name);
        }
    }

    const Value* value_;
    std::string place_;
    Problems& problems_;
    std::vector<std::string> taken_;
};

inline Problem parse_problem(std::string_view json, const JsonDocument& document) {
    const std::size_t offset = std::min(document.GetErrorOffset(), json.size());
    const auto line = 1 + std::ranges::count(json.substr(0, offset), '\n');
    return {"line " + std::to_string(line), "is not JSON"};
}

}  // namespace stretch::json
