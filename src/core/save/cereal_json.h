// cereal's JSON archive with the settings that make it safe on hostile input; include it nowhere but in
// save/*.cpp. Iterative parsing bounds the stack, encoding is validated, NaN and infinity are refused, and
// the full-precision number parser, which reads out of bounds in RapidJSON 1.1.0 (Tencent/rapidjson#1290), is
// off: whole numbers only. RapidJSON's asserts stay the throwing ones that cereal defines.
#pragma once

#define RAPIDJSON_PARSE_DEFAULT_FLAGS kParseIterativeFlag | kParseValidateEncodingFlag
#define CEREAL_RAPIDJSON_PARSE_DEFAULT_FLAGS kParseIterativeFlag | kParseValidateEncodingFlag

#include <cereal/archives/json.hpp>
#include <cereal/types/string.hpp>
