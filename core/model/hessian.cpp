// SPDX-License-Identifier: MIT
#include "core/model/hessian.h"

#include "core/numeric/constants.h"
#include "core/numeric/mirror.h"
#include "core/numeric/symmetric_factor.h"
#include "core/numeric/work.h"
#include "core/problem/gram.h"

#include <Eigen/Cholesky>
#include <Eigen/SVD>

#include <cassert>
#include <utility>

namespace core {

namespace {

using Eigen::MatrixXd;
using Eigen::VectorXd;
using TwoColumns = Eigen::Matrix<double, Eigen::Dynamic, 2>;

/// H^-1 r for H = K + Y S Y^T; nothing unless K is positive definite and the rank-two part leaves
/// enough of it.
///
/// (I + S Y^T K^-1 Y)^-1 S stands for (S^-1 + Y^T K^-1 Y)^-1: S is nearly singular where f is
/// large, its inverse is not needed.
std::optional<VectorXd> solveByWoodbury(const MatrixXd& K, const TwoColumns& Y,
                                        const Eigen::Matrix2d& S, const VectorXd& r)
{
    const Eigen::LLT<MatrixXd> cholesky(K);
    if (cholesky.info() != Eigen::Success)
        return std::nullopt;
    const TwoColumns KinvY = cholesky.solve(Y);
    const Eigen::Matrix2d middle = Eigen::Matrix2d::Identity() + S * (Y.transpose() * KinvY);
    const Eigen::JacobiSVD<Eigen::Matrix2d> svd(middle, Eigen::ComputeFullU | Eigen::ComputeFullV);
    // Of the digits that K leaves, half at least must survive the cancellation against Y S Y^T.
    const Eigen::Vector2d sigma = svd.singularValues();
    if (!(cholesky.rcond() > 1e-8) || !(sigma[1] > 1e-6 * sigma[0]))
        return std::nullopt;

    const auto apply = [&](const VectorXd& rhs) -> VectorXd {
        const VectorXd first = cholesky.solve(rhs);
        const Eigen::Vector2d correction = svd.solve(S * (Y.transpose() * first));
        return first - KinvY * correction;
    };
    const VectorXd x = apply(r);
    // One step of refinement pays for the digits lost between the two parts.
    const VectorXd residual = r - K * x - Y * (S * (Y.transpose() * x));
    return VectorXd(x + apply(residual));
}

/// H^-1 r where H may have negative eigenvalues; nothing when it is singular to working precision.
std::optional<VectorXd> solveIndefinite(MatrixXd H, VectorXd r)
{
    const auto d = static_cast<double>(H.rows());
    const auto factor = SymmetricFactor::of(std::move(H));
    if (!factor || !(factor->reciprocalCondition() > d * kEpsilon))
        return std::nullopt;
    return factor->solve(std::move(r));
}

/// A^T U, d x 2.
TwoColumns lowRankFactor(const HessianForm& form)
{
    return form.A.transposeTimesMatrix(form.U);
}

/// K + Y S Y^T, symmetric to the last bit.
MatrixXd sum(MatrixXd K, const Eigen::Ref<const MatrixXd>& Y, const Eigen::Matrix2d& S)
{
    const TwoColumns YS = Y * S;
    for (Eigen::Index j = 0; j < K.cols(); ++j) {
        const Eigen::Index below = K.rows() - j;
        K.col(j).tail(below) += Y(j, 0) * YS.col(0).tail(below) + Y(j, 1) * YS.col(1).tail(below);
    }
    mirrorLower(K);
    return K;
}

} // namespace

VectorXd HessianForm::times(const Eigen::Ref<const VectorXd>& h) const
{
    assert(h.size() == A.cols());
    const VectorXd y = A.times(h);
    const Eigen::Vector2d inner = S * (U.transpose() * y);
    return A.transposeTimes(D.cwiseProduct(y) + U * inner);
}

MatrixXd HessianForm::dense() const
{
    // Of few numbers each is quicker by itself.
    constexpr Eigen::Index kFew = 4096;
    if (A.rows() * A.cols() <= kFew)
        return withLowRankPart(A.gram(D));
    GramAndSums parts = gramAndSums(A, D, U);
    return sum(std::move(parts.gram), parts.sums, S);
}

MatrixXd HessianForm::diagonalPart() const
{
    return A.gram(D);
}

MatrixXd HessianForm::withLowRankPart(MatrixXd K) const
{
    return sum(std::move(K), A.transposeTimesMatrix(U), S);
}

std::optional<VectorXd> HessianForm::solve(const Eigen::Ref<const VectorXd>& r) const
{
    assert(r.size() == A.cols());
    const MatrixXd K = A.gram(D);
    chargeWork(0.0, choleskyWork(static_cast<double>(A.cols())));
    const TwoColumns Y = lowRankFactor(*this);
    if (!K.allFinite() || !Y.allFinite() || !r.allFinite())
        return std::nullopt;
    if (auto x = solveByWoodbury(K, Y, S, r))
        return x;
    chargeWork(0.0, choleskyWork(static_cast<double>(A.cols())));
    return solveIndefinite(sum(K, Y, S), r);
}

HessianProduct::HessianProduct(HessianForm form)
    : m_form(std::move(form))
    , m_Y(lowRankFactor(m_form))
{
}

VectorXd HessianProduct::operator()(const Eigen::Ref<const VectorXd>& h) const
{
    const Eigen::Vector2d inner = m_form.S * (m_Y.transpose() * h);
    return m_form.A.gramTimes(m_form.D, h) + m_Y * inner;
}

} // namespace core
