// SPDX-License-Identifier: MIT
// The eigenvectors of the Hessian of the session's own loss at one point. A study: with them a
// decomposition takes several times as long as without.
#include "core/analysis/stage.h"
#include "core/model/loss.h"
#include "core/spectrum/hessian_spectrum.h"

#include <optional>

namespace core {

bool studyEigenvectors(StageRun& run)
{
    const auto& place = run.analysis.request.studies.eigenvectors;
    const Problem& problem = run.problems[run.analysis.lead];
    const Eigen::VectorXd* x = place ? studiedPoint(run, *place) : nullptr;
    run.analysis.eigenvectors = {};
    if (!x || problem.d() > kMostDense)
        return true;
    const auto find = [&]() -> std::optional<PointSpectrum> {
        PointSpectrum found{*x, {}};
        const LossAt at(problem, *x);
        if (at.domain() == Domain::Inside)
            found.spectrum = hessianSpectrum(at, Eigenvectors::Yes);
        return run.stop.stop_requested() ? std::nullopt : std::optional(std::move(found));
    };
    run.analysis.eigenvectors = currentPart(
        run.memory.eigenvectors.get({run.data[run.analysis.lead], problem.mix, {*x}}, find));
    if (!run.analysis.eigenvectors)
        return false;
    run.publishSoFar();
    return true;
}

} // namespace core
