// SPDX-License-Identifier: MIT
#pragma once

#include "core/problem/design_matrix.h"

#include <Eigen/Core>

#include <optional>

namespace core {

/// The Hessian H = A^T ( diag(D) + U S U^T ) A, kept in that form: O(n) numbers, never n x n.
///
/// The low-rank part has rank at most two and, when two, one positive and one negative
/// eigenvalue, so it is never semidefinite by itself.
struct HessianForm {
    DesignMatrix A;    ///< n x d.
    Eigen::VectorXd D; ///< Diagonal, size n, w^2 included; may be negative.
    Eigen::Matrix<double, Eigen::Dynamic, 2> U; ///< n x 2.
    Eigen::Matrix2d S;                          ///< 2 x 2 symmetric.

    /// H h in O(n d). @pre h has size d.
    Eigen::VectorXd times(const Eigen::Ref<const Eigen::VectorXd>& h) const;
    /// H, d x d symmetric: O(n d^2).
    Eigen::MatrixXd dense() const;
    /// A^T diag(D) A alone, d x d.
    Eigen::MatrixXd diagonalPart() const;
    /// K + A^T U S U^T A: the Hessian with K, d x d symmetric, for its diagonal part.
    Eigen::MatrixXd withLowRankPart(Eigen::MatrixXd K) const;
    /// H^-1 r by Cholesky of the diagonal part and the 2 x 2 Woodbury formula, or by a dense
    /// LDL^T where the diagonal part is indefinite. Nothing when H is singular to working
    /// precision. @pre r has size d.
    std::optional<Eigen::VectorXd> solve(const Eigen::Ref<const Eigen::VectorXd>& r) const;
};

/// H as an operator for many products: one pass over A each, where HessianForm::times needs two.
class HessianProduct {
public:
    explicit HessianProduct(HessianForm form);

    /// H h, size d. @pre h has size d.
    Eigen::VectorXd operator()(const Eigen::Ref<const Eigen::VectorXd>& h) const;

private:
    HessianForm m_form;
    Eigen::Matrix<double, Eigen::Dynamic, 2> m_Y; ///< A^T U, d x 2.
};

} // namespace core
