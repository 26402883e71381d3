// What the app asks of its host. Orders, not questions: the answers come back as commands.
#pragma once

#include <string>
#include <variant>
#include <vector>

namespace stretch {

enum class Tone { setup, lift, pull, hold, lower, rest, change, done, tick, pain };

struct Speak {
    std::string text;
};  // replaces what is being said
struct StopSpeaking {};
struct Beep {
    Tone tone;
};
struct KeepAwake {
    bool on;
};
struct Store {
    std::string key;
    std::string value;
};  // failure is answered by ReportStoreFailed
struct SetAside {
    std::string key;
    std::string value;
};  // an unreadable value: keep it under the quarantine key

using Effect = std::variant<Speak, StopSpeaking, Beep, KeepAwake, Store, SetAside>;
using Effects = std::vector<Effect>;

}  // namespace stretch
