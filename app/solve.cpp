// SPDX-License-Identifier: MIT
#include "app/clock.h"
#include "app/commands.h"
#include "app/describe.h"
#include "app/errors.h"
#include "app/files.h"
#include "app/interruption.h"
#include "app/options.h"
#include "app/report.h"
#include "app/search.h"
#include "core/files/number_cell.h"
#include "core/files/path_csv.h"
#include "core/ground/multi_start.h"
#include "core/model/loss.h"
#include "core/solve/descend.h"
#include "core/solve/method.h"
#include "core/solve/row_batch.h"
#include "core/solve/run_method.h"
#include "core/spectrum/spectrum.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <limits>
#include <memory>
#include <set>
#include <string_view>
#include <utility>

namespace app {

namespace {

/// In place of the name of a method.
constexpr std::string_view kAllMethods = "all";
/// The parameter of methods that look at some rows a step.
constexpr std::string_view kBatch = "batch";
constexpr double kUndefined = std::numeric_limits<double>::quiet_NaN();

/// The smallest eigenvalue of the Hessian at the end of @p path; NaN where there is none, and where
/// finding it would take longer than the run.
double leastCurvature(const core::Problem& problem, const core::Path& path)
{
    constexpr Eigen::Index kMostColumns = 500;
    if (path.points.empty() || problem.d() > kMostColumns)
        return kUndefined;
    const Eigen::MatrixXd H = core::LossAt(problem, path.points.back().x).hessian().dense();
    return H.allFinite() ? core::denseSpectrum(H, core::Eigenvectors::No).values[0] : kUndefined;
}

struct Options {
    ProblemOptions problem;
    std::string method;
    std::vector<std::string> settings;
    bool scaled = false;
    std::string start = "start";
    std::string tolerance;
    int maxIterations = core::StopRule{}.maxIterations;
    std::string trace;
    SearchOptions search; ///< Its starts: 0 for one start.
};

std::string methodIds()
{
    std::vector<std::string_view> ids;
    for (const core::MethodInfo& method : core::methods())
        ids.push_back(method.id);
    return fmt::format("{}", fmt::join(ids, ", "));
}

CLI::Validator knownMethod()
{
    return {[](const std::string& id) {
                return id == kAllMethods || core::methodById(id)
                           ? std::string()
                           : fmt::format("there is no method '{}', only {}, and {}", id,
                                         methodIds(), kAllMethods);
            },
            ""};
}

double valueOf(const core::Parameter& parameter, std::string_view text)
{
    if (!parameter.names.empty()) {
        if (const auto value = core::valueNamed(parameter, text))
            return *value;
        throw UsageError(fmt::format("--set: {} should be one of {}, not '{}'", parameter.key,
                                     core::namesOf(parameter), text));
    }
    const core::NumberCell cell = core::readNumberCell(text);
    if (cell.kind != core::CellKind::Number || cell.value < parameter.minimum ||
        cell.value > parameter.maximum)
        throw UsageError(fmt::format("--set: {} should be a number from {} to {}, not '{}'",
                                     parameter.key, parameter.minimum, parameter.maximum, text));
    return cell.value;
}

/// Puts one `key=value` into @p values of @p method.
void set(const core::MethodInfo& method, std::string_view setting, core::ParameterValues& values)
{
    const std::size_t equals = setting.find('=');
    const std::string_view key = setting.substr(0, equals);
    const core::Parameter* parameter = core::parameterByKey(method, key);
    if (equals == std::string_view::npos || !parameter) {
        std::vector<std::string_view> keys;
        for (const core::Parameter& known : method.parameters)
            keys.push_back(known.key);
        throw UsageError(keys.empty()
                             ? fmt::format("--set: '{}': {} has nothing to set", setting, method.id)
                             : fmt::format("--set: '{}' should be KEY=VALUE with a key of {}: {}",
                                           setting, method.id, fmt::join(keys, ", ")));
    }
    values.insert_or_assign(std::string(key), valueOf(*parameter, setting.substr(equals + 1)));
}

/// Throws UsageError for a key that is set twice. @pre each of @p settings has a key.
void refuseRepeated(const std::vector<std::string>& settings)
{
    std::set<std::string> keys;
    for (const std::string& setting : settings)
        if (const auto key = setting.substr(0, setting.find('=')); !keys.insert(key).second)
            throw UsageError(fmt::format("--set: {} is set twice", key));
}

/// What many starts find, in place of what one does.
void runMany(const Options& options, const LoadedProblem& loaded, const core::Walk& how)
{
    const auto starts = chosenStarts(loaded.problem, options.search);
    const Interruption interruption;
    const double start = secondsNow();
    const core::Ground ground =
        core::multiStart(loaded.problem, starts, how, {}, interruption.token());
    const double seconds = secondsNow() - start;
    Report report = sizes(loaded.problem);
    addGround(report, ground);
    report["seconds"] = seconds;
    addContext(report, loaded);
    addInterruption(report, interruption);
    print(report, options.problem.json);
    throwIfInterrupted(interruption);
}

/// What each of the methods comes to from one start, with its standard values.
void runAll(const Options& options, const LoadedProblem& loaded, const core::StopRule& rule)
{
    const core::Problem& problem = loaded.problem;
    Report table = Report::array();
    const Interruption interruption;
    for (const core::MethodInfo& method : core::methods()) {
        core::MethodChoice choice = core::standardChoice(method);
        choice.scaled = options.scaled;
        const core::Path path =
            core::runMethod(problem, choice, problem.x0, rule, secondsNow, interruption.token());
        Report row = Report::object();
        row["method"] = std::string(method.id);
        row["outcome"] = std::string(core::outcomeId(path.outcome));
        row["iterations"] = path.iterations();
        row["loss"] = path.points.empty() ? kUndefined : path.points.back().loss;
        row["gradient_norm"] = path.points.empty() ? kUndefined : path.points.back().gradientNorm;
        row["predicted_decrease"] = path.verdict.predictedDecrease;
        row["lambda_min"] = leastCurvature(problem, path);
        row["negative_eigenvalues"] = path.verdict.negative;
        row["seconds"] = path.points.empty() ? 0.0 : path.points.back().seconds;
        row["passes"] = path.work().passes;
        row["multiply_adds"] = path.work().multiplyAdds;
        table.push_back(std::move(row));
        if (interruption.status() != 0)
            break; // the last line says "cancelled"
    }
    Report report = sizes(problem);
    report["methods"] = std::move(table);
    addContext(report, loaded);
    print(report, options.problem.json);
    throwIfInterrupted(interruption);
}

/// What the batches of @p choice, where it has some, make of the gradient at @p x.
void addBatchBias(Report& report, const core::Problem& problem, const core::MethodChoice& choice,
                  const Eigen::VectorXd& x, const std::stop_token& stop)
{
    constexpr int kDraws = 1000;
    if (!core::parameterByKey(*core::methodById(choice.id), kBatch))
        return;
    const auto size = static_cast<Eigen::Index>(core::parameterOf(choice, kBatch));
    const auto seed = static_cast<std::uint64_t>(core::parameterOf(choice, "seed"));
    const auto found = core::batchBias(problem, x, size, kDraws, seed, stop);
    if (!found)
        return;
    report["batch_bias"] = found->bias.norm();
    report["batch_bias_error"] = found->standardError;
    report["batch_noise"] = found->noise;
    report["batch_draws"] = found->draws;
}

void refuseBesideAll(const Options& options)
{
    for (const auto& [name, isGiven] : {std::pair{"--set", !options.settings.empty()},
                                        std::pair{"--trace", !options.trace.empty()},
                                        std::pair{"--multi-start", options.search.starts > 0}})
        if (isGiven)
            throw UsageError(fmt::format("--method {}: {} is for one method", kAllMethods, name));
}

void run(const Options& options)
{
    const bool all = options.method == kAllMethods;
    if (all)
        refuseBesideAll(options);
    const bool many = options.search.starts > 0;
    if (!many && options.method.empty())
        throw UsageError("--method is required: " + methodIds());
    refuseAsOutput("--trace", options.trace,
                   std::array{options.problem.file, options.problem.fileA, options.problem.fileB,
                              options.problem.weights, options.start});
    LoadedProblem loaded = load(options.problem);
    core::Problem& problem = loaded.problem;
    problem.x0 = point(problem, "--start", options.start);
    core::StopRule rule;
    rule.maxIterations = options.maxIterations;
    if (!options.tolerance.empty())
        rule.tolerance = core::readNumberCell(options.tolerance).value;
    if (all)
        return runAll(options, loaded, rule);
    const core::MethodInfo& method =
        *core::methodById(options.method.empty() ? "newton" : options.method);
    core::MethodChoice choice = core::standardChoice(method);
    choice.scaled = options.scaled;
    for (const std::string& setting : options.settings)
        set(method, setting, choice.values);
    refuseRepeated(options.settings);

    if (many)
        return runMany(options, loaded, {choice, rule});

    const Interruption interruption;
    const core::Path path = core::runMethod(
        problem, choice, problem.x0, rule, secondsNow, interruption.token(),
        options.trace.empty() ? core::Measure::Nothing : core::Measure::HessianError);
    if (!options.trace.empty()) {
        const bool hasErrors = core::hasHessianErrors(path);
        writeFile(options.trace, core::pathTitles(problem.d(), hasErrors, false) + '\n' +
                                     core::pathLines(path, {}, problem.d(), hasErrors, nullptr));
    }

    const bool walked = !path.points.empty();
    Report report = sizes(problem);
    report["outcome"] = std::string(core::outcomeId(path.outcome));
    report["advice"] = path.verdict.advice;
    report["iterations"] = path.iterations();
    report["loss"] = walked ? path.points.back().loss : kUndefined;
    report["gradient_norm"] = walked ? path.points.back().gradientNorm : kUndefined;
    report["predicted_decrease"] = path.verdict.predictedDecrease;
    report["lambda_min"] = leastCurvature(problem, path);
    report["negative_eigenvalues"] = path.verdict.negative;
    report["zero_eigenvalues"] = path.verdict.zero;
    if (path.outcome == core::Outcome::AtInfinity)
        report["limit"] = path.verdict.limit;
    report["x"] = list(walked ? path.points.back().x : problem.x0);
    report["seconds"] = walked ? path.points.back().seconds : 0.0;
    report["passes"] = path.work().passes;
    report["multiply_adds"] = path.work().multiplyAdds;
    if (walked)
        addBatchBias(report, problem, choice, path.points.back().x, interruption.token());
    addContext(report, loaded);
    print(report, options.problem.json);
    throwIfInterrupted(interruption);
}

/// The line of the help on @p parameter.
std::string settingText(const core::Parameter& parameter)
{
    if (parameter.names.empty())
        return fmt::format("    --set {}={}  {}\n", parameter.key, parameter.standard,
                           parameter.help);
    return fmt::format("    --set {}={}  ({}) {}\n", parameter.key,
                       core::nameOf(parameter, parameter.standard), core::namesOf(parameter),
                       parameter.help);
}

/// A paragraph for each method with its parameters, for the end of the help.
std::string methodsText()
{
    std::string text =
        "With a method that looks at batches of rows, the report has batch_bias, the length of "
        "the\n"
        "mean of many batches' gradients at the end less the gradient there; batch_bias_error, "
        "what\n"
        "of it may be chance; and batch_noise, how far one batch is from their mean.\n\nMethods:\n";
    for (const core::MethodInfo& method : core::methods()) {
        text += fmt::format("  {}: {}\n", method.id, method.summary);
        for (const core::Parameter& parameter : method.parameters)
            text += settingText(parameter);
    }
    return text;
}

} // namespace

void addSolve(CLI::App& program)
{
    auto options = std::make_shared<Options>();
    CLI::App* command = addCommand(program, "solve", "Minimise the loss by a method from a start",
                                   options->problem);
    command
        ->add_option("--method", options->method,
                     "Method: " + methodIds() +
                         " (standard with --multi-start: newton), or all for a table of what each "
                         "comes to")
        ->type_name("NAME")
        ->check(knownMethod());
    command->add_option("--set", options->settings, "Set a parameter of the method; see below")
        ->type_name("KEY=VALUE")
        ->expected(1)
        ->take_all();
    command->add_flag("--scaled", options->scaled,
                      "Walk in coordinates in which all columns of A have the same root mean "
                      "square, whatever their units are");
    command->add_option("--start", options->start, std::string("The start: ") + kPointHelp)
        ->type_name("POINT");
    command
        ->add_option("--tolerance", options->tolerance,
                     fmt::format("Converged when |gradient| <= T |gradient at the start| "
                                 "(standard: {})",
                                 core::StopRule{}.tolerance))
        ->type_name("T")
        ->check(positiveNumber());
    command
        ->add_option("--max-iterations", options->maxIterations,
                     fmt::format("Steps at most (standard: {})", options->maxIterations))
        ->type_name("N")
        ->check(wholeNumber(0, std::numeric_limits<int>::max()));
    CLI::Option* trace =
        command
            ->add_option("--trace", options->trace,
                         "Write iteration,loss,gradient_norm,alpha,seconds,passes,multiply_adds,"
                         "hessian_error,x1,... for each point, with the spectral error of a "
                         "sampled Hessian relative to the "
                         "true one; also when Ctrl+C ends the run early")
            ->type_name("FILE.csv");
    command
        ->add_option("--multi-start", options->search.starts,
                     "Try K starts spread about the start, and list the minima, saddles and "
                     "plateaus that they find")
        ->type_name("K")
        ->check(wholeNumber(1, 1'000'000))
        ->excludes(trace);
    addSpread(*command, options->search);
    command->footer(methodsText());
    command->callback([options] { run(*options); });
}

} // namespace app
