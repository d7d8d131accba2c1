// SPDX-License-Identifier: MIT
#include "app/commands.h"
#include "app/errors.h"
#include "app/window.h"

#include <CLI/App.hpp>
#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>

#include <cstdio>
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

} // namespace

int main(int argc, char** argv)
{
    CLI::App program("See the loss landscape of the unified softmax and ResNet regression.\n"
                     "Without a command, opens the window, on FILE if one is given.",
                     "basin");
    program.set_version_flag("--version", "basin " BASIN_VERSION);
    std::string file;
    program.add_option("FILE", file, "Data set to open in the window");
    program.require_subcommand(0, 1);
    app::addEvaluate(program);
    app::addSlice(program);
    app::addSpectrum(program);
    app::addSolve(program);
    app::addBasins(program);
    app::addPasses(program);
    app::addContinueW(program);

    try {
        program.parse(argc, argv);
        return program.get_subcommands().empty() ? runWindow(argc, argv) : 0;
    } catch (const CLI::Success& asked) { // --help and --version
        return program.exit(asked);
    } catch (const CLI::ParseError& error) {
        return failUsage(program, error.what());
    } catch (const app::UsageError& error) {
        return failUsage(program, error.what());
    } catch (const app::FileError& error) {
        return fail(error.what());
    } catch (const app::Interrupted& interrupted) {
        return interrupted.status;
    } catch (const std::bad_alloc&) {
        return fail("basin: there is not enough memory for this.");
    }
}
