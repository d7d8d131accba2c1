// SPDX-License-Identifier: MIT
#pragma once

#include "core/ground/stationary_point.h"
#include "core/solve/outcome.h"

#include <Eigen/Core>

#include <map>
#include <optional>
#include <vector>

namespace core {

/// A stationary point, and how often it was met.
struct Found {
    StationaryPoint at;
    Eigen::Index reached = 0; ///< Starts that ended at it; of a saddle: that passed by it.
};

/// A value that the loss falls to on the way to infinity.
struct Plateau {
    double limit = 0.0;
    Eigen::Index reached = 0; ///< Starts that were on their way to it.
    /// One of them, size d: the first of which the rows below are known, or else the first. Empty
    /// where none is known.
    Eigen::VectorXd from = {};
    Eigen::VectorXd direction = {}; ///< How far that had gone when it was judged, size d or empty.
    std::vector<Eigen::Index> rows = {}; ///< Verdict::rowsOfLimit of it.
};

/// All that many starts have found of a landscape.
struct Ground {
    std::vector<Found> minima;                ///< Lowest first; each once.
    std::vector<Found> saddles;               ///< Lowest first; maxima among them.
    std::vector<Plateau> plateaus;            ///< Lowest first.
    std::map<Outcome, Eigen::Index> outcomes; ///< How the starts ended.
    Eigen::Index starts = 0;                  ///< To be tried.
    Eigen::Index tried = 0;                   ///< Less than that while it goes on, or if stopped.
};

/// Adds @p point to its kind, or counts it where it is known; says where it is, before sorting.
/// @param reached  starts that came to it.
std::size_t add(std::vector<Found>& known, StationaryPoint point, Eigen::Index reached = 1);

/// Adds @p plateau, which one start was on its way to, or counts it where it is known.
void add(std::vector<Plateau>& known, Plateau plateau);

/// Puts minima, saddles and plateaus in order.
void sortByLoss(Ground& ground);

} // namespace core
