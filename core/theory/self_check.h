// SPDX-License-Identifier: MIT
#pragma once

#include "core/problem/problem.h"

#include <Eigen/Core>

#include <cstdint>
#include <functional>
#include <optional>
#include <stop_token>
#include <vector>

namespace core {

/// A loss with its derivatives, as they are to be checked, and how exact they are at a point.
struct CheckedLoss {
    using Point = Eigen::VectorXd;

    std::function<std::optional<double>(const Point&)> loss; ///< Nothing where it is not defined.
    std::function<Point(const Point&)> gradient;
    std::function<Point(const Point&, Eigen::Index)> hessianColumn;
    std::function<double(const Point&)> lossRounding; ///< About how much of loss is rounding.
    /// About how much of each entry of gradient is rounding, in units of its column.
    std::function<double(const Point&)> gradientRounding;
};

/// The derivatives of the regression as the program computes them. @p problem must outlive it.
CheckedLoss checkedLoss(const Problem& problem);

/// How gradient and Hessian compare with differences at one point. Errors are the largest over the
/// entries, in units in which the largest entry of each column of A is 1, relative to the largest
/// entry there is.
struct CheckedPoint {
    Eigen::VectorXd x;
    double loss = 0.0;
    double gradientError = 0.0;
    double gradientAllowed = 0.0; ///< What differences in double can be held to there.
    double hessianError = 0.0;
    double hessianAllowed = 0.0;

    bool passed() const
    {
        return gradientError <= gradientAllowed && hessianError <= hessianAllowed;
    }
};

struct SelfCheck {
    std::vector<CheckedPoint> points;

    /// True if there is a point and all of them passed.
    bool passed() const;
    double worstGradient() const; ///< The largest gradientError; NaN without points.
    double worstHessian() const;  ///< The largest hessianError; NaN without points.
};

/// Compares the gradient with differences of the loss, and the Hessian with differences of the
/// gradient, of fourth order (the loss at x +- h and x +- 2h along a column;
/// with twice the step they tell how far they may be off), at @p count points
/// about x0 that depend on @p seed alone. Points at which the loss is not defined, or is not
/// beside them, are drawn anew; after 100 draws for one, fewer points are checked. Of more than 64
/// columns, 64 are looked at, others at each point. Nothing when stopped.
std::optional<SelfCheck> selfCheck(const Problem& problem, const CheckedLoss& loss, int count,
                                   std::uint64_t seed, const std::stop_token& stop);
/// The same of the program's own derivatives.
std::optional<SelfCheck> selfCheck(const Problem& problem, int count, std::uint64_t seed,
                                   const std::stop_token& stop);

} // namespace core
