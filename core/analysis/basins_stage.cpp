// SPDX-License-Identifier: MIT
// Which minimum each start of the slices leads to.
#include "core/analysis/stage.h"
#include "core/spectrum/spectrum.h"

#include <algorithm>
#include <cmath>
#include <optional>

namespace core {

namespace {

/// The samples of the slice, or fewer where walking down from each would take longer than minutes.
Grid gridOfStarts(const Problem& problem, Grid grid)
{
    constexpr double kMostWork = 2e12;
    constexpr double kSteps = 20; // of Newton's method, mostly
    constexpr Eigen::Index kLeast = 32;
    const auto n = static_cast<double>(problem.n());
    const auto d = static_cast<double>(problem.d());
    const double most = std::sqrt(kMostWork / (kSteps * (n * d * d + d * d * d)));
    const auto side = std::max<Eigen::Index>(kLeast, static_cast<Eigen::Index>(most));
    grid.rows = std::min(grid.rows, side);
    grid.columns = std::min(grid.columns, side);
    return grid;
}

/// Nothing where no map is wished, or there can be none.
std::optional<BasinKey> keyOf(const StageRun& run, std::size_t k)
{
    std::optional<BasinKey> key;
    const std::string& method = run.analysis.request.ground.basinsBy;
    const PanelAnalysis& panel = run.analysis.panels[k];
    if (!methodById(method) || !panel.slice || !run.isInSpaceOfPlane(k) ||
        run.analysis.plane().isLine() || run.problems[k].d() > kMostDense)
        return key;
    key.emplace();
    key->slice.data = run.data[k];
    key->slice.mix = run.problems[k].mix;
    key->slice.place = run.analysis.place.value;
    key->slice.grid = gridOfStarts(run.problems[k], panel.slice->grid);
    key->method = method;
    key->stop = run.session().stop;
    return key;
}

/// True if a map of @p before is true where one of @p now will be, in another window perhaps.
bool isOfTheSameBasins(BasinKey before, const BasinKey& now)
{
    before.slice.grid = now.slice.grid;
    return before == now;
}

void show(StageRun& run, std::size_t k, const BasinKey& key, Part<BasinMap> basins)
{
    std::vector<ShownBasins>& shown = run.memory.shownBasins;
    shown.resize(run.analysis.panels.size());
    shown[k] = {key, basins.value};
    run.analysis.panels[k].basins = std::move(basins);
}

/// Null when stopped.
std::shared_ptr<const BasinMap> mapOf(StageRun& run, std::size_t k, const BasinKey& key)
{
    // A finer map of before is not replaced by a coarse one.
    constexpr Eigen::Index kFine = 4;
    const bool hasShown = bool(run.analysis.panels[k].basins);
    const auto publish = [&](const BasinMap& map) {
        if (hasShown && map.stride > kFine)
            return;
        show(run, k, key, {std::make_shared<const BasinMap>(map), Freshness::Before});
        run.publishSoFar();
    };
    return run.memory.basins.get(key, [&]() -> std::optional<BasinMap> {
        BasinMap map =
            basinMap(run.problems[k], run.analysis.plane(), key.slice.grid,
                     {standardChoice(*methodById(key.method)), key.stop}, publish, run.stop);
        return run.stop.stop_requested() ? std::nullopt : std::optional(std::move(map));
    });
}

} // namespace

bool recallBasins(StageRun& run)
{
    for (std::size_t k = 0; k < run.analysis.panels.size(); ++k) {
        Part<BasinMap>& basins = run.analysis.panels[k].basins;
        basins = {};
        const auto key = keyOf(run, k);
        if (!key)
            continue;
        const std::vector<ShownBasins>& shown = run.memory.shownBasins;
        if (auto known = run.memory.basins.find(*key))
            show(run, k, *key, currentPart(std::move(known)));
        else if (k < shown.size() && shown[k].map && isOfTheSameBasins(shown[k].key, *key))
            basins = {shown[k].map, Freshness::Before};
    }
    return true;
}

bool mapBasins(StageRun& run)
{
    for (std::size_t k = 0; k < run.analysis.panels.size(); ++k) {
        const auto key = keyOf(run, k);
        if (!key || run.analysis.panels[k].basins.isCurrent())
            continue;
        auto map = mapOf(run, k, *key);
        if (!map)
            return false;
        show(run, k, *key, currentPart(std::move(map)));
    }
    return true;
}

} // namespace core
