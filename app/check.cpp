// SPDX-License-Identifier: MIT
#include "app/commands.h"
#include "app/describe.h"
#include "app/errors.h"
#include "app/interruption.h"
#include "app/options.h"
#include "app/report.h"
#include "core/theory/self_check.h"

#include <limits>
#include <memory>

namespace app {

namespace {

struct Options {
    ProblemOptions problem;
    std::string around = "start";
    int points = 10;
    std::uint64_t seed = 1;
};

void run(const Options& options)
{
    LoadedProblem loaded = load(options.problem);
    core::Problem& problem = loaded.problem;
    problem.x0 = point(problem, "--around", options.around);
    const Interruption interruption;
    const auto check = core::selfCheck(problem, options.points, options.seed, interruption.token());
    if (!check)
        throw Interrupted{interruption.status()};

    Report report = sizes(problem);
    report["passed"] = check->passed();
    report["gradient_error"] = check->worstGradient();
    report["hessian_error"] = check->worstHessian();
    Report table = Report::array();
    for (const core::CheckedPoint& point : check->points) {
        Report row = Report::object();
        row["loss"] = point.loss;
        row["gradient_error"] = point.gradientError;
        row["gradient_allowed"] = point.gradientAllowed;
        row["hessian_error"] = point.hessianError;
        row["hessian_allowed"] = point.hessianAllowed;
        table.push_back(std::move(row));
    }
    report["points"] = std::move(table);
    addContext(report, loaded);
    print(report, options.problem.json);
    if (check->points.empty())
        throw FileError("The loss is not defined at any point that was tried.");
    if (!check->passed())
        throw FileError("The derivatives do not agree with differences of the loss.");
}

} // namespace

void addCheck(CLI::App& program)
{
    auto options = std::make_shared<Options>();
    CLI::App* command =
        addCommand(program, "check",
                   "Compare the gradient and the Hessian with differences of the loss at random "
                   "points; status 1 if they do not agree",
                   options->problem);
    command
        ->add_option("--around", options->around,
                     std::string("The middle of the points: ") + kPointHelp)
        ->type_name("POINT");
    command->add_option("--points", options->points, "How many (standard: 10)")
        ->type_name("N")
        ->check(wholeNumber(1, 100'000));
    command
        ->add_option("--seed", options->seed,
                     "Of the points: equal seeds, equal points (standard: 1)")
        ->type_name("S")
        ->check(wholeNumber(0, std::numeric_limits<long long>::max()));
    command->callback([options] { run(*options); });
}

} // namespace app
