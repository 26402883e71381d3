#include "core/body/two_bone.h"

#include <doctest/doctest.h>

#include <cmath>

#include "core/body/anatomy.h"

using namespace stretch;

namespace {

const Vec3 shoulder{-0.288, 0.06, 0.1};

template <typename Body>
void for_tips(const Body& body) {
    for (double x = -0.2; x <= 0.2; x += 0.04)
        for (double y = 0.02; y <= 0.3; y += 0.04)
            for (double z = -0.1; z <= 0.2; z += 0.05) body(Vec3{x, y, z});
}

}  // namespace

TEST_CASE("an arm reaches what it can and is never stretched") {
    for_tips([](const Vec3& wanted) {
        const Vec3 tip = within_reach(shoulder, wanted, anatomy::arm_bones);
        const double distance = glm::distance(shoulder, tip);
        CHECK(distance <= anatomy::arm_bones.most() + 1e-12);
        CHECK(distance >= anatomy::arm_bones.least - 1e-12);
        const double asked = glm::distance(shoulder, wanted);
        const bool reachable = asked > anatomy::arm_bones.least && asked < anatomy::arm_bones.most();
        if (reachable) CHECK(glm::distance(tip, wanted) < 1e-12);
    });
}

TEST_CASE("an elbow keeps both bones, stays above the floor and on its own side") {
    for_tips([](const Vec3& wanted) {
        const Vec3 tip = within_reach(shoulder, wanted, anatomy::arm_bones);
        const Vec3 elbow = elbow_between(shoulder, tip, anatomy::arm_bones, Side::right, {{0, -1, 0}, 0.026});
        CHECK(glm::distance(shoulder, elbow) == doctest::Approx(anatomy::arm_bones.first).epsilon(1e-9));
        CHECK(glm::distance(elbow, tip) == doctest::Approx(anatomy::arm_bones.second).epsilon(1e-9));
        CHECK(elbow.y >= 0.026 - 1e-9);
        CHECK(glm::dot(glm::cross(tip - shoulder, elbow - shoulder), Vec3{0, 1, 0}) <= 1e-9);
    });
}
