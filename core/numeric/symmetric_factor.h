// SPDX-License-Identifier: MIT
#pragma once

#include <Eigen/Core>

#include <optional>
#include <vector>

namespace core {

/// A symmetric matrix as P L D L^T P^T with blocks of one and two in D, which unlike Cholesky's
/// does not mind negative eigenvalues: d^3 / 3 multiply-adds, a small part of what its eigenvalues
/// cost.
///
/// Source: J. Bunch, L. Kaufman, Math. Comp. 31 (1977), 163-179; LAPACK's dsytrf.
class SymmetricFactor {
public:
    /// Only the lower triangle of @p H is read. Nothing where H is not finite, or has a block that
    /// is exactly singular.
    static std::optional<SymmetricFactor> of(Eigen::MatrixXd H);

    /// How many eigenvalues are negative, by Sylvester's law of inertia: those of a matrix that is
    /// within rounding of H.
    Eigen::Index negative() const;
    /// H^-1 r. @pre r has size d.
    Eigen::VectorXd solve(Eigen::VectorXd r) const;
    /// An estimate of 1 / (|H| |H^-1|) in the 1-norm; 0 where it cannot be told.
    double reciprocalCondition() const;

private:
    Eigen::MatrixXd m_LD;
    std::vector<int> m_pivots;
    double m_norm = 0.0; ///< |H|_1.
};

} // namespace core
