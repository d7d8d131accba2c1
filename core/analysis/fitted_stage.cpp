// SPDX-License-Identifier: MIT
// What each loss fits to b at its best point.
#include "core/analysis/fitted.h"
#include "core/analysis/stage.h"
#include "core/model/loss.h"

#include <limits>
#include <optional>

namespace core {

namespace {

Fitted fittedAt(const Problem& problem, const Eigen::VectorXd& x)
{
    Fitted fitted;
    fitted.x = x;
    fitted.loss = std::numeric_limits<double>::quiet_NaN();
    const LossAt at(problem, x);
    if (at.domain() == Domain::Inside) {
        fitted.loss = at.loss();
        fitted.f = at.f();
    }
    return fitted;
}

} // namespace

bool fitAll(StageRun& run)
{
    for (std::size_t k = 0; k < run.analysis.panels.size(); ++k) {
        PanelAnalysis& panel = run.analysis.panels[k];
        const WalkedPath* end = lowestEnd(*panel.paths);
        const Eigen::VectorXd& x = end ? end->path->points.back().x : run.problems[k].x0;
        const std::optional<std::size_t> method = end ? std::optional(end->method) : std::nullopt;
        const auto find = [&]() -> std::optional<Fitted> {
            if (run.stop.stop_requested())
                return std::nullopt;
            Fitted fitted = fittedAt(run.problems[k], x);
            fitted.method = method;
            return fitted;
        };
        panel.fitted = currentPart(
            run.memory.fitted.get({run.data[k], run.problems[k].mix, {x}, method}, find));
        if (!panel.fitted)
            return false;
    }
    return true;
}

} // namespace core
