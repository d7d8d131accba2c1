// SPDX-License-Identifier: MIT
#include "core/analysis/probe.h"

#include "core/spectrum/hessian_spectrum.h"

#include <utility>

namespace core {

namespace {

/// Whether all eigenvalues come within about a tenth of a second, fit for following the cursor.
bool isSpectrumQuick(const Problem& problem)
{
    const auto n = static_cast<double>(problem.n());
    const auto d = static_cast<double>(problem.d());
    return (n + 10 * d) * d * d < 5e8;
}

} // namespace

Probe probe(const Problem& problem, const Eigen::VectorXd& x, const std::vector<StepPlace>& steps)
{
    const LossAt at(problem, x);
    Probe seen;
    for (const StepPlace& place : steps)
        if (auto study = studyStep(problem, place))
            seen.steps.push_back(*std::move(study));
    seen.x = x;
    seen.loss = at.loss();
    seen.alpha = at.alpha();
    seen.condition = at.condition();
    seen.domain = at.domain();
    seen.gradientNorm = at.gradient().norm();
    if (at.domain() != Domain::Inside)
        return seen;
    if (isSpectrumQuick(problem))
        seen.spectrum = hessianSpectrum(at);
    seen.curvature = curvatureReport(problem, at, x, x.norm());
    return seen;
}

} // namespace core
