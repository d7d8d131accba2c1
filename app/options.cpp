// SPDX-License-Identifier: MIT
#include "app/options.h"

#include "app/command_line.h"
#include "app/errors.h"
#include "app/interruption.h"
#include "app/rows_of_file.h"
#include "app/version.h"
#include "core/files/csv.h"
#include "core/files/file_bytes.h"
#include "core/files/number_cell.h"
#include "core/files/open.h"
#include "core/files/session_file.h"
#include "core/numeric/parallel.h"
#include "core/problem/mix.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <charconv>
#include <cstdio>
#include <filesystem>

namespace app {

namespace {

constexpr int kMaxThreads = 1024;

/// What becomes of each loss where alpha is not positive.
const char* const kWhereAlphaIsNot =
    "Where alpha = <u,1> is 0 or less: softmax never comes there; resnet is undefined at alpha = 0 "
    "(the wall) and goes on below it; combined, like any mix with S and R above 0, is undefined at "
    "alpha = 0 and cut off below it (the hole): a slice has no loss there, no method goes there, "
    "and evaluate and spectrum print what the formulas give and say so";

std::string lossIds()
{
    std::vector<std::string_view> ids;
    for (const core::LossInfo& loss : core::losses())
        ids.push_back(loss.id);
    return fmt::format("{}", fmt::join(ids, ", "));
}

CLI::Validator knownLoss()
{
    return {[](const std::string& id) {
                return core::lossById(id)
                           ? std::string()
                           : fmt::format("there is no loss '{}', only {}", id, lossIds());
            },
            ""};
}

/// The numbers of a comma separated text; names the part that is none.
Eigen::VectorXd listed(std::string_view option, std::string_view text)
{
    const std::vector<std::string_view> parts = split(text);
    Eigen::VectorXd values(static_cast<Eigen::Index>(parts.size()));
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const core::NumberCell cell = core::readNumberCell(parts[i]);
        if (cell.kind != core::CellKind::Number)
            throw UsageError(fmt::format("{}: {}", option, core::complaint(cell.kind, parts[i])));
        values[static_cast<Eigen::Index>(i)] = cell.value;
    }
    return values;
}

/// True if @p text is meant as numbers rather than as the name of a file.
bool meansNumbers(const std::string& text)
{
    std::error_code ignored;
    return text != core::kStandardInput && !std::filesystem::exists(text, ignored) &&
           (text.find(',') != std::string::npos || core::looksLikeNumber(text));
}

/// Numbers given either on the line or as a file with one row or one column.
Eigen::VectorXd valuesOrFile(std::string_view option, const std::string& text)
{
    if (meansNumbers(text))
        return listed(option, text);
    const core::RowMajorMatrix values = matrixOfFile(text).A.dense();
    if (values.rows() != 1 && values.cols() != 1)
        throw FileError(fmt::format("{}: {} needs one row of numbers, but here are {} rows of {}",
                                    text, option, values.rows(), values.cols()));
    return Eigen::Map<const Eigen::VectorXd>(values.data(), values.size());
}

/// @param standard  that of the file, where nothing is said.
core::Mix chosenMix(const ProblemOptions& options, const core::Mix& standard)
{
    if (options.mix.empty())
        return options.loss.empty() ? standard : core::lossById(options.loss)->mix;
    const Eigen::VectorXd weights = listed("--mix", options.mix);
    if (weights.size() != 2 || weights.minCoeff() < 0 || weights.maxCoeff() <= 0)
        throw UsageError(fmt::format(
            "--mix: '{}' should be two weights S,R that are not negative and not both 0",
            options.mix));
    return {weights[0], weights[1]};
}

Eigen::VectorXd chosenWeights(const ProblemOptions& options, Eigen::Index n)
{
    const Eigen::VectorXd w = valuesOrFile("--w", options.weights);
    if (w.size() != 1 && w.size() != n)
        throw UsageError(fmt::format(
            "--w: {} weights are given; one is needed, or {} (one for each row)", w.size(), n));
    if (w.minCoeff() < 0)
        throw UsageError(fmt::format("--w: the weight {} is negative", w.minCoeff()));
    return w;
}

core::Result<core::ImportedProblem> open(const ProblemOptions& options)
{
    const core::ImportOptions table = importOptions(options.table);
    if (!options.file.empty() && core::isSessionFile(options.file)) {
        if (!table.isEmpty())
            throw FileError(options.file + ": this is a session; options for tables mean nothing "
                                           "for it");
        core::Result<core::SessionFile> session = core::openSession(options.file);
        if (!session)
            return session.error();
        return core::ImportedProblem{session.take().session.problem, {}};
    }
    if (!options.file.empty())
        return core::importProblem(options.file, table);
    if (options.fileA.empty() || options.fileB.empty())
        throw UsageError("a data set is needed: FILE, or --A FILE and --b FILE");
    if (table.target)
        throw UsageError("--target: b has a file of its own; give one FILE, or leave this out");
    return core::importProblem(options.fileA, options.fileB, table);
}

} // namespace

const char* const kPointHelp =
    "start (that of a session; zero for other files), zero, numbers x1,x2,... or a file (CSV, NPY "
    "or "
    "NPZ) with one row of numbers, matched by its titles if it has any (standard: start)";

CLI::App* addCommand(CLI::App& program, const std::string& name, const std::string& summary,
                     ProblemOptions& options)
{
    CLI::App* command = program.add_subcommand(name, summary);
    command->set_version_flag("--version",
                              [command] { return versionText(command->count("--json") > 0); });
    CLI::Option* file = command->add_option(
        "FILE", options.file,
        "Data set: CSV (header label,<features>,b; a row an item), NPY or Matrix Market; b is the "
        "last column, unless a title of a CSV file says otherwise. Or NPZ with the arrays A and b, "
        "or a session (.basin), with its loss, weights and start. - is the standard input, here "
        "and wherever a file is read");
    CLI::Option* fileA =
        command
            ->add_option("--A", options.fileA,
                         "Instead of FILE: the matrix A; FILE.npz:NAME is one of many arrays")
            ->type_name("FILE")
            ->excludes(file);
    command->add_option("--b", options.fileB, "With --A: the numbers of b")
        ->type_name("FILE")
        ->needs(fileA);
    CLI::Option* loss =
        command
            ->add_option("--loss", options.loss,
                         "Loss: " + lossIds() + " (standard: combined, or that of a session). " +
                             kWhereAlphaIsNot)
            ->type_name("NAME")
            ->check(knownLoss())
            ->group("The regression");
    command->add_option("--mix", options.mix, "Weights of the branches: u = S exp(Ax) + R Ax")
        ->type_name("S,R")
        ->excludes(loss)
        ->group("The regression");
    command
        ->add_option(
            "--w", options.weights,
            "Weights of the regulariser: a number, or a file (CSV, NPY or NPZ) with one for "
            "each row (standard: 0)")
        ->type_name("VALUE|FILE")
        ->group("The regression");
    addTableOptions(*command, options.table);
    command->add_option("--threads", options.threads, "Threads (standard: all of the machine)")
        ->type_name("N")
        ->check(wholeNumber(1, kMaxThreads));
    command->add_flag("--json", options.json,
                      "Print one JSON object; numbers that are not finite are null");
    command->parse_complete_callback([command] {
        refuseOddOptions(*command);
        endOnSignal("basin " + command->get_name());
    });
    return command;
}

LoadedProblem load(const ProblemOptions& options)
{
    core::setThreadCount(options.threads);
    core::Result<core::ImportedProblem> read = open(options);
    if (!read)
        throw FileError(read.error().message);
    core::ImportedProblem imported = read.take();
    for (const std::string& remark : imported.report.remarks)
        std::fprintf(stderr, "Note: %s\n", remark.c_str());
    core::Problem problem = std::move(imported.problem);
    problem.mix = chosenMix(options, problem.mix);
    if (!options.weights.empty())
        problem.w = chosenWeights(options, problem.n());
    const std::vector<core::Issue> issues = core::validate(problem);
    if (!issues.empty())
        throw FileError(core::displayName(options.file.empty() ? options.fileA : options.file) +
                        ": " + issues.front().message);
    return {std::move(problem), std::move(imported.report.remarks)};
}

Eigen::VectorXd point(const core::Problem& problem, std::string_view option,
                      const std::string& text)
{
    if (text == "zero")
        return Eigen::VectorXd::Zero(problem.d());
    if (text == "start")
        return problem.x0;
    if (!meansNumbers(text))
        return pointOfFile(problem, option, text);
    Eigen::VectorXd x = listed(option, text);
    if (x.size() != problem.d())
        throw UsageError(fmt::format("{}: the point has size {}, but A has {} columns", option,
                                     x.size(), problem.d()));
    return x;
}

std::vector<std::string_view> split(std::string_view text, char separator)
{
    std::vector<std::string_view> parts;
    for (;;) {
        const std::size_t end = text.find(separator);
        parts.push_back(text.substr(0, end));
        if (end == std::string_view::npos)
            return parts;
        text.remove_prefix(end + 1);
    }
}

CLI::Validator positiveNumber()
{
    return {[](const std::string& text) {
                const core::NumberCell cell = core::readNumberCell(text);
                return cell.kind == core::CellKind::Number && cell.value > 0
                           ? std::string()
                           : fmt::format("'{}' is not a finite number greater than 0", text);
            },
            ""};
}

CLI::Validator wholeNumber(long long least, long long most)
{
    return {[=](const std::string& text) {
                long long value = 0;
                const char* const last = text.data() + text.size();
                const auto [end, failure] = std::from_chars(text.data(), last, value);
                return failure == std::errc() && end == last && value >= least && value <= most
                           ? std::string()
                           : fmt::format("'{}' is not a whole number from {} to {}", text, least,
                                         most);
            },
            ""};
}

} // namespace app
