// SPDX-License-Identifier: MIT
// basin plot: the figure of a view without a window.
#include "app/commands.h"
#include "app/figure_options.h"
#include "app/files.h"
#include "app/options.h"
#include "app/session_source.h"

#include <array>
#include <filesystem>
#include <memory>

namespace app {

namespace {

struct Options {
    ProblemOptions problem;
    FigureOptions figure;
};

/// The session of a file, with the options of the command line: what it holds, or what the window
/// would make of a data set.
core::SessionFile sessionOf(const Options& options)
{
    const std::string& file = options.problem.file;
    if (file.empty() || !holdsSession(file)) {
        const std::string title =
            std::filesystem::path(file.empty() ? options.problem.fileA : file).stem().string();
        return sessionOfData(load(options.problem).problem, title);
    }
    core::SessionFile session = readSessionOf(file);
    if (core::isSessionFile(file))
        session.session.problem = load(options.problem).problem;
    return session;
}

void run(const Options& options)
{
    checkFigure(options.figure);
    refuseAsOutput("--output", options.figure.output,
                   std::array{options.problem.file, options.problem.fileA, options.problem.fileB,
                              options.problem.weights});
    const core::SessionFile file = sessionOf(options);
    const FigureApplication application(needsDisplay(options.figure.view, options.figure.output));
    writeFigure(options.figure, file);
}

} // namespace

void addPlot(CLI::App& program)
{
    auto options = std::make_shared<Options>();
    CLI::App* command = addCommand(
        program, "plot",
        "Make the figure of a view without a window, of a session, a data set, or another figure",
        options->problem);
    command
        ->add_option("--output", options->figure.output,
                     "File; its ending says the format: pdf, svg, png, or csv for the numbers")
        ->type_name("FILE")
        ->required();
    addFigureLook(*command, options->figure);
    command->add_flag("--forget", options->figure.forgets,
                      "Do not keep the session in the figure, which otherwise brings it back when "
                      "it is dropped on the window");
    command->callback([options] { run(*options); });
}

} // namespace app
