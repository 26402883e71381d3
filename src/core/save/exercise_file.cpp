#include "core/save/exercise_file.h"

#include <algorithm>
#include <cassert>

#include "core/routine/validate.h"
#include "core/save/json_object.h"

namespace stretch {
namespace {

using json::Object;

constexpr int exercise_format = 2;

Range read_range(Object&& object) {
    return {object.whole("least"), object.whole("most"), object.whole("standard")};
}

DoseRanges read_ranges(Object&& object) {
    return {read_range(object.object("grip_percent")), read_range(object.object("hold_s")),
            read_range(object.object("repetitions")),  read_range(object.object("rest_s")),
            read_range(object.object("change_s")),     read_range(object.object("sessions_a_day"))};
}

constexpr std::array<std::string_view, 2> leg_places{"on_floor", "raised"};

// On the floor the thigh follows from the knee.
BodyAngles read_angles(Object& object, LegPlace place) {
    const Radians thigh = place == LegPlace::raised ? degrees(object.number("thigh_deg")) : Radians{};
    const Radians knee = degrees(object.number("knee_deg"));
    return {{thigh, knee}, degrees(object.has("trunk_deg") ? object.number("trunk_deg") : 0)};
}

// A way of doing it that a pose does not know stands as the one next to it.
void read_by_knee(ExercisePose& pose, std::vector<Knee>& knees, Object&& by_knee) {
    std::vector<Knee> known;
    for (const Knee knee : all_knees) {
        const char* name = knee_names[static_cast<std::size_t>(knee)];
        if (!by_knee.has(name)) continue;
        Object leg = by_knee.object(name);
        const BodyAngles angles = read_angles(leg, pose.place);
        const std::size_t first = known.empty() ? 0 : static_cast<std::size_t>(knee);
        std::fill(pose.angles.begin() + static_cast<std::ptrdiff_t>(first), pose.angles.end(), angles);
        known.push_back(knee);
    }
    if (known.empty()) by_knee.complain_of("straight", "is missing");
    knees = std::move(known);
}

ExercisePose read_pose(std::string id, std::vector<Knee>& knees, Object&& object) {
    ExercisePose pose;
    pose.id = std::move(id);
    pose.place = static_cast<LegPlace>(object.choice("leg", leg_places));
    if (object.has("tension")) pose.tension = object.number("tension");
    if (object.has("by_knee"))
        read_by_knee(pose, knees, object.object("by_knee"));
    else
        pose.angles.fill(read_angles(object, pose.place));
    return pose;
}

bool moves(PhaseKind kind) {
    return kind == PhaseKind::setup || (is_of_repetition(kind) && kind != PhaseKind::hold);
}

// Where the exercise moves somewhere by itself: how long that takes, and where to.
struct NamedPhase {
    ExercisePhase phase;
    std::string pose;
};

NamedPhase read_phase(Object&& object) {
    NamedPhase read;
    read.phase.id = object.text("id");
    read.phase.kind = static_cast<PhaseKind>(object.choice("kind", phase_kind_names));
    if (!moves(read.phase.kind)) return read;
    read.phase.length = seconds(object.whole("length_s"));
    read.pose = object.text("pose");
    return read;
}

Contact read_contact(Object&& object) {
    return {static_cast<LegPart>(object.choice("on", leg_part_names)), object.number("at")};
}

AidShape read_aid(Object&& object, std::vector<Aid>& kinds) {
    kinds = object.choices<Aid>("kinds", aid_names);
    return {read_contact(object.object("contact")), object.number("grip_at_ends"),
            object.number("grip_nearest"), object.number("length"), read_contact(object.object("hands"))};
}

Creep read_creep(Object&& object) {
    return {static_cast<Joint>(object.choice("joint", joint_names)), degrees(object.number("most_deg"))};
}

JointLimits::Limit read_limit(Object&& object) {
    return {object.number("least_deg"), object.number("most_deg")};
}

JointLimits read_limits(Object&& object) {
    return {read_limit(object.object("hip")), read_limit(object.object("knee")),
            read_limit(object.object("trunk"))};
}

int read_troubles(const std::vector<int>& positions) {
    int bits = 0;
    for (const int position : positions) bits |= 1 << position;
    return bits;
}

Fault read_fault(const std::vector<NamedPhase>& phases, Object&& object) {
    const std::string phase = object.text("phase");
    const auto found =
        std::ranges::find_if(phases, [&](const NamedPhase& one) { return one.phase.id == phase; });
    if (found == phases.end() && !phase.empty())
        object.complain_of("phase", "\"" + phase + "\" is none of the phases");
    return {object.text("id"), static_cast<std::size_t>(found - phases.begin())};
}

// Poses by their place in the list: a hold stays where the phase before it led, what is not of a repetition
// is where setup leads.
void join(Exercise& exercise, const std::vector<NamedPhase>& read, Problems& problems) {
    std::size_t before = 0;
    for (std::size_t i = 0; i < read.size(); ++i) {
        ExercisePhase phase = read[i].phase;
        const auto found = std::ranges::find(exercise.poses, read[i].pose, &ExercisePose::id);
        if (found != exercise.poses.end())
            before = static_cast<std::size_t>(found - exercise.poses.begin());
        else if (!read[i].pose.empty())
            problems.push_back(
                {"phases[" + std::to_string(i) + "].pose", "\"" + read[i].pose + "\" is none of the poses"});
        const bool stands_at_start = !is_of_repetition(phase.kind) && !exercise.phases.empty();
        phase.pose = stands_at_start ? exercise.phases.front().pose : before;
        exercise.phases.push_back(std::move(phase));
    }
}

Exercise read_fields(const json::Value& root, Problems& problems) {
    Object object(&root, "", problems);
    Exercise exercise;
    if (object.has("$schema")) object.text("$schema");  // for editors
    if (object.whole("format") != exercise_format)
        object.complain_of("format", "only format " + std::to_string(exercise_format) + " is known");
    exercise.id = object.text("id");
    exercise.words = object.text("words");
    exercise.stretches = static_cast<Muscle>(object.choice("stretches", muscle_names));
    exercise.needs = object.texts("needs");
    exercise.not_for = read_troubles(object.choices<int>("not_for", trouble_names));
    exercise.ranges = read_ranges(object.object("dose"));
    exercise.easier = object.choices<EasierBy>("easier", easier_by_names);
    exercise.count_in = seconds(object.whole("count_in_s"));
    std::vector<NamedPhase> phases;
    object.list("phases", [&](Object&& phase) { phases.push_back(read_phase(std::move(phase))); });
    std::vector<std::vector<Knee>> knees;  // of each pose
    object.object("poses").each([&](const std::string& name, Object&& pose) {
        exercise.poses.push_back(read_pose(name, knees.emplace_back(), std::move(pose)));
    });
    exercise.posture = static_cast<Posture>(object.choice("posture", posture_names));
    exercise.limits = read_limits(object.object("joint_limits"));
    exercise.pelvis_share = object.number("pelvis_share");
    exercise.creep = read_creep(object.object("creep"));
    exercise.aid = read_aid(object.object("aid"), exercise.aids);
    object.list("faults",
                [&](Object&& fault) { exercise.faults.push_back(read_fault(phases, std::move(fault))); });
    join(exercise, phases, problems);
    const auto hold = std::ranges::find(exercise.phases, PhaseKind::hold, &ExercisePhase::kind);
    if (hold != exercise.phases.end() && hold->pose < knees.size()) exercise.knees = knees[hold->pose];
    return exercise;
}

// The first format had a "version" and no list of phases.
bool is_of_format_1(const JsonDocument& document) {
    return document.IsObject() && document.HasMember("version") && !document.HasMember("format");
}

}  // namespace

Result<Exercise> read_exercise(std::string_view json) {
    JsonDocument document;
    document.Parse(json.data(), json.size());
    if (document.HasParseError()) return json::parse_problem(json, document);
    if (is_of_format_1(document))
        return Problem{"version",
                       "this is a file of format 1; docs/exercises.md, \"From format 1\", tells what "
                       "to change"};
    Problems problems;
    Exercise exercise = read_fields(document, problems);
    if (!problems.empty()) return problems;
    problems = validate(exercise);
    if (!problems.empty()) return problems;
    return exercise;
}

Exercises exercises_of(std::span<const std::string_view> checked_files) {
    std::vector<Exercise> all;
    Problems problems;
    for (const std::string_view file : checked_files) {
        JsonDocument document;
        document.Parse(file.data(), file.size());
        all.push_back(read_fields(document, problems));
    }
    assert(problems.empty());
    return Exercises(std::move(all));
}

Result<Exercises> read_exercises(std::span<const std::string_view> files) {
    std::vector<Exercise> all;
    Problems problems;
    for (const std::string_view file : files) {
        const Result<Exercise> read = read_exercise(file);
        if (!read) {
            problems.insert(problems.end(), read.problems().begin(), read.problems().end());
            continue;
        }
        const Exercise& exercise = read.value();
        if (std::ranges::count(all, exercise.id, &Exercise::id) > 0)
            problems.push_back({"id", "there is another exercise \"" + exercise.id + "\""});
        all.push_back(exercise);
    }
    if (!problems.empty()) return problems;
    return Exercises(std::move(all));
}

}  // namespace stretch
