// SPDX-License-Identifier: MIT
#pragma once

#include "core/problem/problem.h"

#include <Eigen/Core>

#include <cstdint>
#include <optional>
#include <random>
#include <span>
#include <stop_token>
#include <vector>

namespace core {

/// Random batches of the rows 0 .. n - 1: each row comes once before any comes twice, so that n / m
/// batches of m rows are a pass over the data. The same seed gives the same batches.
class RowBatches {
public:
    /// @pre 1 <= size <= n.
    RowBatches(Eigen::Index n, Eigen::Index size, std::uint64_t seed);

    /// The rows of the next batch, until the one after it; what is left of a pass that does not
    /// fill one is skipped.
    std::span<const Eigen::Index> next() &;

private:
    std::vector<Eigen::Index> m_rows; ///< All of them, in the order of this pass.
    std::size_t m_size;
    std::size_t m_used; ///< Of m_rows in this pass.
    std::mt19937_64 m_engine;
};

/// An estimate of the gradient of the loss at @p x from some rows alone, size d; nothing where
/// alpha over these rows is not in the domain of the loss.
///
/// The loss is no sum over the rows: f = u / <u,1> is normalised by all of them. Normalised over m
/// of n rows it is about n / m times larger, so this is the gradient of
///     m / (2n) || u_m / <u_m,1> - n/m b_m ||^2 + n / (2m) || diag(w_m) A_m x ||^2,
/// which is the loss itself for m = n. Its mean over all batches is not the gradient, because the
/// mean of 1 / <u_m,1> is not that of its inverse: there is a bias, of the order 1/m - 1/n. With
/// one row f is 1 whatever x is, and only the regulariser has a slope.
/// @pre @p rows is not empty; x has size d.
std::optional<Eigen::VectorXd> batchGradient(const Problem& problem, const Eigen::VectorXd& x,
                                             std::span<const Eigen::Index> rows);

/// What batches of one size make of the gradient at a point, measured over many of them.
struct BatchBias {
    Eigen::VectorXd bias; ///< Their mean less the gradient, size d.
    /// The size of a bias that would be chance: the standard error of the mean.
    double standardError = 0.0;
    /// The root mean square of the distance of one of them from their mean.
    double noise = 0.0;
    int draws = 0; ///< Batches that had a gradient.
};

/// @param size   of the batches, at least 1; no more than n are drawn.
/// @param draws  batches, at least 2; draw k depends on @p seed and k alone.
/// Nothing when stopped, or where fewer than two had a gradient.
/// @pre The loss is defined at @p x, of size d.
std::optional<BatchBias> batchBias(const Problem& problem, const Eigen::VectorXd& x,
                                   Eigen::Index size, int draws, std::uint64_t seed,
                                   const std::stop_token& stop);

} // namespace core
