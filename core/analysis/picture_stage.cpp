// SPDX-License-Identifier: MIT
// What the slices look like, on one loss scale where that shows all of them.
#include "core/analysis/stage.h"
#include "core/numeric/parallel.h"

#include <optional>
#include <span>
#include <vector>

namespace core {

namespace {

/// The pictures that are not remembered, side by side; nothing for the others, and when stopped.
std::vector<std::optional<SlicePicture>>
newPictures(StageRun& run, std::span<const SlicePtr> slices, std::span<const LossScale> scales)
{
    const int mostLines = run.analysis.request.picture.mostLines;
    std::vector<std::optional<SlicePicture>> drawn(slices.size());
    std::vector<std::size_t> missing;
    for (std::size_t k = 0; k < slices.size(); ++k)
        if (slices[k] && !run.memory.pictures.find({slices[k], scales[k], mostLines}))
            missing.push_back(k);
    parallelFor(
        Eigen::Index(missing.size()),
        [&](Eigen::Index i) {
            const std::size_t k = missing[std::size_t(i)];
            drawn[k] = pictureOf(slices[k], scales[k], run.stop, mostLines);
        },
        run.stop);
    return drawn;
}

} // namespace

bool makePictures(StageRun& run)
{
    std::vector<SlicePtr> slices;
    for (const PanelAnalysis& panel : run.analysis.panels)
        slices.push_back(panel.slice.value);
    const PictureSettings& settings = run.analysis.request.picture;
    const std::vector<LossScale> scales = lossScales(slices, settings);
    std::vector<std::optional<SlicePicture>> drawn = newPictures(run, slices, scales);
    for (std::size_t k = 0; k < slices.size(); ++k) {
        PanelAnalysis& panel = run.analysis.panels[k];
        panel.picture = {};
        panel.fullMesh = {};
        if (!slices[k]) {
            panel.shades = {};
            continue;
        }
        panel.picture = currentPart(run.memory.pictures.get(
            {slices[k], scales[k], settings.mostLines}, [&] { return std::move(drawn[k]); }));
        if (!panel.picture)
            return false;
        // One that is known from before this edit of something else is as good as new.
        panel.fullMesh = currentPart(run.memory.meshes.find(panel.picture.value));
        if (!run.analysis.request.studies.difference) // which is not known yet
            shadeSurface(run, k);
    }
    return true;
}

bool refineMeshes(StageRun& run)
{
    bool isNew = false;
    for (std::size_t k = 0; k < run.analysis.panels.size(); ++k) {
        PanelAnalysis& panel = run.analysis.panels[k];
        if (!panel.picture || panel.fullMesh)
            continue;
        isNew = true;
        panel.fullMesh = currentPart(run.memory.meshes.get(
            panel.picture.value, [&] { return fullMesh(*panel.picture, run.stop); }));
        if (!panel.fullMesh)
            return false;
        shadeSurface(run, k);
    }
    if (isNew)
        run.publishSoFar();
    return true;
}

} // namespace core
