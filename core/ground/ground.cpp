// SPDX-License-Identifier: MIT
#include "core/ground/ground.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace core {

std::size_t add(std::vector<Found>& known, StationaryPoint point, Eigen::Index reached)
{
    const auto same = [&](const Found& found) { return isSamePoint(found.at, point); };
    auto place = std::ranges::find_if(known, same);
    if (place == known.end())
        place = known.insert(known.end(), {std::move(point), 0});
    place->reached += reached;
    return static_cast<std::size_t>(place - known.begin());
}

void add(std::vector<Plateau>& known, double limit, Eigen::VectorXd from, Eigen::VectorXd direction)
{
    // A run is judged a finite way out, so its limit has fewer digits than a minimum.
    constexpr double kSame = 1e-3;
    const auto same = [&](const Plateau& plateau) {
        return std::abs(plateau.limit - limit) <= kSame * std::max(plateau.limit, limit) + 1e-12;
    };
    auto place = std::ranges::find_if(known, same);
    if (place == known.end())
        place = known.insert(known.end(), {limit, 0, std::move(from), std::move(direction)});
    place->limit = std::min(place->limit, limit);
    ++place->reached;
}

void sortByLoss(Ground& ground)
{
    const auto loss = [](const Found& found) { return found.at.loss; };
    std::ranges::stable_sort(ground.minima, {}, loss);
    std::ranges::stable_sort(ground.saddles, {}, loss);
    std::ranges::stable_sort(ground.plateaus, {}, &Plateau::limit);
}

} // namespace core
