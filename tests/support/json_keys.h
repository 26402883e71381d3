// A tool for JSON that writes the keys of every object in another order, as many do. For compact texts
// without a bracket, a comma or a colon in a string, as kept values are.
#pragma once

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace stretch::testing {

enum class KeyOrder { sorted, backwards };

class KeyReorderer {
public:
    explicit KeyReorderer(KeyOrder order) : order_(order) {}

    // Takes one value off the front of `rest`.
    std::string value(std::string_view& rest) const {
        if (rest.starts_with('{')) return object(rest);
        if (rest.starts_with('[')) return list(rest);
        return std::string{take(rest, std::min(rest.find_first_of(",]}"), rest.size()))};
    }

private:
    static std::string_view take(std::string_view& rest, std::size_t length) {
        const std::string_view taken = rest.substr(0, length);
        rest.remove_prefix(length);
        return taken;
    }
    std::string object(std::string_view& rest) const {
        std::vector<std::pair<std::string, std::string>> fields;
        for (take(rest, 1); !rest.starts_with('}'); take(rest, rest.starts_with(',') ? 1 : 0)) {
            const std::string key{take(rest, rest.find(':') + 1)};
            fields.emplace_back(key, value(rest));
        }
        take(rest, 1);
        order_ == KeyOrder::sorted ? std::ranges::sort(fields) : std::ranges::reverse(fields);
        std::string text = "{";
        for (const auto& [key, each] : fields) text += (text.size() > 1 ? "," : "") + key + each;
        return text + "}";
    }
    std::string list(std::string_view& rest) const {
        std::string text = "[";
        for (take(rest, 1); !rest.starts_with(']'); take(rest, rest.starts_with(',') ? 1 : 0))
            text += (text.size() > 1 ? "," : "") + value(rest);
        take(rest, 1);
        return text + "]";
    }

    KeyOrder order_;
};

// Of a kept value: what stands in front stays.
inline std::string with_keys(KeyOrder order, std::string_view kept) {
    const std::size_t payload = kept.find('{');
    std::string_view rest = kept.substr(payload);
    return std::string{kept.substr(0, payload)} + KeyReorderer{order}.value(rest);
}

}  // namespace stretch::testing
