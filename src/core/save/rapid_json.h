// RapidJSON with the settings that make it safe on hostile input. They must come before any header of it:
// include this one, never those, and nowhere but in save/*.cpp. Iterative parsing bounds the stack, encoding
// is validated, NaN and infinity are refused, and the full-precision number parser, which reads out of bounds
// in RapidJSON 1.1.0 (Tencent/rapidjson#1290), stays off: whole numbers only. A broken promise inside it is
// an exception, which save/ catches, not a wild read.
#pragma once

#include <stdexcept>

#define RAPIDJSON_PARSE_DEFAULT_FLAGS (kParseIterativeFlag | kParseValidateEncodingFlag)
#define RAPIDJSON_ASSERT_THROWS
#define RAPIDJSON_ASSERT(condition) \
    if (!(condition)) throw std::runtime_error("rapidjson: " #condition)

#include <rapidjson/document.h>
#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>
