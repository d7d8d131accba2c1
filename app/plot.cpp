// SPDX-License-Identifier: MIT
// basin plot: the figure of a view without a window.
#include "app/commands.h"
#include "app/figure_file.h"
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
    const FigureApplication application(needsDisplay(options.figure.view));
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
    command->add_option("--view", options->figure.view, "View: " + viewIds())
        ->type_name("NAME")
        ->capture_default_str();
    command
        ->add_option("--output", options->figure.output,
                     "File; its ending says the format: pdf, svg, png, or csv for the numbers")
        ->type_name("FILE")
        ->required();
    command
        ->add_option("--size", options->figure.size,
                     "Page: " + presetIds() + ", or WIDTHxHEIGHT in mm")
        ->type_name("SIZE")
        ->capture_default_str();
    command->add_option("--dpi", options->figure.dotsPerInch, "Dots per inch of a png")
        ->check(CLI::Range(10.0, 2400.0))
        ->type_name("NUMBER")
        ->capture_default_str();
    command
        ->add_option("--enlarge", options->figure.enlargement,
                     "How much larger than on a screen text and lines are; standard: by the size")
        ->check(CLI::Range(0.1, 20.0))
        ->type_name("FACTOR");
    command->add_option("--theme", options->figure.theme, "Background")
        ->check(CLI::IsMember({"light", "dark"}))
        ->type_name("NAME")
        ->capture_default_str();
    command->add_flag("--transparent", options->figure.isTransparent, "Leave the background out");
    command->add_flag("--forget", options->figure.forgets,
                      "Do not keep the session in the figure, which otherwise brings it back when "
                      "it is dropped on the window");
    command->callback([options] { run(*options); });
}

} // namespace app
