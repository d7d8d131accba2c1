// SPDX-License-Identifier: MIT
#include "app/minimum.h"

#include "app/clock.h"
#include "app/errors.h"
#include "app/interruption.h"
#include "app/options.h"
#include "core/ground/stationary_point.h"
#include "core/solve/descend.h"
#include "core/solve/method.h"
#include "core/spectrum/spectrum.h"

namespace app {

namespace {

/// The end of a run from @p start, and from there Newton on gradient = 0 to the last digits.
ChosenMinimum solved(const core::Problem& problem, const Eigen::VectorXd& start)
{
    const auto stepper = core::makeStepper(core::standardChoice(*core::methodById("newton")));
    const Interruption interruption;
    const core::Path path =
        core::descend(problem, *stepper, start, {}, secondsNow, interruption.token());
    if (interruption.status() != 0)
        throw Interrupted{interruption.status()};
    ChosenMinimum found{path.points.empty() ? start : path.points.back().x,
                        std::string(core::outcomeId(path.outcome))};
    if (core::isConverged(path.outcome) && problem.d() <= core::kMostDense) {
        const auto polished = core::stationaryPointNear(problem, found.x);
        if (polished && polished->index == 0 && !polished->atInfinity)
            found.x = polished->x;
    }
    return found;
}

} // namespace

void addMinimumOptions(CLI::App& command, MinimumOptions& options)
{
    command
        .add_option(
            "--at", options.at,
            std::string("The minimum (standard: the one that Newton finds from the start): ") +
                kPointHelp)
        ->type_name("POINT");
    command.add_flag("--solve", options.solve,
                     "Go from the point of --at to the minimum that Newton finds from there");
}

ChosenMinimum chosenMinimum(const core::Problem& problem, const MinimumOptions& options)
{
    if (options.at.empty())
        return solved(problem, problem.x0);
    const Eigen::VectorXd x = point(problem, "--at", options.at);
    return options.solve ? solved(problem, x) : ChosenMinimum{x, {}};
}

} // namespace app
