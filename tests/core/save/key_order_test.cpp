// A tool for JSON may write the keys of a value in another order: what it says is the same.
#include "core/save/key_order.h"

#include <doctest/doctest.h>

#include <array>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/save/envelope.h"
#include "support/files.h"
#include "support/json_keys.h"

using namespace stretch;
using namespace stretch::testing;

namespace {

// Every stored example of every version.
std::vector<std::pair<KeptKind, std::string>> examples() {
    constexpr std::array<std::pair<KeptKind, std::string_view>, 21> files{{
        {KeptKind::session, "v1/session"},     {KeptKind::settings, "v1/settings"},
        {KeptKind::settings, "v2/settings"},   {KeptKind::month, "v3/month"},
        {KeptKind::note, "v3/note"},           {KeptKind::profile, "v3/profile"},
        {KeptKind::range_check, "v3/range"},   {KeptKind::range_checks, "v3/ranges"},
        {KeptKind::session, "v3/session"},     {KeptKind::settings, "v3/settings"},
        {KeptKind::profile, "v4/profile"},     {KeptKind::month, "v5/month"},
        {KeptKind::session, "v5/session"},     {KeptKind::settings, "v5/settings"},
        {KeptKind::month, "v7/month"},         {KeptKind::note, "v7/note"},
        {KeptKind::profile, "v7/profile"},     {KeptKind::range_check, "v7/range"},
        {KeptKind::range_checks, "v7/ranges"}, {KeptKind::session, "v7/session"},
        {KeptKind::profile, "v8/profile"},
    }};
    std::vector<std::pair<KeptKind, std::string>> read;
    for (const auto& [kind, name] : files)
        read.emplace_back(kind, read_file("tests/saves/" + std::string{name} + ".txt"));
    return read;
}

bool is_whole(const std::string& text) {
    return std::holds_alternative<Envelope>(open(text));
}

}  // namespace

TEST_CASE(
    "fault 61: whatever the order of its keys, an example of each kind and version gets back its own text") {
    for (const auto& [kind, text] : examples())
        for (const KeyOrder order : {KeyOrder::sorted, KeyOrder::backwards}) {
            CAPTURE(text);
            CHECK(with_keys_as_written(kind, with_keys(order, text)) == text);
            CHECK(with_keys_as_written(kind, text) == text);
        }
}

TEST_CASE("fault 61: another order of keys hides no change") {
    for (const auto& [kind, text] : examples()) {
        std::string changed = with_keys(KeyOrder::sorted, text);
        const std::size_t digit = changed.find_last_of("0123456789");
        changed[digit] = changed[digit] == '1' ? '2' : '1';
        CHECK_FALSE(is_whole(with_keys_as_written(kind, changed)));
    }
}

TEST_CASE("fault 61: what is no value has no keys") {
    for (const KeptKind kind : {KeptKind::session, KeptKind::month, KeptKind::running, KeptKind::backup})
        for (const std::string& text :
             {std::string{}, std::string{"x"}, std::string{"||||||"}, std::string{"HS1|4|1|0|2|0|"},
              std::string{"HS1|4|1|0|2|0|[[[[[[[]]]]]]]"}, std::string{"HS1|4|1|0|2|0|{\"a\":"},
              "HS1|4|1|0|2|0|" + std::string(100'000, '[')})
            CHECK_FALSE(is_whole(with_keys_as_written(kind, text)));
}
