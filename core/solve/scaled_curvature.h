// SPDX-License-Identifier: MIT
#pragma once

#include "core/problem/problem.h"
#include "core/solve/stepper.h"

#include <Eigen/Core>

#include <optional>

namespace core {

/// Beyond so many columns the eigenvalues of the Hessian take too long to be looked at after each
/// run.
inline constexpr Eigen::Index kMostColumnsOfCurvature = 500;

/// The Hessian and the gradient of the loss at a point in coordinates y_j = s_j x_j in which no
/// column of A is larger than another (see HessianScaling): signs, decrements and directions taken
/// from them are the same whatever the units of the columns are.
struct ScaledHessian {
    Eigen::VectorXd scales;   ///< s, size d; positive.
    Eigen::MatrixXd H;        ///< S^-1 H S^-1, d x d.
    Eigen::VectorXd gradient; ///< S^-1 grad L, size d.
    /// Eigenvalues below it in size are rounding of forming H, not of its decomposition.
    double rounding = 0.0;

    /// Half of Newton's decrement squared, g^T H^-1 g / 2: the decrease that the quadratic model
    /// predicts. Nothing unless all eigenvalues are positive, and more than rounding.
    std::optional<double> decrement() const;
};

/// @pre d is small enough for a dense Hessian.
ScaledHessian scaledHessian(const Iterate& here);

/// A bound of ScaledHessian::decrement() from above by few of the rows, in a fraction of the time;
/// nothing where those are not enough to say that all eigenvalues are positive, or there are not
/// many times as many rows as columns.
///
/// H is the sum of D_k a_k a_k^T over the rows and of a part of rank two. Rows with D_k > 0 only
/// add to it: without some of them it is H_S <= H, so that H is positive definite where H_S is, and
/// g^T H^-1 g <= g^T H_S^-1 g.
std::optional<double> decrementBound(const Iterate& here);

/// The eigenvalues of a ScaledHessian.
struct ScaledCurvature {
    ScaledHessian of;
    Eigen::VectorXd values;  ///< Ascending; empty where H is not finite.
    Eigen::MatrixXd vectors; ///< Of unit length, by column.

    Eigen::Index negative() const { return (values.array() < -of.rounding).count(); }
    Eigen::Index zero() const { return (values.array().abs() <= of.rounding).count(); }
    /// sum (v^T g)^2 / (2 |lambda|) over the eigenvalues that are not rounding; where all are
    /// positive, ScaledHessian::decrement().
    double decrement() const;
    /// Eigenvector @p k in the coordinates of x, such that y has unit length.
    Eigen::VectorXd direction(Eigen::Index k) const;
};

ScaledCurvature curvatureOf(ScaledHessian hessian);

} // namespace core
