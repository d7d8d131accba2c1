// SPDX-License-Identifier: MIT
#pragma once

#include "app/options.h"
#include "app/report.h"
#include "core/ground/ground.h"
#include "core/ground/walk.h"
#include "core/problem/problem.h"

#include <CLI/App.hpp>

#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace app {

/// How starts are spread, for the commands that try many of them.
struct SearchOptions {
    int starts = 0; ///< How many.
    std::uint64_t seed = 1;
    std::string spread = "gaussian"; ///< Id of a spread.
    std::string scale = "3";
    std::string around = "start"; ///< A point.
};

/// Adds --seed, --spread and --scale.
void addSpread(CLI::App& command, SearchOptions& options);
/// Adds them, --starts with @p starts as the standard, and --around.
void addSearch(CLI::App& command, SearchOptions& options, int starts);

/// The starts about x0 of @p problem. Throws UsageError if d is too large for a search.
std::vector<Eigen::VectorXd> chosenStarts(const core::Problem& problem,
                                          const SearchOptions& options);

/// Throws UsageError if the Hessian of @p problem is too large to be decomposed many times.
void refuseLarge(const core::Problem& problem);

/// Adds the minima: losses, curvatures, how many starts reached each, and the points.
void addMinima(Report& report, const std::vector<core::Found>& minima);
/// Adds all that a search has found.
void addGround(Report& report, const core::Ground& ground);
/// The ids of outcomes with their counts.
Report counts(const std::map<core::Outcome, Eigen::Index>& outcomes);

} // namespace app
