// SPDX-License-Identifier: MIT
// The minima of the slices that are seen.
#include "core/analysis/stage.h"

#include <optional>

namespace core {

bool findMinima(StageRun& run)
{
    for (std::size_t k = 0; k < run.analysis.panels.size(); ++k) {
        PanelAnalysis& panel = run.analysis.panels[k];
        if (!panel.slice)
            continue;
        const SliceKey key{run.data[k], run.problems[k].mix, run.analysis.place.value,
                           panel.slice->grid, true};
        const auto find = [&]() -> std::optional<Minima> {
            Minima minima = sliceMinima(run.problems[k], *panel.slice, run.stop);
            if (run.stop.stop_requested())
                return std::nullopt;
            return minima;
        };
        panel.minima = currentPart(run.memory.minima.get(key, find));
        if (!panel.minima)
            return false;
    }
    return true;
}

} // namespace core
