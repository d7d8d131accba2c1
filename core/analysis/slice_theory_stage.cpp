// SPDX-License-Identifier: MIT
// What can be guaranteed on the slices. A study: a Hessian at each of some hundred points.
#include "core/analysis/optimum.h"
#include "core/analysis/stage.h"

namespace core {

namespace {

/// True if it is a matter of some seconds.
bool isFeasible(const Problem& problem)
{
    constexpr double kPoints = 24.0 * 24.0;
    constexpr double kMostForSlice = 2e11;
    const auto n = static_cast<double>(problem.n());
    const auto d = static_cast<double>(problem.d());
    return isOptimumFeasible(problem.n(), problem.d()) &&
           kPoints * d * d * (2 * n + 10 * d) <= kMostForSlice;
}

} // namespace

bool studySlice(StageRun& run)
{
    if (!run.analysis.request.studies.slice)
        return true;
    const Analysis& analysis = run.analysis;
    const Window window = analysis.request.window.value_or(analysis.home());
    bool isAnyNew = false;
    for (std::size_t k = 0; k < analysis.panels.size(); ++k) {
        PanelAnalysis& panel = run.analysis.panels[k];
        const Problem& problem = run.problems[k];
        panel.sliceTheory = {};
        if (!panel.optimum || !run.isInSpaceOfPlane(k) || !isFeasible(problem))
            continue;
        const Eigen::VectorXd& x = panel.optimum->x;
        const SliceTheoryKey key{
            {run.data[k], problem.mix, analysis.place.value, Grid{window, 2, 2}}, {x}};
        panel.sliceTheory = currentPart(run.memory.sliceTheory.get(key, [&] {
            return sliceGuarantees(problem, x, {analysis.plane(), window}, run.stop);
        }));
        if (!panel.sliceTheory)
            return false;
        isAnyNew = true;
        run.tell(static_cast<double>(k + 1) / static_cast<double>(analysis.panels.size()));
    }
    if (isAnyNew)
        run.publishSoFar();
    return true;
}

} // namespace core
