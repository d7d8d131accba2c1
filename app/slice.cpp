// SPDX-License-Identifier: MIT
#include "core/slice/slice.h"
#include "app/clock.h"
#include "app/commands.h"
#include "app/describe.h"
#include "app/directions.h"
#include "app/files.h"
#include "app/options.h"
#include "app/report.h"
#include "core/files/number_cell.h"
#include "core/plane/choose_plane.h"
#include "core/slice/compute_slice.h"

#include <fmt/format.h>

#include <array>
#include <iterator>
#include <memory>

namespace app {

namespace {

constexpr int kMostSamples = 16384;

struct Options {
    ProblemOptions problem;
    std::string through = "start";
    std::string directions; ///< Empty for the standard ones.
    std::string range;
    int grid = 128;
    std::string output;
};

std::string csvText(const core::Slice& slice)
{
    fmt::memory_buffer text;
    fmt::format_to(std::back_inserter(text), "p,q,loss,alpha\n");
    for (Eigen::Index i = 0; i < slice.grid.rows; ++i) {
        for (Eigen::Index j = 0; j < slice.grid.columns; ++j) {
            fmt::format_to(std::back_inserter(text), "{},{},", slice.grid.p(j), slice.grid.q(i));
            if (const double loss = slice.loss(i, j); loss == loss)
                fmt::format_to(std::back_inserter(text), "{}", loss);
            fmt::format_to(std::back_inserter(text), ",{}\n", slice.alpha(i, j));
        }
    }
    return fmt::to_string(text);
}

core::Grid chosenGrid(const Options& options, const core::Problem& problem,
                      const core::Plane& plane)
{
    const double range = options.range.empty() ? core::interestingRange(problem, plane, {})
                                               : core::readNumberCell(options.range).value;
    return {core::Window::square(range), options.grid, plane.isLine() ? 1 : options.grid};
}

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
    const core::Grid grid = chosenGrid(options, problem, plane);

    const double start = secondsNow();
    const core::Slice slice =
        core::computeSlice(core::sliceRows(problem, plane), plane, grid, problem.mix, {}).value();
    const double seconds = secondsNow() - start;
    if (!options.output.empty())
        writeFile(options.output, csvText(slice));

    Report report = sizes(problem);
    report["seconds"] = seconds;
    report["minimum"] = slice.minimum;
    report["masked"] = slice.masked;
    report["minimum_at"] = list(Eigen::Vector2d(slice.minimumAt.p, slice.minimumAt.q));
    report["maximum"] = slice.maximum;
    report["point"] = list(plane.origin);
    report["d1"] = list(plane.d1);
    report["d2"] = list(plane.d2);
    report["axes"] = plane.isLine() ? Report::array({plane.label1})
                                    : Report::array({plane.label1, plane.label2});
    report["range"] = grid.window.pMax;
    report["columns"] = grid.columns;
    report["rows"] = grid.rows;
    addContext(report, loaded, plane.remark);
    print(report, options.problem.json);
}

} // namespace

void addSlice(CLI::App& program)
{
    auto options = std::make_shared<Options>();
    CLI::App* command =
        addCommand(program, "slice", "The loss on a grid over the plane x = point + p d1 + q d2",
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
    command->add_option("--grid", options->grid, "Samples along each side (standard: 128)")
        ->type_name("G")
        ->check(wholeNumber(2, kMostSamples));
    command
        ->add_option("--output", options->output,
                     "Write columns p,q,loss,alpha; no loss where it is not defined (alpha <= 0)")
        ->type_name("FILE.csv");
    command->callback([options] { run(*options); });
}

} // namespace app
