// SPDX-License-Identifier: MIT
#include "app/figure_options.h"

#include <CLI/App.hpp>
#include <CLI/Validators.hpp>

namespace app {

void addFigureLook(CLI::App& command, FigureOptions& figure)
{
    command.add_option("--view", figure.view, "View: " + viewIds())
        ->type_name("NAME")
        ->capture_default_str();
    command.add_option("--size", figure.size, "Page: " + presetIds() + ", or WIDTHxHEIGHT in mm")
        ->type_name("SIZE")
        ->capture_default_str();
    command.add_option("--dpi", figure.dotsPerInch, "Dots per inch of a png")
        ->check(CLI::Range(10.0, 2400.0))
        ->type_name("NUMBER")
        ->capture_default_str();
    command
        .add_option("--enlarge", figure.enlargement,
                    "How much larger than on a screen text and lines are; standard: by the size")
        ->check(CLI::Range(0.1, 20.0))
        ->type_name("FACTOR");
    command.add_option("--theme", figure.theme, "Background")
        ->check(CLI::IsMember({"light", "dark"}))
        ->type_name("NAME")
        ->capture_default_str();
    command.add_flag("--transparent", figure.isTransparent, "Leave the background out");
}

} // namespace app
