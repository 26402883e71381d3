#include "core/save/exercise_file.h"

#include "core/routine/validate.h"
#include "core/save/json_object.h"

namespace stretch {
namespace {

using json::Object;

Range read_range(Object&& object) {
    return {object.whole("least"), object.whole("most"), object.whole("standard")};
}

LegAngles read_leg(Object&& object) {
    return {degrees(object.number("thigh_deg")), degrees(object.number("knee_deg"))};
}

RaisedLeg read_raised(Object&& object) {
    return {read_leg(object.object("lifted")), read_leg(object.object("pulled"))};
}

DoseRanges read_ranges(Object&& object) {
    return {read_range(object.object("grip_percent")), read_range(object.object("hold_s")),
            read_range(object.object("repetitions")),  read_range(object.object("rest_s")),
            read_range(object.object("change_s")),     read_range(object.object("sessions_a_day"))};
}

PhaseLengths read_lengths(Object&& object) {
    return {seconds(object.whole("setup_s")), seconds(object.whole("count_in_s")),
            seconds(object.whole("lift_s")), seconds(object.whole("pull_s")),
            seconds(object.whole("lower_s"))};
}

PoseTable read_poses(Object&& object) {
    PoseTable poses;
    poses.start_knee = degrees(object.object("start").number("knee_deg"));
    for (std::size_t i = 0; i < all_knees.size(); ++i)
        poses.raised[i] = read_raised(object.object(knee_names[i]));
    poses.pelvis_share = object.number("pelvis_share");
    poses.hold_creep = degrees(object.number("hold_creep_deg"));
    return poses;
}

AidShape read_aid(Object&& object) {
    return {object.number("contact"), object.number("grip_at_ends"), object.number("grip_at_thigh"),
            object.number("length")};
}

Exercise read_fields(const json::Value& root, Problems& problems) {
    Object object(&root, "", problems);
    Exercise exercise;
    exercise.id = object.text("id");
    exercise.version = object.whole("version");
    exercise.ranges = read_ranges(object.object("dose"));
    exercise.lengths = read_lengths(object.object("phases"));
    exercise.poses = read_poses(object.object("poses"));
    exercise.aid = read_aid(object.object("aid"));
    return exercise;
}

}  // namespace

Result<Exercise> read_exercise(std::string_view json) {
    JsonDocument document;
    document.Parse(json.data(), json.size());
    if (document.HasParseError()) return json::parse_problem(json, document);
    Problems problems;
    Exercise exercise = read_fields(document, problems);
    if (!problems.empty()) return problems;
    problems = validate(exercise);
    if (!problems.empty()) return problems;
    return exercise;
}

}  // namespace stretch
