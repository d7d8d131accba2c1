// SPDX-License-Identifier: MIT
#pragma once

#include "core/ground/ground.h"
#include "core/problem/problem.h"
#include "core/solve/descend.h"

#include <Eigen/Core>

#include <array>
#include <cstdint>
#include <functional>
#include <optional>
#include <stop_token>
#include <vector>

namespace core {

/// Where one side of a pass leads down to.
struct PassSide {
    std::optional<std::size_t> minimum;   ///< The place of the minimum among those of the graph.
    Outcome outcome = Outcome::Cancelled; ///< How the way down ended.
    double limit = 0.0; ///< The loss that it falls to, for Outcome::AtInfinity; NaN otherwise.
    std::vector<PathPoint> way = {}; ///< The way down in short steps; the pass first.
};

/// A saddle with one direction down, and the valleys on both sides of it.
struct Pass {
    StationaryPoint at; ///< Index 1.
    std::array<PassSide, 2> sides;

    /// True if it joins two different minima.
    bool joins() const
    {
        return sides[0].minimum && sides[1].minimum && sides[0].minimum != sides[1].minimum;
    }
};

/// The minima of a landscape and the passes between them.
struct PassGraph {
    std::vector<StationaryPoint> minima; ///< Lowest first.
    std::vector<Pass> passes;            ///< Lowest first; each confirmed by going down both ways.
};

/// The passes of a landscape of which @p ground is known: its saddles of index 1, and those that
/// strings between its minima come upon. Each is confirmed by going down from both sides in short
/// steps; minima that this meets for the first time are added.
///
/// Between two minima the string is straight first and then bent by chance, because the lowest way
/// need not be the shortest. That a pass is the lowest of all cannot be proved this way: it is the
/// lowest that was found. Uses all threads; the result depends on the arguments alone.
/// @param progress  told between 0 and 1 how much is done; may be empty.
/// @return          what was confirmed until stopped.
PassGraph findPasses(const Problem& problem, const Ground& ground, std::uint64_t seed,
                     const std::function<void(double)>& progress, const std::stop_token& stop);

/// The same without strings: the saddles of index 1 of @p ground, each confirmed by going down from
/// both sides.
PassGraph confirmPasses(const Problem& problem, const Ground& ground, const std::stop_token& stop);

/// The highest pass of the lowest way from minimum @p from to minimum @p to, by way of others if
/// that is lower; its place among the passes. Nothing if no way is known. @pre from != to.
std::optional<std::size_t> lowestWay(const PassGraph& graph, std::size_t from, std::size_t to);

/// The pass over which minimum @p from is left for a deeper one at the least height; nothing for
/// the deepest, and where no way is known.
std::optional<std::size_t> wayOut(const PassGraph& graph, std::size_t from);

} // namespace core
