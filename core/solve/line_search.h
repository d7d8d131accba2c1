// SPDX-License-Identifier: MIT
#pragma once

#include "core/solve/stepper.h"

#include <Eigen/Core>

#include <optional>

namespace core {

/// What a line search asks of a step t h.
enum class Descent {
    Armijo, ///< Enough decrease for the length of the step.
    Wolfe,  ///< Also a slope that has flattened, so that curvature along the step is positive.
};

/// A step t h from @p here along which the loss falls, trying t = @p first before others.
///
/// A trial point at or beyond the wall alpha = 0 counts as infinitely bad, so the step shrinks
/// until it stays inside. One pass over A for the first trial, O(n) for each one after it. The
/// tests are free of scale; where differences of the loss drown in rounding, the slope decides.
/// Nothing when h is not a descent direction or no step makes progress at the limit of rounding.
///
/// Source: J. Nocedal, S. Wright, Numerical Optimization, 2nd ed., section 3.1 (the conditions);
/// W. Hager, H. Zhang, SIAM J. Optim. 16 (2005), eq. (2.3) (the test by slope).
/// @param h      direction, size d.
/// @param level  the loss that the decrease counts from, at least that of here: with one of before,
///               the loss may rise. That of here where nothing is said.
std::optional<Step> searchAlong(const Problem& problem, const Iterate& here,
                                const Eigen::VectorXd& h, Descent descent, double first = 1.0,
                                std::optional<double> level = {});

/// The length t that minimises the quadratic model of the loss along -gradient, or a length of
/// the same scale where that model is not convex: |g|^2 / |g^T H g|. Positive and finite.
double cauchyLength(const Iterate& here);

} // namespace core
