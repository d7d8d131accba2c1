// SPDX-License-Identifier: MIT
#pragma once

#include "app/figure_file.h"

namespace CLI {
class App;
}

namespace app {

/// Adds the options that say what a figure shows and looks like, but for its file.
void addFigureLook(CLI::App& command, FigureOptions& figure);

} // namespace app
