// SPDX-License-Identifier: MIT
#include "core/solve/descent_direction.h"

#include "core/solve/scaled_curvature.h"
#include "core/solve/wall.h"
#include "core/spectrum/spectrum.h"

#include <Eigen/Cholesky>

#include <cassert>
#include <cmath>
#include <utility>

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
    // In units in which no column is larger than another, so that the floor below means the same
    // for all of them.
    const VectorXd norms = problem.A.columnNorms();
    const VectorXd inverse = (norms.array() > 0).select(norms.cwiseInverse(), 1.0);
    H = inverse.asDiagonal() * H * inverse.asDiagonal();
    const VectorXd scaled = inverse.cwiseProduct(gradient);
    const Eigen::LLT<MatrixXd> cholesky(H);
    if (cholesky.info() == Eigen::Success && cholesky.rcond() > kFloor)
        return -inverse.cwiseProduct(cholesky.solve(scaled));

    const Spectrum spectrum = denseSpectrum(H, Eigenvectors::Yes);
    const double largest =
        spectrum.values.size() == 0 ? 0.0 : spectrum.values.lpNorm<Eigen::Infinity>();
    if (largest == 0)
        return VectorXd::Zero(gradient.size());
    const VectorXd divisors = spectrum.values.cwiseAbs().cwiseMax(kFloor * largest);
    const VectorXd components = spectrum.vectors.transpose() * scaled;
    return -inverse.cwiseProduct(spectrum.vectors * components.cwiseQuotient(divisors));
}

std::optional<Step> stepOffTop(const Problem& problem, const Iterate& here)
{
    const ScaledCurvature curvature = scaledCurvature(here);
    if (curvature.values.size() == 0 || !(curvature.values[0] < -curvature.rounding))
        return std::nullopt;
    VectorXd h = curvature.direction(0);
    if (h.dot(here.gradient) > 0)
        h = -h;
    const VectorXd along = problem.A.times(h);
    // So far that exp changes by a factor of e, then shorter.
    double t = 1 / along.lpNorm<Eigen::Infinity>();
    constexpr int kMostHalvings = 40;
    constexpr double kEnough = 0.1; // of what the curvature promises
    for (int k = 0; k < kMostHalvings; ++k, t /= 2) {
        const VectorXd step = t * along;
        LossAt there = LossAt::ofScores(problem, here.at.z() + step);
        const double promised = -0.5 * t * t * curvature.values[0];
        if (there.domain() == Domain::Inside && !crossesWall(problem.mix, here.at.z(), step) &&
            there.loss() < here.at.loss() - kEnough * promised)
            return Step{t * h, std::move(there)};
    }
    return std::nullopt;
}

} // namespace core
