// SPDX-License-Identifier: MIT
#pragma once

#include "core/problem/problem.h"
#include "core/theory/largest_on_window.h"

#include <Eigen/Core>

#include <optional>
#include <stop_token>

namespace core {

/// How strong a regulariser that all rows share must be for the Hessian to be positive
/// semidefinite: the exact smallest w^2, point by point.
///
/// A^T (B + w^2) A is positive semidefinite if and only if Q^T B Q + w^2 is, with the columns of Q
/// an orthonormal basis of the column space of A.
class LeastWeight {
public:
    /// @param problem  its own w does not matter. O(n d^2), and a copy of A.
    explicit LeastWeight(const Problem& problem);

    /// The smallest such w^2 at x, 0 where none is needed; infinite where the loss is not defined.
    /// O(n r^2 + r^3) with r the rank of A. @pre x is finite of size d.
    double at(const Eigen::Ref<const Eigen::VectorXd>& x) const;

private:
    Problem m_bare; ///< Without a regulariser.
    Eigen::MatrixXd m_Q;
};

/// The largest of such w^2 over a part of a plane; see largestOnWindow.
std::optional<LargestOnWindow> leastWeightOn(const LeastWeight& least, const Plane& plane,
                                             const Window& window, int side,
                                             const std::stop_token& stop);

} // namespace core
