// SPDX-License-Identifier: MIT
#pragma once

#include "core/model/loss.h"

#include <Eigen/Core>

#include <cstdint>
#include <optional>
#include <span>
#include <stop_token>
#include <vector>

namespace core {

/// The eigenvalues of K^-1/2 Kt K^-1/2 for one number of drawn rows, over some draws.
struct SampledEigenvalues {
    Eigen::Index rows = 0;
    double smallest = 0.0; ///< Of all draws; 1 would be exact.
    double largest = 0.0;
    /// The epsilon of (1 - epsilon) K <= Kt <= (1 + epsilon) K: the median over the draws.
    double epsilon = 0.0;
};

/// How well a random sample of rows stands for all of them in K = A^T max(D + w^2, 0) A, and how
/// well it would have to.
///
/// The sampled Newton method keeps the rank-two part exact. An error of epsilon K is harmless only
/// where the Hessian H is not much smaller than K: where w is weak the rank-two part cancels most
/// of K, and epsilon must be far below the smallest eigenvalue of K^-1/2 H K^-1/2, at a price of
/// some d / epsilon^2 rows.
struct SampleQuality {
    std::vector<SampledEigenvalues> sizes;
    /// The smallest eigenvalue of K^-1/2 H K^-1/2: what the cancellation leaves of K; not positive
    /// where H is not positive definite.
    double left = 0.0;
    /// d log(d + 1) / left^2: about how many rows an epsilon that small asks for; infinite where
    /// left is not positive. Derived, up to a constant.
    double rowsNeeded = 0.0;
};

/// @param rowCounts  of the samples, each at least 1.
/// @param draws      of each size, at least 1; they depend on @p seed and the size alone.
/// O(n d^2 + d^3) for each draw. Nothing when stopped, or where K is singular.
/// @pre at.domain() is Inside.
std::optional<SampleQuality> sampleQuality(const LossAt& at,
                                           std::span<const Eigen::Index> rowCounts, int draws,
                                           std::uint64_t seed, const std::stop_token& stop);

} // namespace core
