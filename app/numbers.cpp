// SPDX-License-Identifier: MIT
// basin numbers: everything that is computed of a session, as arrays.
#include "app/command_line.h"
#include "app/commands.h"
#include "app/errors.h"
#include "app/figure_file.h"
#include "app/files.h"
#include "app/session_source.h"
#include "core/analysis/analysis_npz.h"

#include <CLI/App.hpp>

#include <array>
#include <memory>

namespace app {

namespace {

struct Options {
    std::string file;
    std::string output;
};

void run(const Options& options)
{
    refuseAsOutput("--output", options.output, std::array{options.file});
    const FigureApplication application(false); // knows where the examples are
    const auto bytes = core::analysisNpz(*analysisOf(openSource(options.file)));
    if (!bytes)
        throw FileError(options.output + ": " + bytes.error().message);
    writeFile(options.output, bytes.value());
}

} // namespace

void addNumbers(CLI::App& program)
{
    auto options = std::make_shared<Options>();
    CLI::App* command = program.add_subcommand(
        "numbers", "Write A, b, the slice, the paths and the spectra as arrays of NumPy");
    command->set_version_flag("--version", program.version());
    command
        ->add_option("FILE", options->file,
                     "A session, a figure, a data set or the id of an example")
        ->required();
    command->add_option("--output", options->output, "For numpy.load()")
        ->type_name("FILE.npz")
        ->required();
    command->callback([command, options] {
        refuseOddOptions(*command);
        run(*options);
    });
}

} // namespace app
