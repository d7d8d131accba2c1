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
    std::string at = "zero";
};

void run(const Options& options)
{
    core::Problem problem = load(options.problem);
    problem.x0 = point(problem, "--at", options.at);
    const core::LossAt at(problem, problem.x0);
    const Eigen::MatrixXd H = at.hessian().dense();

    Report report = sizes(problem);
    report["loss"] = at.loss();
    report["alpha"] = at.alpha();
    report["gradient"] = list(at.gradient());
    report["hessian"] = rows(H);
    report["eigenvalues"] = list(hessianSpectrum(at).values);
    report["domain"] = domainId(at.domain());
    addContext(report, problem);
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
