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
#include "core/solve/descend.h"
#include "core/solve/method.h"
#include "core/solve/run_method.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <limits>
#include <memory>
#include <set>
#include <string_view>
#include <utility>

namespace app {

namespace {

/// In place of the name of a method.
constexpr std::string_view kAllMethods = "all";
constexpr double kUndefined = std::numeric_limits<double>::quiet_NaN();

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

/// Puts one `key=value` into @p values of @p method.
void set(const core::MethodInfo& method, std::string_view setting, core::ParameterValues& values)
{
    const std::size_t equals = setting.find('=');
    const std::string_view key = setting.substr(0, equals);
    const auto parameter = std::ranges::find(method.parameters, key, &core::Parameter::key);
    if (equals == std::string_view::npos || parameter == method.parameters.end()) {
        std::vector<std::string_view> keys;
        for (const core::Parameter& known : method.parameters)
            keys.push_back(known.key);
        throw UsageError(keys.empty()
                             ? fmt::format("--set: '{}': {} has nothing to set", setting, method.id)
                             : fmt::format("--set: '{}' should be KEY=VALUE with a key of {}: {}",
                                           setting, method.id, fmt::join(keys, ", ")));
    }
    const core::NumberCell cell = core::readNumberCell(setting.substr(equals + 1));
    if (cell.kind != core::CellKind::Number || cell.value < parameter->minimum ||
        cell.value > parameter->maximum)
        throw UsageError(fmt::format("--set: {} should be a number from {} to {}, not '{}'", key,
                                     parameter->minimum, parameter->maximum,
                                     setting.substr(equals + 1)));
    values.insert_or_assign(std::string(key), cell.value);
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
        row["negative_eigenvalues"] = path.verdict.negative;
        row["seconds"] = path.points.empty() ? 0.0 : path.points.back().seconds;
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
    const core::Path path =
        core::runMethod(problem, choice, problem.x0, rule, secondsNow, interruption.token());
    if (!options.trace.empty())
        writeFile(options.trace, core::pathTitles(problem.d(), false) + '\n' +
                                     core::pathLines(path, {}, problem.d(), nullptr));

    const bool walked = !path.points.empty();
    Report report = sizes(problem);
    report["outcome"] = std::string(core::outcomeId(path.outcome));
    report["advice"] = path.verdict.advice;
    report["iterations"] = path.iterations();
    report["loss"] = walked ? path.points.back().loss : kUndefined;
    report["gradient_norm"] = walked ? path.points.back().gradientNorm : kUndefined;
    report["predicted_decrease"] = path.verdict.predictedDecrease;
    report["negative_eigenvalues"] = path.verdict.negative;
    report["zero_eigenvalues"] = path.verdict.zero;
    if (path.outcome == core::Outcome::AtInfinity)
        report["limit"] = path.verdict.limit;
    report["x"] = list(walked ? path.points.back().x : problem.x0);
    report["seconds"] = walked ? path.points.back().seconds : 0.0;
    addContext(report, loaded);
    print(report, options.problem.json);
    throwIfInterrupted(interruption);
}

/// A paragraph for each method with its parameters, for the end of the help.
std::string methodsText()
{
    std::string text = "Methods:\n";
    for (const core::MethodInfo& method : core::methods()) {
        text += fmt::format("  {}: {}\n", method.id, method.summary);
        for (const core::Parameter& parameter : method.parameters)
            text += fmt::format("    --set {}={}  {}\n", parameter.key, parameter.standard,
                                parameter.help);
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
                         "Write iteration,loss,gradient_norm,alpha,seconds,x1,... for each point; "
                         "also when Ctrl+C ends the run early")
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
