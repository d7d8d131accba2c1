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

void run(const Options& options)
{
    LoadedProblem loaded = load(options.problem);
    core::Problem& problem = loaded.problem;
    problem.x0 = point(problem, "--at", options.at);
    const core::LossAt at(problem, problem.x0);
    const core::Spectrum spectrum = hessianSpectrum(at);
    const bool defined = spectrum.values.allFinite();

    Report report = sizes(problem);
    report["eigenvalues"] = list(spectrum.values);
    report["negative"] = defined ? Report(spectrum.negative) : Report();
    report["zero"] = defined ? Report(spectrum.zero) : Report();
    report["positive"] = defined ? Report(spectrum.positive) : Report();
    report["domain"] = domainId(at);
    addContext(report, loaded);
    print(report, options.problem.json);
}

} // namespace

void addSpectrum(CLI::App& program)
{
    auto options = std::make_shared<Options>();
    CLI::App* command =
        addCommand(program, "spectrum", "All eigenvalues of the Hessian at a point, ascending",
                   options->problem);
    command->add_option("--at", options->at, std::string("The point: ") + kPointHelp)
        ->type_name("POINT");
    command->callback([options] { run(*options); });
}

} // namespace app
