// SPDX-License-Identifier: MIT
#include "app/commands.h"
#include "app/describe.h"
#include "app/options.h"
#include "app/report.h"
#include "core/model/loss.h"

#include <memory>

namespace app {

namespace {

struct Options {
    ProblemOptions problem;
    std::string at = "start";
};

constexpr Eigen::Index kMostColumns = 1000; ///< Of a Hessian that is printed.

void run(const Options& options)
{
    LoadedProblem loaded = load(options.problem);
    core::Problem& problem = loaded.problem;
    problem.x0 = point(problem, "--at", options.at);
    const core::LossAt at(problem, problem.x0);

    Report report = sizes(problem);
    const auto number = [&at](double value) {
        return orBeyond(at, Eigen::MatrixXd::Constant(1, 1, value)).value();
    };
    report["loss"] = number(at.loss());
    report["alpha"] = number(at.alpha());
    report["gradient"] = list(orBeyond(at, at.gradient()).col(0));
    // A text of more than a million numbers helps nobody.
    const bool isShown = problem.d() <= kMostColumns; // null else
    report["hessian"] = isShown ? rows(hessian(at)) : Report();
    report["eigenvalues"] = list(hessianSpectrum(at).values);
    report["domain"] = domainId(at);
    addContext(report, loaded);
    print(report, options.problem.json);
}

} // namespace

void addEvaluate(CLI::App& program)
{
    auto options = std::make_shared<Options>();
    CLI::App* command = addCommand(program, "evaluate",
                                   "Loss, alpha, gradient, Hessian and its eigenvalues at a point",
                                   options->problem);
    command->add_option("--at", options->at, std::string("The point: ") + kPointHelp)
        ->type_name("POINT");
    command->callback([options] { run(*options); });
}

} // namespace app
