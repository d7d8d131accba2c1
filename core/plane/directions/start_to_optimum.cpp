// SPDX-License-Identifier: MIT
#include "core/plane/directions/random_pair.h"

#include <cmath>
#include <optional>

namespace core {

namespace {

/// From the start to the optimum, and towards their line: then start, optimum and the point that
/// the slice goes through all lie in the plane. A random direction stands in where that point is
/// on the line already.
DirectionPair chooseStartToOptimum(const DirectionsQuestion& asked)
{
    const Eigen::VectorXd& x0 = asked.problem.x0;
    const double size = 1 + x0.stableNorm();
    const Eigen::VectorXd way = asked.optimum - x0;
    const double length = way.stableNorm();
    if (!(length > 1e-12 * size) || !std::isfinite(length))
        return randomPair(asked.random,
                          "Random directions: no method has found a better point than x₀ yet.");
    Direction first{way / length, {}, "start → optimum"};
    const Eigen::VectorXd offset = x0 - asked.origin;
    // An offset that is all rounding has no direction.
    const bool isOnLine = offset.stableNorm() <= 1e-10 * size;
    if (const auto rest = isOnLine ? std::nullopt : orthogonalPart(offset, first.vector))
        return {std::move(first), {*rest, {}, "orthogonal, towards the start"}};
    Direction second{asked.random.orthogonalTo(first.vector), {}, "random, orthogonal"};
    return {std::move(first), std::move(second)};
}

} // namespace

DirectionsInfo startToOptimumDirections()
{
    return {.id = "paths",
            .title = "Start to optimum",
            .help = "From the start to the end of the best path, and one direction at right "
                    "angles.",
            .needsPaths = true,
            .choose = chooseStartToOptimum};
}

} // namespace core
