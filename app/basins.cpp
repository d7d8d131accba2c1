// SPDX-License-Identifier: MIT
#include "app/clock.h"
#include "app/commands.h"
#include "app/describe.h"
#include "app/directions.h"
#include "app/files.h"
#include "app/options.h"
#include "app/report.h"
#include "app/search.h"
#include "core/files/number_cell.h"
#include "core/ground/basin_map.h"
#include "core/plane/choose_plane.h"

#include <fmt/format.h>

#include <array>
#include <iterator>
#include <memory>

namespace app {

namespace {

constexpr int kMostSamples = 4096;

struct Options {
    ProblemOptions problem;
    std::string through = "start";
    std::string directions; ///< Empty for the standard ones.
    std::string range;
    int grid = 128;
    std::string method = "newton";
    int maxIterations = core::StopRule{}.maxIterations;
    std::string output;
};

CLI::Validator knownMethod()
{
    return {[](const std::string& id) {
                return core::methodById(id) ? std::string()
                                            : fmt::format("there is no method '{}'", id);
            },
            ""};
}

std::string csvText(const core::BasinMap& map)
{
    fmt::memory_buffer text;
    auto out = std::back_inserter(text);
    fmt::format_to(out, "p,q,minimum,iterations,outcome\n");
    for (Eigen::Index i = 0; i < map.grid.rows; ++i)
        for (Eigen::Index j = 0; j < map.grid.columns; ++j) {
            fmt::format_to(out, "{},{},", map.grid.p(j), map.grid.q(i));
            if (map.minimum(i, j) != core::BasinMap::kNoMinimum)
                fmt::format_to(out, "{}", map.minimum(i, j) + 1);
            fmt::format_to(out, ",{},{}\n", map.iterations(i, j),
                           core::outcomeId(map.outcome(i, j)));
        }
    return fmt::to_string(text);
}

core::Walk chosenWalk(const Options& options)
{
    core::Walk walk{core::standardChoice(*core::methodById(options.method)), {}};
    walk.rule.maxIterations = options.maxIterations;
    return walk;
}

void run(const Options& options)
{
    refuseAsOutput("--output", options.output,
                   std::array{options.problem.file, options.problem.fileA, options.problem.fileB,
                              options.problem.weights, options.through, options.directions});
    LoadedProblem loaded = load(options.problem);
    core::Problem& problem = loaded.problem;
    refuseLarge(problem);
    problem.x0 = point(problem, "--through", options.through);
    const core::Plane plane =
        core::choosePlane(problem, sliceSettings(problem, options.directions), {});
    const double range = options.range.empty() ? core::interestingRange(problem, plane, {})
                                               : core::readNumberCell(options.range).value;
    const core::Grid grid{core::Window::square(range), options.grid,
                          plane.isLine() ? 1 : options.grid};

    const double start = secondsNow();
    const core::BasinMap map = core::basinMap(problem, plane, grid, chosenWalk(options), {}, {});
    const double seconds = secondsNow() - start;
    if (!options.output.empty())
        writeFile(options.output, csvText(map));

    std::map<core::Outcome, Eigen::Index> outcomes;
    for (const core::Outcome outcome : map.outcome.reshaped())
        ++outcomes[outcome];
    Report report = sizes(problem);
    report["method"] = options.method;
    report["seconds"] = seconds;
    report["starts"] = map.minimum.size();
    report["outcomes"] = counts(outcomes);
    addMinima(report, map.minima);
    report["mean_iterations"] = map.iterations.cast<double>().mean();
    report["point"] = list(plane.origin);
    report["d1"] = list(plane.d1);
    report["d2"] = list(plane.d2);
    report["range"] = range;
    report["columns"] = grid.columns;
    report["rows"] = grid.rows;
    addContext(report, loaded, plane.remark);
    print(report, options.problem.json);
}

} // namespace

void addBasins(CLI::App& program)
{
    auto options = std::make_shared<Options>();
    CLI::App* command = addCommand(
        program, "basins", "Which minimum each point of the plane x = point + p d1 + q d2 leads to",
        options->problem);
    command
        ->add_option("--through", options->through,
                     std::string("The point at p = q = 0: ") + kPointHelp)
        ->type_name("POINT");
    command->add_option("--directions", options->directions, kDirectionsHelp)->type_name("HOW");
    command
        ->add_option("--range", options->range,
                     "Half width of the square |p|, |q| <= R (standard: chosen for you)")
        ->type_name("R")
        ->check(positiveNumber());
    command->add_option("--grid", options->grid, "Starts along each side (standard: 128)")
        ->type_name("G")
        ->check(wholeNumber(2, kMostSamples));
    command
        ->add_option("--method", options->method,
                     "The method that walks down, with its standard parameters (standard: newton); "
                     "another method has other basins")
        ->type_name("NAME")
        ->check(knownMethod());
    command
        ->add_option("--max-iterations", options->maxIterations,
                     fmt::format("Steps of a walk at most (standard: {})", options->maxIterations))
        ->type_name("N")
        ->check(wholeNumber(0, 1'000'000));
    command
        ->add_option("--output", options->output,
                     "Write columns p,q,minimum,iterations,outcome; minima are numbered from the "
                     "lowest, and there is no number where a start leads to none")
        ->type_name("FILE.csv");
    command->callback([options] { run(*options); });
}

} // namespace app
