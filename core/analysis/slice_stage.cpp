// SPDX-License-Identifier: MIT
// The slices of all panels on one grid.
#include "core/analysis/stage.h"

#include <algorithm>
#include <optional>

namespace core {

namespace {

constexpr Eigen::Index kSketchSamples = 48;
/// Fewer rows than these say too little of all.
constexpr Eigen::Index kLeastRows = 1000;
/// What a sketch may cost: about 10 ms.
constexpr double kSketchWork = 6e7;
/// Slices of so many multiply-adds, about 30 ms on one core, are there at once: a sketch before
/// them would only flicker.
constexpr double kQuickWork = 6e8;
/// A sketch is drawn if it takes less than this part of the full slice's work.
constexpr double kMuchLess = 1.0 / 3;

Grid gridOf(const StageRun& run, Eigen::Index samples)
{
    return {run.analysis.request.window.value_or(run.analysis.home()), samples,
            run.analysis.plane().isLine() ? 1 : samples};
}

Grid fullGrid(const StageRun& run)
{
    return gridOf(run, std::max(2, run.session().slice.grid));
}

/// The cache of panel @p k, looking at its problem from the plane.
SliceCache& look(StageRun& run, std::size_t k)
{
    SliceCache& cache = run.memory.slicesOf(run.analysis.panels[k].panel);
    cache.look(run.problems[k], run.analysis.plane());
    return cache;
}

double leadingWork(StageRun& run, const Grid& grid)
{
    const std::size_t lead = run.analysis.lead;
    return look(run, lead).workOf(grid, run.problems[lead].mix);
}

/// Draws with @p seconds, since @p begin, in the slice.
std::optional<Slice> timed(const StageRun& run, double begin, std::optional<Slice> slice)
{
    if (slice)
        slice->seconds = run.clock() - begin;
    return slice;
}

bool drawSketch(StageRun& run)
{
    const std::size_t lead = run.analysis.lead;
    const double begin = run.clock();
    std::optional<Slice> slice =
        look(run, lead).preview(run.sketch.grid, run.problems[lead].mix, run.sketch.rows, run.stop);
    if (!slice)
        return false;
    slice->seconds = run.clock() - begin;
    run.analysis.panels[lead].slice = {std::make_shared<const Slice>(*std::move(slice)),
                                       Freshness::Before};
    return true;
}

SliceKey exactKey(const StageRun& run, std::size_t k)
{
    return {run.data[k], run.problems[k].mix, run.analysis.place.value, fullGrid(run), true};
}

/// True if the digits that a picture does without take little time: the refiner, which gives them,
/// looks at all rows.
bool isQuickToRefine(const StageRun& run, std::size_t k)
{
    constexpr double kQuick = 2e7;
    const Grid grid = fullGrid(run);
    return static_cast<double>(run.problems[k].n() * grid.rows * grid.columns) <= kQuick;
}

/// Null when stopped. For a picture, sums in which rows were exchanged will do.
SlicePtr fullSlice(StageRun& run, std::size_t k)
{
    SliceKey key = exactKey(run, k);
    if (SlicePtr known = run.memory.slices.find(key))
        return known;
    const double begin = run.clock();
    SliceCache& cache = look(run, k);
    if (run.fineness == Fineness::Exact && !cache.renew(run.stop))
        return nullptr;
    // Numbers where they cost no more than a picture: then nothing has to be drawn again.
    key.isExact =
        run.fineness == Fineness::Exact || (isQuickToRefine(run, k) && !cache.isUpdated());
    const Precision precision = key.isExact ? Precision::Exact : Precision::Picture;
    return run.memory.slices.get(key, [&] {
        return timed(run, begin, cache.slice(key.grid, key.mix, precision, run.stop));
    });
}

} // namespace

bool planSketch(StageRun& run)
{
    if (run.hasPublished)
        return false;
    const double work = leadingWork(run, fullGrid(run));
    if (work < kQuickWork)
        return false;
    const Eigen::Index n = run.problems[run.analysis.lead].n();
    if (n > kLeastRows) {
        const double few = static_cast<double>(n) * kSketchWork / work;
        run.sketch = {fullGrid(run), std::clamp(static_cast<Eigen::Index>(few), kLeastRows, n)};
        return static_cast<double>(run.sketch.rows) < kMuchLess * static_cast<double>(n);
    }
    const Eigen::Index samples = std::min<Eigen::Index>(kSketchSamples, fullGrid(run).columns);
    run.sketch = {gridOf(run, samples), n};
    return leadingWork(run, run.sketch.grid) < kMuchLess * work;
}

bool isPictureWorthwhile(StageRun& run)
{
    const std::size_t lead = run.analysis.lead;
    return !isQuickToRefine(run, lead) && !run.memory.slices.find(exactKey(run, lead));
}

bool isDrawingSlow(StageRun& run)
{
    const Part<Slice>& slice = run.analysis.leading().slice;
    return slice && leadingWork(run, fullGrid(run)) > kQuickWork;
}

bool drawSlices(StageRun& run)
{
    if (run.fineness == Fineness::Sketch)
        return drawSketch(run);
    for (std::size_t k = 0; k < run.analysis.panels.size(); ++k) {
        if (!run.isInSpaceOfPlane(k))
            continue;
        SlicePtr slice = fullSlice(run, k);
        if (!slice)
            return false;
        run.analysis.panels[k].slice = currentPart(std::move(slice));
    }
    return true;
}

} // namespace core
