// SPDX-License-Identifier: MIT
#include "app/commands.h"
#include "app/describe.h"
#include "app/directions.h"
#include "app/errors.h"
#include "app/interruption.h"
#include "app/options.h"
#include "app/report.h"
#include "core/files/number_cell.h"
#include "core/plane/choose_plane.h"
#include "core/spectrum/hessian_spectrum.h"
#include "core/theory/guarantees.h"
#include "core/theory/sample_quality.h"

#include <fmt/format.h>

#include <memory>
#include <vector>

namespace app {

namespace {

struct Options {
    ProblemOptions problem;
    std::string at = "start";
    bool slice = false;
    std::string directions;
    std::string range;
    std::vector<Eigen::Index> samples;
};

/// The slice through x0 of @p problem.
core::SeenSlice seenSlice(const core::Problem& problem, const Options& options)
{
    core::Plane plane = core::choosePlane(problem, sliceSettings(problem, options.directions), {});
    const double range = options.range.empty() ? core::interestingRange(problem, plane, {})
                                               : core::readNumberCell(options.range).value;
    return {std::move(plane), core::Window::square(range)};
}

Report tableOf(const core::Guarantees& found)
{
    Report table = Report::array();
    for (const core::Guarantee& one : found.numbers) {
        Report row = Report::object();
        row["id"] = one.id;
        row["value"] = one.value;
        row["standing"] = std::string(standingId(one.standing));
        row["meaning"] = one.meaning;
        table.push_back(std::move(row));
    }
    return table;
}

void addSamples(Report& report, const core::Problem& problem, const Options& options,
                const Interruption& interruption)
{
    constexpr int kDraws = 9;
    const core::LossAt at(problem, problem.x0);
    if (at.domain() != core::Domain::Inside)
        throw UsageError("--row-samples: the loss is not defined at this point");
    const auto quality = core::sampleQuality(at, options.samples, kDraws, 1, interruption.token());
    if (interruption.status() != 0)
        throw Interrupted{interruption.status()};
    if (!quality)
        throw UsageError("--row-samples: A'DA is singular here, so nothing can be said relative "
                         "to it");
    Report table = Report::array();
    for (const core::SampledEigenvalues& size : quality->sizes) {
        Report row = Report::object();
        row["rows"] = size.rows;
        row["smallest"] = size.smallest;
        row["largest"] = size.largest;
        row["epsilon"] = size.epsilon;
        table.push_back(std::move(row));
    }
    report["row_samples"] = std::move(table);
    report["left_of_K"] = quality->left;
    report["rows_needed"] = quality->rowsNeeded;
}

void run(const Options& options)
{
    LoadedProblem loaded = load(options.problem);
    core::Problem& problem = loaded.problem;
    if (!core::isSpectrumFeasible(problem.n(), problem.d()) || problem.d() > core::kMostDense)
        throw UsageError(fmt::format("A has {} columns; this is a matter of seconds for {} at most",
                                     problem.d(), core::kMostDense));
    problem.x0 = point(problem, "--at", options.at);
    const Interruption interruption;
    const auto slice = options.slice ? std::optional(seenSlice(problem, options)) : std::nullopt;
    const auto found = core::guarantees(problem, problem.x0, slice, interruption.token());
    if (!found)
        throw Interrupted{interruption.status()};

    Report report = sizes(problem);
    report["numbers"] = tableOf(*found);
    report["facts"] = found->facts;
    if (slice)
        report["range"] = slice->window.pMax;
    if (!options.samples.empty())
        addSamples(report, problem, options, interruption);
    report["x"] = list(problem.x0);
    addContext(report, loaded);
    print(report, options.problem.json);
}

} // namespace

void addTheory(CLI::App& program)
{
    auto options = std::make_shared<Options>();
    CLI::App* command =
        addCommand(program, "theory",
                   "What is guaranteed of the Hessian at and around a point, and what is there: "
                   "each number is called derived, measured or proved, none the paper's",
                   options->problem);
    command->add_option("--at", options->at, std::string("The point: ") + kPointHelp)
        ->type_name("POINT");
    CLI::Option* slice = command->add_flag("--slice", options->slice,
                                           "Also what is needed on the slice through the point");
    command->add_option("--directions", options->directions, kDirectionsHelp)
        ->type_name("HOW")
        ->needs(slice);
    command
        ->add_option("--range", options->range,
                     "Half width of the square |p|, |q| <= R (standard: chosen for you)")
        ->type_name("R")
        ->check(positiveNumber())
        ->needs(slice);
    command
        ->add_option("--row-samples", options->samples,
                     "How well random samples of so many rows stand for all of A'(D + w^2)A")
        ->type_name("M,M,...")
        ->delimiter(',')
        ->check(wholeNumber(1, 10'000'000));
    command->callback([options] { run(*options); });
}

} // namespace app
