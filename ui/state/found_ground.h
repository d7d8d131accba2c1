// SPDX-License-Identifier: MIT
#pragma once

#include "core/ground/basin_map.h"
#include "core/ground/continue_w.h"
#include "core/ground/ground.h"
#include "core/ground/passes.h"
#include "core/problem/problem.h"

#include <optional>
#include <vector>

namespace ui {

/// All that a search has found so far of the landscape of a problem.
struct FoundGround {
    core::Problem problem; ///< Whose landscape it is.
    core::Ground ground;
    std::optional<core::PassGraph> passes; ///< Once they were searched for.
    bool isComplete = false;               ///< Not stopped, and at its end.

    /// A search for passes may come upon minima that no start has reached.
    std::size_t minimumCount() const
    {
        return passes ? passes->minima.size() : ground.minima.size();
    }
    /// Lowest first. A minimum has its number, and so its colour, by its place.
    const core::StationaryPoint& minimum(std::size_t place) const
    {
        return passes ? passes->minima[place] : ground.minima[place].at;
    }
};

/// What a file keeps of a ground that was found: enough to find it again at once.
struct GroundMemory {
    struct Point {
        Eigen::VectorXd x;
        Eigen::Index reached = 0;
    };
    std::vector<Point> minima;
    std::vector<Point> saddles; ///< With the passes.
    std::vector<core::Plateau> plateaus;
    Eigen::Index starts = 0;
    Eigen::Index tried = 0;
    bool hasPasses = false; ///< They were searched for.
    bool isComplete = false;

    bool isEmpty() const { return minima.empty() && saddles.empty() && plateaus.empty(); }
};

GroundMemory memoryOf(const FoundGround& found);

/// How the minima of a landscape move as w^2, the same for all rows, grows from 0.
struct FollowedMinima {
    core::Problem problem; ///< With w = 0.
    std::vector<core::Branch> branches;
    double largest = 0.0; ///< The w^2 up to which they were followed.
};

/// Where the minima of @p followed that are left at @p w2 are, near enough for recall().
GroundMemory minimaAt(const FollowedMinima& followed, double w2);

/// The w^2 that all rows of @p problem have; nothing where they differ.
std::optional<double> uniformW2(const core::Problem& problem);

/// True if @p p and @p q have one landscape: where methods start in it, and what rows and columns
/// are called, are no part of that.
bool hasSameLandscape(const core::Problem& p, core::Problem q);
/// The same, but for the weights, which may differ.
bool hasSameLandscapeButForW(const core::Problem& p, core::Problem q);

/// The numbers, from 0, of the minima of @p map: those that the list of @p found has, if that is of
/// the same landscape (null: nothing is known), and then the next ones.
std::vector<std::size_t> minimumNumbers(const core::BasinMap& map, const FoundGround* found);

} // namespace ui
