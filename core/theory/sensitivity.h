// SPDX-License-Identifier: MIT
#pragma once

#include "core/model/loss.h"
#include "core/problem/problem.h"

#include <Eigen/Cholesky>
#include <Eigen/Core>

#include <string_view>
#include <vector>

namespace core {

/// Whether a point is a minimum that moves smoothly with the numbers of its problem.
enum class MinimumState {
    Nondegenerate, ///< The gradient is rounding and the Hessian positive definite beyond rounding.
    NotDefined,    ///< alpha <= 0 there (ResNet-only: = 0), or the loss is not finite.
    NotStationary, ///< The Hessian is positive definite, but the loss falls on from there.
    Indefinite,    ///< The Hessian has a negative eigenvalue, beyond rounding.
    Flat,          ///< An eigenvalue is rounding: the minimum is one of many, or at infinity.
    TooLarge,      ///< Both A's sides are beyond kMostDense: no factorisation was tried.
};

/// "nondegenerate", "not_stationary", ...: of JSON.
std::string_view minimumStateId(MinimumState state);
/// A sentence for the reader: what is so there, and what to do.
std::string_view minimumStateText(MinimumState state);

/// One number of a problem.
struct ProblemNumber {
    enum class Kind { A, b, w };

    Kind kind = Kind::A;
    Eigen::Index row = 0;    ///< 0 for the one w that all rows share.
    Eigen::Index column = 0; ///< Of A; 0 for b and w.

    friend bool operator==(const ProblemNumber&, const ProblemNumber&) = default;
};

/// The value of @p number in @p problem. @pre it is in range (asserted).
double valueOf(const Problem& problem, const ProblemNumber& number);
/// @p problem with that number replaced. @pre it is in range (asserted).
Problem withValue(const Problem& problem, const ProblemNumber& number, double value);

/// A number, and what a change of it by 1 does to the least loss, to first order.
struct NumberEffect {
    ProblemNumber number;
    double lossChange = 0.0; ///< dL* / dnumber.
};

/// How the minimum near a point answers to each number of its problem, to first order:
///
///     dL*/dA_ij = s_i x_j             dx*/dA_ij = -H^-1 ( e_j s_i + x_j A^T K e_i )
///     dL*/db_i  = -(f - b)_i          dx*/db_i  = -H^-1 A^T ( v . (f_i 1 - e_i) )
///     dL*/dw_i  = w_i z_i^2           dx*/dw_i  = -2 w_i z_i H^-1 A^T e_i
///
/// with s the gradient of L by z, K = diag(D) + U S U^T and v = u' / alpha. A finite change does
/// what the derivative says only as far as the minimum moves on a straight line: solve again for
/// the truth. O(n d^2 + d^3) to build.
///
/// Source: the mathematics notes, section 9; derived by the implicit function theorem, and checked
/// against differences through re-optimisation.
class Sensitivity {
public:
    /// @pre validate(problem) is empty and x is finite of size d (asserted).
    Sensitivity(const Problem& problem, const Eigen::VectorXd& x);

    /// Everything below is known only where this is Nondegenerate (asserted).
    MinimumState state() const { return m_state; }
    /// The point it speaks of, size d.
    const Eigen::VectorXd& x() const { return m_x; }
    /// L there, whatever the state is; NaN where it is not defined.
    double loss() const { return m_loss; }
    /// The decrease that the quadratic model still predicts; NaN where there is no such number.
    double predictedDecrease() const { return m_predictedDecrease; }

    /// dL* / dnumber. O(1), but O(n) for a shared w.
    double lossPer(const ProblemNumber& number) const;
    /// dx* / dnumber, size d. O(d^2), but O(n d) for a shared w.
    Eigen::VectorXd minimumPer(const ProblemNumber& number) const;
    /// |dx* / dA_ij|_2 for all cells, n x d. O(n d^2).
    Eigen::MatrixXd movePerCell() const;
    /// s, size n: dL*/dA is s x^T.
    const Eigen::VectorXd& scoreGradient() const { return m_scoreGradient; }
    /// The numbers of A, b and w with the largest |dL*/dnumber|, at most @p count, the strongest
    /// first; ties in the order A (row by row), b, w. O(n d log count).
    std::vector<NumberEffect> strongest(std::size_t count) const;
    /// H^-1 R. @pre R has d rows.
    Eigen::MatrixXd inverseTimes(const Eigen::Ref<const Eigen::MatrixXd>& R) const;

private:
    MinimumState judge(const LossAt& at);

    Problem m_problem;
    Eigen::VectorXd m_x;
    Eigen::VectorXd m_z;
    Eigen::VectorXd m_f;
    Eigen::VectorXd m_v;
    Eigen::VectorXd m_scoreGradient;
    HessianForm m_hessian;
    Eigen::VectorXd m_scales; ///< Of the columns; the factor is that of S^-1 H S^-1.
    Eigen::LLT<Eigen::MatrixXd> m_factor;
    Eigen::Matrix<double, Eigen::Dynamic, 2> m_inverseY; ///< H^-1 A^T U.
    double m_loss = 0.0;
    double m_predictedDecrease = 0.0;
    MinimumState m_state = MinimumState::NotDefined;
};

} // namespace core
