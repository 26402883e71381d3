// One of every kind of value that is kept, so that what must hold for each is tested for all.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/save/envelope.h"

namespace stretch::testing {

struct Kind {
    std::string name;
    std::function<std::string()> write;
    // Reads a text: why it cannot be read, or nothing; then `again` is what was read, written anew.
    std::function<std::optional<ReadFault>(std::string_view text, std::string& again)> read;
};

const std::vector<Kind>& every_kind();

std::string payload_of(std::string_view text);

}  // namespace stretch::testing
