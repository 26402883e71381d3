#include "core/routine/validate.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>
#include <span>
#include <string>
#include <utility>
#include <vector>

namespace stretch {
namespace {

// "12", "0.25": three decimals are more than any number of an exercise file has.
std::string number(double value) {
    const long thousandths = std::lround(value * 1000);
    std::string fraction = std::to_string(1000 + std::abs(thousandths) % 1000).substr(1);
    fraction.erase(fraction.find_last_not_of('0') + 1);
    const std::string whole = (value < 0 ? "-" : "") + std::to_string(std::abs(thousandths) / 1000);
    return fraction.empty() ? whole : whole + "." + fraction;
}

struct Checker {
    Problems problems;

    void number_in(const std::string& place, double value, double least, double most) {
        // 60 degrees in radians and back are a little less.
        constexpr double rounding = 1e-9;
        if (value >= least - rounding && value <= most + rounding) return;
        problems.push_back({place, number(value) + " is outside " + number(least) + " to " + number(most)});
    }

    void range(const std::string& place, const Range& range, int least, int most) {
        number_in(place + ".least", range.least, least, most);
        number_in(place + ".most", range.most, range.least, most);
        number_in(place + ".standard", range.standard, range.least, range.most);
    }

    // Links, kept sessions and the catalogue of words know it by this.
    void identifier(const std::string& place, const std::string& id) {
        const auto fits = [](char c) {
            return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_' || c == '-';
        };
        if (id.empty() || id.size() > 32 || !std::ranges::all_of(id, fits))
            complain(place, "must be of small letters, digits, - and _, 32 at most");
    }

    void complain(std::string place, std::string reason) {
        problems.push_back({std::move(place), std::move(reason)});
    }

    // Joint limits: passive hip flexion 125, knee flexion 130 degrees (Merck range of motion table); nobody
    // tips further forward than that.
    void limit(const char* place, const JointLimits::Limit& limit, double most) {
        number_in(std::string(place) + ".least_deg", limit.least_deg, 0, most);
        number_in(std::string(place) + ".most_deg", limit.most_deg, limit.least_deg, most);
    }

    void limits(const JointLimits& limits) {
        limit("joint_limits.hip", limits.hip, 125);
        limit("joint_limits.knee", limits.knee, 130);
        limit("joint_limits.trunk", limits.trunk, 125);
    }

    void angles(const std::string& place, const BodyAngles& angles, LegPlace where,
                const JointLimits& limits) {
        const double trunk = in_degrees(angles.trunk), thigh = in_degrees(angles.leg.thigh);
        number_in(place + ".knee_deg", in_degrees(angles.leg.knee), limits.knee.least_deg,
                  limits.knee.most_deg);
        number_in(place + ".trunk_deg", trunk, limits.trunk.least_deg, limits.trunk.most_deg);
        if (where == LegPlace::raised)
            number_in(place + ".thigh_deg", thigh, limits.hip.least_deg - trunk, limits.hip.most_deg - trunk);
    }

    // Where the knee makes no difference the same problem is told once.
    void pose(const ExercisePose& pose, const Exercise& exercise) {
        const std::string place = "poses." + pose.id;
        number_in(place + ".tension", pose.tension, 0, 1);
        const bool is_by_knee = std::ranges::any_of(
            exercise.knees, [&](Knee knee) { return pose.with(knee) != pose.with(exercise.knees.front()); });
        for (const Knee knee : exercise.knees) {
            const std::string of_knee = is_by_knee ? place_of(pose, knee) : place;
            angles(of_knee, pose.with(knee), pose.place, exercise.limits);
            if (!is_by_knee) return;
        }
    }

    static std::string place_of(const ExercisePose& pose, Knee knee) {
        return "poses." + pose.id + ".by_knee." + knee_names[static_cast<std::size_t>(knee)];
    }

    // "Knee bent (easier)" is 20 to 45 degrees: at 90 the hamstrings are hardly stretched (Riener & Edrich
    // 1999). The steps between are about 45, 30, 20 and 0 (science notes, 3.3).
    void held(const ExercisePose& pose, const std::vector<Knee>& knees) {
        constexpr std::array<std::array<double, 2>, all_knees.size()> bounds{
            {{35, 50}, {20, 45}, {10, 30}, {0, 10}}};
        if (knees.empty())
            return complain("poses." + pose.id + ".by_knee", "is missing: what is held depends on the knee");
        const Radians* before = nullptr;
        for (const Knee knee : knees) {
            const Radians& angle = pose.with(knee).leg.knee;
            const std::string place = place_of(pose, knee) + ".knee_deg";
            const auto& [least, most] = bounds[static_cast<std::size_t>(knee)];
            number_in(place, in_degrees(angle), least, most);
            if (before != nullptr && angle >= *before)
                complain(place, "must be straighter than the step before");
            before = &angle;
        }
    }

    void deepens(const ExercisePose& from, const ExercisePose& to) {
        if (from.place == LegPlace::on_floor || to.place == LegPlace::on_floor) return;
        for (std::size_t i = 0; i < all_knees.size(); ++i)
            if (to.angles[i].leg.thigh < from.angles[i].leg.thigh)
                return complain("poses." + to.id, "the thigh must not be lower than in \"" + from.id + "\"");
    }

    void length(const std::string& place, const ExercisePhase& phase) {
        const double length_s = static_cast<double>(phase.length.count) / 1000.0;
        switch (phase.kind) {
            case PhaseKind::setup: return number_in(place, length_s, 5, 120);
            case PhaseKind::approach: return number_in(place, length_s, 3, 20);
            case PhaseKind::deepen: return number_in(place, length_s, 2, 10);
            case PhaseKind::release: return number_in(place, length_s, 3, 30);
            case PhaseKind::hold:
            case PhaseKind::rest:
            case PhaseKind::change:
            case PhaseKind::done: return;
        }
    }

    // The phases that every exercise has carry the names that pages around a player know.
    void name(const std::string& place, const ExercisePhase& phase) {
        const std::string known = phase_kind_names[static_cast<std::size_t>(phase.kind)];
        const bool is_free = is_of_repetition(phase.kind) && phase.kind != PhaseKind::hold;
        if (phase.id.empty()) return complain(place, "must not be empty");
        if (!is_free && phase.id != known)
            complain(place, "a phase of the kind \"" + known + "\" is called \"" + known + "\"");
        if (is_free && std::ranges::count(given_names, phase.id) > 0)
            complain(place, "\"" + phase.id + "\" is the name of another kind");
    }

    // No id before has this one.
    template <typename Named>
    void once(const std::string& place, const std::vector<Named>& all, std::size_t i) {
        const auto before = std::span(all).first(i);
        if (std::ranges::count(before, all[i].id, &Named::id) > 0)
            complain(place, "\"" + all[i].id + "\" stands here twice");
    }

    void phases(const std::vector<ExercisePhase>& phases) {
        for (std::size_t i = 0; i < phases.size(); ++i) {
            const std::string place = "phases[" + std::to_string(i) + "]";
            name(place + ".id", phases[i]);
            length(place + ".length_s", phases[i]);
            once(place + ".id", phases, i);
        }
    }

    // Setup, the way in, one hold, the way back, then rest, switch and done.
    bool order(const std::vector<ExercisePhase>& phases) {
        std::string kinds;
        for (const ExercisePhase& phase : phases) {
            const char letter = "sadhrpcf"[static_cast<std::size_t>(phase.kind)];
            const bool is_many = std::string_view("adr").find(letter) != std::string_view::npos;
            if (!is_many || kinds.empty() || kinds.back() != letter) kinds += letter;
        }
        if (kinds == "sahrpcf" || kinds == "sadhrpcf") return true;
        complain("phases",
                 "must be setup, approach, perhaps deepen, one hold, release, rest, switch, done, in "
                 "this order");
        return false;
    }

    // Of phases in their order.
    void ways(const Exercise& exercise) {
        Millis way_in, way_back;
        for (std::size_t i = 1; i < exercise.phases.size(); ++i) {
            const ExercisePhase& phase = exercise.phases[i];
            const ExercisePose& pose = exercise.poses[phase.pose];
            if (phase.kind == PhaseKind::approach) way_in += phase.length;
            if (phase.kind == PhaseKind::release) way_back += phase.length;
            if (phase.kind == PhaseKind::deepen) deepens(exercise.poses[exercise.phases[i - 1].pose], pose);
            if (phase.kind == PhaseKind::hold) held(pose, exercise.knees);
            if (phase.kind == PhaseKind::rest && exercise.phases[i - 1].pose != exercise.phases[0].pose)
                complain("phases[" + std::to_string(i - 1) + "].pose", "must be where setup ends");
        }
        if (way_back < way_in) complain("phases", "the way back must not be quicker than the way in");
        if (exercise.start().place != LegPlace::on_floor)
            complain("poses." + exercise.start().id, "a repetition begins with the leg on the floor");
        // Lying, the other leg rests as the leg in use begins.
        const double knee = in_degrees(exercise.start_knee());
        if (exercise.posture == Posture::lying)
            number_in("poses." + exercise.start().id + ".knee_deg", knee, 60, 120);
    }

    void contact(const std::string& place, const Contact& contact) {
        const bool is_thigh = contact.part == LegPart::thigh;
        number_in(place + ".at", contact.at, is_thigh ? 0.4 : 0, is_thigh ? 0.95 : 1);
    }

    void aid(const Exercise& exercise) {
        const AidShape& aid = exercise.aid;
        if (exercise.aids.empty()) complain("aid.kinds", "must not be empty");
        contact("aid.contact", aid.contact);
        contact("aid.hands", aid.hands);
        number_in("aid.grip_at_ends", aid.grip_at_ends, 0.05, 0.4);
        number_in("aid.grip_nearest", aid.grip_nearest, 0, aid.grip_at_ends);
        number_in("aid.length", aid.length, 0.3, 2);
    }

    // An easing that nothing can be taken from would promise what does not happen.
    void easier(const Exercise& exercise) {
        const bool has_grip = std::ranges::any_of(exercise.aids, [](Aid aid) { return aid != Aid::hands; });
        if (exercise.easier.empty()) complain("easier", "must not be empty");
        if (exercise.eases(EasierBy::grip) && !has_grip)
            complain("easier", "without an aid there is no \"grip\" to ease");
        if (exercise.eases(EasierBy::knee) && exercise.knees.size() < 2)
            complain("easier", "with one way to bend the knee there is no easier \"knee\"");
    }

    void faults(const Exercise& exercise) {
        for (std::size_t i = 0; i < exercise.faults.size(); ++i) {
            const std::string place = "faults[" + std::to_string(i) + "]";
            once(place + ".id", exercise.faults, i);
            if (i > 0 && exercise.faults[i].row < exercise.faults[i - 1].row)
                complain(place + ".phase", "must not come before that of the fault before it");
        }
    }

    static constexpr std::array<std::string_view, 5> given_names{"setup", "hold", "rest", "switch", "done"};
};

}  // namespace

Problems validate(const Exercise& exercise) {
    Checker check;
    check.identifier("id", exercise.id);
    if (exercise.words.empty()) check.complain("words", "must not be empty");
    check.range("dose.grip_percent", exercise.ranges.grip_percent, 0, 100);
    check.range("dose.hold_s", exercise.ranges.hold_s, 1, 120);
    check.range("dose.repetitions", exercise.ranges.repetitions, 1, 10);
    check.range("dose.rest_s", exercise.ranges.rest_s, 0, 600);
    check.range("dose.change_s", exercise.ranges.change_s, 0, 600);
    check.range("dose.sessions_a_day", exercise.ranges.sessions_a_day, 1, 3);
    check.number_in("count_in_s", static_cast<double>(exercise.count_in.count) / 1000.0, 3, 10);
    check.phases(exercise.phases);
    check.limits(exercise.limits);
    for (const ExercisePose& pose : exercise.poses) check.pose(pose, exercise);
    if (check.order(exercise.phases) && !exercise.poses.empty()) {
        check.ways(exercise);
        if (exercise.count_in > exercise.phases.front().length)
            check.complain("count_in_s", "the count-in must fit into setup");
    }
    check.number_in("pelvis_share", exercise.pelvis_share, 0.05, 0.36);
    check.number_in("creep.most_deg", in_degrees(exercise.creep.most), 0, 2);
    check.aid(exercise);
    check.easier(exercise);
    check.faults(exercise);
    return check.problems;
}

}  // namespace stretch
