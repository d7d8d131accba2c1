// SPDX-License-Identifier: MIT
#include "core/plane/choose_plane.h"
#include "core/plane/directions.h"

#include <algorithm>

namespace core {

namespace {

/// Coordinate @p j. Where the origin is not at 0, p counts from the origin, and the title says so.
Direction coordinate(const DirectionsQuestion& asked, Eigen::Index j)
{
    const std::string sign = asked.origin[j] == 0 ? "" : "Δ ";
    return {Eigen::VectorXd::Unit(asked.problem.d(), j), sign + asked.problem.columnName(j)};
}

DirectionPair chooseAxes(const DirectionsQuestion& asked)
{
    const Eigen::Index d = asked.problem.d();
    const Eigen::Index axis1 = std::clamp<Eigen::Index>(asked.settings.axis1, 0, d - 1);
    Eigen::Index axis2 = std::clamp<Eigen::Index>(asked.settings.axis2, 0, d - 1);
    if (axis2 == axis1)
        axis2 = (axis1 + 1) % d;
    return {coordinate(asked, axis1), coordinate(asked, axis2)};
}

} // namespace

DirectionsInfo axesDirections()
{
    return {.id = "axes",
            .title = "Two coordinates",
            .help = "Vary two coordinates of x and hold the others still.",
            .usesAxes = true,
            .choose = chooseAxes};
}

} // namespace core
