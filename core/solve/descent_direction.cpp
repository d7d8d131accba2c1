// SPDX-License-Identifier: MIT
#include "core/solve/descent_direction.h"

#include "core/spectrum/spectrum.h"

#include <Eigen/Cholesky>

#include <cassert>
#include <cmath>

namespace core {

namespace {

using Eigen::MatrixXd;
using Eigen::VectorXd;

/// Eigenvalues below this fraction of the largest carry more rounding than curvature.
constexpr double kFloor = 1e-10;

bool isConstantAlongRays(const Problem& problem)
{
    return problem.mix.s == 0 && problem.w.isZero(0);
}

} // namespace

VectorXd descentDirection(const Problem& problem, const Iterate& here, MatrixXd H)
{
    const VectorXd& gradient = here.gradient;
    assert(H.rows() == gradient.size() && H.cols() == gradient.size());
    if (isConstantAlongRays(problem))
        H += std::abs(H.trace()) / static_cast<double>(H.rows()) / here.x.squaredNorm() * here.x *
             here.x.transpose();
    const Eigen::LLT<MatrixXd> cholesky(H);
    if (cholesky.info() == Eigen::Success && cholesky.rcond() > kFloor)
        return -cholesky.solve(gradient);

    const Spectrum spectrum = denseSpectrum(H, Eigenvectors::Yes);
    const double largest =
        spectrum.values.size() == 0 ? 0.0 : spectrum.values.lpNorm<Eigen::Infinity>();
    if (largest == 0)
        return VectorXd::Zero(gradient.size());
    const VectorXd divisors = spectrum.values.cwiseAbs().cwiseMax(kFloor * largest);
    const VectorXd components = spectrum.vectors.transpose() * gradient;
    return -(spectrum.vectors * components.cwiseQuotient(divisors));
}

} // namespace core
