// SPDX-License-Identifier: MIT
#pragma once

#include "core/problem/problem.h"

#include <Eigen/Core>

#include <optional>
#include <stop_token>
#include <vector>

namespace core {

/// The spectrum of the Hessian at each point of a path.
struct SpectrumAlong {
    Eigen::MatrixXd values; ///< d x points, each column ascending; NaN where there is none.
    /// Negative eigenvalues, beyond rounding, of each point; -1 where there is no Hessian.
    std::vector<Eigen::Index> negative;
    /// The points from which on the number of negative eigenvalues is 0 where it was not before,
    /// or is not 0 where it was: ascending.
    std::vector<Eigen::Index> signChanges;
};

/// @param points  d x count, finite. O(n d^2 + d^3) each, on all threads. Nothing when stopped.
/// @pre isSpectrumFeasible.
std::optional<SpectrumAlong> spectrumAlong(const Problem& problem,
                                           const Eigen::Ref<const Eigen::MatrixXd>& points,
                                           const std::stop_token& stop);

} // namespace core
