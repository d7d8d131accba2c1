// SPDX-License-Identifier: MIT
#include "core/ground/passes.h"
#include "app/clock.h"
#include "app/commands.h"
#include "app/describe.h"
#include "app/interruption.h"
#include "app/options.h"
#include "app/report.h"
#include "app/search.h"
#include "core/ground/multi_start.h"

#include <limits>
#include <memory>

namespace app {

namespace {

constexpr double kUndefined = std::numeric_limits<double>::quiet_NaN();

struct Options {
    ProblemOptions problem;
    SearchOptions search;
};

/// The number of the minimum that a side leads to, from 1 on; undefined for none.
Report numberOf(const core::PassSide& side)
{
    return side.minimum ? Report(*side.minimum + 1) : Report();
}

/// The loss that a side leads down to; undefined where that is not known.
double lossBelow(const core::PassGraph& graph, const core::PassSide& side)
{
    return side.minimum ? graph.minima[*side.minimum].loss : side.limit;
}

void addPasses(Report& report, const core::PassGraph& graph)
{
    for (const char* key : {"minima", "lambda_min", "x", "ways_out", "climbs", "passes", "joins",
                            "leads_to", "pass_x"})
        report[key] = Report::array();
    for (std::size_t k = 0; k < graph.minima.size(); ++k) {
        const core::StationaryPoint& minimum = graph.minima[k];
        const auto way = core::wayOut(graph, k);
        const double height = way ? graph.passes[*way].at.loss : kUndefined;
        report["minima"].push_back(minimum.loss);
        report["lambda_min"].push_back(minimum.lambdaMin);
        report["x"].push_back(list(minimum.x));
        report["ways_out"].push_back(height);
        report["climbs"].push_back(height - minimum.loss);
    }
    for (const core::Pass& pass : graph.passes) {
        const auto& [one, other] = pass.sides;
        report["passes"].push_back(pass.at.loss);
        report["joins"].push_back(Report::array({numberOf(one), numberOf(other)}));
        report["leads_to"].push_back(
            Report::array({lossBelow(graph, one), lossBelow(graph, other)}));
        report["pass_x"].push_back(list(pass.at.x));
    }
}

void run(const Options& options)
{
    LoadedProblem loaded = load(options.problem);
    core::Problem& problem = loaded.problem;
    problem.x0 = point(problem, "--around", options.search.around);
    const auto starts = chosenStarts(problem, options.search);
    const Interruption interruption;
    const double start = secondsNow();
    const core::Ground ground =
        core::multiStart(problem, starts, core::standardWalk(), {}, interruption.token());
    const core::PassGraph graph =
        core::findPasses(problem, ground, options.search.seed, {}, interruption.token());
    const double seconds = secondsNow() - start;

    Report report = sizes(problem);
    report["starts"] = ground.tried;
    addPasses(report, graph);
    report["seconds"] = seconds;
    addContext(report, loaded);
    addInterruption(report, interruption);
    print(report, options.problem.json);
    throwIfInterrupted(interruption);
}

} // namespace

void addPasses(CLI::App& program)
{
    auto options = std::make_shared<Options>();
    CLI::App* command = addCommand(
        program, "passes", "The minima of the loss, and the passes between them", options->problem);
    addSearch(*command, options->search, 100);
    command->footer(
        "Minima are numbered from the lowest. joins: the minima on both sides of a pass, undefined "
        "for one that leads to none. leads_to: the losses there, or at infinity. ways_out: the "
        "pass over which a minimum is left for a deeper one at the least height; climbs: how far "
        "that is above the minimum. All are the lowest that were found: more starts may find "
        "lower ones.");
    command->callback([options] { run(*options); });
}

} // namespace app
