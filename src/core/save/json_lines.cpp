#include "core/save/json_lines.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "core/save/rapid_json.h"

namespace stretch {
namespace {

using Lines = std::map<std::string, int, std::less<>>;
using Input = rapidjson::EncodedInputStream<rapidjson::UTF8<>, rapidjson::MemoryStream>;

// Counts on from where it was asked before: RapidJSON reads onwards only.
class LineCounter {
public:
    explicit LineCounter(std::string_view text) : text_(text) {}

    int at(std::size_t offset) {
        offset = std::clamp(offset, offset_, text_.size());
        line_ += static_cast<int>(std::ranges::count(text_.substr(offset_, offset - offset_), '\n'));
        offset_ = offset;
        return line_;
    }

private:
    std::string_view text_;
    std::size_t offset_ = 0;
    int line_ = 1;
};

// Deeper than any data file; below it nothing is noted, so that a hostile one makes no places without end.
constexpr std::size_t deepest = 16;

// Notes where each value begins. The names of its members are those that RapidJSON calls.
// NOLINTBEGIN(readability-identifier-naming)
class Places {
public:
    Places(Input& input, LineCounter& counter, Lines& lines)
        : input_(input), counter_(counter), lines_(lines) {}

    bool Null() { return scalar(); }
    bool Bool(bool) { return scalar(); }
    bool Int(int) { return scalar(); }
    bool Uint(unsigned) { return scalar(); }
    bool Int64(std::int64_t) { return scalar(); }
    bool Uint64(std::uint64_t) { return scalar(); }
    bool Double(double) { return scalar(); }
    bool RawNumber(const char*, rapidjson::SizeType, bool) { return scalar(); }
    bool String(const char*, rapidjson::SizeType, bool) { return scalar(); }
    bool Key(const char* name, rapidjson::SizeType length, bool) {
        Level& level = levels_.back();
        level.member = (level.place.empty() ? "" : level.place + ".") + std::string(name, length);
        level.line = counter_.at(input_.Tell());
        return true;
    }
    bool StartObject() { return open(false); }
    bool StartArray() { return open(true); }
    bool EndObject(rapidjson::SizeType) { return close(); }
    bool EndArray(rapidjson::SizeType) { return close(); }

private:
    struct Level {
        std::string place;
        bool is_list = false;
        std::size_t next = 0;  // of a list: the element that comes next
        std::string member;    // of an object: the place of the field that is read
        int line = 0;          // and the line of its name
    };

    // The place of the value that is read now; a field stands where its name does.
    std::string note() {
        if (levels_.size() > deepest) return {};
        int line = counter_.at(input_.Tell());
        std::string place;
        if (!levels_.empty()) {
            Level& level = levels_.back();
            place = level.is_list ? level.place + "[" + std::to_string(level.next++) + "]" : level.member;
            if (!level.is_list) line = level.line;
        }
        lines_.emplace(place, line);
        return place;
    }

    bool scalar() {
        note();
        return true;
    }

    bool open(bool is_list) {
        levels_.push_back({.place = note(), .is_list = is_list, .member = {}});
        return true;
    }

    bool close() {
        levels_.pop_back();
        return true;
    }

    Input& input_;
    LineCounter& counter_;
    Lines& lines_;
    std::vector<Level> levels_;
};
// NOLINTEND(readability-identifier-naming)

// "aid" of "aid.kinds", "aid.kinds" of "aid.kinds[1]".
// Of a field of the file itself "".
std::string_view around(std::string_view place) {
    const std::size_t end = place.find_last_of(".[");
    return place.substr(0, end == std::string_view::npos ? 0 : end);
}

}  // namespace

JsonLines::JsonLines(std::string_view json) {
    rapidjson::MemoryStream bytes(json.data(), json.size());
    Input input(bytes);
    LineCounter counter(json);
    Places places(input, counter, lines_);
    rapidjson::GenericReader<rapidjson::UTF8<>, rapidjson::UTF8<>, ThrowingAllocator> reader;
    const rapidjson::ParseResult result = reader.Parse(input, places);
    if (result.IsError()) lines_ = {{"", LineCounter(json).at(result.Offset())}};
}

int JsonLines::line_of(std::string_view place) const {
    while (!place.empty()) {
        const auto found = lines_.find(place);
        if (found != lines_.end()) return found->second;
        place = around(place);
    }
    return lines_.find("")->second;
}

}  // namespace stretch
