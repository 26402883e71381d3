#include "host/replay/query.h"

#include <algorithm>
#include <string>

namespace stretch {

LinkParameters split_query(std::string_view query) {
    LinkParameters parameters;
    while (!query.empty()) {
        const std::string_view part = query.substr(0, query.find('&'));
        query.remove_prefix(std::min(part.size() + 1, query.size()));
        const std::size_t equals = std::min(part.find('='), part.size());
        const std::string_view value = part.substr(std::min(equals + 1, part.size()));
        if (!part.empty()) parameters.emplace_back(part.substr(0, equals), value);
    }
    return parameters;
}

}  // namespace stretch
