// SPDX-License-Identifier: MIT
#include "app/commands.h"
#include "app/describe.h"
#include "app/minimum.h"
#include "app/options.h"
#include "app/report.h"
#include "core/model/loss.h"
#include "core/theory/certificate.h"

#include <memory>

namespace app {

namespace {

struct Options {
    ProblemOptions problem;
    MinimumOptions minimum;
};

void run(const Options& options)
{
    const LoadedProblem loaded = load(options.problem);
    const core::Problem& problem = loaded.problem;
    const ChosenMinimum minimum = chosenMinimum(problem, options.minimum);
    const core::Certificate certificate = core::certify(problem, minimum.x);

    Report report = sizes(problem);
    if (!minimum.outcome.is_null())
        report["outcome"] = minimum.outcome;
    report["proved"] = certificate.isProved();
    report["state"] = std::string(core::unprovedId(certificate.why));
    report["meaning"] = core::certificateText(certificate);
    report["loss"] = core::LossAt(problem, minimum.x).loss();
    report["x"] = list(minimum.x);
    report["coordinates"] = certificate.isScaled() ? "scaled" : "x";
    if (certificate.isScaled())
        report["scales"] = list(certificate.scales);
    report["r_minus"] = certificate.innerOfX();
    report["r_plus"] = certificate.outerOfX();
    if (certificate.isScaled()) {
        report["r_minus_scaled"] = certificate.inner;
        report["r_plus_scaled"] = certificate.outer;
    }
    report["h"] = certificate.h;
    report["h_needed"] = core::kMostKantorovich;
    report["beta"] = certificate.beta;
    report["eta"] = certificate.eta;
    report["M"] = certificate.lipschitz;
    report["ball"] = certificate.ball;
    report["lambda_min"] = certificate.lambdaMin;
    report["gradient_rounding"] = certificate.gradientRounding;
    report["hessian_rounding"] = certificate.hessianRounding;
    addContext(report, loaded);
    print(report, options.problem.json);
}

} // namespace

void addCertify(CLI::App& program)
{
    auto options = std::make_shared<Options>();
    CLI::App* command = addCommand(
        program, "certify",
        "Prove that there is a minimum near a point (Newton-Kantorovich, rounding bounded)",
        options->problem);
    addMinimumOptions(*command, options->minimum);
    command->callback([options] { run(*options); });
}

} // namespace app
