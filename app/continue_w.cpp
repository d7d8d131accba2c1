// SPDX-License-Identifier: MIT
#include "core/ground/continue_w.h"
#include "app/clock.h"
#include "app/commands.h"
#include "app/describe.h"
#include "app/files.h"
#include "app/interruption.h"
#include "app/options.h"
#include "app/report.h"
#include "app/search.h"
#include "core/files/number_cell.h"
#include "core/ground/multi_start.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <array>
#include <iterator>
#include <memory>

namespace app {

namespace {

struct Options {
    ProblemOptions problem;
    SearchOptions search;
    std::string largest = "1";
    std::string output;
};

std::string csvText(const std::vector<core::Branch>& branches, Eigen::Index d)
{
    fmt::memory_buffer text;
    auto out = std::back_inserter(text);
    fmt::format_to(out, "branch,w2,loss,lambda_min");
    for (Eigen::Index j = 1; j <= d; ++j)
        fmt::format_to(out, ",x{}", j);
    fmt::format_to(out, "\n");
    for (std::size_t k = 0; k < branches.size(); ++k)
        for (const core::BranchPoint& at : branches[k].points)
            fmt::format_to(out, "{},{},{},{},{}\n", k + 1, at.w2, at.loss, at.lambdaMin,
                           fmt::join(at.x.begin(), at.x.end(), ","));
    return fmt::to_string(text);
}

void addBranches(Report& report, const std::vector<core::Branch>& branches)
{
    for (const char* key : {"minima", "ends", "end_w2", "end_loss", "end_x"})
        report[key] = Report::array();
    for (const core::Branch& branch : branches) {
        report["minima"].push_back(branch.points.front().loss);
        report["ends"].push_back(std::string(core::branchEndId(branch.end)));
        report["end_w2"].push_back(branch.points.back().w2);
        report["end_loss"].push_back(branch.points.back().loss);
        report["end_x"].push_back(list(branch.points.back().x));
    }
}

void run(const Options& options)
{
    refuseAsOutput("--output", options.output,
                   std::array{options.problem.file, options.problem.fileA, options.problem.fileB,
                              options.search.around});
    LoadedProblem loaded = load(options.problem);
    core::Problem& problem = loaded.problem;
    problem.x0 = point(problem, "--around", options.search.around);
    problem = core::withUniformWeights(problem, 0);
    const auto starts = chosenStarts(problem, options.search);
    const Interruption interruption;
    const double start = secondsNow();
    std::vector<Eigen::VectorXd> minima;
    core::Ground ground =
        core::multiStart(problem, starts, core::standardWalk(), {}, interruption.token());
    for (core::Found& found : ground.minima)
        minima.push_back(std::move(found.at.x));
    throwIfInterrupted(interruption); // what is at w = 0 alone is no branch
    std::vector<core::Branch> branches = core::continueMinima(
        problem, minima, core::readNumberCell(options.largest).value, interruption.token());
    // What has not even begun.
    std::erase_if(branches, [](const core::Branch& branch) { return branch.points.empty(); });
    const double seconds = secondsNow() - start;
    if (!options.output.empty())
        writeFile(options.output, csvText(branches, problem.d()));

    Report report = sizes(problem);
    addBranches(report, branches);
    report["seconds"] = seconds;
    addContext(report, loaded);
    addInterruption(report, interruption);
    print(report, options.problem.json);
    throwIfInterrupted(interruption);
}

} // namespace

void addContinueW(CLI::App& program)
{
    auto options = std::make_shared<Options>();
    CLI::App* command =
        addCommand(program, "continue-w", "How the minima move and vanish as w grows from 0",
                   options->problem);
    command->remove_option(command->get_option("--w"));
    addSearch(*command, options->search, 100);
    command
        ->add_option("--largest", options->largest,
                     "The largest w^2, the same for all rows (standard: 1)")
        ->type_name("W2")
        ->check(positiveNumber());
    command
        ->add_option("--output", options->output,
                     "Write branch,w2,loss,lambda_min,x1,... for each point of each branch")
        ->type_name("FILE.csv");
    command->footer("A branch ends in a fold, where the minimum meets a saddle and both are gone "
                    "for larger w, or at the largest w^2; lost: it cannot be followed on.");
    command->callback([options] { run(*options); });
}

} // namespace app
