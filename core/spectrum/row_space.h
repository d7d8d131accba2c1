// SPDX-License-Identifier: MIT
#pragma once

#include "core/model/hessian.h"
#include "core/problem/design_matrix.h"

#include <Eigen/Core>
#include <Eigen/QR>

namespace core {

/// The space that the rows of A S^-1 span, where they are fewer than the columns: gradients and
/// Hessians in units S of the columns live in it, and nothing in it is larger than n x n.
class RowSpace {
public:
    /// @pre A has no more rows than columns. @param inverseScales  the diagonal of S^-1, size d.
    RowSpace(const DesignMatrix& A, const Eigen::VectorXd& inverseScales);

    /// R K R^T, n x n, with (A S^-1)^T = Q R: S^-1 H S^-1 is Q times it times Q^T, so that its
    /// eigenvalues are those of the Hessian in these units, but for d - n zeros.
    Eigen::MatrixXd hessian(const HessianForm& form) const;
    /// R s, size n: Q^T S^-1 A^T s. @p s by row, size n.
    Eigen::VectorXd fromRows(const Eigen::VectorXd& s) const { return m_R * s; }
    /// Q^T v, size n. @pre v has size d.
    Eigen::VectorXd project(const Eigen::VectorXd& v) const;
    /// Q y, size d. @pre y has size n.
    Eigen::VectorXd lift(const Eigen::VectorXd& y) const;

private:
    Eigen::HouseholderQR<Eigen::MatrixXd> m_qr; ///< Of (A S^-1)^T.
    Eigen::MatrixXd m_R;                        ///< n x n, upper triangular.
};

} // namespace core
