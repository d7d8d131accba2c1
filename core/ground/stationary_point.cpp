// SPDX-License-Identifier: MIT
#include "core/ground/stationary_point.h"

#include "core/solve/scaled_curvature.h"
#include "core/solve/wall.h"
#include "core/spectrum/spectrum.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace core {

namespace {

using Eigen::Index;
using Eigen::VectorXd;

/// Newton's step on gradient = 0, size d; directions whose curvature is rounding are left alone.
VectorXd newtonStep(const ScaledCurvature& curvature)
{
    VectorXd components = curvature.vectors.transpose() * curvature.of.gradient;
    for (Index k = 0; k < components.size(); ++k) {
        const double lambda = curvature.values[k];
        components[k] = std::abs(lambda) > curvature.of.rounding ? -components[k] / lambda : 0.0;
    }
    return VectorXd(curvature.vectors * components).cwiseQuotient(curvature.of.scales);
}

/// The first of ever shorter steps that shortens the gradient; nothing when there is none. Lengths
/// are in the units of @p scales, which stay as they are on the way.
std::optional<Iterate> shorterGradient(const Problem& problem, const Iterate& here,
                                       const VectorXd& scales, const VectorXd& step,
                                       const VectorXd& along)
{
    constexpr int kMostHalvings = 12;
    constexpr double kEnough = 1e-3; // of the shortening that is promised
    const double size = here.gradient.cwiseQuotient(scales).norm();
    double t = 1.0;
    for (int k = 0; k < kMostHalvings; ++k, t /= 2) {
        const VectorXd dz = t * along;
        if (!dz.allFinite() || crossesWall(problem.mix, here.at.z(), dz))
            continue;
        VectorXd x = here.x + t * step;
        LossAt at = LossAt::ofScores(problem, problem.A.times(x));
        if (at.domain() != Domain::Inside)
            continue;
        VectorXd gradient = at.gradient();
        if (gradient.cwiseQuotient(scales).norm() < (1 - kEnough * t) * size)
            return Iterate{std::move(x), std::move(gradient), std::move(at)};
    }
    return std::nullopt;
}

StationaryPoint describe(const Problem& problem, const Iterate& here,
                         const ScaledCurvature& curvature)
{
    const Spectrum spectrum = denseSpectrum(here.at.hessian().dense(), Eigenvectors::No);
    return {here.x,
            here.at.z(),
            here.at.f(),
            here.at.loss(),
            here.gradient.norm(),
            spectrum.values.size() > 0 ? spectrum.values[0] : 0.0,
            curvature.negative(),
            curvature.zero(),
            isAtInfinity(problem, here, curvature)};
}

} // namespace

bool isAtInfinity(const Problem& problem, const Iterate& here, const ScaledCurvature& curvature,
                  double flat)
{
    constexpr double kNothing = 1e-6;
    if (curvature.values.size() == 0)
        return false;
    const double nothing =
        std::max(curvature.of.rounding, flat * curvature.values.cwiseAbs().maxCoeff());
    std::optional<VectorXd> unseen;
    if (problem.mix.r == 0)
        unseen = VectorXd::Ones(problem.n()).normalized();
    if (problem.mix.s == 0)
        unseen = here.at.z().normalized();
    for (Index k = 0; k < curvature.values.size(); ++k) {
        if (std::abs(curvature.values[k]) > nothing)
            continue;
        const VectorXd h = curvature.direction(k);
        VectorXd along = problem.A.times(h);
        const double all = h.cwiseProduct(problem.A.columnNorms()).norm();
        if (unseen)
            along -= unseen->dot(along) * *unseen;
        if (along.norm() > kNothing * all)
            return true;
    }
    return false;
}

std::optional<Iterate> iterateAt(const Problem& problem, const VectorXd& x)
{
    if (!x.allFinite())
        return std::nullopt;
    VectorXd z = problem.A.times(x);
    if (!z.allFinite())
        return std::nullopt;
    LossAt at = LossAt::ofScores(problem, std::move(z));
    if (at.domain() != Domain::Inside || !std::isfinite(at.loss()))
        return std::nullopt;
    VectorXd gradient = at.gradient();
    if (!gradient.allFinite())
        return std::nullopt;
    return Iterate{x, std::move(gradient), std::move(at)};
}

std::optional<StationaryPoint> stationaryPointNear(const Problem& problem, const VectorXd& x)
{
    constexpr int kMostNewtonSteps = 40;
    constexpr double kSettled = 1e-6; // of the scores
    std::optional<Iterate> here = iterateAt(problem, x);
    for (int k = 0; here && k < kMostNewtonSteps; ++k) {
        const ScaledCurvature curvature = curvatureOf(scaledHessian(*here));
        if (curvature.values.size() == 0)
            return std::nullopt;
        const VectorXd step = newtonStep(curvature);
        const VectorXd along = problem.A.times(step);
        const double length = along.lpNorm<Eigen::Infinity>();
        const double unit = 1 + here->at.z().lpNorm<Eigen::Infinity>();
        std::optional<Iterate> next =
            shorterGradient(problem, *here, curvature.of.scales, step, along);
        // On the way to infinity the steps never become shorter.
        if (!next)
            return length <= kSettled * unit ? std::optional(describe(problem, *here, curvature))
                                             : std::nullopt;
        here = std::move(next);
    }
    return std::nullopt;
}

bool isSamePoint(const StationaryPoint& p, const StationaryPoint& q)
{
    constexpr double kSame = 1e-4;
    if (std::abs(p.loss - q.loss) > kSame * std::max(p.loss, q.loss) + 1e-12)
        return false;
    if (p.zero > 0 && q.zero > 0)
        return (p.f - q.f).lpNorm<Eigen::Infinity>() <= kSame * p.f.lpNorm<Eigen::Infinity>();
    return (p.z - q.z).lpNorm<Eigen::Infinity>() <= kSame * (1 + p.z.lpNorm<Eigen::Infinity>());
}

} // namespace core
