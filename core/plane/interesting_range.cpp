// SPDX-License-Identifier: MIT
#include "core/plane/choose_plane.h"
#include "core/plane/plane_basis.h"

#include <algorithm>
#include <cmath>

namespace core {

namespace {

/// The smallest number of two significant digits that is not below @p range.
/// @pre @p range is positive and finite.
double roundedUp(double range)
{
    const double unit = std::pow(10.0, std::floor(std::log10(range)) - 1);
    // The slack keeps 2.6 from becoming 2.7 for a last bit.
    return std::ceil(range / unit * (1 - 1e-12)) * unit;
}

/// The half width over which z changes by about this much, root mean square over the rows and
/// the directions: exponentials then differ by a factor of a hundred between typical rows, which
/// shows the minima inside and the plateaus at the edge.
constexpr double kChangeOfScores = 5.0;

/// Points are kept this far inside the edge.
constexpr double kMargin = 1.18;

} // namespace

double interestingRange(const Problem& problem, const Plane& plane,
                        std::span<const Eigen::VectorXd> points)
{
    const PlaneProducts products = planeProducts(problem.A, plane);
    const double entries = static_cast<double>(problem.n() * (plane.isLine() ? 1 : 2));
    const double change = std::hypot(products.z1.stableNorm(), products.z2.stableNorm());
    const double scale = kChangeOfScores * std::sqrt(entries) / change;

    double range = std::isfinite(scale) ? scale : 1.0;
    const PlaneBasis basis(plane);
    for (const Eigen::VectorXd& point : points) {
        const Projection seen = basis.project(point);
        for (const double reach : {std::abs(seen.p), std::abs(seen.q)})
            if (std::isfinite(reach))
                range = std::max(range, kMargin * reach);
    }
    return std::isfinite(range) ? roundedUp(range) : 1.0;
}

} // namespace core
