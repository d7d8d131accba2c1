// SPDX-License-Identifier: MIT
#include "core/numeric/chebyshev.h"

#include <algorithm>
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

double bumpTail(double a, Index degree)
{
    assert(a >= 0 && degree >= 1);
    const auto count = static_cast<double>(degree);
    const double least = std::asinh(std::numbers::sqrt2 / 2);
    const double best = std::asinh(count / std::max(a, 1e-300)) / 2;
    const double ellipse = std::clamp(best, least, 40.0);
    const double height = std::sinh(ellipse);
    return 4 * std::exp(a * height * height - count * ellipse) / std::expm1(ellipse);
}

Index degreeForBumps(double a, double tolerance)
{
    assert(a >= 0 && tolerance > 0);
    Index degree = 1;
    while (bumpTail(a, degree) > tolerance)
        ++degree;
    return degree;
}

Eigen::MatrixXd interpolationWeights(Index degree, const Eigen::VectorXd& x)
{
    const Eigen::VectorXd points = chebyshevPoints(degree);
    Eigen::ArrayXd barycentric(degree + 1);
    for (Index j = 0; j <= degree; ++j)
        barycentric[j] = (j % 2 == 0 ? 1.0 : -1.0) * (j == 0 || j == degree ? 0.5 : 1.0);
    Eigen::MatrixXd weights(degree + 1, x.size());
    for (Index m = 0; m < x.size(); ++m) {
        auto column = weights.col(m);
        column = barycentric / (x[m] - points.array());
        const double sum = column.sum();
        if (std::isfinite(sum)) {
            column /= sum;
        } else { // at a point
            Index nearest = 0;
            (x[m] - points.array()).abs().minCoeff(&nearest);
            column = Eigen::VectorXd::Unit(degree + 1, nearest);
        }
    }
    return weights;
}

} // namespace core
