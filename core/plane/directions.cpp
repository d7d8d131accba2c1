// SPDX-License-Identifier: MIT
#include "core/plane/directions.h"

#include <algorithm>
#include <vector>

namespace core {

// One for each file of a way.
DirectionsInfo axesDirections();
DirectionsInfo randomDirections();
DirectionsInfo extremeEigenDirections();
DirectionsInfo leadingEigenDirections();
DirectionsInfo chosenEigenDirections();
DirectionsInfo startToOptimumDirections();
DirectionsInfo bestFitDirections();
DirectionsInfo givenDirections();

std::span<const DirectionsInfo> directions()
{
    // The order of menus.
    static const std::vector<DirectionsInfo> all{
        axesDirections(),         randomDirections(),      extremeEigenDirections(),
        leadingEigenDirections(), chosenEigenDirections(), startToOptimumDirections(),
        bestFitDirections(),      givenDirections(),
    };
    return all;
}

Eigen::VectorXd withSign(Eigen::VectorXd v)
{
    Eigen::Index largest = 0;
    v.cwiseAbs().maxCoeff(&largest);
    if (v[largest] < 0)
        v = -v;
    return v;
}

const DirectionsInfo* directionsById(std::string_view id)
{
    const auto found = std::ranges::find(directions(), id, &DirectionsInfo::id);
    return found == directions().end() ? nullptr : &*found;
}

} // namespace core
