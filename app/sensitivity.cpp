// SPDX-License-Identifier: MIT
#include "core/theory/sensitivity.h"
#include "app/commands.h"
#include "app/describe.h"
#include "app/errors.h"
#include "app/files.h"
#include "app/interruption.h"
#include "app/minimum.h"
#include "app/options.h"
#include "app/report.h"
#include "core/theory/row_influence.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <iterator>
#include <limits>
#include <memory>

namespace app {

namespace {

using core::ProblemNumber;
using Kind = ProblemNumber::Kind;

constexpr double kUndefined = std::numeric_limits<double>::quiet_NaN();
constexpr int kMostShown = 100'000;

struct Options {
    ProblemOptions problem;
    MinimumOptions minimum;
    int top = 10;
    std::string output;
};

std::string_view kindId(Kind kind)
{
    return kind == Kind::A ? "A" : kind == Kind::b ? "b" : "w";
}

/// The row that a number belongs to; "(all)" for a w that all share.
std::string rowOf(const core::Problem& problem, const ProblemNumber& number)
{
    const bool isShared = number.kind == Kind::w && problem.w.size() == 1 && problem.n() > 1;
    return isShared ? "(all)" : problem.rowName(number.row);
}

std::string columnOf(const core::Problem& problem, const ProblemNumber& number)
{
    return number.kind == Kind::A ? problem.columnName(number.column) : std::string();
}

Report strongestNumbers(const core::Problem& problem, const core::Sensitivity& at, int count)
{
    Report table = Report::array();
    for (const core::NumberEffect& effect : at.strongest(static_cast<std::size_t>(count))) {
        Report row = Report::object();
        row["number"] = std::string(kindId(effect.number.kind));
        row["row"] = rowOf(problem, effect.number);
        row["column"] = columnOf(problem, effect.number);
        row["value"] = valueOf(problem, effect.number);
        row["loss_per_unit"] = effect.lossChange;
        row["move_per_unit"] = at.minimumPer(effect.number).norm();
        table.push_back(std::move(row));
    }
    return table;
}

/// The rows that matter most, with what is foretold of each and what is true.
Report strongestRows(const core::Problem& problem, const core::Sensitivity& at, int count)
{
    const Interruption interruption;
    auto influences = core::rowInfluences(problem, at, interruption.token());
    const auto size = [](const core::RowInfluence& one) {
        return std::isnan(one.move) ? std::numeric_limits<double>::infinity() : one.move;
    };
    std::ranges::stable_sort(influences, std::greater<>(), size);
    Report table = Report::array();
    for (const core::RowInfluence& one : influences) {
        if (static_cast<int>(table.size()) == count || interruption.status() != 0)
            break;
        const auto truth = core::solvedWithoutRow(problem, at.x(), one.row);
        const bool isMinimum = truth && truth->index == 0 && !truth->atInfinity;
        Report row = Report::object();
        row["row"] = problem.rowName(one.row);
        row["move_foretold"] = one.move;
        row["move_true"] = isMinimum ? (truth->x - at.x()).norm() : kUndefined;
        row["loss_foretold"] = one.lossChange;
        row["loss_true"] = isMinimum ? truth->loss - at.loss() : kUndefined;
        table.push_back(std::move(row));
    }
    if (interruption.status() != 0)
        throw Interrupted{interruption.status()};
    return table;
}

/// A name as a cell of a CSV file.
std::string cell(const std::string& name)
{
    if (name.find_first_of(",\"\n\r") == std::string::npos)
        return name;
    std::string quoted = "\"";
    for (const char c : name)
        quoted += c == '"' ? std::string("\"\"") : std::string(1, c);
    return quoted + "\"";
}

std::string csvText(const core::Problem& problem, const core::Sensitivity& at)
{
    fmt::memory_buffer text;
    const auto line = [&](const ProblemNumber& number, double move) {
        fmt::format_to(std::back_inserter(text), "{},{},{},{},{},{}\n", kindId(number.kind),
                       cell(rowOf(problem, number)), cell(columnOf(problem, number)),
                       valueOf(problem, number), at.lossPer(number), move);
    };
    fmt::format_to(std::back_inserter(text),
                   "number,row,column,value,loss_per_unit,move_per_unit\n");
    const Eigen::MatrixXd moves = at.movePerCell();
    for (Eigen::Index i = 0; i < problem.n(); ++i)
        for (Eigen::Index j = 0; j < problem.d(); ++j)
            line({Kind::A, i, j}, moves(i, j));
    for (const Kind kind : {Kind::b, Kind::w})
        for (Eigen::Index i = 0; i < (kind == Kind::b ? problem.n() : problem.w.size()); ++i)
            line({kind, i, 0}, at.minimumPer({kind, i, 0}).norm());
    return fmt::to_string(text);
}

void run(const Options& options)
{
    refuseAsOutput("--output", options.output,
                   std::array{options.problem.file, options.problem.fileA, options.problem.fileB,
                              options.problem.weights, options.minimum.at});
    const LoadedProblem loaded = load(options.problem);
    const core::Problem& problem = loaded.problem;
    const ChosenMinimum minimum = chosenMinimum(problem, options.minimum);
    const core::Sensitivity at(problem, minimum.x);
    const bool known = at.state() == core::MinimumState::Nondegenerate;
    if (!options.output.empty() && !known)
        throw UsageError(fmt::format("--output: there is nothing to write. {}",
                                     core::minimumStateText(at.state())));
    if (known && !options.output.empty())
        writeFile(options.output, csvText(problem, at));

    Report report = sizes(problem);
    if (!minimum.outcome.is_null())
        report["outcome"] = minimum.outcome;
    report["state"] = std::string(core::minimumStateId(at.state()));
    report["meaning"] = std::string(core::minimumStateText(at.state()));
    report["loss"] = at.loss();
    report["predicted_decrease"] = at.predictedDecrease();
    report["x"] = list(at.x());
    report["numbers"] = known ? strongestNumbers(problem, at, options.top) : Report::array();
    report["rows"] = known ? strongestRows(problem, at, options.top) : Report::array();
    addContext(report, loaded);
    print(report, options.problem.json);
}

} // namespace

void addSensitivity(CLI::App& program)
{
    auto options = std::make_shared<Options>();
    CLI::App* command = addCommand(
        program, "sensitivity",
        "What a change of each number of A, b and w does to the least loss and to where it is, "
        "and what leaving a row out does",
        options->problem);
    addMinimumOptions(*command, options->minimum);
    command->add_option("--top", options->top, "How many numbers and rows are shown (standard: 10)")
        ->type_name("K")
        ->check(wholeNumber(0, kMostShown));
    command
        ->add_option("--output", options->output,
                     "Write number,row,column,value,loss_per_unit,move_per_unit for every number")
        ->type_name("FILE.csv");
    command->callback([options] { run(*options); });
}

} // namespace app
