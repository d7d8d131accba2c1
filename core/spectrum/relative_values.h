// SPDX-License-Identifier: MIT
#pragma once

#include <Eigen/Cholesky>
#include <Eigen/Core>

#include <optional>

namespace core {

/// A positive definite matrix K by which others are measured: where all values of M lie between
/// 1 - e and 1 + e, (1 - e) K <= M <= (1 + e) K. They have no unit.
class RelativeValues {
public:
    /// Nothing where K is not finite, or not positive definite to working precision whatever the
    /// units of its rows and columns are.
    static std::optional<RelativeValues> by(const Eigen::MatrixXd& K);

    /// The eigenvalues of K^-1/2 M K^-1/2, ascending, size d; empty where they are not finite.
    /// @pre M is symmetric, d x d.
    Eigen::VectorXd of(const Eigen::MatrixXd& M) const;

private:
    RelativeValues(Eigen::VectorXd inverse, Eigen::LLT<Eigen::MatrixXd> factor);

    Eigen::VectorXd m_inverse;            ///< Of the roots of the diagonal of K.
    Eigen::LLT<Eigen::MatrixXd> m_factor; ///< Of K in units in which its diagonal is 1.
};

/// The largest distance of @p values from 1: the least e above. @pre There are some.
double largestDistanceFromOne(const Eigen::VectorXd& values);

} // namespace core
