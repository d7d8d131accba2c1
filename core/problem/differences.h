// SPDX-License-Identifier: MIT
#pragma once

#include "core/problem/design_matrix.h"

#include <Eigen/Core>

#include <cstddef>
#include <optional>
#include <vector>

namespace core {

/// The rows in which @p p and @p q differ, ascending. Nothing where there are more than @p most of
/// them or the shapes differ. O(blocks) for blocks that are shared, as they are after edits of
/// cells; the other blocks are compared, until too many rows differ.
std::optional<std::vector<Eigen::Index>> differingRows(const DesignMatrix& p, const DesignMatrix& q,
                                                       std::size_t most);

/// The same for the entries of vectors: O(n).
std::optional<std::vector<Eigen::Index>>
differingEntries(const Eigen::VectorXd& p, const Eigen::VectorXd& q, std::size_t most);

} // namespace core
