#include "core/save/ladder_file.h"

#include "core/save/json_object.h"

namespace stretch {
namespace {

using json::Object;

Rung read_rung(Object&& object) {
    Rung rung;
    rung.id = object.whole("id");
    rung.dose.exercise = object.text("exercise");
    rung.dose.aid = static_cast<Aid>(object.choice("aid", aid_names));
    rung.dose.knee = static_cast<Knee>(object.choice("knee", knee_names));
    rung.dose.grip_percent = object.whole("grip_percent");
    rung.dose.hold = seconds(object.whole("hold_s"));
    return rung;
}

LadderStarts read_starts(Object&& object) {
    return {.careful = object.whole("careful"),
            .very_tight = object.whole("very_tight"),
            .beginner = object.whole("beginner"),
            .tight = object.whole("tight"),
            .loose = object.whole("loose")};
}

Ladder read_fields(const json::Value& root, Problems& problems) {
    Object object(&root, "", problems);
    Ladder ladder;
    ladder.version = object.whole("version");
    object.list("rungs", [&](Object&& rung) { ladder.rungs.push_back(read_rung(std::move(rung))); });
    ladder.starts = read_starts(object.object("starts"));
    ladder.careful_top = object.whole("careful_top");
    return ladder;
}

}  // namespace

Result<Ladder> read_ladder(std::string_view json, const Exercises& exercises) {
    JsonDocument document;
    document.Parse(json.data(), json.size());
    if (document.HasParseError()) return json::parse_problem(json, document);
    Problems problems;
    Ladder ladder = read_fields(document, problems);
    if (!problems.empty()) return problems;
    problems = validate(ladder, exercises);
    if (!problems.empty()) return problems;
    return ladder;
}

}  // namespace stretch
