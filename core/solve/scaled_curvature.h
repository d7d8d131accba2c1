// SPDX-License-Identifier: MIT
#pragma once

#include "core/problem/problem.h"
#include "core/solve/stepper.h"

#include <Eigen/Core>

namespace core {

/// The curvature of the loss at a point in coordinates y_j = s_j x_j in which no column of A is
/// larger than another (see HessianScaling): signs, decrements and directions taken from it are the
/// same whatever the units of the columns are.
struct ScaledCurvature {
    Eigen::VectorXd scales;   ///< s, size d; positive.
    Eigen::VectorXd gradient; ///< S^-1 grad L, size d.
    Eigen::VectorXd values; ///< Eigenvalues of S^-1 H S^-1, ascending; empty where H is not finite.
    Eigen::MatrixXd vectors; ///< Of unit length, by column.
    /// Eigenvalues below it in size are rounding of forming H, not of its decomposition.
    double rounding = 0.0;

    Eigen::Index negative() const { return (values.array() < -rounding).count(); }
    Eigen::Index zero() const { return (values.array().abs() <= rounding).count(); }
    /// sum (v^T g)^2 / (2 |lambda|) over the eigenvalues that are not rounding: where all are
    /// positive, half of Newton's decrement squared, the decrease that the quadratic model
    /// predicts.
    double decrement() const;
    /// Eigenvector @p k in the coordinates of x, such that y has unit length.
    Eigen::VectorXd direction(Eigen::Index k) const;
};

/// @pre d is small enough for a dense Hessian.
ScaledCurvature scaledCurvature(const Iterate& here);

} // namespace core
