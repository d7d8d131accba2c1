// SPDX-License-Identifier: MIT
// How the losses curve over the slices, coarsely at first. A study: a Hessian at every sample.
#include "core/analysis/stage.h"
#include "core/picture/curvature_pictures.h"

#include <algorithm>
#include <array>
#include <vector>

namespace core {

namespace {

/// Each has the samples of the one before among its own.
constexpr std::array<Eigen::Index, 5> kSides{9, 17, 33, 65, 129};
/// Multiply-adds of a map that is there at once, so that a coarser one would only flicker.
constexpr double kAtOnce = 3e8;
constexpr double kPatience = 5e10; ///< Of one that takes some seconds.
constexpr double kTooMuch = 1e12;  ///< Of one that takes minutes.

double workOf(const Problem& problem, Eigen::Index side)
{
    const auto n = static_cast<double>(problem.n());
    const auto d = static_cast<double>(problem.d());
    return static_cast<double>(side * side) * d * d * (2 * n + 6 * d);
}

SliceKey keyOf(const StageRun& run, std::size_t k, Eigen::Index side)
{
    const Window window = run.analysis.request.window.value_or(run.analysis.home());
    return {run.data[k], run.problems[k].mix, run.analysis.place.value, Grid{window, side, side}};
}

/// The sides of the maps of panel @p k that are to be shown one after the other; none where even
/// the coarsest would take too long.
std::vector<Eigen::Index> sidesFor(StageRun& run, std::size_t k)
{
    std::vector<Eigen::Index> sides;
    if (!run.isInSpaceOfPlane(k))
        return sides;
    for (const Eigen::Index side : kSides) {
        const double work = workOf(run.problems[k], side);
        if (work > (sides.empty() ? kTooMuch : kPatience))
            break;
        // What is coarser than one that is there at once would only flicker.
        if (work <= kAtOnce || run.memory.curvatureMaps.find(keyOf(run, k, side)))
            sides.clear();
        sides.push_back(side);
    }
    return sides;
}

using MapPtr = std::shared_ptr<const CurvatureMap>;

/// Null when stopped. @param coarser  the map of the side before, or null: it has some of the
/// samples.
MapPtr mapOf(StageRun& run, std::size_t k, Eigen::Index side, const CurvatureMap* coarser)
{
    const Problem& problem = run.problems[k];
    const SliceKey key = keyOf(run, k, side);
    return run.memory.curvatureMaps.get(key, [&] {
        return curvatureMap(problem, run.analysis.plane(), key.grid, run.stop, coarser);
    });
}

/// Shows @p maps, one for each panel or null, on one scale.
void show(StageRun& run, const std::vector<MapPtr>& maps)
{
    const auto pictures = curvaturePictures(maps, *run.analysis.request.studies.curvature);
    for (std::size_t k = 0; k < maps.size(); ++k) {
        const std::shared_ptr<const CurvaturePicture>& picture = pictures[k];
        if (!picture)
            continue;
        Part<CurvaturePicture>& part = run.analysis.panels[k].curvature;
        const bool isShown = part && part->map == picture->map && part->layer == picture->layer &&
                             part->scale == picture->scale;
        part = currentPart(isShown ? part.value : picture);
        shadeSurface(run, k);
    }
}

} // namespace

std::shared_ptr<const Shading> shadingOf(const PanelAnalysis& panel)
{
    if (panel.difference)
        return panel.difference.value;
    return panel.curvature.value;
}

void shadeSurface(StageRun& run, std::size_t k)
{
    PanelAnalysis& panel = run.analysis.panels[k];
    const std::shared_ptr<const Shading> shading = shadingOf(panel);
    if (!shading || !panel.picture || panel.picture->scale.isConstant) {
        panel.shades = {};
        return;
    }
    const Part<SurfaceShades>& before = panel.shades;
    if (before && before->of == shading && before->picture == panel.picture.value &&
        before->fullMesh == panel.fullMesh.value)
        return;
    SurfaceShades shades{shading, panel.picture.value, panel.fullMesh.value, {}, {}};
    const HeightField& field = panel.picture->field;
    shades.moving = shadesOn(panel.picture->moving, field, *shading);
    if (panel.fullMesh)
        shades.full = shadesOn(*panel.fullMesh, field, *shading);
    panel.shades = currentPart(std::make_shared<const SurfaceShades>(std::move(shades)));
}

bool studyCurvature(StageRun& run)
{
    const Studies& studies = run.analysis.request.studies;
    if (!studies.curvature || studies.difference || run.analysis.plane().isLine())
        return true;
    std::vector<std::vector<Eigen::Index>> sides;
    double all = 0.0;
    for (std::size_t k = 0; k < run.analysis.panels.size(); ++k) {
        sides.push_back(sidesFor(run, k));
        for (const Eigen::Index side : sides.back())
            all += workOf(run.problems[k], side);
    }
    std::vector<MapPtr> maps(sides.size());
    double done = 0.0;
    for (const Eigen::Index side : kSides) {
        bool isNew = false;
        for (std::size_t k = 0; k < sides.size(); ++k) {
            if (std::ranges::find(sides[k], side) == sides[k].end())
                continue;
            maps[k] = mapOf(run, k, side, maps[k].get());
            if (!maps[k])
                return false;
            isNew = true;
            done += workOf(run.problems[k], side);
            run.tell(done / all);
        }
        if (!isNew)
            continue;
        show(run, maps);
        run.publishSoFar();
    }
    return true;
}

} // namespace core
