// SPDX-License-Identifier: MIT
#pragma once

#include "core/files/cell_look.h"
#include "core/files/csv_sample.h"
#include "core/files/import_options.h"
#include "core/result.h"

#include <string>
#include <string_view>

namespace core {

/// What separates the cells of a table, and how its numbers are written.
struct CsvDialect {
    char separator = ',';
    NumberStyle numbers;
};

/// Finds out how the table @p text is written, or takes what @p options say.
///
/// Each possible separator is judged by the lines of @p sample: how many have the same number of
/// cells, and how many cells are numbers. Where no line of the sample tells decimal commas from
/// thousands commas, all lines are asked. What has two good readings is refused with both of them
/// and the options that choose; the error starts with @p name.
Result<CsvDialect> findDialect(std::string_view text, const CsvSample& sample,
                               const ImportOptions& options, std::string_view name);

/// "commas", "semicolons", ...
std::string separatorName(char separator);

/// The word for it on the command line: "comma", "semicolon", ...
std::string separatorWord(char separator);

} // namespace core
