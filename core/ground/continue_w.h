// SPDX-License-Identifier: MIT
#pragma once

#include "core/problem/problem.h"

#include <Eigen/Core>

#include <span>
#include <stop_token>
#include <string_view>
#include <vector>

namespace core {

/// A minimum for one strength of the regulariser.
struct BranchPoint {
    double w2 = 0.0;        ///< w_k^2, the same for all rows.
    Eigen::VectorXd x;      ///< Size d.
    double loss = 0.0;      ///< Regulariser included.
    double lambdaMin = 0.0; ///< The smallest eigenvalue of the Hessian.
};

/// Why a branch of minima ends.
enum class BranchEnd {
    Largest,   ///< It was followed as far as was asked for.
    Fold,      ///< It meets a saddle, and both are gone for larger w: its last point is where.
    Lost,      ///< It cannot be followed on: it runs into alpha = 0 or out of double's range, or
               ///< there is no minimum for any w > 0 (ResNet alone).
    Cancelled, ///< Stopped.
};

/// "largest", "fold", ...: of files.
std::string_view branchEndId(BranchEnd end);

/// How one minimum moves as w^2 grows.
struct Branch {
    std::vector<BranchPoint> points; ///< Ascending in w2 from 0; the first is the minimum itself.
    BranchEnd end = BranchEnd::Cancelled;
};

/// Follows each of @p minima from w = 0 up to w^2 = @p largest, the same for all rows.
///
/// Pseudo-arclength continuation in x and log w^2, from w^2 = 1e-10 on: the length of a step is
/// bounded in the coordinates of columnUnits(), and the way may turn back. Where it does, w^2 has
/// its largest value, and that is sought along the way to the limit of rounding. The weights of
/// @p problem itself do not matter. One branch a thread; O(n d^2 + d^3) a point, some hundreds of
/// them.
///
/// Source: H. Keller, in: Applications of Bifurcation Theory (1977), 359-384.
/// @param minima   minima for w = 0, each of size d.
/// @pre largest > 1e-10.
std::vector<Branch> continueMinima(const Problem& problem, std::span<const Eigen::VectorXd> minima,
                                   double largest, const std::stop_token& stop);

/// @p problem with w^2 = @p w2 for all rows.
Problem withUniformWeights(Problem problem, double w2);

} // namespace core
