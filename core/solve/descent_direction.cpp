// SPDX-License-Identifier: MIT
#include "core/solve/descent_direction.h"

#include "core/spectrum/spectrum.h"

#include <Eigen/Cholesky>

#include <cassert>

namespace core {

namespace {

using Eigen::MatrixXd;
using Eigen::VectorXd;

/// Eigenvalues below this fraction of the largest carry more rounding than curvature.
constexpr double kFloor = 1e-10;

} // namespace

VectorXd descentDirection(const MatrixXd& H, const VectorXd& gradient)
{
    assert(H.rows() == gradient.size() && H.cols() == gradient.size());
    const Eigen::LLT<MatrixXd> cholesky(H);
    if (cholesky.info() == Eigen::Success && cholesky.rcond() > kFloor)
        return -cholesky.solve(gradient);

    const Spectrum spectrum = denseSpectrum(H, Eigenvectors::Yes);
    if (spectrum.values.size() == 0)
        return VectorXd::Zero(gradient.size());
    const VectorXd magnitudes = spectrum.values.cwiseAbs();
    const double largest = magnitudes.maxCoeff();
    if (largest == 0)
        return VectorXd::Zero(gradient.size());
    const VectorXd divisors = magnitudes.cwiseMax(kFloor * largest);
    const VectorXd components = spectrum.vectors.transpose() * gradient;
    return -(spectrum.vectors * components.cwiseQuotient(divisors));
}

} // namespace core
