// SPDX-License-Identifier: MIT
#include "core/numeric/chebyshev.h"

#include <cassert>
#include <cmath>
#include <limits>
#include <numbers>

namespace core {

using Eigen::Index;

Eigen::VectorXd chebyshevPoints(Index degree)
{
    assert(degree >= 1);
    Eigen::VectorXd points(degree + 1);
    // The sine keeps the points symmetric to the last bit, with a true 0 in the middle.
    for (Index j = 0; j <= degree; ++j)
        points[j] = std::sin(std::numbers::pi * static_cast<double>(2 * j - degree) /
                             static_cast<double>(2 * degree));
    return points;
}

namespace {

/// exponentialTail given the logarithm of (c/2)^(N+1) / (N+1)!.
double tailFromTerm(double c, double logTerm, Index degree)
{
    const double next = static_cast<double>(degree + 2);
    const double ratio = c / (2 * next);
    if (ratio >= 1)
        return std::numeric_limits<double>::infinity();
    return 4 * std::exp(logTerm + c * c / (4 * next) - c) / (1 - ratio);
}

} // namespace

double exponentialTail(double c, Index degree)
{
    assert(c >= 0 && degree >= 1);
    double logTerm = 0.0;
    for (Index j = 1; j <= degree + 1; ++j)
        logTerm += std::log(c / (2 * static_cast<double>(j)));
    return tailFromTerm(c, logTerm, degree);
}

Index degreeForExponentials(double c, double tolerance)
{
    assert(c >= 0 && tolerance > 0);
    double logTerm = std::log(c / 2);
    for (Index degree = 1;; ++degree) {
        logTerm += std::log(c / (2 * static_cast<double>(degree + 1)));
        if (tailFromTerm(c, logTerm, degree) <= tolerance)
            return degree;
    }
}

Eigen::MatrixXd interpolationWeights(Index degree, const Eigen::VectorXd& x)
{
    const Eigen::VectorXd points = chebyshevPoints(degree);
    Eigen::ArrayXd barycentric(degree + 1);
    for (Index j = 0; j <= degree; ++j)
        barycentric[j] = (j % 2 == 0 ? 1.0 : -1.0) * (j == 0 || j == degree ? 0.5 : 1.0);
    Eigen::MatrixXd weights(degree + 1, x.size());
    for (Index m = 0; m < x.size(); ++m) {
        const Eigen::ArrayXd distance = x[m] - points.array();
        Index nearest = 0;
        if (distance.abs().minCoeff(&nearest) == 0) {
            weights.col(m) = Eigen::VectorXd::Unit(degree + 1, nearest);
            continue;
        }
        weights.col(m) = barycentric / distance;
        weights.col(m) /= weights.col(m).sum();
    }
    return weights;
}

} // namespace core
