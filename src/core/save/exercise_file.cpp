#include "core/save/exercise_file.h"

#include <algorithm>
#include <string>
#include <vector>

#include "core/routine/validate.h"
#include "core/save/rapid_json.h"

namespace stretch {
namespace {

using Value = rapidjson::Value;

// One object of the file. Its fields are taken by name; what nobody took is unknown.
class Object {
public:
    Object(const Value* value, std::string place, Problems& problems)
        : value_(value), place_(std::move(place)), problems_(problems) {
        if (value_ != nullptr && !value_->IsObject()) {
            complain(place_, "must be an object {...}");
            value_ = nullptr;
        }
    }
    Object(const Object&) = delete;
    Object& operator=(const Object&) = delete;
    ~Object() {
        if (value_ != nullptr) report_unknown();
    }

    std::string text(const char* name) {
        const Value* field = take(name);
        if (field == nullptr) return {};
        if (field->IsString()) return field->GetString();
        complain(path(name), "must be a text");
        return {};
    }

    int whole(const char* name) {
        const Value* field = take(name);
        if (field == nullptr) return 0;
        if (field->IsInt()) return field->GetInt();
        complain(path(name), "must be a whole number");
        return 0;
    }

    double number(const char* name) {
        const Value* field = take(name);
        if (field == nullptr) return 0;
        if (field->IsNumber()) return field->GetDouble();
        complain(path(name), "must be a number");
        return 0;
    }

    Object object(const char* name) { return Object(take(name), path(name), problems_); }

private:
    std::string path(const std::string& name) const { return place_.empty() ? name : place_ + "." + name; }
    void complain(std::string place, std::string reason) {
        problems_.push_back({std::move(place), std::move(reason)});
    }

    const Value* take(const char* name) {
        taken_.emplace_back(name);
        if (value_ == nullptr) return nullptr;
        const auto member = value_->FindMember(name);
        if (member != value_->MemberEnd()) return &member->value;
        complain(path(name), "is missing");
        return nullptr;
    }

    void report_unknown() {
        std::vector<std::string> seen;
        for (const auto& member : value_->GetObject()) {
            const std::string name = member.name.GetString();
            if (std::ranges::find(taken_, name) == taken_.end())
                complain(path(name), "is not known here");
            else if (std::ranges::find(seen, name) != seen.end())
                complain(path(name), "stands here twice");
            seen.push_back(name);
        }
    }

    const Value* value_;
    std::string place_;
    Problems& problems_;
    std::vector<std::string> taken_;
};

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
    poses.bent = read_raised(object.object("bent"));
    poses.straight = read_raised(object.object("straight"));
    poses.pelvis_share = object.number("pelvis_share");
    poses.hold_creep = degrees(object.number("hold_creep_deg"));
    return poses;
}

AidShape read_aid(Object&& object) {
    return {object.number("contact"), object.number("grip_at_ends"), object.number("grip_at_thigh"),
            object.number("length")};
}

Exercise read_fields(const Value& root, Problems& problems) {
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

Problem parse_problem(std::string_view json, const rapidjson::Document& document) {
    const std::size_t offset = std::min(document.GetErrorOffset(), json.size());
    const auto line = 1 + std::ranges::count(json.substr(0, offset), '\n');
    return {"line " + std::to_string(line), "is not JSON"};
}

}  // namespace

Result<Exercise> read_exercise(std::string_view json) {
    rapidjson::Document document;
    document.Parse(json.data(), json.size());
    if (document.HasParseError()) return parse_problem(json, document);
    Problems problems;
    Exercise exercise = read_fields(document, problems);
    if (!problems.empty()) return problems;
    problems = validate(exercise);
    if (!problems.empty()) return problems;
    return exercise;
}

}  // namespace stretch
