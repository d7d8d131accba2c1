// SPDX-License-Identifier: MIT
#include "core/plane/plane_through.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <cmath>

namespace core {

std::optional<PlaneThrough> planeThroughPoints(const Eigen::VectorXd& a, const Eigen::VectorXd& b,
                                               const Eigen::VectorXd& c)
{
    assert(a.size() == b.size() && b.size() == c.size());
    constexpr double kMargin = 1.3; // of the range around the points
    constexpr double kLeast = 1e-9; // of the size of the triangle: less is no direction
    const Eigen::VectorXd first = b - a;
    const double length = first.stableNorm();
    const double size = std::max({length, (c - a).stableNorm(), (c - b).stableNorm()});
    if (!std::isfinite(size) || !(length > kLeast * size))
        return std::nullopt;
    const Eigen::VectorXd d1 = first / length;
    Eigen::VectorXd rest = c - a;
    for (int k = 0; k < 2; ++k) // the second time for the rounding of the first
        rest -= d1.dot(rest) * d1;
    const double height = rest.stableNorm();
    if (!(height > kLeast * size))
        return std::nullopt;

    PlaneThrough found;
    found.origin = a + (first + (c - a)) / 3; // a + b + c might leave the range of double
    found.directions.resize(a.size(), 2);
    found.directions << d1, rest / height;
    for (const Eigen::VectorXd* point : std::array{&a, &b, &c})
        found.range = std::max(
            found.range,
            (found.directions.transpose() * (*point - found.origin)).lpNorm<Eigen::Infinity>());
    found.range *= kMargin;
    return found;
}

} // namespace core
