// SPDX-License-Identifier: MIT
#include "app/command_line.h"
#include "app/commands.h"
#include "app/errors.h"
#include "app/lesson.h"
#include "app/reference/reference.h"
#include "app/version.h"
#include "app/window.h"

#include <CLI/App.hpp>
#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>

#include <cstdio>
#include <iostream>
#include <new>
#include <string>

namespace {

/// "basin slice" while that command is parsed or run, otherwise "basin".
std::string nameOf(const CLI::App& program)
{
    const auto commands = program.get_subcommands();
    return "basin" + (commands.empty() ? "" : " " + commands.front()->get_name());
}

int failUsage(const CLI::App& program, const std::string& message)
{
    const std::string name = nameOf(program);
    std::fprintf(stderr, "%s: %s\nTry '%s --help'.\n", name.c_str(), message.c_str(), name.c_str());
    return 2;
}

int fail(const std::string& message)
{
    std::fprintf(stderr, "%s\n", message.c_str());
    return 1;
}

int print(const std::string& text)
{
    return std::cout << text && std::cout.flush()
               ? 0
               : fail("This cannot be written to the standard output.");
}

/// Prints what was asked for, the help or the version.
int answer(const CLI::App& program, const CLI::Success& asked)
{
    const int status = program.exit(asked);
    return std::cout.flush() ? status : fail("The help cannot be written to the standard output.");
}

/// The message of the library, or a better one where it has not seen what is wrong.
std::string whatIsWrong(const CLI::App& program, const std::string& file,
                        const CLI::ParseError& error)
{
    for (const CLI::App* command : program.get_subcommands())
        if (const auto twice = app::givenTwice(*command))
            return *twice;
    return app::unknownCommand(program, file).value_or(error.what());
}

} // namespace

int main(int argc, char** argv)
{
    CLI::App program("See the loss landscape of the unified softmax and ResNet regression.\n"
                     "Without a command, opens the window, on FILE if one is given.",
                     "basin");
    bool asJson = false;
    CLI::Option* json = program.add_flag(
        "--json", asJson, "Print the version as one JSON object, with those of the libraries");
    json->needs(program.set_version_flag("--version",
                                         [json] { return app::versionText(json->count() > 0); }));
    std::string file;
    program.add_option("FILE", file, "Data set to open in the window");
    // For the build, which makes the manual and the completions of it; hidden by its empty group.
    std::string format;
    program.add_option("--describe", format)
        ->check(CLI::IsMember({"man", "bash", "zsh", "fish"}))
        ->group("");
    program.require_subcommand(0, 1);
    app::addEvaluate(program);
    app::addSlice(program);
    app::addSpectrum(program);
    app::addSolve(program);
    app::addBasins(program);
    app::addPasses(program);
    app::addContinueW(program);
    app::addPlot(program);
    app::addSensitivity(program);
    app::addCertify(program);
    app::addCheck(program);
    app::addTheory(program);
    app::addCurvature(program);
    app::addRun(program);
    app::addAnimate(program);
    app::addNumbers(program);
    const auto lesson = app::addLesson(program);

    try {
        program.parse(argc, argv);
        if (!lesson->empty())
            return runWindow(argc, argv, *lesson);
        if (!program.get_subcommands().empty())
            return 0;
        app::refuseOddOptions(program);
        if (!format.empty())
            return print(app::describe(app::referenceOf(program), format));
        if (const auto unknown = app::unknownCommand(program, file))
            return failUsage(program, *unknown);
        return runWindow(argc, argv);
    } catch (const CLI::Success& asked) { // --help and --version
        if (const auto unknown = app::unknownCommand(program, file))
            return failUsage(program, *unknown);
        return answer(program, asked);
    } catch (const CLI::ParseError& error) {
        return failUsage(program, whatIsWrong(program, file, error));
    } catch (const app::UsageError& error) {
        return failUsage(program, error.what());
    } catch (const app::FileError& error) {
        return fail(error.what());
    } catch (const app::Interrupted& interrupted) {
        std::fprintf(stderr, "%s: cancelled\n", nameOf(program).c_str());
        return interrupted.status;
    } catch (const std::bad_alloc&) {
        return fail("basin: there is not enough memory for this.");
    }
}
