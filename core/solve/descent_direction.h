// SPDX-License-Identifier: MIT
#pragma once

#include "core/problem/problem.h"
#include "core/solve/stepper.h"

#include <Eigen/Core>

#include <optional>

namespace core {

/// A direction from @p here, size d, in which the loss falls: -H^-1 gradient where that exists, and
/// with negative curvature turned downhill where it does not. Depends on the scales of the columns
/// of A only by rounding.
///
/// ResNet-only without regulariser is constant along rays, so its Hessian is singular there:
/// its curvature along x is made up.
/// @param H  the Hessian at @p here or an estimate of it, d x d.
Eigen::VectorXd descentDirection(const Problem& problem, const Iterate& here, Eigen::MatrixXd H);

/// The same by way of the rows, where they are fewer than the columns: gradients and Hessians live
/// in the space that the rows of A span, which is factored once. The step has no part outside of
/// it.
class RowSpace {
public:
    /// @pre A has fewer rows than columns.
    explicit RowSpace(const DesignMatrix& A);
    Eigen::VectorXd descentDirection(const Problem& problem, const Iterate& here) const;

private:
    Eigen::VectorXd m_inverse; ///< Of the lengths of the columns, size d.
    Eigen::MatrixXd m_Q;       ///< d x n, orthonormal; (A S^-1)^T = Q R.
    Eigen::MatrixXd m_R;       ///< n x n, upper triangular.
};

/// A step from @p here, where the gradient vanishes, along the direction of most negative
/// curvature: as far as the loss falls enough. Nothing where the loss curves down nowhere.
std::optional<Step> stepOffTop(const Problem& problem, const Iterate& here);

} // namespace core
