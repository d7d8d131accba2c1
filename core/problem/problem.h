// SPDX-License-Identifier: MIT
#pragma once

#include "core/problem/design_matrix.h"
#include "core/problem/issue.h"
#include "core/problem/mix.h"

#include <Eigen/Core>

#include <memory>
#include <string>
#include <vector>

namespace core {

/// Names of rows or columns; shared because a million of them are not copied with every edit.
/// Null means generated names (r1, r2, ... and x1, x2, ...).
using Names = std::shared_ptr<const std::vector<std::string>>;

/// One regression: everything about it that the user can edit and nothing that can be computed.
///
///     L(x) = 1/2 || u / <u,1> - b ||^2 + 1/2 || diag(w) A x ||^2,   u = s exp(Ax) + r Ax
///
/// A plain value: copy it, change the copy, hand the copy on. Threads share it only through
/// pointers to const.
struct Problem {
    DesignMatrix A;     ///< n x d.
    Eigen::VectorXd b;  ///< Target, size n; usually a probability vector.
    Eigen::VectorXd w;  ///< Regulariser weights: size 1 (the same for every row) or n.
    Eigen::VectorXd x0; ///< Start of the methods, size d.
    Mix mix;
    Names rowNames;    ///< n of them or null.
    Names columnNames; ///< d of them or null.

    Eigen::Index n() const { return A.rows(); }
    Eigen::Index d() const { return A.cols(); }

    /// The name of row i: given, or r1, r2, ...
    std::string rowName(Eigen::Index i) const;
    /// The name of column j: given, or x1, x2, ...
    std::string columnName(Eigen::Index j) const;
    /// w as n numbers, whichever way it is kept.
    Eigen::VectorXd rowWeights() const;

    friend bool operator==(const Problem& p, const Problem& q);
};

/// All reasons why @p problem cannot be computed; empty when it can. Never throws.
/// Checks shapes (n >= 1, d >= 1), finiteness of every number, w >= 0, s, r >= 0 and not both 0.
std::vector<Issue> validate(const Problem& problem);

} // namespace core
