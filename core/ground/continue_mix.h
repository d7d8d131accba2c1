// SPDX-License-Identifier: MIT
#pragma once

#include "core/problem/blend.h"
#include "core/problem/problem.h"
#include "core/solve/stepper.h"

#include <Eigen/Core>

#include <optional>
#include <span>
#include <stop_token>
#include <string_view>
#include <vector>

namespace core {

/// A minimum of the loss at one place of a blend.
struct TrailPoint {
    double t = 0.0;         ///< The loss is that of mixAt(blend, t).
    Eigen::VectorXd x;      ///< Size d.
    double loss = 0.0;      ///< Regulariser included.
    double lambdaMin = 0.0; ///< The smallest eigenvalue of the Hessian.
};

/// Why the trail of a minimum ends.
enum class TrailEnd {
    EndOfBlend, ///< It goes on to t = 0 or t = 1.
    Fold,       ///< It meets a saddle, and both are gone beyond.
    Split,      ///< It goes on as a saddle: other minima part from it.
    Wall,       ///< It runs into alpha = 0.
    Infinity,   ///< It runs away to infinity.
    Lost,       ///< It cannot be followed on.
    Cancelled,  ///< Stopped.
};

/// "end", "fold", ...: of files.
std::string_view trailEndId(TrailEnd end);

/// How one minimum moves under a blend.
struct Trail {
    std::vector<TrailPoint> points;         ///< Ascending in t; one at least.
    TrailEnd before = TrailEnd::EndOfBlend; ///< What is at the first point.
    TrailEnd after = TrailEnd::EndOfBlend;  ///< What is at the last one.
};

/// How fast the gradient of @p problem at @p here changes while its mix changes by @p change: size
/// d. O(n d).
Eigen::VectorXd gradientDrift(const Problem& problem, const Mix& change, const Iterate& here);

/// Where the trail of @p trail is at @p t, linear between its points: size d; nothing where it does
/// not reach to.
std::optional<TrailPoint> pointAt(const Trail& trail, double t);

/// Follows the minimum at @p x of the loss at @p t both ways along @p blend; nothing where there is
/// none near.
///
/// Pseudo-arclength continuation in x and t, steps bounded in the coordinates of columnUnits(); see
/// StationaryCurve. The mix of @p problem does not matter. O(n d^2 + d^3) a point, some hundreds.
std::optional<Trail> followMinimum(const Problem& problem, const Blend& blend, double t,
                                   const Eigen::VectorXd& x, const std::stop_token& stop);

/// Adds to @p trails those of the minima @p known of the loss at @p t that none of them has: one
/// thread each. Those that are none are left out.
void addTrails(std::vector<Trail>& trails, const Problem& problem, const Blend& blend, double t,
               std::span<const Eigen::VectorXd> known, const std::stop_token& stop);

/// The trails of the minima that a search from some starts about x = 0 finds at both ends of @p
/// blend and in its middle, each once. With ResNet alone, where no minimum is a point, it is not
/// searched: trails that end there come from elsewhere. Nothing when stopped. @pre d <= kMostDense.
std::optional<std::vector<Trail>> findTrails(const Problem& problem, const Blend& blend,
                                             const std::stop_token& stop);

} // namespace core
