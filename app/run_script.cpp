// SPDX-License-Identifier: MIT
// basin run: a session by commands, as the window writes them down.
#include "app/command_line.h"
#include "app/commands.h"
#include "app/errors.h"
#include "app/figure_file.h"
#include "app/files.h"
#include "app/progress_line.h"
#include "app/session_source.h"
#include "core/command/commands.h"
#include "core/command/script.h"
#include "core/files/file_bytes.h"

#include <CLI/App.hpp>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <cstdio>
#include <memory>

namespace app {

namespace {

struct Options {
    std::string script;
    std::string session;
    std::string output;
    bool list = false;
};

FigureOptions figureOptions(const core::Json& arguments)
{
    FigureOptions figure;
    figure.view = arguments.value("view", figure.view);
    figure.output = arguments.value("output", figure.output);
    figure.size = arguments.value("size", figure.size);
    figure.theme = arguments.value("theme", figure.theme);
    figure.dotsPerInch = arguments.value("dpi", figure.dotsPerInch);
    figure.isTransparent = arguments.value("transparent", figure.isTransparent);
    return figure;
}

/// Whether @p script makes a figure that needs one.
bool needsDisplay(const std::vector<core::ScriptLine>& script)
{
    return std::ranges::any_of(script, [](const core::ScriptLine& line) {
        if (line.command.id() != core::kExportCommand)
            return false;
        const FigureOptions figure = figureOptions(line.command.arguments());
        return app::needsDisplay(figure.view, figure.output);
    });
}

/// Whatever @p work throws, as a text; empty if it throws nothing.
template <typename Work>
std::string reasonOf(const Work& work)
{
    try {
        work();
        return {};
    } catch (const FileError& error) {
        return error.what();
    } catch (const UsageError& error) {
        return error.what();
    }
}

/// Commands change numbers, and then they are no longer those of a file of data: what is written is
/// whole.
core::SessionFile sourceToEdit(const std::string& source)
{
    core::SessionFile file = openSource(source);
    file.data.reset();
    return file;
}

/// A script may write what it has read, but never over itself.
core::ScriptFiles filesOf(const std::string& script, ProgressLine& progress)
{
    const auto check = [script](const std::string& output) {
        refuseAsOutput("output", output, std::array{script});
    };
    return {
        .open =
            [](const std::string& path, core::SessionFile& into) {
                return reasonOf([&] { into = sourceToEdit(path); });
            },
        .save =
            [check](const std::string& path, const core::SessionFile& file) {
                return reasonOf([&] {
                    check(path);
                    writeFile(path, core::writeSession(file));
                });
            },
        .makeFigure =
            [check](const core::Json& arguments, const core::SessionFile& file) {
                return reasonOf([&] {
                    const FigureOptions figure = figureOptions(arguments);
                    check(figure.output);
                    checkFigure(figure);
                    writeFigure(figure, file);
                });
            },
        .begins =
            [&progress](std::size_t place, std::size_t count, const core::Command& command) {
                if (progress.isDue())
                    progress.tell(fmt::format("{} of {}: {}", place + 1, count, command.id()));
            },
    };
}

void printCommands()
{
    for (const core::CommandInfo& info : core::commands()) {
        fmt::print("{}\n    {}\n", info.id, info.help);
        for (const core::ArgumentInfo& argument : info.arguments)
            fmt::print("      {}={}{}\n", argument.key, argument.help,
                       argument.isRequired ? "" : " (may be left out)");
    }
}

void run(const Options& options)
{
    if (options.list)
        return printCommands();
    if (options.script.empty())
        throw UsageError("SCRIPT is required");
    const auto bytes = core::readFile(options.script);
    if (!bytes)
        throw FileError(bytes.error().message);
    const std::string name = core::displayName(options.script);
    const auto script = core::readScript(bytes.value().text());
    if (!script)
        throw FileError(fmt::format("{}: {}", name, script.error().message));
    if (!options.output.empty())
        refuseAsOutput("--output", options.output, std::array{options.script, options.session});
    const FigureApplication application(needsDisplay(script.value()));
    core::SessionFile start =
        sourceToEdit(options.session.empty() ? "three_valleys" : options.session);
    ProgressLine progress("basin run");
    const auto end =
        core::afterScript(std::move(start), script.value(), filesOf(options.script, progress));
    if (!end)
        throw FileError(fmt::format("{}: {}", name, end.error().message));
    if (!options.output.empty())
        writeFile(options.output, core::writeSession(end.value()));
}

} // namespace

void addRun(CLI::App& program)
{
    auto options = std::make_shared<Options>();
    CLI::App* command = program.add_subcommand(
        "run", "Run a script of commands on a session, as the window writes them down");
    command->add_option("SCRIPT", options->script, "A command a line; - is the standard input")
        ->type_name("FILE");
    command
        ->add_option("--session", options->session,
                     "What it starts from: a session, a figure, a data set or the id of an "
                     "example; standard: three_valleys")
        ->type_name("FILE");
    command->add_option("--output", options->output, "Where the session is saved in the end")
        ->type_name("FILE.basin");
    command->add_flag("--list", options->list, "Print the commands and their arguments");
    command->set_version_flag("--version", program.version());
    command->callback([command, options] {
        refuseOddOptions(*command);
        run(*options);
    });
}

} // namespace app
