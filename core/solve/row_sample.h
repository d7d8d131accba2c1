// SPDX-License-Identifier: MIT
#pragma once

#include "core/problem/design_matrix.h"

#include <Eigen/Core>

#include <random>

namespace core {

/// The leverage scores of diag(sqrt(weights)) A, size n: how much each row matters to the span of
/// all, from 0 to 1; zero where the weight is. Free of the units of the columns.
///
/// Exact for a few columns, in O(n d^2). For more they are estimates to a constant factor, in
/// O(n d) and O(d^3): a random sketch of the rows gives a whitening matrix, a few random directions
/// the norms.
///
/// Source: P. Drineas et al., J. Mach. Learn. Res. 13 (2012), 3475-3506, with the sketch of
/// K. Clarkson, D. Woodruff, STOC 2013.
/// @param weights  non-negative, size n.
Eigen::VectorXd leverageScores(const DesignMatrix& A, const Eigen::VectorXd& weights,
                               std::mt19937_64& engine);

/// An unbiased estimate of A^T diag(weights) A, d x d, from @p count rows drawn with replacement
/// and with probabilities close to their leverage scores. Zero if all weights are.
/// @param weights  non-negative, size n.
/// @pre count >= 1.
Eigen::MatrixXd sampledGram(const DesignMatrix& A, const Eigen::VectorXd& weights,
                            Eigen::Index count, std::mt19937_64& engine);

} // namespace core
