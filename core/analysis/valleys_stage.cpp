// SPDX-License-Identifier: MIT
// The merge tree of the leading slice.
#include "core/analysis/stage.h"

#include <optional>

namespace core {

bool findValleys(StageRun& run)
{
    PanelAnalysis& panel = run.analysis.panels[run.analysis.lead];
    panel.valleys = {};
    if (!run.analysis.request.ground.valleys || !panel.slice)
        return true;
    panel.valleys = currentPart(run.memory.valleys.get(
        panel.slice.value, [&]() -> std::optional<Valleys> { return mergeTree(*panel.slice); }));
    return true;
}

} // namespace core
