// SPDX-License-Identifier: MIT
#include "core/solve/descent_direction.h"

#include "core/numeric/symmetric_two.h"
#include "core/numeric/work.h"
#include "core/solve/scaled_curvature.h"
#include "core/solve/wall.h"
#include "core/spectrum/spectrum.h"

#include <Eigen/Cholesky>

#include <algorithm>
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

/// Positive numbers in place of the eigenvalues @p values, ascending, not all of which are: all
/// raised by @p shift times the most negative, or each turned around; those that are too small
/// or rounding raised to a floor. @pre The largest in size is not 0.
template <typename Values>
Values madePositive(const Values& values, const std::optional<double>& shift)
{
    const double floor = kFloor * values.cwiseAbs().maxCoeff();
    if (!shift)
        return values.cwiseAbs().cwiseMax(floor);
    return (values.array() - *shift * std::min(0.0, values[0])).cwiseMax(floor);
}

/// downhill() for two columns, of which maps of basins take millions of steps: by the eigenvalues,
/// which say all, and without an allocation on the way.
VectorXd downhillOfTwo(const MatrixXd& H, const VectorXd& g, const std::optional<double>& shift)
{
    const SymmetricTwo eigen = eigenOfTwo(H(0, 0), H(1, 0), H(1, 1));
    if (!H.allFinite() || eigen.values.isZero(0))
        return VectorXd::Zero(2);
    const Eigen::Vector2d components = eigen.vectors.transpose() * g;
    return -(eigen.vectors * components.cwiseQuotient(madePositive(eigen.values, shift)));
}

/// -H^-1 g with the eigenvalues of H made positive where they are not. @pre In units in which no
/// column of A is larger than another, so that their floor means the same for all of them.
VectorXd downhill(const MatrixXd& H, const VectorXd& g, const std::optional<double>& shift)
{
    const auto size = static_cast<double>(H.rows());
    if (H.rows() == 2) {
        chargeWork(0.0, eigenWork(size));
        return downhillOfTwo(H, g, shift);
    }
    chargeWork(0.0, choleskyWork(size));
    const Eigen::LLT<MatrixXd> cholesky(H);
    if (cholesky.info() == Eigen::Success && cholesky.rcond() > kFloor)
        return -cholesky.solve(g);
    chargeWork(0.0, eigenWork(size));
    const Spectrum spectrum = denseSpectrum(H, Eigenvectors::Yes);
    if (spectrum.values.isZero(0)) // also where there are none
        return VectorXd::Zero(g.size());
    const VectorXd divisors = madePositive(spectrum.values, shift);
    const VectorXd components = spectrum.vectors.transpose() * g;
    return -(spectrum.vectors * components.cwiseQuotient(divisors));
}

/// Adds the mean curvature of @p H along @p ray, where the loss has none.
void bendAlong(const VectorXd& ray, MatrixXd& H)
{
    if (const double size = ray.squaredNorm(); size > 0)
        H += std::abs(H.trace()) / static_cast<double>(H.rows()) / size * ray * ray.transpose();
}

} // namespace

void DescentDirections::look(const Problem& problem)
{
    if (m_inverse.size() > 0)
        return;
    const VectorXd norms = problem.A.columnNorms();
    m_inverse = (norms.array() > 0).select(norms.cwiseInverse(), 1.0);
}

VectorXd DescentDirections::at(const Problem& problem, const Iterate& here, MatrixXd H)
{
    assert(H.rows() == here.gradient.size() && H.cols() == here.gradient.size());
    look(problem);
    H.array().colwise() *= m_inverse.array();
    H.array().rowwise() *= m_inverse.transpose().array();
    if (isConstantAlongRays(problem))
        bendAlong(here.x.cwiseQuotient(m_inverse), H);
    return m_inverse.cwiseProduct(downhill(H, m_inverse.cwiseProduct(here.gradient), m_shift));
}

VectorXd DescentDirections::at(const Problem& problem, const Iterate& here)
{
    const HessianForm form = here.at.hessian();
    if (problem.n() >= problem.d())
        return at(problem, here, form.dense());
    look(problem);
    if (!m_rows)
        m_rows.emplace(problem.A, m_inverse);
    MatrixXd H = m_rows->hessian(form);
    if (isConstantAlongRays(problem))
        bendAlong(m_rows->project(here.x.cwiseQuotient(m_inverse)), H);
    const VectorXd y = downhill(H, m_rows->fromRows(here.at.scoreGradient()), m_shift);
    return m_inverse.cwiseProduct(m_rows->lift(y));
}

std::optional<Step> stepOffTop(const Problem& problem, const Iterate& here)
{
    chargeWork(0.0, eigenWork(static_cast<double>(problem.d())));
    const ScaledCurvature curvature = curvatureOf(scaledHessian(here));
    if (curvature.negative() == 0)
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
