// SPDX-License-Identifier: MIT
#pragma once

#include "core/files/import_options.h"

#include <CLI/App.hpp>

#include <string>

namespace app {

/// How a table is to be read, as it was typed; empty for what is to be found out.
struct TableOptions {
    std::string separator;
    std::string decimal;
    std::string header;
    std::string labels;
    std::string target;
};

/// Adds the options that fill @p options, which must outlive the program's parsing.
void addTableOptions(CLI::App& command, TableOptions& options);

/// The same as the library takes it. @pre the words have passed the checks of addTableOptions.
core::ImportOptions importOptions(const TableOptions& options);

} // namespace app
