// SPDX-License-Identifier: MIT
#pragma once

#include "core/problem/problem.h"

#include <Eigen/Core>

#include <string_view>

namespace core {

/// Whether there is a wall alpha = 0 anywhere.
enum class WallKind {
    None,      ///< alpha > 0 everywhere: a bound from below says so.
    Exists,    ///< There is a point with alpha <= 0, and one with alpha > 0.
    Undecided, ///< Neither was found.
};

/// "none", "exists", "undecided": of JSON.
std::string_view wallKindId(WallKind kind);

/// The minimum of alpha = <u,1> over all x: a convex function (linear for ResNet-only).
///
/// From below it is bounded by duality: for every lambda with A^T lambda = 0 and lambda >= r,
///
///     alpha(x) >= sum_k (lambda_k - r) (1 - log((lambda_k - r) / s))       for all x,
///
/// with equality at the minimum, where lambda = u'(z). Derived (Fenchel); A^T lambda is 0 up to
/// rounding.
struct LeastAlpha {
    WallKind wall = WallKind::Undecided;
    double value = 0.0;     ///< alpha at the lowest point found: from above. May be very negative.
    double bound = 0.0;     ///< alpha everywhere, from below; -infinity where none is known.
    Eigen::VectorXd at;     ///< The lowest point found, size d.
    bool isMinimum = false; ///< False where alpha falls without end, or the search ran out.
};

/// By damped Newton from 0: O(n d^2 + d^3) a step, a few dozen mostly. @pre validate(problem) is
/// empty.
LeastAlpha leastAlpha(const Problem& problem);

} // namespace core
