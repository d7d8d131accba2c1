// SPDX-License-Identifier: MIT
// The plane that shows most of where the methods go: principal components of their paths.
#include "core/plane/directions/random_pair.h"

#include <Eigen/SVD>
#include <fmt/format.h>

#include <cmath>

namespace core {

namespace {

/// Singular values below this part of the largest are rounding.
constexpr double kRounding = 1e-10;

std::string share(std::string_view component, double part)
{
    return fmt::format("{} component of the paths, {:.3g} %", component, 100 * part);
}

/// The two leading right singular vectors of the points as seen from the origin, so that the plane
/// through the origin is the one of least squared distances.
DirectionPair chooseBestFit(const DirectionsQuestion& asked)
{
    const Eigen::MatrixXd offsets = asked.walked.colwise() - asked.origin;
    const double size = offsets.size() ? offsets.cwiseAbs().maxCoeff() : 0.0;
    if (!(size > 1e-12 * (1 + asked.origin.stableNorm())) || !std::isfinite(size))
        return randomPair(asked.random, "Random directions: no method has moved away from the "
                                        "point of the slice yet.");
    const Eigen::BDCSVD<Eigen::MatrixXd> svd(offsets / size, Eigen::ComputeThinU);
    const Eigen::VectorXd weights = svd.singularValues().cwiseAbs2();
    const double all = weights.sum();
    Direction first{withSign(svd.matrixU().col(0)), {}, share("1st", weights[0] / all)};
    if (weights.size() < 2 || !(svd.singularValues()[1] > kRounding * svd.singularValues()[0])) {
        Direction second{asked.random.orthogonalTo(first.vector), {}, "random, orthogonal"};
        return {std::move(first), std::move(second)};
    }
    Direction second{withSign(svd.matrixU().col(1)), {}, share("2nd", weights[1] / all)};
    return {std::move(first), std::move(second)};
}

} // namespace

DirectionsInfo bestFitDirections()
{
    return {.id = "paths_fit",
            .title = "Best fit of all paths",
            .help = "The plane through the point that lies closest to all paths (their principal "
                    "components); the axes say how much of the movement each shows.",
            .needsPaths = true,
            .choose = chooseBestFit};
}

} // namespace core
