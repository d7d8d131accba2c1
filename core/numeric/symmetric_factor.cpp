// SPDX-License-Identifier: MIT
#include "core/numeric/symmetric_factor.h"

#include "core/numeric/lapack.h"

#include <cassert>
#include <utility>

namespace core {

using Eigen::Index;
using Eigen::MatrixXd;
using Eigen::VectorXd;

std::optional<SymmetricFactor> SymmetricFactor::of(MatrixXd H)
{
    assert(H.rows() == H.cols());
    SymmetricFactor factor;
    const MatrixXd whole = H.selfadjointView<Eigen::Lower>();
    factor.m_norm = whole.size() == 0 ? 0.0 : whole.cwiseAbs().colwise().sum().maxCoeff();
    if (!whole.allFinite())
        return std::nullopt;
    const int d = static_cast<int>(H.rows());
    factor.m_pivots.resize(static_cast<std::size_t>(d));
    if (LAPACKE_dsytrf(LAPACK_COL_MAJOR, 'L', d, H.data(), d, factor.m_pivots.data()) != 0)
        return std::nullopt;
    factor.m_LD = std::move(H);
    return factor;
}

Index SymmetricFactor::negative() const
{
    Index count = 0;
    for (Index k = 0; k < m_LD.rows(); ++k) {
        if (m_pivots[static_cast<std::size_t>(k)] > 0) {
            count += m_LD(k, k) < 0 ? 1 : 0;
        } else { // a block of two has one of each sign, or it would not have been chosen
            ++count;
            ++k;
        }
    }
    return count;
}

VectorXd SymmetricFactor::solve(VectorXd r) const
{
    assert(r.size() == m_LD.rows());
    const int d = static_cast<int>(m_LD.rows());
    LAPACKE_dsytrs(LAPACK_COL_MAJOR, 'L', d, 1, m_LD.data(), d, m_pivots.data(), r.data(), d);
    return r;
}

double SymmetricFactor::reciprocalCondition() const
{
    const int d = static_cast<int>(m_LD.rows());
    double rcond = 0;
    const int failure =
        LAPACKE_dsycon(LAPACK_COL_MAJOR, 'L', d, m_LD.data(), d, m_pivots.data(), m_norm, &rcond);
    return failure == 0 ? rcond : 0.0;
}

} // namespace core
