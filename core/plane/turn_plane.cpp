// SPDX-License-Identifier: MIT
#include "core/plane/turn_plane.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <vector>

namespace core {

namespace {

using Eigen::Index;
using Eigen::VectorXd;

/// Outside directions that are used in turn; beyond it a tour would take too long to see.
constexpr Index kMostDirections = 60;

/// The part of @p x that is orthogonal to the unit vectors @p basis.
VectorXd orthogonalPart(VectorXd x, const std::vector<VectorXd>& basis)
{
    // Twice, because one pass leaves what rounding made of it.
    for (int pass = 0; pass < 2; ++pass)
        for (const VectorXd& unit : basis)
            x -= unit.dot(x) * unit;
    return x;
}

/// Unit vectors orthogonal to the plane and to each other, from the coordinate axes in order.
std::vector<VectorXd> outsideDirections(const Plane& plane)
{
    const Index d = plane.d1.size();
    std::vector<VectorXd> basis{plane.d1.normalized()};
    basis.push_back(orthogonalPart(plane.d2, basis).normalized());
    for (Index j = 0; j < d && std::ssize(basis) < std::min(d, 2 + kMostDirections); ++j) {
        const VectorXd rest = orthogonalPart(VectorXd::Unit(d, j), basis);
        // An axis that lies in the span so far has no direction of its own left.
        if (rest.norm() > 1e-6)
            basis.push_back(rest.normalized());
    }
    return {basis.begin() + 2, basis.end()};
}

/// Turns @p direction towards @p outside by @p angle; both keep their lengths.
void rotate(VectorXd& direction, VectorXd& outside, double angle)
{
    const double length = direction.norm();
    const VectorXd unit = direction / length;
    direction = length * (std::cos(angle) * unit + std::sin(angle) * outside);
    outside = std::cos(angle) * outside - std::sin(angle) * unit;
}

} // namespace

Plane turned(const Plane& plane, double angle)
{
    if (plane.isLine() || plane.d1.size() <= 2 || angle == 0.0)
        return plane;
    std::vector<VectorXd> outside = outsideDirections(plane);
    Plane result = plane;
    constexpr double kQuarter = std::numbers::pi / 2;
    const double sign = angle < 0 ? -1.0 : 1.0;
    double rest = std::abs(angle);
    for (std::size_t k = 0; rest > 0; ++k, rest -= kQuarter)
        rotate(k % 2 == 0 ? result.d1 : result.d2, outside[k % outside.size()],
               sign * std::min(rest, kQuarter));
    // The axes are no longer what their titles say.
    result.label1 += ", turned";
    if (std::abs(angle) > kQuarter)
        result.label2 += ", turned";
    return result;
}

} // namespace core
