// SPDX-License-Identifier: MIT
// The Hessian of the session's own loss at one point: taken apart, and how its spectrum is spread.
// Studies: six spectra, or hundreds of products.
#include "core/analysis/stage.h"
#include "core/model/hessian.h"
#include "core/model/loss.h"
#include "core/spectrum/hessian_spectrum.h"

#include <algorithm>
#include <optional>

namespace core {

const Eigen::VectorXd* studiedPoint(const StageRun& run, const StudiedPoint& place)
{
    switch (place.kind) {
    case StudiedPoint::Kind::Start:
        return &run.session().problem.x0;
    case StudiedPoint::Kind::At:
        return place.at.x.size() == run.session().problem.d() ? &place.at.x : nullptr;
    case StudiedPoint::Kind::PathEnd:
        break;
    }
    for (const WalkedPath& walked : leadingPaths(run))
        if (walked.method == place.method && !walked.path->points.empty())
            return &walked.path->points.back().x;
    return nullptr;
}

bool studyAnatomy(StageRun& run)
{
    const auto& place = run.analysis.request.studies.anatomy;
    const Problem& problem = run.problems[run.analysis.lead];
    const Eigen::VectorXd* x = place ? studiedPoint(run, *place) : nullptr;
    run.analysis.anatomy = {};
    if (!x || !isSpectrumFeasible(problem.n(), problem.d()))
        return true;
    const auto find = [&]() -> std::optional<HessianAnatomy> {
        const LossAt at(problem, *x);
        if (at.domain() != Domain::Inside) {
            HessianAnatomy nothing;
            nothing.x = *x;
            return nothing;
        }
        return hessianAnatomy(problem, at, *x, run.stop);
    };
    run.analysis.anatomy = currentPart(
        run.memory.anatomies.get({run.data[run.analysis.lead], problem.mix, {*x}}, find));
    if (!run.analysis.anatomy)
        return false;
    run.publishSoFar();
    return true;
}

bool studyDensity(StageRun& run)
{
    const auto& place = run.analysis.request.studies.density;
    const Problem& problem = run.problems[run.analysis.lead];
    const Eigen::VectorXd* x = place ? studiedPoint(run, *place) : nullptr;
    run.analysis.density = {};
    if (!x || problem.d() < 2)
        return true;
    const auto find = [&]() -> std::optional<SpectralDensity> {
        const LossAt at(problem, *x);
        if (at.domain() != Domain::Inside)
            return SpectralDensity{};
        return spectralDensity(at.hessian(), {}, run.stop,
                               [&run](double fraction) { run.tell(fraction); });
    };
    run.analysis.density = currentPart(
        run.memory.densities.get({run.data[run.analysis.lead], problem.mix, {*x}}, find));
    if (!run.analysis.density)
        return false;
    run.publishSoFar();
    return true;
}

} // namespace core
