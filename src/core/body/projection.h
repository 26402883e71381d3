// From body space to the picture plane: orthographic, body heights, y downwards.
#pragma once

#include "core/body/camera.h"
#include "core/body/scene.h"
#include "core/body/vec.h"

namespace stretch {

class Projection {
public:
    explicit Projection(const Camera& camera);

    Point operator()(const Vec3& point) const;
    double depth(const Vec3& point) const { return glm::dot(point, toward_); }  // larger is nearer
    const Vec3& right() const { return right_; }
    const Vec3& up() const { return up_; }
    const Vec3& toward() const { return toward_; }  // the viewer, of length 1

private:
    Vec3 right_, up_, toward_;
};

}  // namespace stretch
