// SPDX-License-Identifier: MIT
#pragma once

#include "core/ground/ground.h"
#include "core/ground/walk.h"
#include "core/plane/plane.h"
#include "core/problem/problem.h"

#include <Eigen/Core>

#include <functional>
#include <stop_token>
#include <vector>

namespace core {

/// Which minimum each start of a slice leads to.
struct BasinMap {
    Plane plane;
    Grid grid;
    std::vector<Found> minima; ///< Lowest first; reached by so many starts that were walked.
    /// rows x columns; entry (i, j) is the place among the minima of the one that the start at
    /// (grid.p(j), grid.q(i)) leads to, or kNoMinimum.
    Eigen::MatrixXi minimum;
    /// The same shape: how the walks ended, and why one leads to no minimum.
    Eigen::Matrix<Outcome, Eigen::Dynamic, Eigen::Dynamic> outcome;
    Eigen::MatrixXi iterations; ///< The same shape: steps made.
    /// Starts in rows and columns that are multiples of it have been walked; each stands for the
    /// others of its square so far. 1 when it is complete.
    Eigen::Index stride = 0;

    static constexpr int kNoMinimum = -1;
};

/// Walks down from each point of @p grid on @p plane, coarse to fine. Uses all threads; the result
/// depends on the arguments alone.
/// @param progress  given the map after each of the coarser grids; may be empty. On the caller's
///                  thread.
/// @return          the map as far as it came until stopped: stride 0 if not even the coarsest grid
///                  was walked.
/// @pre             d <= kMostDense, for the curvature is looked at.
BasinMap basinMap(const Problem& problem, const Plane& plane, const Grid& grid, const Walk& how,
                  const std::function<void(const BasinMap&)>& progress,
                  const std::stop_token& stop);

} // namespace core
