// SPDX-License-Identifier: MIT
#include "core/spectrum/relative_values.h"

#include "core/spectrum/spectrum.h"

#include <utility>

namespace core {

using Eigen::MatrixXd;
using Eigen::VectorXd;

RelativeValues::RelativeValues(VectorXd inverse, Eigen::LLT<MatrixXd> factor)
    : m_inverse(std::move(inverse))
    , m_factor(std::move(factor))
{
}

std::optional<RelativeValues> RelativeValues::by(const MatrixXd& K)
{
    constexpr double kLeastCondition = 1e-14;
    VectorXd inverse = K.diagonal().cwiseSqrt().cwiseInverse();
    if (!K.allFinite() || !inverse.allFinite())
        return std::nullopt;
    Eigen::LLT<MatrixXd> factor(inverse.asDiagonal() * K * inverse.asDiagonal());
    if (factor.info() != Eigen::Success || !(factor.rcond() > kLeastCondition))
        return std::nullopt;
    return RelativeValues(std::move(inverse), std::move(factor));
}

VectorXd RelativeValues::of(const MatrixXd& M) const
{
    const MatrixXd scaled = m_inverse.asDiagonal() * M * m_inverse.asDiagonal();
    const MatrixXd half = m_factor.matrixL().solve(scaled);
    const MatrixXd whole = m_factor.matrixL().solve(half.transpose());
    return denseSpectrum(whole, Eigenvectors::No).values;
}

double largestDistanceFromOne(const VectorXd& values)
{
    return (values.array() - 1).abs().maxCoeff();
}

} // namespace core
