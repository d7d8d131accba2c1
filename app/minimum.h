// SPDX-License-Identifier: MIT
#pragma once

#include "app/report.h"
#include "core/problem/problem.h"

#include <CLI/App.hpp>
#include <Eigen/Core>

#include <string>

namespace app {

/// Where the minimum is that a command speaks of.
struct MinimumOptions {
    std::string at; ///< A point; empty for the minimum that is found from the start.
    bool solve = false;
};

/// Adds --at and --solve.
void addMinimumOptions(CLI::App& command, MinimumOptions& options);

/// The point that the options describe, size d, and how it was come by: the point of --at as it
/// is, or where damped Newton comes to from there or from the start, to the last digits. Throws
/// UsageError for what is no point, Interrupted when a signal ends the search.
struct ChosenMinimum {
    Eigen::VectorXd x;
    Report outcome; ///< Of the search; null if there was none.
};
ChosenMinimum chosenMinimum(const core::Problem& problem, const MinimumOptions& options);

} // namespace app
