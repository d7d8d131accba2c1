// SPDX-License-Identifier: MIT
#include "app/plane_options.h"

#include "app/directions.h"
#include "app/files.h"
#include "core/files/number_cell.h"
#include "core/plane/choose_plane.h"

#include <fmt/format.h>

#include <array>
#include <utility>

namespace app {

void addPlaneOptions(CLI::App& command, PlaneOptions& options, const std::string& samples,
                     int mostSamples, const std::string& columns)
{
    command
        .add_option("--through", options.through,
                    std::string("The point at p = q = 0: ") + kPointHelp)
        ->type_name("POINT");
    command.add_option("--directions", options.directions, kDirectionsHelp)->type_name("HOW");
    command
        .add_option("--range", options.range,
                    "Half width of the square |p|, |q| <= R (standard: chosen for you)")
        ->type_name("R")
        ->check(positiveNumber());
    command
        .add_option("--grid", options.grid,
                    fmt::format("{} along each side, up to {} (standard: {})", samples, mostSamples,
                                options.grid))
        ->type_name("G")
        ->check(wholeNumber(2, mostSamples));
    command.add_option("--output", options.output, columns)->type_name("FILE.csv");
}

void refuseAsOutput(const PlaneOptions& options, const ProblemOptions& problem)
{
    refuseAsOutput("--output", options.output,
                   std::array{problem.file, problem.fileA, problem.fileB, problem.weights,
                              options.through, options.directions});
}

ChosenPlane choosePlane(core::Problem& problem, const PlaneOptions& options)
{
    problem.x0 = point(problem, "--through", options.through);
    core::Plane plane = core::choosePlane(problem, sliceSettings(problem, options.directions), {});
    const double range = options.range.empty() ? core::interestingRange(problem, plane, {})
                                               : core::readNumberCell(options.range).value;
    const core::Grid grid{core::Window::square(range), options.grid,
                          plane.isLine() ? 1 : options.grid};
    return {std::move(plane), grid};
}

} // namespace app
