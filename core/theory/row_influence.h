// SPDX-License-Identifier: MIT
#pragma once

#include "core/ground/stationary_point.h"
#include "core/theory/sensitivity.h"

#include <Eigen/Core>

#include <optional>
#include <stop_token>
#include <vector>

namespace core {

/// What leaving one row out would do to a minimum, foretold by one Newton step.
struct RowInfluence {
    Eigen::Index row = 0;
    /// L without the row, at its minimum, minus L* with it; NaN where alpha without it is not
    /// positive (ResNet-only: is 0) at x.
    double lossChange = 0.0;
    /// How far the minimum moves, |dx*|_2; NaN likewise.
    double move = 0.0;
};

/// @p problem without row i: of A, b, a w of n numbers, and the names. b is not normalised anew.
/// @pre n >= 2 and i is in range (asserted).
Problem withoutRow(const Problem& problem, Eigen::Index i);

/// The displacement of the minimum that one Newton step on the loss without row i foretells, from
/// its exact gradient and the Hessian with the row, size d; nothing where that loss is not defined
/// at x. O(n d). @pre the state is Nondegenerate and n >= 2.
std::optional<Eigen::VectorXd> stepWithoutRow(const Problem& problem, const Sensitivity& at,
                                              Eigen::Index i);

/// The influence of all rows, in their order; empty for one row, and when stopped. O(n d^2): losses
/// and gradients come from sums over all rows less the one, but for a row that is most of alpha,
/// which takes O(n d).
/// @pre the state is Nondegenerate.
std::vector<RowInfluence> rowInfluences(const Problem& problem, const Sensitivity& at,
                                        const std::stop_token& stop);

/// The truth: what Newton's method on the problem without row i finds from x. Nothing when it comes
/// to no stationary point; it is no minimum where its index is not 0. O(n d^2) a step.
std::optional<StationaryPoint> solvedWithoutRow(const Problem& problem, const Eigen::VectorXd& x,
                                                Eigen::Index i);

} // namespace core
