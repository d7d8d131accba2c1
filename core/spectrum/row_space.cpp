// SPDX-License-Identifier: MIT
#include "core/spectrum/row_space.h"

#include "core/numeric/work.h"

#include <cassert>

namespace core {

using Eigen::MatrixXd;
using Eigen::VectorXd;

RowSpace::RowSpace(const DesignMatrix& A, const VectorXd& inverseScales)
    : m_qr(inverseScales.asDiagonal() * A.dense().transpose())
    , m_R(m_qr.matrixQR().topRows(A.rows()).triangularView<Eigen::Upper>())
{
    assert(A.rows() <= A.cols());
    chargeWork(0.0, qrWork(static_cast<double>(A.cols()), static_cast<double>(A.rows())));
}

MatrixXd RowSpace::hessian(const HessianForm& form) const
{
    const auto n = static_cast<double>(m_R.rows());
    chargeWork(0.0, n * n * n);
    const MatrixXd RU = m_R * form.U;
    return m_R * form.D.asDiagonal() * m_R.transpose() + RU * form.S * RU.transpose();
}

VectorXd RowSpace::project(const VectorXd& v) const
{
    return (m_qr.householderQ().adjoint() * v).head(m_R.rows());
}

VectorXd RowSpace::lift(const VectorXd& y) const
{
    VectorXd filled = VectorXd::Zero(m_qr.rows());
    filled.head(y.size()) = y;
    return m_qr.householderQ() * filled;
}

} // namespace core
