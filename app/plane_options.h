// SPDX-License-Identifier: MIT
#pragma once

#include "app/options.h"
#include "core/plane/plane.h"

#include <CLI/App.hpp>

#include <string>

namespace app {

/// Which part of which plane a command looks at, and where it writes what it sees.
struct PlaneOptions {
    std::string through = "start";
    std::string directions; ///< Empty for the standard ones.
    std::string range;      ///< Empty for one that is chosen.
    int grid = 128;
    std::string output; ///< Empty for none.
};

/// Adds --through, --directions, --range, --grid and --output.
/// @param samples      what stands on the grid, for the help.
/// @param mostSamples  along each side.
/// @param columns      what is written, for the help.
void addPlaneOptions(CLI::App& command, PlaneOptions& options, const std::string& samples,
                     int mostSamples, const std::string& columns);

/// Throws UsageError if the output would be written over one of the inputs.
void refuseAsOutput(const PlaneOptions& options, const ProblemOptions& problem);

/// The plane through x0 and the grid on it.
struct ChosenPlane {
    core::Plane plane;
    core::Grid grid;
};

/// Sets x0 of @p problem to the point that the options name, and chooses plane and grid.
/// Throws UsageError or FileError.
ChosenPlane choosePlane(core::Problem& problem, const PlaneOptions& options);

} // namespace app
