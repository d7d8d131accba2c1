// SPDX-License-Identifier: MIT
#pragma once

#include "core/plane/plane.h"
#include "core/problem/problem.h"

#include <Eigen/Core>

#include <array>
#include <optional>
#include <stop_token>
#include <string_view>

namespace core {

/// How the loss curves over a part of a plane, in all directions of space, not only along the
/// plane. Entry (i, j) of each belongs to (p(j), q(i)) of the grid; NaN where the loss is not
/// defined or its Hessian not finite.
struct CurvatureMap {
    Grid grid;
    Eigen::MatrixXd lambdaMin; ///< The smallest eigenvalue of the Hessian.
    Eigen::MatrixXd negative;  ///< Negative eigenvalues, beyond rounding: a whole number.
    /// The largest |lambda| over the smallest; infinite where that is 0.
    Eigen::MatrixXd condition;
    /// Half of Newton's decrement squared, the decrease that the quadratic model predicts; NaN
    /// where the Hessian is not positive definite, beyond rounding.
    Eigen::MatrixXd newtonDecrease;
    /// The angle between -gradient and Newton's step, in degrees, in [0, 180]: 90 and more is
    /// uphill. NaN where the Hessian is singular or the gradient 0.
    Eigen::MatrixXd angle;
};

/// One of the numbers that a map has of each point.
struct CurvatureLayer {
    std::string_view id; ///< Of settings and of columns in files: "lambda_min". Never changed.
    Eigen::MatrixXd CurvatureMap::*values;
};

/// All of them, in the order of CurvatureMap.
const std::array<CurvatureLayer, 5>& curvatureLayers();
/// The one called @p id, or null.
const CurvatureLayer* curvatureLayerById(std::string_view id);

/// True if a map of @p samples points is a matter of a few seconds.
bool isCurvatureMapFeasible(Eigen::Index n, Eigen::Index d, Eigen::Index samples);

/// O(n d^2 + d^3) a sample, on all threads; the sums do not depend on how many there are. Nothing
/// when stopped, which is looked at between samples.
/// @param known  a map of the same problem and plane, or null: of samples at the same (p, q) its
///               numbers are taken.
std::optional<CurvatureMap> curvatureMap(const Problem& problem, const Plane& plane,
                                         const Grid& grid, const std::stop_token& stop,
                                         const CurvatureMap* known = nullptr);

} // namespace core
