// SPDX-License-Identifier: MIT
#include "ui/state/found_ground.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <utility>

namespace ui {

GroundMemory memoryOf(const FoundGround& found)
{
    GroundMemory memory;
    const auto reachedOf = [](const std::vector<core::Found>& known,
                              const core::StationaryPoint& point) {
        for (const core::Found& one : known)
            if (core::isSamePoint(one.at, point))
                return one.reached;
        return Eigen::Index{0};
    };
    for (std::size_t k = 0; k < found.minimumCount(); ++k)
        memory.minima.push_back(
            {found.minimum(k).x, reachedOf(found.ground.minima, found.minimum(k))});
    for (const core::Found& saddle : found.ground.saddles)
        memory.saddles.push_back({saddle.at.x, saddle.reached});
    if (found.passes)
        for (const core::Pass& pass : found.passes->passes)
            if (reachedOf(found.ground.saddles, pass.at) == 0)
                memory.saddles.push_back({pass.at.x, 0});
    memory.plateaus = found.ground.plateaus;
    memory.starts = found.ground.starts;
    memory.tried = found.ground.tried;
    memory.hasPasses = found.passes.has_value();
    memory.isComplete = found.isComplete;
    return memory;
}

GroundMemory minimaAt(const FollowedMinima& followed, double w2)
{
    GroundMemory memory;
    for (const core::Branch& branch : followed.branches) {
        const auto& points = branch.points;
        if (points.empty() || w2 > points.back().w2)
            continue;
        const auto after = std::ranges::lower_bound(points, w2, {}, &core::BranchPoint::w2);
        if (after == points.begin()) {
            memory.minima.push_back({after->x, 0});
            continue;
        }
        const core::BranchPoint& low = *std::prev(after);
        const double t =
            low.w2 > 0.0 ? std::log(w2 / low.w2) / std::log(after->w2 / low.w2) : w2 / after->w2;
        memory.minima.push_back({low.x + t * (after->x - low.x), 0});
    }
    memory.isComplete = true;
    return memory;
}

std::optional<double> uniformW2(const core::Problem& problem)
{
    const double w = problem.w.size() > 0 ? problem.w[0] : 0.0;
    if ((problem.w.array() != w).any())
        return std::nullopt;
    return w * w;
}

bool hasSameLandscape(const core::Problem& p, core::Problem q)
{
    q.x0 = p.x0;
    q.rowNames = p.rowNames;
    q.columnNames = p.columnNames;
    return p == q;
}

bool hasSameLandscapeButForW(const core::Problem& p, core::Problem q)
{
    q.w = p.w;
    return hasSameLandscape(p, std::move(q));
}

std::vector<std::size_t> minimumNumbers(const core::BasinMap& map, const FoundGround* found)
{
    std::vector<std::size_t> numbers;
    std::size_t next = found ? found->minimumCount() : 0;
    for (const core::Found& minimum : map.minima) {
        std::size_t place = 0;
        while (found && place < found->minimumCount() &&
               !core::isSamePoint(found->minimum(place), minimum.at))
            ++place;
        numbers.push_back(found && place < found->minimumCount() ? place : next++);
    }
    return numbers;
}

} // namespace ui
