#include "host/replay/query.h"

#include <algorithm>
#include <string>

namespace stretch {

std::vector<LinkParameter> split_query(std::string_view query) {
    std::vector<LinkParameter> parameters;
    while (!query.empty()) {
        const std::string_view part = query.substr(0, query.find('&'));
        query.remove_prefix(std::min(part.size() + 1, query.size()));
        const std::size_t equals = std::min(part.find('='), part.size());
        const std::string_view value = part.substr(std::min(equals + 1, part.size()));
        if (!part.empty()) parameters.push_back({std::string{part.substr(0, equals)}, std::string{value}});
    }
    return parameters;
}

}  // namespace stretch
