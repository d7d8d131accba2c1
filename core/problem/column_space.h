// SPDX-License-Identifier: MIT
#pragma once

#include "core/problem/design_matrix.h"

#include <Eigen/Core>

#include <optional>
#include <vector>

namespace core {

/// What the columns of A can and cannot express.
struct ColumnSpace {
    Eigen::Index rank = 0;
    /// Linearly independent unit vectors h (size d) with A h = 0, besides those of zero columns.
    std::vector<Eigen::VectorXd> flat;
    /// An h with A h = 1 in every row, if there is one.
    std::optional<Eigen::VectorXd> shift;
};

/// Indices of the columns whose entries are all equal, ascending. O(d) for ordinary data: a column
/// is left as soon as an entry differs.
std::vector<Eigen::Index> constantColumns(const DesignMatrix& A);

/// The column space of A to a relative 1e-10, by the eigenvectors of the scaled Gram matrix; each
/// answer is confirmed by a product with A itself, so that the squared condition of the Gram matrix
/// does no harm. Nothing when that would take more than 2e8 multiply-adds, or overflows.
/// @pre A is finite (asserted).
std::optional<ColumnSpace> columnSpace(const DesignMatrix& A);

} // namespace core
