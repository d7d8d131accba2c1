// SPDX-License-Identifier: MIT
#include "core/theory/least_weight.h"

#include "core/model/loss.h"
#include "core/numeric/parallel.h"
#include "core/spectrum/spectrum.h"

#include <Eigen/QR>

#include <algorithm>
#include <cassert>
#include <cmath>
#include <limits>
#include <vector>

namespace core {

using Eigen::Index;
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

std::optional<LeastWeightOnWindow> leastWeightOn(const LeastWeight& least, const Plane& plane,
                                                 const Window& window, int side,
                                                 const std::stop_token& stop)
{
    assert(side >= 1);
    const Index rows = plane.isLine() ? 1 : side;
    const Index columns = plane.isLine() ? Index{side} * side : side;
    const auto place = [](double low, double width, Index k, Index count) {
        return low + width * (static_cast<double>(k) + 0.5) / static_cast<double>(count);
    };
    const auto pOf = [&](Index j) { return place(window.pMin, window.width(), j, columns); };
    const auto qOf = [&](Index i) {
        return plane.isLine() ? 0.0 : place(window.qMin, window.height(), i, rows);
    };
    std::vector<double> weights(static_cast<std::size_t>(rows * columns));
    parallelFor(
        rows * columns,
        [&](Index k) {
            const VectorXd x = plane.at(pOf(k % columns), qOf(k / columns));
            weights[static_cast<std::size_t>(k)] =
                x.allFinite() ? least.at(x) : std::numeric_limits<double>::infinity();
        },
        stop);
    if (stop.stop_requested())
        return std::nullopt;
    LeastWeightOnWindow found;
    found.weight = std::numeric_limits<double>::quiet_NaN();
    for (Index k = 0; k < rows * columns; ++k) {
        const double weight = weights[static_cast<std::size_t>(k)];
        if (!std::isfinite(weight))
            continue;
        ++found.samples;
        if (!(weight <= found.weight)) {
            found.weight = weight;
            found.p = pOf(k % columns);
            found.q = qOf(k / columns);
        }
    }
    return found;
}

} // namespace core
