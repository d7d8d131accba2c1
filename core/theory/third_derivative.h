// SPDX-License-Identifier: MIT
#pragma once

#include "core/problem/problem.h"
#include "core/theory/bounded_loss.h"

#include <Eigen/Core>

namespace core {

/// Bounds |D^3 L[h,h,h]| over unit h on balls around a point: a Lipschitz constant of the Hessian
/// there, never sampled.
///
/// Along a unit h, y = A h has |y_k| <= |A_k|, and on the ball every z_k stays within |A_k| radius
/// of where it is. That bounds each term of
///
///     d1 = (v.y - f<v,y>)/alpha,  d2 = (t.y^2 - 2 d1<v,y> - f<t,y^2>)/alpha,
///     d3 = (t.y^3 - 3 d2<v,y> - 3 d1<t,y^2> - f<t,y^3>)/alpha,  D^3 L = 3<d1,d2> + <f - b,d3>,
///
/// row by row; alpha is bounded from below because it is convex along any line, and term by term.
///
/// Source: the mathematics notes, sections 2, 3.6 and 12; derived.
class ThirdDerivativeBound {
public:
    /// @p at, which is at a point of @p problem, must outlive it.
    ThirdDerivativeBound(const Problem& problem, const BoundedLoss& at);

    /// On the ball of @p radius > 0; infinite where alpha cannot be kept from 0. O(n).
    double on(double radius) const;
    /// |A|_2 at most.
    double normOfA() const { return m_norm; }

private:
    const BoundedLoss& m_at;
    double m_s;
    double m_norm;  ///< |A|_2 at most.
    double m_bNorm; ///< |b|_2 at most.
    double m_slope; ///< |A^T v|_2 at the point at most, v = s e^(z - shift) + skip.
    double m_slack; ///< Covers the rounding of sums of n non-negative numbers.
};

} // namespace core
