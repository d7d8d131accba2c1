// SPDX-License-Identifier: MIT
#include "core/theory/least_weight.h"

#include "core/model/loss.h"
#include "core/spectrum/spectrum.h"

#include <Eigen/QR>

#include <algorithm>
#include <limits>

namespace core {

using Eigen::MatrixXd;
using Eigen::VectorXd;

LeastWeight::LeastWeight(const Problem& problem)
    : m_bare(problem)
{
    m_bare.w = VectorXd::Zero(1);
    VectorXd units = problem.A.columnNorms();
    for (double& unit : units)
        unit = unit > 0 ? 1 / unit : 0.0;
    Eigen::ColPivHouseholderQR<MatrixXd> qr(problem.A.dense() * units.asDiagonal());
    qr.setThreshold(1e-10);
    m_Q = qr.householderQ() * MatrixXd::Identity(problem.n(), qr.rank());
}

double LeastWeight::at(const Eigen::Ref<const VectorXd>& x) const
{
    const LossAt at(m_bare, x);
    if (at.domain() != Domain::Inside)
        return std::numeric_limits<double>::infinity();
    if (m_Q.cols() == 0)
        return 0;
    const HessianForm form = at.hessian();
    const MatrixXd QU = m_Q.transpose() * form.U;
    const MatrixXd B = m_Q.transpose() * form.D.asDiagonal() * m_Q + QU * form.S * QU.transpose();
    const Spectrum spectrum = denseSpectrum(B, Eigenvectors::No);
    if (spectrum.values.size() == 0)
        return std::numeric_limits<double>::infinity();
    return std::max(0.0, -spectrum.values[0]);
}

std::optional<LargestOnWindow> leastWeightOn(const LeastWeight& least, const Plane& plane,
                                             const Window& window, int side,
                                             const std::stop_token& stop)
{
    return largestOnWindow(
        plane, window, side, [&least](const VectorXd& x) { return least.at(x); }, stop);
}

} // namespace core
