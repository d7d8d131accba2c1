// SPDX-License-Identifier: MIT
#include "core/picture/ball_outline.h"

#include "core/plane/plane_basis.h"

#include <cassert>
#include <cmath>
#include <numbers>

namespace core {

Curve ballOutline(const Plane& plane, const Eigen::Ref<const Eigen::VectorXd>& centre,
                  double radius)
{
    assert(radius > 0.0 && std::isfinite(radius));
    if (plane.isLine())
        return {};
    const Projection foot = PlaneBasis(plane).project(centre);
    if (!(foot.distance < radius))
        return {};
    const double reach = std::sqrt((radius - foot.distance) * (radius + foot.distance));
    // With d1 = l1 e1 and d2 = c e1 + l2 e2, e1 and e2 orthonormal.
    const double l1 = plane.d1.norm();
    const double c = plane.d1.dot(plane.d2) / l1;
    const double l2 = (plane.d2 - c / l1 * plane.d1).norm();
    constexpr int kPoints = 128;
    Curve outline;
    for (int k = 0; k < kPoints; ++k) {
        const double angle = 2.0 * std::numbers::pi * k / kPoints;
        const double q = reach * std::sin(angle) / l2;
        outline.push_back({foot.p + (reach * std::cos(angle) - c * q) / l1, foot.q + q});
    }
    outline.push_back(outline.front());
    return outline;
}

} // namespace core
