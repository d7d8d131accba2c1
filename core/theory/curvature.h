// SPDX-License-Identifier: MIT
#pragma once

#include "core/model/loss.h"
#include "core/problem/problem.h"

namespace core {

/// What can be said about convexity at and around a point. All conditions are derived in the
/// mathematics notes; none is a constant of the paper.
struct CurvatureReport {
    /// w_k^2 for all k that makes H(x) positive semidefinite for sure: an O(n) sufficient test.
    double sufficientWeight = 0.0;
    /// True if every w_k^2 is at least sufficientWeight.
    bool sufficientWeightMet = false;
    /// w_k^2 for all k that makes the Hessian positive semidefinite for sure on the whole ball
    /// |x| <= radius around 0, or everywhere for softmax; infinite when none is known.
    double regionWeight = 0.0;
    /// Bound of the Lipschitz constant M of the Hessian on the ball |x| <= radius around 0, or
    /// everywhere for softmax (where b in the simplex makes it sharp, by a supremum that is
    /// numerical and not proved); infinite when none is known (alpha >= beta cannot be
    /// guaranteed) or when it overflows.
    double lipschitzBound = 0.0;
    bool lipschitzBoundIsGlobal = false;
    /// Largest |D^3 L[h,h,h]| over unit h found by ascent at x: a lower estimate of M.
    double lipschitzSeen = 0.0;
};

/// The w_k^2 with which softmax's Hessian is positive semidefinite at every x for b in the simplex,
/// rounded up: a supremum that is numerical, not proved.
inline constexpr double kSoftmaxWeight = 0.2405;

/// @param radius of the ball that the bounds speak of; at least |x|.
CurvatureReport curvatureReport(const Problem& problem, const LossAt& at, const Eigen::VectorXd& x,
                                double radius);

} // namespace core
