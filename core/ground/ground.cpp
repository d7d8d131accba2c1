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

void add(std::vector<Plateau>& known, Plateau plateau)
{
    // A run is judged a finite way out, so its limit has fewer digits than a minimum.
    constexpr double kSame = 1e-3;
    const auto same = [limit = plateau.limit](const Plateau& other) {
        return std::abs(other.limit - limit) <= kSame * std::max(other.limit, limit) + 1e-12;
    };
    auto place = std::ranges::find_if(known, same);
    if (place == known.end()) {
        plateau.reached = 1;
        known.push_back(std::move(plateau));
        return;
    }
    ++place->reached;
    const double limit = std::min(place->limit, plateau.limit);
    if (place->rows.empty() && !plateau.rows.empty()) {
        const Eigen::Index reached = place->reached;
        *place = std::move(plateau);
        place->reached = reached;
    }
    place->limit = limit;
}

void sortByLoss(Ground& ground)
{
    const auto loss = [](const Found& found) { return found.at.loss; };
    std::ranges::stable_sort(ground.minima, {}, loss);
    std::ranges::stable_sort(ground.saddles, {}, loss);
    std::ranges::stable_sort(ground.plateaus, {}, &Plateau::limit);
}

} // namespace core
