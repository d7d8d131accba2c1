// SPDX-License-Identifier: MIT
// The loss of the session beside each of the others: numbers of slices that are there.
#include "core/analysis/stage.h"

#include <optional>
#include <vector>

namespace core {

bool compareSlices(StageRun& run)
{
    const DifferenceInfo* info = run.analysis.request.studies.difference;
    if (!info)
        return true;
    std::vector<SlicePtr> slices;
    for (const PanelAnalysis& panel : run.analysis.panels)
        slices.push_back(panel.slice.value);
    const std::size_t lead = run.analysis.lead;
    const auto pictures = run.memory.differences.get({info, lead, slices}, [&] {
        return std::optional(differencePictures(slices, lead, *info));
    });
    for (std::size_t k = 0; k < slices.size(); ++k) {
        run.analysis.panels[k].difference = currentPart((*pictures)[k]);
        shadeSurface(run, k);
    }
    return true;
}

} // namespace core
