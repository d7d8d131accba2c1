// SPDX-License-Identifier: MIT
// What theory says at the best point of each loss. A study: bounds and factorisations take longer
// than a picture.
#include "core/analysis/optimum.h"
#include "core/analysis/stage.h"
#include "core/spectrum/hessian_spectrum.h"

#include <optional>

namespace core {

namespace {

/// Nothing when stopped.
std::optional<Optimum> optimumAt(const Problem& problem, const Eigen::VectorXd& x,
                                 const std::optional<std::size_t>& method, const Spectrum* spectrum,
                                 const std::stop_token& stop)
{
    Optimum optimum;
    optimum.x = x;
    optimum.method = method;
    optimum.sensitivity = std::make_shared<const Sensitivity>(problem, x);
    if (stop.stop_requested())
        return std::nullopt;
    std::optional<Guarantees> known = guarantees(problem, x, std::nullopt, stop, spectrum);
    if (!known)
        return std::nullopt;
    optimum.guarantees = *std::move(known);
    return optimum;
}

} // namespace

bool isOptimumFeasible(Eigen::Index n, Eigen::Index d)
{
    constexpr double kMostWork = 4e9;
    const auto rows = static_cast<double>(n);
    const auto columns = static_cast<double>(d);
    return isSpectrumFeasible(n, d) && (rows + columns) * columns * columns <= kMostWork;
}

bool studyOptimum(StageRun& run)
{
    for (std::size_t k = 0; k < run.analysis.panels.size(); ++k) {
        PanelAnalysis& panel = run.analysis.panels[k];
        const Problem& problem = run.problems[k];
        panel.optimum = {};
        if (!isOptimumFeasible(problem.n(), problem.d()))
            continue;
        const WalkedPath* end = lowestEnd(*panel.paths);
        const Eigen::VectorXd& x = end ? end->path->points.back().x : problem.x0;
        const std::optional<std::size_t> method = end ? std::optional(end->method) : std::nullopt;
        panel.optimum =
            currentPart(run.memory.optima.get({run.data[k], problem.mix, {x}, method}, [&] {
                return optimumAt(problem, x, method, spectrumAt(*panel.spectra, method), run.stop);
            }));
        if (!panel.optimum)
            return false;
    }
    if (run.analysis.request.studies != Studies())
        run.publishSoFar();
    return true;
}

} // namespace core
