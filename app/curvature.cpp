// SPDX-License-Identifier: MIT
#include "app/clock.h"
#include "app/commands.h"
#include "app/describe.h"
#include "app/directions.h"
#include "app/errors.h"
#include "app/files.h"
#include "app/interruption.h"
#include "app/options.h"
#include "app/report.h"
#include "core/files/number_cell.h"
#include "core/plane/choose_plane.h"
#include "core/theory/curvature_map.h"

#include <fmt/format.h>

#include <array>
#include <cmath>
#include <iterator>
#include <limits>
#include <memory>

namespace app {

namespace {

constexpr int kMostSamples = 4096;

struct Options {
    ProblemOptions problem;
    std::string through = "start";
    std::string directions;
    std::string range;
    int grid = 64;
    std::string output;
};

std::string csvText(const core::CurvatureMap& map)
{
    fmt::memory_buffer text;
    auto out = std::back_inserter(text);
    fmt::format_to(out, "p,q,lambda_min,negative,condition,newton_decrease,angle\n");
    for (Eigen::Index i = 0; i < map.grid.rows; ++i) {
        for (Eigen::Index j = 0; j < map.grid.columns; ++j) {
            fmt::format_to(out, "{},{}", map.grid.p(j), map.grid.q(i));
            for (const core::CurvatureLayer& layer : core::curvatureLayers()) {
                const double value = (map.*layer.values)(i, j);
                fmt::format_to(out, ",");
                if (!std::isnan(value))
                    fmt::format_to(out, "{}", value);
            }
            fmt::format_to(out, "\n");
        }
    }
    return fmt::to_string(text);
}

/// Over the samples at which the loss is defined.
struct Summary {
    Eigen::Index defined = 0;
    Eigen::Index definite = 0; ///< Without a negative eigenvalue, or one that is rounding.
    double lowest = std::numeric_limits<double>::quiet_NaN();
    double highest = std::numeric_limits<double>::quiet_NaN();

    explicit Summary(const core::CurvatureMap& map)
    {
        for (Eigen::Index k = 0; k < map.lambdaMin.size(); ++k) {
            const double value = map.lambdaMin.data()[k];
            if (std::isnan(value))
                continue;
            ++defined;
            definite += !std::isnan(map.newtonDecrease.data()[k]);
            lowest = std::fmin(lowest, value);
            highest = std::fmax(highest, value);
        }
    }
};

void run(const Options& options)
{
    refuseAsOutput("--output", options.output,
                   std::array{options.problem.file, options.problem.fileA, options.problem.fileB,
                              options.problem.weights, options.through, options.directions});
    LoadedProblem loaded = load(options.problem);
    core::Problem& problem = loaded.problem;
    problem.x0 = point(problem, "--through", options.through);
    const core::Plane plane =
        core::choosePlane(problem, sliceSettings(problem, options.directions), {});
    const double range = options.range.empty() ? core::interestingRange(problem, plane, {})
                                               : core::readNumberCell(options.range).value;
    const core::Grid grid{core::Window::square(range), options.grid,
                          plane.isLine() ? 1 : options.grid};

    const double start = secondsNow();
    const Interruption interruption;
    const auto map = core::curvatureMap(problem, plane, grid, interruption.token());
    if (!map)
        throw Interrupted{interruption.status()};
    const double seconds = secondsNow() - start;
    if (!options.output.empty())
        writeFile(options.output, csvText(*map));

    const Summary summary(*map);
    Report report = sizes(problem);
    report["seconds"] = seconds;
    report["samples"] = map->lambdaMin.size();
    report["defined"] = summary.defined;
    report["positive_definite"] = summary.definite;
    report["lambda_min_lowest"] = summary.lowest;
    report["lambda_min_highest"] = summary.highest;
    report["range"] = range;
    report["columns"] = grid.columns;
    report["rows"] = grid.rows;
    report["point"] = list(plane.origin);
    report["d1"] = list(plane.d1);
    report["d2"] = list(plane.d2);
    addContext(report, loaded, plane.remark);
    print(report, options.problem.json);
}

} // namespace

void addCurvature(CLI::App& program)
{
    auto options = std::make_shared<Options>();
    CLI::App* command =
        addCommand(program, "curvature",
                   "A map of how the loss curves over the plane x = point + p d1 + q d2: the "
                   "smallest eigenvalue of the Hessian, how many are negative, its condition",
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
    command->add_option("--grid", options->grid, "Samples along each side (standard: 64)")
        ->type_name("G")
        ->check(wholeNumber(2, kMostSamples));
    command
        ->add_option("--output", options->output,
                     "Write p,q,lambda_min,negative,condition,newton_decrease,angle; empty cells "
                     "where there is no such number")
        ->type_name("FILE.csv");
    command->callback([options] { run(*options); });
}

} // namespace app
