// SPDX-License-Identifier: MIT
#include "app/clock.h"
#include "app/commands.h"
#include "app/describe.h"
#include "app/errors.h"
#include "app/files.h"
#include "app/interruption.h"
#include "app/options.h"
#include "app/plane_options.h"
#include "app/report.h"
#include "app/search.h"
#include "core/ground/basin_map.h"

#include <fmt/format.h>

#include <iterator>
#include <map>
#include <memory>

namespace app {

namespace {

constexpr int kMostSamples = 4096;

struct Options {
    ProblemOptions problem;
    PlaneOptions plane;
    std::string method = "newton";
    int maxIterations = core::StopRule{}.maxIterations;
};

CLI::Validator knownMethod()
{
    return {[](const std::string& id) {
                return core::methodById(id) ? std::string()
                                            : fmt::format("there is no method '{}'", id);
            },
            ""};
}

/// The starts that have been walked: of a map that was cancelled those of a coarser grid.
std::string csvText(const core::BasinMap& map)
{
    fmt::memory_buffer text;
    auto out = std::back_inserter(text);
    fmt::format_to(out, "p,q,minimum,iterations,outcome\n");
    for (Eigen::Index i = 0; i < map.grid.rows; i += map.stride)
        for (Eigen::Index j = 0; j < map.grid.columns; j += map.stride) {
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

/// How the walks ended, as far as there were any, and their steps.
struct Walks {
    std::map<core::Outcome, Eigen::Index> outcomes;
    Eigen::Index starts = 0;
    double iterations = 0.0;
};

Walks walksOf(const core::BasinMap& map)
{
    Walks walks;
    for (Eigen::Index i = 0; i < map.grid.rows; i += map.stride)
        for (Eigen::Index j = 0; j < map.grid.columns; j += map.stride) {
            ++walks.outcomes[map.outcome(i, j)];
            ++walks.starts;
            walks.iterations += map.iterations(i, j);
        }
    return walks;
}

void run(const Options& options)
{
    refuseAsOutput(options.plane, options.problem);
    LoadedProblem loaded = load(options.problem);
    core::Problem& problem = loaded.problem;
    refuseLarge(problem);
    const auto [plane, grid] = choosePlane(problem, options.plane);

    const Interruption interruption;
    const double start = secondsNow();
    const core::BasinMap map =
        core::basinMap(problem, plane, grid, chosenWalk(options), {}, interruption.token());
    const double seconds = secondsNow() - start;
    if (map.stride == 0) // not even the coarsest grid
        throw Interrupted{interruption.status()};
    if (!options.plane.output.empty())
        writeFile(options.plane.output, csvText(map));

    const Walks walks = walksOf(map);
    Report report = sizes(problem);
    report["method"] = options.method;
    report["seconds"] = seconds;
    report["starts"] = walks.starts;
    report["outcomes"] = counts(walks.outcomes);
    addMinima(report, map.minima);
    report["mean_iterations"] = walks.iterations / static_cast<double>(walks.starts);
    report["point"] = list(plane.origin);
    report["d1"] = list(plane.d1);
    report["d2"] = list(plane.d2);
    report["range"] = grid.window.pMax;
    report["columns"] = (grid.columns + map.stride - 1) / map.stride;
    report["rows"] = (grid.rows + map.stride - 1) / map.stride;
    addContext(report, loaded, plane.remark);
    addInterruption(report, interruption);
    print(report, options.problem.json);
    throwIfInterrupted(interruption);
}

} // namespace

void addBasins(CLI::App& program)
{
    auto options = std::make_shared<Options>();
    CLI::App* command = addCommand(
        program, "basins", "Which minimum each point of the plane x = point + p d1 + q d2 leads to",
        options->problem);
    addPlaneOptions(*command, options->plane, "Starts", kMostSamples,
                    "Write columns p,q,minimum,iterations,outcome; minima are numbered from the "
                    "lowest, and there is no number where a start leads to none. Ctrl+C leaves the "
                    "starts of a coarser grid");
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
    command->callback([options] { run(*options); });
}

} // namespace app
