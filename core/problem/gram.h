// SPDX-License-Identifier: MIT
#pragma once

#include "core/problem/design_matrix.h"

#include <Eigen/Core>

namespace core {

/// What a matrix in diagonal plus low-rank form needs of A.
struct GramAndSums {
    Eigen::MatrixXd gram; ///< A^T diag(weights) A, d x d symmetric.
    Eigen::MatrixXd sums; ///< A^T U, d x k.
};

/// Both in one pass over the rows. Threaded; the result does not depend on the thread count.
/// @param weights  size n; may be negative.
/// @param U        n x k; k may be 0.
GramAndSums gramAndSums(const DesignMatrix& A, const Eigen::Ref<const Eigen::VectorXd>& weights,
                        const Eigen::Ref<const Eigen::MatrixXd>& U);

} // namespace core
